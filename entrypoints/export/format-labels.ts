import type { ExportFormat, FormatId } from '../../export/format.ts';
import { t } from '../components/t.ts';

/** What a format is called, and what it is good for. */
const FORMATS = {
  docx: ['exportFormat.docx', 'exportFormat.docxHint'],
  json: ['exportFormat.json', 'exportFormat.jsonHint'],
  jsonl: ['exportFormat.jsonl', 'exportFormat.jsonlHint'],
  csv: ['exportFormat.csv', 'exportFormat.csvHint'],
  xlsx: ['exportFormat.xlsx', 'exportFormat.xlsxHint'],
  html: ['exportFormat.html', 'exportFormat.htmlHint'],
  epub: ['exportFormat.epub', 'exportFormat.epubHint'],
  markdown: ['exportFormat.markdown', 'exportFormat.markdownHint'],
  citations: ['exportFormat.citations', 'exportFormat.citationsHint'],
  csl: ['exportFormat.csl', 'exportFormat.cslHint'],
  ris: ['exportFormat.ris', 'exportFormat.risHint'],
  bibtex: ['exportFormat.bibtex', 'exportFormat.bibtexHint'],
  wallabag: ['exportFormat.wallabag', 'exportFormat.wallabagHint'],
  karakeep: ['exportFormat.karakeep', 'exportFormat.karakeepHint'],
  omnivore: ['exportFormat.omnivore', 'exportFormat.omnivoreHint'],
  linkwarden: ['exportFormat.linkwarden', 'exportFormat.linkwardenHint'],
  netscape: ['exportFormat.netscape', 'exportFormat.netscapeHint'],
  pocket: ['exportFormat.pocket', 'exportFormat.pocketHint'],
  opml: ['exportFormat.opml', 'exportFormat.opmlHint'],
} as const satisfies Record<FormatId, readonly [string, string]>;

const GROUPS = {
  digest: 'exportGroup.digest',
  table: 'exportGroup.table',
  reading: 'exportGroup.reading',
  citation: 'exportGroup.citation',
  data: 'exportGroup.data',
  neighbour: 'exportGroup.neighbour',
} as const satisfies Record<ExportFormat['group'], string>;

export const formatName = (id: FormatId): string => t(FORMATS[id][0]);
export const formatHint = (id: FormatId): string => t(FORMATS[id][1]);
export const groupName = (group: ExportFormat['group']): string => t(GROUPS[group]);
