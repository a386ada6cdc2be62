import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { CDPSession } from 'playwright-core';

import { median, round, type Benchmark, type BenchResult } from './benchmark.ts';
import { openExtensionPage, type ExtensionPage } from './library/in-extension.ts';

const OUT = resolve(import.meta.dirname, '../../out/bench');
const FILL = resolve(import.meta.dirname, 'library/subject.ts');
const SUBJECT = resolve(import.meta.dirname, 'hand-over/subject.ts');

/** Clips of the comparison, and of the largest library that is exported once. */
const COMPARED = 10_000;
const LARGE = Number((process.env['CAT_BAO_BENCH_SIZES'] ?? '100000').split(',').at(-1));
const RUNS = 5;
const MB = 1024 * 1024;

/** Files of a library: what they cost against the least that could be done. */
export const handOver: Benchmark = {
  name: 'export',
  title: `Files of ${COMPARED} and ${LARGE} clips`,
  run: measure,
};

interface Written {
  readonly ms: number;
  readonly bytes: number;
  readonly clips: number;
}

async function measure(): Promise<BenchResult> {
  const page = await openAt(COMPARED);
  const bare = { ms: [] as number[], peak: [] as number[] };
  const json = { ms: [] as number[], peak: [] as number[] };
  let word: Written;
  try {
    for (let turn = 0; turn <= RUNS; turn++) {
      const theirs = await peakOf(page, () =>
        page.evaluate<number>('subject.getAllAndStringify()'),
      );
      const ours = await peakOf(page, () =>
        page.evaluate<Written>(`subject.write('json', null, {})`),
      );
      // The first turn fills the database's caches.
      if (turn === 0) continue;
      bare.ms.push(theirs.value);
      bare.peak.push(theirs.peak);
      json.ms.push(ours.value.ms);
      json.peak.push(ours.peak);
    }
    word = await page.evaluate<Written>(
      `subject.write('docx', 1000, { look: 'full', summary: true })`,
    );
  } finally {
    await page.close();
  }
  const large = await writeLarge();
  const ratio = round(median(json.ms) / median(bare.ms));
  const share = round(median(json.peak) / median(bare.peak));
  return {
    notes: [
      'JSON against getAll and JSON.stringify of the same rows and bodies, in the same page, turn by turn',
      'peak: the heap of the page, looked at every 20 ms, less what it holds at rest',
    ],
    columns: ['', 'ms', 'peak MB', 'file MB'],
    rows: [
      [`getAll + stringify, ${COMPARED}`, round(median(bare.ms), 0), mb(median(bare.peak)), ''],
      [`JSON, ${COMPARED}`, round(median(json.ms), 0), mb(median(json.peak)), ''],
      ['Word, 1000 full texts', round(word.ms, 0), '', mb(word.bytes)],
      ...large.map(({ format, value, peak }): [string, number, number, number] => [
        `${format}, ${value.clips}`,
        round(value.ms, 0),
        mb(peak),
        mb(value.bytes),
      ]),
    ],
    limits: [
      { name: 'JSON against getAll + stringify', value: ratio, most: 1.5, unit: '×' },
      { name: 'its peak of memory against that', value: share, most: 0.33, unit: '×' },
      { name: 'Word of 1,000 clips', value: round(word.ms / 1000, 1), most: 20, unit: 's' },
    ],
  };
}

/** One file of everything in each format that has no limit. */
async function writeLarge() {
  const page = await openAt(LARGE);
  const results = [];
  try {
    for (const format of ['json', 'csv', 'xlsx', 'html'] as const)
      results.push({
        format,
        ...(await peakOf(page, () =>
          page.evaluate<Written>(`subject.write('${format}', null, {})`),
        )),
      });
    return results;
  } finally {
    await page.close();
  }
}

async function openAt(size: number): Promise<ExtensionPage> {
  const profile = join(OUT, `library-${size}`);
  mkdirSync(profile, { recursive: true });
  const page = await openExtensionPage(profile);
  await page.load(FILL, 'filler');
  await page.evaluate(`filler.fill(${size})`);
  await page.load(SUBJECT, 'subject');
  return page;
}

/** The most that the page's heap held while something was done, above what it held before. */
async function peakOf<T>(
  extension: ExtensionPage,
  act: () => Promise<T>,
): Promise<{ value: T; peak: number }> {
  const cdp = await extension.browser.context.newCDPSession(extension.page);
  await extension.evaluate('subject.release()');
  await cdp.send('HeapProfiler.collectGarbage');
  const rest = await heapOf(cdp);
  let peak = rest;
  const timer = setInterval(() => {
    // A look that comes when the session has ended is one too many.
    void heapOf(cdp).then(
      (held) => (peak = Math.max(peak, held)),
      () => undefined,
    );
  }, 20);
  const value = await act();
  clearInterval(timer);
  peak = Math.max(peak, await heapOf(cdp));
  await cdp.detach();
  return { value, peak: peak - rest };
}

const heapOf = async (cdp: CDPSession): Promise<number> =>
  (await cdp.send('Runtime.getHeapUsage')).usedSize;

const mb = (bytes: number): number => round(bytes / MB, 1);
