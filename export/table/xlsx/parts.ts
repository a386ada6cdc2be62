import type { ExportInput } from '../../input.ts';
import type { TableWords } from '../words.ts';
import { columnName } from './cells.ts';
import { XML_HEAD, xml } from './xml.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const override = (part: string, type: string): string =>
  `<Override PartName="${part}" ContentType="${type}+xml"/>`;

/** `[Content_Types].xml` */
export const contentTypes =
  `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  override('/xl/workbook.xml', `${TYPES}.sheet.main`) +
  override('/xl/worksheets/sheet1.xml', `${TYPES}.worksheet`) +
  override('/xl/worksheets/sheet2.xml', `${TYPES}.worksheet`) +
  override('/xl/styles.xml', `${TYPES}.styles`) +
  override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties') +
  '</Types>';

const relations = (...list: readonly (readonly [type: string, target: string])[]): string =>
  `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(
      ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** `_rels/.rels` */
export const packageRelations = relations(
  [`${DOCUMENT}/officeDocument`, 'xl/workbook.xml'],
  [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
);

/** `xl/_rels/workbook.xml.rels` */
export const workbookRelations = relations(
  [`${DOCUMENT}/worksheet`, 'worksheets/sheet1.xml'],
  [`${DOCUMENT}/worksheet`, 'worksheets/sheet2.xml'],
  [`${DOCUMENT}/styles`, 'styles.xml'],
);

/** `docProps/core.xml` */
export function properties({ title, office, now }: ExportInput): string {
  const at = `${new Date(now).toISOString().slice(0, 19)}Z`;
  return (
    `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${xml(title)}</dc:title><dc:creator>${xml(office.name || 'Cắt Báo')}</dc:creator>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`
  );
}

/** What of a sheet can be filtered: so many columns, and rows with the head among them. */
export interface Filtered {
  readonly columns: number;
  readonly rows: number;
}

/** `xl/workbook.xml`. Heads stand on every printed page. */
export function workbook(
  { clips, counts }: Pick<TableWords, 'clips' | 'counts'>,
  filtered: readonly [Filtered, Filtered],
): string {
  const sheets = [clips, counts];
  const name = (kind: string, sheet: number, area: string, more = ''): string =>
    `<definedName name="_xlnm.${kind}" localSheetId="${sheet}"${more}>` +
    `'${xml(sheets[sheet] ?? '')}'!${area}</definedName>`;
  const names = [
    ...filtered.map(({ columns, rows }, sheet) =>
      name('_FilterDatabase', sheet, `$A$1:$${columnName(columns - 1)}$${rows}`, ' hidden="1"'),
    ),
    ...sheets.map((_, sheet) => name('Print_Titles', sheet, '$1:$1')),
  ];
  return (
    `${XML_HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${DOCUMENT}">` +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews>' +
    `<sheets>${sheets.map((title, at) => `<sheet name="${xml(title)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets>` +
    `<definedNames>${names.join('')}</definedNames></workbook>`
  );
}
