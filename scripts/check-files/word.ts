import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { strFromU8, unzipSync } from 'fflate';

import { exportWord } from '../../export/word/write-word.ts';
import { openWord, packageFaults } from '../../tests/export/word/package.ts';
import { samples, type Sample } from './word/samples.ts';

/**
 * Writes digests of sixty clips in every look by both rules and opens them in LibreOffice: all titles must
 * be there, links must work, page numbers stand on top of every page but the first. Pictures of the pages
 * lie beside the files, to be looked at.
 */
const FOLDER = resolve('out/check-files/word');

const run = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 });

function missing(...programs: string[]): string[] {
  return programs.filter((program) => {
    try {
      run('sh', '-c', `command -v ${program}`);
      return false;
    } catch {
      return true;
    }
  });
}

async function write(sample: Sample): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of exportWord(sample.input, sample.choices)) pieces.push(piece);
  const file = `${FOLDER}/${sample.name}.docx`;
  writeFileSync(file, Buffer.concat(pieces));
  return file;
}

/** Justified lines come out with blanks of their own. */
const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, '');

/** How many addresses LibreOffice finds behind words: not every build of it writes them into a PDF. */
function linksRead(name: string): number {
  const content = unzipSync(readFileSync(`${FOLDER}/${name}.odt`))['content.xml'];
  const links = content ? strFromU8(content).matchAll(/xlink:href="(https?:[^"]*)"/g) : [];
  return new Set([...links].map(([, url]) => url)).size;
}

/** What LibreOffice's pages lack. */
function printedFaults(sample: Sample, titles: readonly string[]): readonly string[] {
  const pdf = `${FOLDER}/${sample.name}.pdf`;
  if (!existsSync(pdf)) return ['LibreOffice does not open it'];
  const faults: string[] = [];
  const pages = run('pdftotext', '-layout', pdf, '-').split('\f').slice(0, -1);
  // Columns lie side by side: a title is looked for by its words, in reading order.
  const text = plain(run('pdftotext', pdf, '-'));
  const lost = titles.filter((title) => !text.includes(plain(title)));
  if (sample.choices.look !== 'table' && lost.length > 0)
    faults.push(`titles are lost: ${lost.join(' | ')}`);
  pages.forEach((page, at) => {
    const first =
      page
        .split('\n')
        .find((line) => line.trim() !== '')
        ?.trim() ?? '';
    if (at === 0 && first === '1') faults.push('the first page has a number');
    if (at > 0 && first !== String(at + 1)) faults.push(`page ${at + 1} begins with "${first}"`);
    if (page.trim().split('\n').length < 3) faults.push(`page ${at + 1} is all but empty`);
  });
  const links = linksRead(sample.name);
  if (links < titles.length) faults.push(`${links} links for ${titles.length} clips`);
  const state = text.includes(plain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'));
  if (state !== (sample.choices.officeHead && sample.input.office.rule === 'state'))
    faults.push('the head is another rule’s');
  return faults;
}

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const made = await samples();
const files: string[] = [];
for (const sample of made) files.push(await write(sample));
const findings = made.flatMap((sample, at) =>
  packageFaults(openWord(readFileSync(files[at] ?? ''))).map((fault) => `${sample.name}: ${fault}`),
);
const absent = missing('soffice', 'pdftotext', 'pdftoppm');
if (absent.length > 0) {
  console.log(`word: not installed, so pages were not looked at: ${absent.join(', ')}`);
} else {
  const profile = resolve('out/check-files/lo-word');
  const home = `-env:UserInstallation=file://${profile}`;
  for (const kind of ['pdf', 'odt'])
    run('soffice', '--headless', home, '--convert-to', kind, '--outdir', FOLDER, ...files);
  for (const sample of await samples()) {
    const titles: string[] = [];
    for await (const wholes of sample.input.wholes)
      titles.push(...wholes.map(({ clip }) => clip.title));
    findings.push(...printedFaults(sample, titles).map((fault) => `${sample.name}: ${fault}`));
    run('pdftoppm', '-r', '60', '-png', `${FOLDER}/${sample.name}.pdf`, `${FOLDER}/${sample.name}`);
  }
}
for (const finding of findings) console.log(`  ${finding}`);
console.log(findings.length > 0 ? `word: ${findings.length} findings` : 'word: no findings');
process.exitCode = findings.length > 0 ? 1 : 0;
