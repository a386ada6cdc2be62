/**
 * As Vietnamese offices and papers cite the press: author, “title”, paper, day, address; web pages and
 * undated ones with the day on which they were read.
 */
export const VIETNAMESE = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="vi-VN">
  <info>
    <title>Cắt Báo: trích dẫn báo chí tiếng Việt</title>
    <id>urn:cat-bao:style:vietnamese</id>
    <updated>2026-11-26T00:00:00+07:00</updated>
  </info>
  <locale xml:lang="vi">
    <style-options punctuation-in-quote="false"/>
    <terms>
      <term name="accessed">truy cập ngày</term>
      <term name="et-al">và những người khác</term>
      <term name="no date">không rõ ngày đăng</term>
      <term name="open-quote">“</term>
      <term name="close-quote">”</term>
      <term name="open-inner-quote">‘</term>
      <term name="close-inner-quote">’</term>
    </terms>
  </locale>
  <macro name="author">
    <names variable="author"><name delimiter=", "/></names>
  </macro>
  <macro name="first">
    <choose>
      <if variable="author"><text macro="author"/></if>
      <else><text variable="title"/></else>
    </choose>
  </macro>
  <macro name="issued">
    <choose>
      <if variable="issued">
        <date variable="issued" delimiter="/">
          <date-part name="day" form="numeric-leading-zeros"/>
          <date-part name="month" form="numeric-leading-zeros"/>
          <date-part name="year"/>
        </date>
      </if>
      <else><text term="no date"/></else>
    </choose>
  </macro>
  <macro name="accessed">
    <group delimiter=" ">
      <text term="accessed"/>
      <date variable="accessed" delimiter="/">
        <date-part name="day" form="numeric-leading-zeros"/>
        <date-part name="month" form="numeric-leading-zeros"/>
        <date-part name="year"/>
      </date>
    </group>
  </macro>
  <macro name="whole">
    <group delimiter=", ">
      <text macro="author"/>
      <text variable="title" quotes="true"/>
      <group delimiter=" ">
        <text variable="container-title" font-style="italic"/>
        <text variable="original-publisher" prefix="(đăng lại từ " suffix=")"/>
      </group>
      <text macro="issued"/>
      <text variable="URL" prefix="&lt;" suffix="&gt;"/>
      <choose>
        <if type="webpage"><text macro="accessed"/></if>
        <else-if variable="issued" match="none"><text macro="accessed"/></else-if>
      </choose>
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
