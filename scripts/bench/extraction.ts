import { resolve } from 'node:path';

import { type Benchmark, type BenchResult, median, round } from './benchmark.ts';
import type { Samples } from './in-page.ts';
import { keptBy, type Memory, memoryOf } from './memory.ts';
import { type BenchPage, corpusPages, fixturePages } from './pages.ts';
import { profilePages, type Shares } from './profile.ts';
import { bundle, openBrowser, openWorld } from './world.ts';

const ENTRY = resolve(import.meta.dirname, 'in-page.ts');
const ROUNDS = 15;
const WARM_UP_MS = 300;
const SAMPLE_MS = 8;
const PROFILE_MS = 400;
/** Times what bare Readability takes. */
const MOST_MEDIAN = 1.5;
const MOST_WORST = 2.5;
/** Compiled code and caches may still grow a little; one kept copy of a page a run would be 20 MB. */
const KEPT_KB = 2048;
/** A page's own scripts may add some nodes; one kept copy a run would be tens of thousands. */
const KEPT_NODES = 100;

interface Measured {
  readonly page: BenchPage;
  readonly ours: number;
  readonly bare: number;
  readonly ratio: number;
  /** The first run of each, as after a press: its scripts were compiled for it. */
  readonly first: { readonly ours: number; readonly bare: number };
  readonly before: Memory;
  readonly after: Memory;
  readonly kept: Memory;
}

/** The whole extraction against Readability alone, on the same pages in the same browser. */
export const extraction: Benchmark = {
  name: 'extraction',
  title: 'The whole extraction against bare Readability',
  async run() {
    const { script } = await bundle(ENTRY);
    const { pages, note } = allPages();
    const browser = await openBrowser(pages);
    try {
      const measured: Measured[] = [];
      for (const page of pages) measured.push(await measure(browser.context, page, script));
      return report(measured, [`Chromium ${browser.version}`, note]);
    } finally {
      await browser.close();
    }
  },
  async profile() {
    const { pages, note } = allPages();
    return toTable(await profilePages(ENTRY, pages, PROFILE_MS), note);
  },
};

function allPages(): { pages: BenchPage[]; note: string } {
  const corpus = corpusPages();
  // Fixtures stand in where the corpus is not there: hundreds of pages would take too long.
  const pages = corpus ?? fixturePages();
  const note = corpus
    ? `${pages.length} pages: ${corpus.length} of the corpus, the fixtures laid into a portal`
    : `${pages.length} pages: the fixtures laid into a portal (no corpus folder beside the repository)`;
  return { pages, note };
}

async function measure(
  context: Parameters<typeof openWorld>[0],
  page: BenchPage,
  script: string,
): Promise<Measured> {
  const url = JSON.stringify(page.url);
  // Another text is compiled anew.
  const other = await openWorld(context, page, `${script}\n// bare`);
  const coldBare = await other.evaluate<number>('bench.time(bench.bare)');
  await other.close();
  const world = await openWorld(context, page, script);
  const before = await memoryOf(world);
  const coldOurs = await world.evaluate<number>(`bench.time(() => bench.ours(${url}))`);
  await world.evaluate(`bench.warmUp(${url}, ${WARM_UP_MS})`);
  const sample = (): Promise<Samples> =>
    world.evaluate(`bench.sample(${url}, ${ROUNDS}, ${SAMPLE_MS})`);
  let samples = await sample();
  // Near a limit more is measured, and all of it counts: the machine may have been busy.
  for (let more = 0; more < 2 && ratioOf(samples) > MOST_WORST * 0.9; more++)
    samples = join(samples, await sample());
  const left = await keptBy(world, `bench.ours(${url})`);
  const after = await memoryOf(world);
  await world.close();
  return {
    page,
    ours: median(samples.ours),
    bare: median(samples.bare),
    ratio: ratioOf(samples),
    first: { ours: coldOurs, bare: coldBare },
    before,
    after,
    kept: left,
  };
}

/** Median over the rounds: what slows the machine down slows both of a round. */
const ratioOf = ({ ours, bare }: Samples): number =>
  median(ours.map((ms, at) => ms / (bare[at] ?? Number.NaN)));

const join = (a: Samples, b: Samples): Samples => ({
  ours: [...a.ours, ...b.ours],
  bare: [...a.bare, ...b.bare],
});

function report(measured: readonly Measured[], notes: readonly string[]): BenchResult {
  const ratios = measured.map(({ ratio }) => ratio);
  const worst = (of: (one: Measured) => number): number => Math.max(...measured.map(of));
  const firsts = measured.map(({ first }) => first.ours / first.bare);
  const kB = (bytes: number): number => round(bytes / 1024, 0);
  return {
    notes: [
      ...notes,
      `medians of ${ROUNDS} samples of each, taken in turns after ${WARM_UP_MS} ms of warm-up`,
      `first run (scripts not yet compiled), for information: median ${round(median(measured.map(({ first }) => first.ours)), 0)} ms, ${round(median(firsts), 1)} times bare`,
    ],
    columns: [
      'page',
      'ours ms',
      'bare ms',
      'ratio',
      'first',
      'bare first',
      'heap kB',
      'after',
      'kept',
    ],
    rows: measured
      .map((one) => [
        one.page.name,
        round(one.ours),
        round(one.bare),
        round(one.ratio),
        round(one.first.ours, 1),
        round(one.first.bare, 1),
        kB(one.before.bytes),
        kB(one.after.bytes),
        kB(one.kept.bytes),
      ])
      .sort((a, b) => Number(b[3]) - Number(a[3])),
    limits: [
      {
        name: 'ratio, median over the pages',
        value: round(median(ratios)),
        most: MOST_MEDIAN,
        unit: '×',
      },
      { name: 'ratio, worst page', value: round(Math.max(...ratios)), most: MOST_WORST, unit: '×' },
      {
        name: 'memory that 40 runs kept, worst page',
        value: kB(worst((one) => one.kept.bytes)),
        most: KEPT_KB,
        unit: 'kB',
      },
      {
        name: 'DOM nodes that 40 runs kept, worst page',
        value: worst((one) => one.kept.nodes),
        most: KEPT_NODES,
        unit: 'nodes',
      },
    ],
  };
}

function toTable(shares: Shares, note: string): BenchResult {
  const percent = (share: number): number => round(share * 100, 1);
  const rows: (string | number)[][] = [];
  for (const kind of ['stages', 'functions', 'browser'] as const) {
    rows.push([`— ${HEADINGS[kind]}`, '', '']);
    const costs = [...shares[kind]].filter(([, cost]) => order(cost, kind) >= 0.003);
    costs.sort((a, b) => order(b[1], kind) - order(a[1], kind));
    for (const [name, { self, total }] of costs) rows.push([name, percent(total), percent(self)]);
  }
  return {
    notes: [note, 'shares of the extraction’s time, each page counting the same, once warm'],
    columns: ['', 'total %', 'self %'],
    rows,
    limits: [],
  };
}

const order = ({ self, total }: { self: number; total: number }, kind: string): number =>
  kind === 'stages' ? total : self;

const HEADINGS = {
  stages: 'stages: what extractArticle calls',
  functions: 'functions, by their own time',
  browser: 'the browser’s functions, by caller',
};
