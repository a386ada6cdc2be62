import { ENGLISH_LOCALE } from './english-terms.ts';

/** The bibliography of the Chicago Manual of Style (notes and bibliography), eighteenth edition. */
export const CHICAGO = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="en-US">
  <info>
    <title>Cắt Báo: Chicago</title>
    <id>urn:cat-bao:style:chicago</id>
    <updated>2026-11-26T00:00:00+07:00</updated>
  </info>
  ${ENGLISH_LOCALE}
  <macro name="author">
    <names variable="author">
      <name and="text" delimiter=", " et-al-min="7" et-al-use-first="3"/>
    </names>
  </macro>
  <macro name="first">
    <choose>
      <if variable="author"><text macro="author"/></if>
      <else><text variable="title"/></else>
    </choose>
  </macro>
  <macro name="issued">
    <date variable="issued">
      <date-part name="month"/>
      <date-part name="day" prefix=" "/>
      <date-part name="year" prefix=", "/>
    </date>
  </macro>
  <macro name="whole">
    <group delimiter=". ">
      <text macro="author"/>
      <text variable="title" quotes="true"/>
      <choose>
        <if type="webpage">
          <group delimiter=". ">
            <text variable="container-title"/>
            <text macro="issued"/>
          </group>
        </if>
        <else>
          <group delimiter=", ">
            <text variable="container-title" font-style="italic"/>
            <text macro="issued"/>
          </group>
        </else>
      </choose>
      <text variable="original-publisher" prefix="Originally published by "/>
      <choose>
        <if variable="issued" match="none">
          <date variable="accessed" prefix="Accessed ">
            <date-part name="month"/>
            <date-part name="day" prefix=" "/>
            <date-part name="year" prefix=", "/>
          </date>
        </if>
      </choose>
      <text variable="URL"/>
    </group>
  </macro>
  <citation>
    <layout suffix="." delimiter="; "><text macro="whole"/></layout>
  </citation>
  <bibliography>
    <sort>
      <key macro="first"/>
      <key variable="issued"/>
      <key variable="title"/>
    </sort>
    <layout suffix="."><text macro="whole"/></layout>
  </bibliography>
</style>`;
