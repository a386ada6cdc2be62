import type { ExportChoices } from '../../../domain/export-choices.ts';
import { addressWithoutFormulas, withoutFormulas } from '../../../export/table/formula-guard.ts';
import { openInCalc } from './calc.ts';
import { differences } from './compare.ts';
import { columnsOf, type TableSample } from './samples.ts';

/** UTF-8, quotes, numbers and days told, and **formulas calculated**, which its dialogue leaves off. */
const filter = (separator: number): string =>
  `CSV:${separator},34,76,1,,0,false,true,false,false,false,0,true`;

/** Both at the separator that was written and at the other one, as an Excel of another region splits. */
export async function checkCsv(
  file: string,
  sample: TableSample,
  choices: ExportChoices,
): Promise<readonly string[]> {
  const [own, other] = choices.separator === 'comma' ? [44, 59] : [59, 44];
  const sheets = openInCalc(file, filter(own));
  if (!sheets) {
    console.log(`${file}: written; LibreOffice is not installed`);
    return [];
  }
  const columns = columnsOf(choices);
  const findings = differences(
    file,
    columns,
    sample.lines(columns),
    sheets[0] ?? [],
    (column, text) =>
      column.kind === 'link' ? addressWithoutFormulas(text) : withoutFormulas(text),
  );
  const split = openInCalc(file, filter(other))?.flat(2) ?? [];
  const formulas = split.filter(({ formula }) => formula !== null);
  return [
    ...findings,
    ...formulas.map(({ formula }) => `${file}: split at another sign it calculates ${formula}`),
  ];
}
