import { mergeWhole, mergeSaved } from '../../../domain/merge-clip.ts';
import type { WholeClip } from '../../../domain/clip.ts';
import type { ClipQuery } from '../../../domain/collection.ts';
import { NO_FILTER, type FacetFilter } from '../../../domain/facets.ts';
import { Database, LIBRARY_NAME } from '../../../storage/database.ts';
import { catchUp } from '../../../storage/index/catch-up.ts';
import { libraryOn } from '../../../storage/library.ts';
import { settleReposts } from '../../../storage/reposts.ts';
import { searchTextOf, unmark } from '../../../domain/search-text.ts';
import { shinglesOf, sketchOf } from '../../../domain/shingles.ts';
import { rawGetAll, rawPutCost } from './raw.ts';
import { syntheticCampaigns, syntheticClip } from './synthetic.ts';

/** The library under measurement, in a page of its own origin. */
const db = new Database(LIBRARY_NAME);
const library = libraryOn(db);

const BATCH = 250;
/** Reposts are looked for among the newest; to look for all would take longer than the rest. */
const LOOKED = 2000;
const pause = async (): Promise<void> => undefined;

/**
 * Fills the library up to `count` clips and brings index and sketches up.
 * @returns milliseconds of each
 */
export async function fill(
  count: number,
): Promise<{ save: number; index: number; sketches: number }> {
  const { all, trash } = await library.totals();
  const times = { save: 0, index: 0, sketches: 0 };
  for (let start = all + trash; start < count; start += BATCH) {
    const wholes = Array.from({ length: Math.min(BATCH, count - start) }, (_, n) =>
      syntheticClip(start + n, count),
    );
    const [saved] = await time(1, async () => {
      const done = await library.importClips(wholes, syntheticCampaigns(), mergeWhole);
      if (!done.ok) throw new Error(JSON.stringify(done.failure));
    });
    times.save += saved ?? 0;
    const last = start + BATCH >= count;
    if ((start / BATCH) % 4 !== 3 && !last) continue;
    const [sketched] = await time(1, () =>
      start < count - LOOKED ? sketchWithoutLooking() : settleReposts(db),
    );
    const [indexed] = await time(1, () => catchUp(db, pause));
    times.sketches += sketched ?? 0;
    times.index += indexed ?? 0;
    console.log(`${Math.min(start + BATCH, count)} of ${count}`);
  }
  return times;
}

/** The sketches that a search for reposts would leave, without the search. */
async function sketchWithoutLooking(): Promise<void> {
  const state = await db.meta.get('state');
  if (state?.key !== 'state') throw new Error('no library');
  const rows = await db.clips.where('ord').anyOf(state.value.unsettled).toArray();
  const bodies = await db.bodies.bulkGet(rows.map(({ id }) => id));
  const sketches = rows.flatMap(({ ord, id }, at) => {
    const text = bodies[at]?.article.text;
    return text === undefined
      ? []
      : [{ ord, clipId: id, numbers: [...sketchOf(shinglesOf(text))] }];
  });
  await db.transaction('rw', db.sketches, db.meta, async () => {
    await db.sketches.bulkPut(sketches);
    await db.meta.put({ key: 'state', value: { ...state.value, unsettled: [] } });
  });
}

/** Brings the index up to what was saved. */
export const bringUp = (): Promise<void> => catchUp(db, pause);

/** Milliseconds of each run. */
export async function time(
  runs: number,
  work: (run: number) => Promise<unknown>,
): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const begun = performance.now();
    await work(run);
    times.push(performance.now() - begun);
  }
  return times;
}

export const list = (runs: number, query: ClipQuery): Promise<number[]> =>
  time(runs, () => library.listClips(query, 50));

export async function search(
  queries: readonly string[],
): Promise<{ times: number[]; hits: number[] }> {
  const times: number[] = [];
  const hits: number[] = [];
  for (const text of queries) {
    const begun = performance.now();
    const page = await library.listClips({ text, campaign: null }, 20);
    times.push(performance.now() - begun);
    hits.push(page.clips.length);
  }
  return { times, hits };
}

/** The first answer loads the columns; it is given apart. */
export async function facets(
  filters: readonly Partial<FacetFilter>[],
  rounds: number,
): Promise<{ load: number; times: number[] }> {
  const [load = 0] = await time(1, () => library.countFacets(NO_FILTER, ''));
  const times = await time(filters.length * rounds, (run) =>
    library.countFacets({ ...NO_FILTER, ...filters[run % filters.length] }, ''),
  );
  return { load, times };
}

/** Clips that come after the library and after those that were saved before. */
let after = 0;
async function newClips(runs: number, size: number): Promise<WholeClip[]> {
  const { all, trash } = await library.totals();
  after = Math.max(after, all + trash);
  return Array.from({ length: runs }, () => syntheticClip(after++, size));
}

/** Saves new clips one by one. @returns milliseconds of each */
export async function saveNew(runs: number, size: number): Promise<number[]> {
  const wholes = await newClips(runs, size);
  return time(runs, async (run) => {
    const whole = wholes[run];
    const done = whole && (await library.saveClip(whole, mergeSaved));
    if (!done?.ok) throw new Error(JSON.stringify(done?.failure));
  });
}

/** Saves new clips and looks for reposts of each. @returns milliseconds of the looks */
export async function looks(runs: number, size: number): Promise<number[]> {
  await settleReposts(db);
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    await saveNew(1, size);
    times.push(...(await time(1, () => settleReposts(db))));
  }
  return times;
}

/** The same row and body put bare, for as many clips. */
export function putBare(runs: number, from: number, of: number): Promise<number[]> {
  const wholes = Array.from({ length: runs }, (_, n) => syntheticClip(from + n, of));
  return rawPutCost(
    wholes.map(({ clip }) => clip),
    wholes.map(({ body }) => body),
    runs,
  );
}

/** The same fifty rows by `getAll` of plain IndexedDB. */
export function listBare(runs: number, shelf: string): Promise<number[]> {
  const range = { lower: [shelf], upper: [shelf, []], lowerOpen: true, upperOpen: true };
  return rawGetAll(LIBRARY_NAME, 'clips', 'shelves', range, 50, runs);
}

/** Bytes of the index as it lies in the rows of its tables. */
export async function indexSize(): Promise<number> {
  const rows = await db.segments.toArray();
  // Number and time of a document take twelve bytes.
  return rows.reduce(
    (sum, { bytes, firstKeys, docs }) => sum + bytes + firstKeys.length + docs * 12,
    0,
  );
}

/** Bytes of the folded text of the first `count` clips. */
export function textSize(count: number, of: number): number {
  let bytes = 0;
  const encoder = new TextEncoder();
  for (let n = 0; n < count; n++) {
    const { title, lead, rest } = searchTextOf(syntheticClip(n, of));
    bytes += encoder.encode(unmark(`${title} ${lead} ${rest}`)).length;
  }
  return bytes;
}
