import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { median, round, type Benchmark, type BenchResult, type Limit } from './benchmark.ts';
import { openFts5, type Fts5 } from './library/fts5.ts';
import { openExtensionPage, type ExtensionPage } from './library/in-extension.ts';
import { popupPaint } from './library/popup-paint.ts';
import { syntheticQueries } from './library/queries.ts';
import { syntheticCampaigns } from './library/synthetic.ts';

/** Libraries that are measured; kept in `out/bench`, for the largest takes long to fill. */
const SIZES = (process.env['CAT_BAO_BENCH_SIZES'] ?? '1000,10000,100000').split(',').map(Number);
const OUT = resolve(import.meta.dirname, '../../out/bench');
const SUBJECT = resolve(import.meta.dirname, 'library/subject.ts');

/** The limits of the largest library. */
const MOST = { list: 1.5, paint: 1.3, facets: 10, search: 60, save: 3, index: 0.7 };
const QUERIES = syntheticQueries().map(({ text }) => text);
/** Each is counted so many times: eight figures alone have no p95. */
const ROUNDS = 15;
const FILTERS = [
  {},
  { campaigns: ['none'] },
  { kinds: ['party'] },
  { months: ['2021-03', '2021-04'] },
  { noted: true },
  { provinces2025: ['Hưng Yên'], kinds: ['newspaper', 'government'] },
  { from: '2022-01-01', to: '2022-12-31', campaigns: [syntheticCampaigns()[0]?.id ?? ''] },
];

/** The library against bare IndexedDB and SQLite's FTS5, both sides in one run. */
export const library: Benchmark = {
  name: 'library',
  title: 'The library at 1,000, 10,000 and 100,000 clips, in the extension’s own origin',
  async run() {
    const figures: Figures[] = [];
    for (const size of SIZES) figures.push(await measure(size));
    return toResult(figures);
  },
};

type Pair = readonly [ours: number[], bare: number[]];

interface Figures {
  readonly size: number;
  readonly list: Pair;
  readonly campaign: Pair;
  readonly save: Pair;
  readonly looks: number[];
  readonly facetLoad: number;
  readonly facets: number[];
  readonly search: number[];
  readonly searchAgain: number[];
  readonly recency: readonly number[];
  readonly rank: readonly number[];
  readonly paint: Pair;
  /** Bytes of the index a byte of folded text. */
  readonly index: number;
}

async function measure(size: number): Promise<Figures> {
  const page = await openFilled(join(OUT, `library-${size}`), size);
  try {
    const evaluate = <T>(expression: string): Promise<T> => page.evaluate<T>(expression);
    const campaign = syntheticCampaigns()[0]?.id ?? '';
    const facets = await evaluate<{ load: number; times: number[] }>(
      `subject.facets(${JSON.stringify(FILTERS)}, ${ROUNDS})`,
    );
    const saves = await inTurns(
      page,
      6,
      `subject.saveNew(15, ${size})`,
      `subject.putBare(15, 0, ${size})`,
    );
    const search = `subject.search(${JSON.stringify(QUERIES)}).then(({ times }) => times)`;
    // As the background does behind every save; the looks below leave as many texts waiting as may.
    await evaluate('subject.bringUp()');
    const bytes = await evaluate<number>('subject.indexSize()');
    const sample = Math.min(size, 2000);
    const text = await evaluate<number>(`subject.textSize(${sample}, ${size})`);
    const fts5 = await openFts5(page.browser.context);
    const opponent = await measureFts5(fts5, size);
    return {
      size,
      list: await inTurns(page, 6, lists(null), `subject.listBare(15, 'all')`),
      campaign: await inTurns(
        page,
        6,
        lists(campaign),
        `subject.listBare(15, 'campaign:${campaign}')`,
      ),
      save: saves,
      looks: await evaluate(`subject.looks(30, ${size})`),
      facetLoad: facets.load,
      facets: facets.times,
      search: await evaluate(search),
      searchAgain: await evaluate(search),
      ...opponent,
      paint: await paints(page, size),
      index: bytes / ((text / sample) * size),
    };
  } finally {
    await page.close();
  }
}

const lists = (campaign: string | null): string =>
  `subject.list(15, ${JSON.stringify({ text: '', campaign })})`;

async function openFilled(profile: string, size: number): Promise<ExtensionPage> {
  mkdirSync(profile, { recursive: true });
  const page = await openExtensionPage(profile);
  await page.load(SUBJECT, 'subject');
  await page.evaluate(`subject.fill(${size})`);
  return page;
}

