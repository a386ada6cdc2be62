import { XML_HEAD } from './xml.ts';

/** Places in `cellXfs` below. */
export const STYLE = {
  head: 1,
  text: 2,
  /** A text that stays one when somebody edits the cell, though it begins as a formula does. */
  guarded: 3,
  number: 4,
  day: 5,
  time: 6,
  timeWithSeconds: 7,
  link: 8,
  sumText: 9,
  sumNumber: 10,
} as const;

const font = (inner: string): string =>
  `<font>${inner}<sz val="12"/>%COLOR%<name val="Times New Roman"/><family val="1"/></font>`;
const black = (inner = ''): string => font(inner).replace('%COLOR%', '<color rgb="FF000000"/>');
const FONTS = [
  black(),
  black('<b/>'),
  font('<u/>').replace('%COLOR%', '<color rgb="FF0563C1"/>'),
].join('');

const SIDES = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color rgb="FFA6A6A6"/></${side}>`)
  .join('');

const TOP_LEFT = '<alignment horizontal="left" vertical="top" wrapText="1"/>';
const TOP_RIGHT = '<alignment horizontal="right" vertical="top"/>';
const TOP_CENTRE = '<alignment horizontal="center" vertical="top"/>';

/** @param number format, font, fill and border of the lists above */
const xf = (number: number, face: number, fill: number, inner: string, more = ''): string =>
  `<xf numFmtId="${number}" fontId="${face}" fillId="${fill}" borderId="1" xfId="0"` +
  ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${more}>` +
  `${inner}</xf>`;

const CELL_STYLES = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  xf(0, 1, 2, '<alignment horizontal="center" vertical="center" wrapText="1"/>'),
  xf(0, 0, 0, TOP_LEFT),
  xf(0, 0, 0, TOP_LEFT, ' quotePrefix="1"'),
  xf(3, 0, 0, TOP_RIGHT),
  xf(164, 0, 0, TOP_CENTRE),
  xf(165, 0, 0, TOP_CENTRE),
  xf(166, 0, 0, TOP_CENTRE),
  xf(0, 2, 0, '<alignment horizontal="left" vertical="top"/>'),
  xf(0, 1, 2, TOP_LEFT),
  xf(3, 1, 2, TOP_RIGHT),
];

/** `xl/styles.xml` */
export const stylesXml = `${XML_HEAD}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<numFmts count="3"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="hh:mm"/><numFmt numFmtId="166" formatCode="hh:mm:ss"/></numFmts>
<fonts count="3">${FONTS}</fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7ECF3"/><bgColor indexed="64"/></patternFill></fill></fills>
<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${SIDES}<diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="${CELL_STYLES.length}">${CELL_STYLES.join('')}</cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>`;
