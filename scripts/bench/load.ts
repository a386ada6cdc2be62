import { fillLibrary } from '../../tests/e2e/a-room.ts';
import { aPortalOf, clipInARow, type Load } from '../../tests/e2e/in-a-row.ts';
import { round, type Benchmark, type BenchResult } from './benchmark.ts';

const CLIPS = 500;
/** What is read ahead of a list, and what is compiled once, is there after so many. */
const WARM_UP = 30;
const FILLED = 300;
const PARTS = {
  worker: 'background',
  library: 'library page and popups',
  reading: 'the tab of the articles',
} as const;
const MB = 1024 * 1024;

/** What five hundred clips in a row, each by the button and the keyboard, leave behind. */
export const load: Benchmark = {
  name: 'load',
  title: `${CLIPS} clips in a row by the toolbar button and the keyboard, production build`,
  async run() {
    const browser = await aPortalOf(WARM_UP + CLIPS + 1);
    try {
      await fillLibrary(browser, FILLED);
      return toResult(await clipInARow(browser, { warmUp: WARM_UP, clips: CLIPS }));
    } finally {
      await browser.close();
    }
  },
};

function toResult({ before, after, seconds }: Awaited<ReturnType<typeof clipInARow>>): BenchResult {
  const mb = (bytes: number | null): number | string => (bytes === null ? '-' : round(bytes / MB));
  const parts = Object.entries(PARTS) as [keyof typeof PARTS, string][];
  const grown = (part: keyof typeof PARTS, of: 'data' | 'heap'): number =>
    round(after[part][of] / before[part][of], 3);
  const nodes = ({ library, reading }: Load): number => library.nodes + reading.nodes;
  return {
    notes: [
      `a library of ${FILLED} clips, ${WARM_UP} more to warm up; ${round(seconds / CLIPS, 2)} s a clip`,
      'MB after collecting the garbage; data: objects, strings and nodes, without compiled code,',
      'which the engine goes on making for as long as something is done again and again',
    ],
    columns: ['', 'data before', 'after', '×', 'heap before', 'after', '×'],
    rows: [
      ...parts.map(([part, name]) => [
        name,
        mb(before[part].data),
        mb(after[part].data),
        grown(part, 'data'),
        mb(before[part].heap),
        mb(after[part].heap),
        grown(part, 'heap'),
      ]),
      ['browser’s main process', '', '', '', mb(before.browser), mb(after.browser), ''],
    ],
    limits: [
      ...parts.map(([part, name]) => ({
        name: `${name}: data after against before`,
        value: grown(part, 'data'),
        most: 1.1,
        unit: '×',
      })),
      { name: 'DOM nodes kept', value: nodes(after) - nodes(before), most: 200, unit: 'nodes' },
    ],
  };
}