/** Both sides by turns, so that a slow minute of the machine falls on both. */
async function inTurns(
  page: ExtensionPage,
  turns: number,
  ours: string,
  bare: string,
): Promise<Pair> {
  const pair: [number[], number[]] = [[], []];
  for (let turn = 0; turn < turns; turn++) {
    pair[0].push(...(await page.evaluate<number[]>(ours)));
    pair[1].push(...(await page.evaluate<number[]>(bare)));
  }
  return pair;
}

async function measureFts5(fts5: Fts5, size: number): Promise<Pick<Figures, 'recency' | 'rank'>> {
  await fts5.build(size);
  const { recency, rank } = await fts5.query(QUERIES);
  await fts5.close();
  return { recency, rank };
}

/** From the popup's start to its painted list: this library's by turns with an empty one's. */
async function paints(filled: ExtensionPage, size: number): Promise<Pair> {
  const profile = join(OUT, 'library-0');
  mkdirSync(profile, { recursive: true });
  const empty = await openExtensionPage(profile);
  const pair: [number[], number[]] = [[], []];
  try {
    // The cache of the first page is the background's; the library was filled past it.
    await filled.evaluate(
      `chrome.runtime.sendMessage({ id: 1, type: 'libraryReplaced', data: null, timestamp: 0 })`,
    );
    const pages = [
      await filled.browser.context.newPage(),
      await empty.browser.context.newPage(),
    ] as const;
    for (const page of pages) await page.goto('about:blank');
    for (let turn = 0; turn < 11; turn++) {
      const ours = await popupPaint(filled.browser, pages[0], 'filled');
      const theirs = await popupPaint(empty.browser, pages[1], 'empty');
      // The first press reads the scripts off the disk.
      if (turn === 0) continue;
      pair[0].push(ours.painted);
      pair[1].push(theirs.painted);
    }
  } catch (error) {
    throw new Error(`popup of ${size} clips`, { cause: error });
  } finally {
    await empty.close();
  }
  return pair;
}

const p95 = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN;
const both = (values: readonly number[]): string =>
  `${round(median(values), 1)} / ${round(p95(values), 1)}`;
const ratio = ([ours, bare]: Pair): number => round(median(ours) / median(bare));

function toResult(figures: readonly Figures[]): BenchResult {
  const row = (name: string, cell: (of: Figures) => string | number) => [
    name,
    ...figures.map(cell),
  ];
  const last = figures.at(-1);
  return {
    notes: [
      'milliseconds, median / p95, on the production build in a page of the extension',
      'FTS5: contentless, folded text, prefix indexes, 64 MB cache, on OPFS; its 20 ids alone, ours with rows and snippets',
      'reposts are looked for among the newest 2,000 clips of a filled library only',
    ],
    columns: ['', ...figures.map(({ size }) => String(size))],
    rows: [
      row('first 50 rows', ({ list }) => both(list[0])),
      row('  bare getAll', ({ list }) => both(list[1])),
      row('50 rows of a campaign', ({ campaign }) => both(campaign[0])),
      row('  bare getAll', ({ campaign }) => both(campaign[1])),
      row('popup, start to painted list', ({ paint }) => both(paint[0])),
      row('  of an empty library', ({ paint }) => both(paint[1])),
      row('counts of all facets', ({ facets }) => both(facets)),
      row('  the first time', ({ facetLoad }) => round(facetLoad, 1)),
      row('search, first pass', ({ search }) => both(search)),
      row('search, second pass', ({ searchAgain }) => both(searchAgain)),
      row('  FTS5 by rank', ({ rank }) => both(rank)),
      row('  FTS5 by recency', ({ recency }) => both(recency)),
      row('save', ({ save }) => both(save[0])),
      row('  bare put of row and body', ({ save }) => both(save[1])),
      row('look for reposts, after it', ({ looks }) => both(looks)),
      row('index a byte of folded text', ({ index }) => round(index)),
    ],
    limits: last ? limitsOf(last) : [],
  };
}

function limitsOf(of: Figures): Limit[] {
  const limit = (name: string, value: number, most: number, unit: string): Limit => ({
    name: `${name}, ${of.size} clips`,
    value: round(value),
    most,
    unit,
  });
  return [
    limit('first 50 rows against bare getAll', ratio(of.list), MOST.list, '×'),
    limit('50 rows of a campaign against bare getAll', ratio(of.campaign), MOST.list, '×'),
    limit('popup against an empty library', ratio(of.paint), MOST.paint, '×'),
    limit('counts of all facets, p95', p95(of.facets), MOST.facets, 'ms'),
    limit('search, p95', p95(of.search), MOST.search, 'ms'),
    limit('search against FTS5 by rank, p95', p95(of.search) / p95(of.rank), 1, '×'),
    limit('save against bare put', ratio(of.save), MOST.save, '×'),
    limit('index against folded text', of.index, MOST.index, '×'),
  ];
}
