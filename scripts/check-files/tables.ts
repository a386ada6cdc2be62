import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { DEFAULT_CHOICES } from '../../domain/export-choices.ts';
import { checkCsv } from './tables/check-csv.ts';
import { checkHtml } from './tables/check-html.ts';
import { checkXlsx } from './tables/check-xlsx.ts';
import { tableSamples } from './tables/samples.ts';

/**
 * Opens tables in the programs that offices have: LibreOffice must show every value as we meant it and
 * calculate nothing; openpyxl, another reader of Excel's files, must see days, links and filters.
 */
const FOLDER = resolve('out/check-files/tables');

mkdirSync(FOLDER, { recursive: true });
const findings: string[] = [];
for (const sample of await tableSamples()) {
  for (const separator of ['semicolon', 'comma'] as const) {
    const choices = { ...DEFAULT_CHOICES, notes: true, separator };
    const file = `${FOLDER}/${sample.name}-${separator}.csv`;
    writeFileSync(file, await sample.write('csv', choices));
    findings.push(...(await checkCsv(file, sample, choices)));
  }
  const choices = { ...DEFAULT_CHOICES, notes: true };
  const workbook = `${FOLDER}/${sample.name}.xlsx`;
  writeFileSync(workbook, await sample.write('xlsx', choices));
  findings.push(...(await checkXlsx(workbook, sample, choices)));
  const page = `${FOLDER}/${sample.name}.html`;
  writeFileSync(page, await sample.write('xlsx', choices, 'html'));
  findings.push(...(await checkHtml(page, sample, choices)));
}
for (const finding of findings) console.log(`  ${finding}`);
console.log(findings.length > 0 ? `tables: ${findings.length} findings` : 'tables: no findings');
process.exitCode = findings.length > 0 ? 1 : 0;
