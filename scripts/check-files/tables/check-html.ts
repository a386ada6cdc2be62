import type { ExportChoices } from '../../../domain/export-choices.ts';
import { openInCalc } from './calc.ts';
import type { TableSample } from './samples.ts';
import { columnsOf } from './samples.ts';

/** The clipboard's table as a spreadsheet takes it: as many lines, and nothing calculates. */
export async function checkHtml(
  file: string,
  sample: TableSample,
  choices: ExportChoices,
): Promise<readonly string[]> {
  const sheets = openInCalc(file, 'HTML (StarCalc)');
  if (!sheets) return [];
  const rows = sheets[0] ?? [];
  const lines = sample.lines(columnsOf(choices)).length;
  return [
    ...(rows.length === lines + 1 ? [] : [`${file}: ${rows.length - 1} lines, not ${lines}`]),
    ...rows
      .flat()
      .filter(({ formula }) => formula !== null)
      .map(({ formula }) => `${file}: calculates ${formula}`),
  ];
}
