import type { ExportChoices } from '../../domain/export-choices.ts';
import type { ExportInput } from '../input.ts';
import type { CslDate, CslItem } from './csl-item.ts';
import { cslItems } from './items.ts';
import { plainLine } from './plain-line.ts';

/** NEWS is "newspaper article", ELEC "web page", in EndNote as in Zotero. */
const TYPES: Readonly<Record<CslItem['type'], string>> = {
  'article-newspaper': 'NEWS',
  webpage: 'ELEC',
};

/** RIS, for EndNote, Mendeley, Zotero: a tag a line, lines end as the specification wants. */
export async function* exportRis(
  input: Pick<ExportInput, 'campaigns' | 'wholes'>,
  choices: Pick<ExportChoices, 'notes'>,
): AsyncGenerator<string> {
  for await (const items of cslItems(input, choices)) {
    yield items.map(risRecord).join('');
  }
}

export function risRecord(item: CslItem): string {
  const lines = [
    ['TY', TYPES[item.type]],
    ['ID', item.id],
    ['TI', item.title],
    ...(item.author ?? []).map(({ literal }) => ['AU', risName(literal)]),
    ...(item.editor ?? []).map(({ literal }) => ['ED', risName(literal)]),
    ['T2', item['container-title']],
    ['SE', item.section],
    ['PY', item.issued && String(item.issued['date-parts'][0]?.[0])],
    ['DA', item.issued && risDate(item.issued)],
    ['Y2', risDate(item.accessed)],
    ['OP', item['original-publisher']],
    ['UR', item.URL],
    ['LA', item.language],
    ['AB', item.abstract],
    ...(item.keyword?.split('; ') ?? []).map((name) => ['KW', name]),
    ['N1', item.note],
  ];
  const written = lines.flatMap(([tag, value]) => {
    // On one line: a second could begin like a tag, and end the record.
    const text = plainLine(value ?? '');
    return tag !== undefined && text ? [`${tag}  - ${text}\r\n`] : [];
  });
  return `${written.join('')}ER  - \r\n\r\n`;
}

/** A comma parts family name and given name; a name that stays whole must not have one. */
const risName = (name: string): string => name.replace(/\s*,\s*/g, ' - ');

/** `YYYY/MM/DD/`, the last slash for what else there might be. */
const risDate = ({ 'date-parts': [parts = []] }: CslDate): string =>
  `${parts.map((part) => String(part).padStart(2, '0')).join('/')}/`;
