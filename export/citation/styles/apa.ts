import { ENGLISH_LOCALE } from './english-terms.ts';

/** The reference list of APA, seventh edition, for newspaper articles and web pages. */
export const APA = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US">
  <info>
    <title>Cắt Báo: APA 7</title>
    <id>urn:cat-bao:style:apa</id>
    <updated>2026-11-26T00:00:00+07:00</updated>
  </info>
  ${ENGLISH_LOCALE}
  <macro name="author">
    <names variable="author">
      <name and="symbol" delimiter=", " et-al-min="21" et-al-use-first="19" et-al-use-last="true"/>
    </names>
  </macro>
  <macro name="author-short">
    <names variable="author">
      <name and="symbol" delimiter=", " et-al-min="3" et-al-use-first="1"/>
    </names>
  </macro>
  <macro name="title">
    <choose>
      <if type="webpage"><text variable="title" font-style="italic"/></if>
      <else><text variable="title"/></else>
    </choose>
  </macro>
  <macro name="container">
    <choose>
      <if type="webpage"><text variable="container-title"/></if>
      <else><text variable="container-title" font-style="italic"/></else>
    </choose>
  </macro>
  <macro name="first">
    <choose>
      <if variable="author"><text macro="author"/></if>
      <else><text macro="title"/></else>
    </choose>
  </macro>
  <macro name="year">
    <choose>
      <if variable="issued">
        <group>
          <date variable="issued"><date-part name="year"/></date>
          <text variable="year-suffix"/>
        </group>
      </if>
      <else>
        <group>
          <text term="no date" form="short"/>
          <text variable="year-suffix" prefix="-"/>
        </group>
      </else>
    </choose>
  </macro>
  <macro name="day">
    <choose>
      <if variable="issued">
        <date variable="issued" prefix=", ">
          <date-part name="month"/>
          <date-part name="day" prefix=" "/>
        </date>
      </if>
    </choose>
  </macro>
  <macro name="address">
    <choose>
      <if variable="issued"><text variable="URL"/></if>
      <else>
        <group delimiter=" ">
          <text value="Retrieved"/>
          <date variable="accessed" suffix=",">
            <date-part name="month"/>
            <date-part name="day" prefix=" "/>
            <date-part name="year" prefix=", "/>
          </date>
          <text term="from"/>
          <text variable="URL"/>
        </group>
      </else>
    </choose>
  </macro>
  <citation disambiguate-add-year-suffix="true">
    <layout prefix="(" suffix=")" delimiter="; ">
      <group delimiter=", ">
        <choose>
          <if variable="author"><text macro="author-short"/></if>
          <else><text macro="title"/></else>
        </choose>
        <text macro="year"/>
      </group>
    </layout>
  </citation>
  <bibliography>
    <sort>
      <key macro="first"/>
      <key variable="issued"/>
      <key variable="title"/>
    </sort>
    <layout>
      <group delimiter=" ">
        <group delimiter=". " suffix=".">
          <text macro="first"/>
          <group prefix="(" suffix=")">
            <text macro="year"/>
            <text macro="day"/>
          </group>
          <choose>
            <if variable="author"><text macro="title"/></if>
          </choose>
          <text macro="container"/>
        </group>
        <text macro="address"/>
        <text variable="original-publisher" prefix="(Reprinted from " suffix=")"/>
      </group>
    </layout>
  </bibliography>
</style>`;
