import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { neighbourFormats } from '../../export/neighbour/formats.ts';
import { checkChromium, checkFirefox } from './neighbours/check-browsers.ts';
import { checkCalc, checkPython } from './neighbours/check-others.ts';
import { neighbourSample, written } from './neighbours/samples.ts';

/**
 * Reads what we write for other programs with programs that are not ours: browsers import the bookmarks
 * (and we the file that Firefox writes of them), LibreOffice opens the table and must calculate
 * nothing, Python reads table, outline and archive.
 */
const FOLDER = resolve('out/check-files/neighbours');

mkdirSync(FOLDER, { recursive: true });
const sample = await neighbourSample();
for (const { id, extension } of neighbourFormats)
  writeFileSync(`${FOLDER}/${id}.${extension}`, await written(id, sample));

const findings = [
  ...(await checkChromium(FOLDER, sample)),
  ...(await checkFirefox(FOLDER, sample)),
  ...checkCalc(FOLDER),
  ...checkPython(FOLDER, sample),
];
for (const finding of findings) console.log(`  ${finding}`);
console.log(`neighbours: ${findings.length || 'no'} findings`);
process.exitCode = findings.length > 0 ? 1 : 0;
