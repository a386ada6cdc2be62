import { readFileSync, writeFileSync } from 'node:fs';

import { unzipSync } from 'fflate';
import { chromium } from 'playwright-core';

import { blocksText } from '../../../domain/blocks/blocks-text.ts';
import { readBlocks } from '../../../domain/blocks/read-blocks.ts';
import type { WholeClip } from '../../../domain/clip.ts';
import { zip } from '../../../export/zip.ts';
import { readCollection } from '../../../import/reading/html-collection.ts';
import { readMarkdown } from '../../../import/reading/markdown-folder.ts';
import type { ReadFiles } from '../../../import/found.ts';
import { findBrowser } from '../../browser.mjs';
import { run, runEpubcheck, runHtmlChecker, skip } from './programs.ts';

type Findings = readonly string[];

/** No error and no warning. */
export function checkEpub(file: string): Findings {
  const ran = runEpubcheck(file);
  if (!ran) return skip(file, 'no epubcheck');
  const lines = ran.output.split('\n').filter((line) => /^(?:ERROR|WARNING|FATAL)/.test(line));
  return ran.status === 0 && lines.length === 0 ? [] : [`epubcheck of ${file}`, ...lines];
}

export function checkPage(file: string): Findings {
  const ran = runHtmlChecker(file);
  if (!ran) return skip(file, 'no vnu.jar (set VNU_JAR)');
  return ran.status === 0 ? [] : ran.output.split('\n').filter((line) => line !== '');
}

/** What comes back of our own files: every clip, with its title, campaigns, and each word of its text. */
export async function checkBack(file: string, wholes: readonly WholeClip[]): Promise<Findings> {
  const bytes = new Uint8Array(readFileSync(file));
  const source = (name: string, held: Uint8Array<ArrayBuffer>) => ({
    name,
    bytes: held,
    text: () => new TextDecoder().decode(held),
  });
  const outcome = file.endsWith('.zip')
    ? await readMarkdown(
        Object.entries(unzipSync(bytes)).map(([name, held]) => source(name, new Uint8Array(held))),
        {},
      )
    : await readCollection([source(file, bytes)], {});
  if (!outcome.ok || outcome.value.kind !== 'pages') return [`${file} is not read`];
  return compare(file, outcome.value, wholes);
}

function compare(
  file: string,
  { pages, refused }: Extract<ReadFiles, { kind: 'pages' }>,
  wholes: readonly WholeClip[],
): Findings {
  const findings = refused.map(({ where, reason }) => `${file}: ${where} refused: ${reason}`);
  if (pages.length !== wholes.length) findings.push(`${file}: ${pages.length} of ${wholes.length}`);
  for (const { clip, body } of wholes) {
    const page = pages.find(({ url }) => url === clip.url);
    const found = page && words(blocksText(readBlocks(page.html ?? '')));
    if (found !== words(blocksText(readBlocks(body.article.html))))
      findings.push(`${file}: the text of ${clip.url} differs`);
    if (page?.title !== clip.title) findings.push(`${file}: the title of ${clip.url} differs`);
    if (page?.campaigns.length !== clip.campaigns.length)
      findings.push(`${file}: the campaigns of ${clip.url} differ`);
  }
  return findings;
}

const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Prints the page; every title must be in the PDF, in A4, with working marks. */
export async function checkPrint(file: string, wholes: readonly WholeClip[]): Promise<Findings> {
  const browser = findBrowser();
  if (browser === null) return skip(`the print of ${file}`, 'no Chromium');
  const complaints: string[] = [];
  const launched = await chromium.launch({ executablePath: browser, args: ['--no-sandbox'] });
  const pdf = file.replace(/html$/, 'pdf');
  try {
    const page = await launched.newPage();
    page.on('console', (message) => complaints.push(`${file}: ${message.text()}`));
    await page.goto(`file://${file}`);
    await page.pdf({ path: pdf, preferCSSPageSize: true });
  } finally {
    await launched.close();
  }
  const text = run('pdftotext', ['-layout', pdf, '-']);
  if (!text) return [...complaints, ...skip(pdf, 'no pdftotext')];
  const flat = text.output.replace(/\s+/g, '');
  const missing = wholes.filter(({ clip }) => !flat.includes(clip.title.replace(/\s+/g, '')));
  const info = run('pdfinfo', [pdf])?.output ?? '';
  return [
    ...complaints,
    ...missing.map(({ clip }) => `${pdf}: "${clip.title}" is not there`),
    ...(/Page size:\s+59[45](?:\.\d+)? x 84[12]/.test(info) ? [] : [`${pdf}: is not A4`]),
  ];
}

/** More entries than the old directory of a ZIP has room for, read by Python. */
export async function checkLargeZip(file: string): Promise<Findings> {
  const many = Array.from({ length: 70_000 }, (_, at) => ({ name: `${at}.md`, content: 'Dân' }));
  const pieces: Uint8Array[] = [];
  for await (const piece of zip(many, Date.UTC(2026, 0, 1))) pieces.push(piece);
  writeFileSync(file, Buffer.concat(pieces));
  const script =
    'import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); print(len(z.namelist()), z.testzip())';
  const ran = run('python3', ['-c', script, file]);
  if (!ran) return skip(file, 'no python3');
  const listed = run('unzip', ['-tqq', file]);
  return [
    ...(ran.output.trim() === '70000 None' ? [] : [`${file}: Python reads ${ran.output}`]),
    ...(listed && listed.status !== 0 ? [`${file}: unzip says ${listed.output}`] : []),
  ];
}
