import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

import type { ExportChoices } from '../../../domain/export-choices.ts';
import { openInCalc, type CalcCell } from './calc.ts';
import { differences } from './compare.ts';
import { columnsOf, type TableSample } from './samples.ts';

/** What Excel bears in a cell; ours ends with a mark that it was cut. */
const CELL_MAX = 32_767;
const cut = (text: string): string =>
  text.length > CELL_MAX ? `${text.slice(0, CELL_MAX - 1)}…` : text;

export async function checkXlsx(
  file: string,
  sample: TableSample,
  choices: ExportChoices,
): Promise<readonly string[]> {
  const columns = columnsOf(choices);
  const lines = sample.lines(columns);
  const findings: string[] = [];
  const sheets = openInCalc(file);
  if (sheets) {
    findings.push(
      ...differences(file, columns, lines, sheets[0] ?? [], (_, text) => cut(text)),
      ...sumFindings(file, lines.length, sheets[1] ?? []),
    );
    const link = columns.findIndex(({ kind }) => kind === 'link');
    const links = sheets[0]?.slice(1).filter((row) => row[link]?.link) ?? [];
    if (links.length !== lines.length) findings.push(`${file}: ${links.length} links to press`);
  } else console.log(`${file}: written; LibreOffice is not installed`);
  return [...findings, ...byOpenpyxl(file, lines.length, columns.length)];
}

/** At the end of the last line stands how many clips there are. */
function sumFindings(
  file: string,
  wanted: number,
  counts: readonly (readonly CalcCell[])[],
): string[] {
  const found = counts.at(-1)?.findLast(({ value }) => value !== '')?.value;
  return Number(found) === wanted ? [] : [`${file}: the counts add up to ${found}, not ${wanted}`];
}

interface Seen {
  readonly error?: string;
  readonly formulas: number;
  readonly days: number;
  readonly links: number;
  readonly filter: string;
  readonly freeze: string;
  readonly rows: number;
  readonly columns: number;
}

function byOpenpyxl(file: string, lines: number, columns: number): string[] {
  const script = resolve(import.meta.dirname, 'read-workbook.py');
  const seen = JSON.parse(execFileSync('python3', [script, file], { encoding: 'utf8' })) as Seen;
  if (seen.error) {
    console.log(`${file}: ${seen.error}`);
    return [];
  }
  const wrong = [
    seen.formulas > 0 && `${seen.formulas} formulas`,
    seen.links !== lines && `${seen.links} links`,
    seen.days < lines && `${seen.days} days`,
    seen.rows !== lines + 1 && `${seen.rows} rows`,
    seen.columns !== columns && `${seen.columns} columns`,
    !seen.filter.startsWith('A1:') && `filter ${seen.filter}`,
    seen.freeze !== 'A2' && `frozen at ${seen.freeze}`,
  ];
  return wrong.filter(Boolean).map((what) => `${file}: openpyxl sees ${String(what)}`);
}
