import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { exportEpub } from '../../export/epub/epub.ts';
import { exportHtml } from '../../export/html/html.ts';
import { exportMarkdown } from '../../export/markdown/markdown.ts';
import { checkBack, checkEpub, checkLargeZip, checkPage, checkPrint } from './reading/checks.ts';
import { sampleClips, written } from './reading/samples.ts';

/**
 * Opens what is made to be read in the programs that judge it: epubcheck, the Nu Html Checker, a browser
 * that prints, other readers of ZIP; and reads our own files back.
 */
const FOLDER = resolve('out/check-files/reading');

mkdirSync(FOLDER, { recursive: true });
const wholes = await sampleClips();
const findings: string[] = [];
for (const [name, choices] of [
  ['pictures', {}],
  ['plain', { pictures: false, notes: false, language: 'en', groups: 'day' }],
  ['provinces', { pictures: false, groups: 'province' }],
] as const) {
  const book = `${FOLDER}/${name}.epub`;
  writeFileSync(book, await written(exportEpub, choices));
  findings.push(...checkEpub(book));
  const page = `${FOLDER}/${name}.html`;
  writeFileSync(page, await written(exportHtml, choices));
  findings.push(...checkPage(page), ...(await checkBack(page, wholes)));
  findings.push(...(await checkPrint(page, wholes)));
  const notes = `${FOLDER}/${name}.zip`;
  writeFileSync(notes, await written(exportMarkdown, choices));
  findings.push(...(await checkBack(notes, wholes)));
}
findings.push(...(await checkLargeZip(`${FOLDER}/large.zip`)));
for (const finding of findings) console.log(`  ${finding}`);
console.log(findings.length > 0 ? `reading: ${findings.length} findings` : 'reading: no findings');
process.exitCode = findings.length > 0 ? 1 : 0;
