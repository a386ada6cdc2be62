import type { ClipBody } from '../../domain/clip.ts';
import { createClassifier } from '../../domain/search-match.ts';
import type { SearchQuery } from '../../domain/search-query.ts';
import { searchTextOf } from '../../domain/search-text.ts';
import type { ClipRow, Database, PendingRow } from '../database.ts';
import type { OrdTest } from '../facets/filter.ts';
import { asked, inTransaction, readAll, settled, type Stores } from '../requests.ts';
import { docsOf, sizeOf, type Bitmap } from './bitmap.ts';
import { createCandidates, ranksOf, type Rank } from './candidates.ts';
import type { Doc, Segment, Segments } from './segment.ts';
import { newestFirst } from './segment-writer.ts';
import { createWalk, type Asked, type Candidate, type Walk } from './walk.ts';

/** A clip that was found. */
export interface Hit extends Doc {
  readonly row: ClipRow;
  /** See `classify`: 0 is the best. */
  readonly rank: number;
  /** The article, if it had to be read to be sure. */
  readonly body?: ClipBody;
}

/** Where a page of hits ended. */
export type HitCursor = Doc & { readonly rank: number };

export interface HitPage {
  readonly hits: readonly Hit[];
  readonly more: boolean;
}

/** Which clips may be found, besides by their text. */
export interface Scope {
  readonly trash: boolean;
  /** A filter's test; null: no filter, and then nothing but the index is read. */
  readonly test: OrdTest | null;
  /** So few texts that match are looked at themselves, in place of rank after rank. */
  readonly few?: number;
}

interface Question extends Scope {
  /** Ranks of texts that were looked at, by number. */
  readonly known: Map<number, number | null>;
  readonly clips: IDBObjectStore;
  readonly bodies: IDBObjectStore;
  readonly query: SearchQuery;
  readonly classify: (text: PendingRow | ReturnType<typeof searchTextOf>) => number | null;
}

/** Rows read ahead of what a page still lacks: some answer to nothing any more. */
const SPARE = 4;
/** See `Scope.few`; and after how many ranks it is asked whether so few match. */
const FEW = 64;
const PATIENCE = 2;

/**
 * One page of hits, the best rank first and in a rank the newest.
 *
 * @param use makes of it what is wanted, in the same transaction
 */
export function searchPage<T>(
  db: Database,
  segments: Segments,
  query: SearchQuery,
  scope: Scope,
  limit: number,
  cursor: HitCursor | null,
  use: (page: HitPage, stores: Stores) => Promise<T>,
): Promise<T> {
  return asking(db, segments, query, scope, async (question, open, pending, stores) => {
    const page = await hitsOf(question, open, pending, limit, cursor);
    return use(page, stores);
  });
}

async function hitsOf(
  question: Question,
  open: readonly Asked[],
  pending: readonly PendingRow[],
  limit: number,
  cursor: HitCursor | null,
): Promise<HitPage> {
  const { query, test } = question;
  const hits: Hit[] = [];
  const ranks = ranksOf(query);
  for (const [at, rank] of ranks.entries()) {
    if (cursor && rank.number < cursor.rank) continue;
    if (at === PATIENCE) {
      const few = await fewHits(question, open, pending);
      if (few) return pageOf(few, limit, cursor);
    }
    const after = cursor?.rank === rank.number ? cursor : null;
    const waiting = pending.filter((text) => question.classify(text) === rank.number);
    const walk = createWalk(open, waiting, rank, ranks.slice(0, at), after);
    while (hits.length <= limit) {
      const batch = await takeSome(walk, limit + 1 - hits.length + SPARE, test);
      if (batch.length === 0) break;
      hits.push(...(await confirm(question, rank, batch)));
    }
    if (hits.length > limit) break;
  }
  return { hits: hits.slice(0, limit), more: hits.length > limit };
}

/** All hits in their order, where so few match that their texts are sooner read than ranked. */
async function fewHits(
  question: Question,
  open: readonly Asked[],
  pending: readonly PendingRow[],
): Promise<readonly Hit[] | null> {
  const { few = FEW, test, trash, classify } = question;
  const found: { segment: Segment; bits: Bitmap }[] = [];
  let left = few;
  const rough = await Promise.all(open.map(({ candidates }) => candidates.rough()));
  for (const [at, { segment }] of open.entries()) {
    const bits = rough[at];
    left -= bits ? sizeOf(bits) : few + 1;
    if (left < 0 || !bits) return null;
    found.push({ segment, bits });
  }
  const passes: OrdTest = test ?? (() => true);
  const docs: Doc[] = pending.filter(({ ord }) => passes(ord));
  for (const { segment, bits } of found) docs.push(...(await docsIn(segment, bits, passes)));
  const rows = await rowsOf(question, docs);
  const here = rows.flatMap((row) => (row?.trashed === (trash ? 1 : 0) ? [row] : []));
  const bodies = await readAll<ClipBody>(
    question.bodies,
    here.map(({ id }) => id),
  );
  const hits = here.flatMap((row, at): Hit[] => {
    const body = bodies[at];
    const rank = body ? classify(searchTextOf({ clip: row, body })) : null;
    return body && rank !== null
      ? [{ ord: row.ord, capturedAt: row.capturedAt, row, rank, body }]
      : [];
  });
  return hits.sort(byRank);
}

const byRank = (a: Doc & { rank: number }, b: Doc & { rank: number }): number =>
  a.rank - b.rank || newestFirst(a, b);

function pageOf(hits: readonly Hit[], limit: number, cursor: HitCursor | null): HitPage {
  const rest = cursor ? hits.filter((hit) => byRank(cursor, hit) < 0) : hits;
  return { hits: rest.slice(0, limit), more: rest.length > limit };
}

/** Numbers of all that match, newest first. The scope's test says too what is out of date. */
export function searchAll(
  db: Database,
  segments: Segments,
  query: SearchQuery,
  scope: Scope & { readonly test: OrdTest },
): Promise<readonly number[]> {
  return asking(db, segments, query, scope, async (question, open, pending) => {
    const found: Doc[] = pending.filter(
      (text) => scope.test(text.ord) && question.classify(text) !== null,
    );
    for (const { segment, candidates } of open) {
      const { bits, exact } = await candidates.matching();
      const docs = await docsIn(segment, bits, scope.test);
      found.push(...(exact ? docs : await matchingText(question, docs)));
    }
    return found.sort(newestFirst).map(({ ord }) => ord);
  });
}

/** Runs in one reading transaction: segments and waiting texts are of one moment. */
function asking<T>(
  db: Database,
  segments: Segments,
  query: SearchQuery,
  scope: Scope,
  work: (
    question: Question,
    open: readonly Asked[],
    pending: readonly PendingRow[],
    stores: Stores,
  ) => Promise<T>,
): Promise<T> {
  const tables = [db.segments, db.blocks, db.pending, db.clips, db.bodies];
  return inTransaction(db, 'readonly', tables, async (stores) => {
    const [opened, [pending]] = await Promise.all([
      segments.open(stores),
      settled(asked<PendingRow[]>(stores(db.pending).getAll())),
    ]);
    const open = opened.map((segment) => ({
      segment,
      candidates: createCandidates(segment, query),
    }));
    const reads = {
      clips: stores(db.clips),
      bodies: stores(db.bodies),
      known: new Map<number, number | null>(),
    };
    const question = { ...scope, ...reads, query, classify: createClassifier(query) };
    return work(question, open, pending, stores);
  });
}

/** The documents of a segment that pass. */
async function docsIn(segment: Segment, bits: Bitmap, test: OrdTest): Promise<Doc[]> {
  const locals = [...docsOf(bits)];
  await segment.readDocs(locals);
  return locals.map((local) => segment.doc(local)).filter(({ ord }) => test(ord));
}

async function takeSome(walk: Walk, count: number, test: OrdTest | null): Promise<Candidate[]> {
  const batch: Candidate[] = [];
  while (batch.length < count) {
    while (!walk.isReady()) await walk.prepare();
    const candidate = walk.take();
    if (!candidate) break;
    if (!test || test(candidate.ord)) batch.push(candidate);
  }
  return batch;
}

/** Those of the candidates that a clip still answers to and that are of the rank. */
async function confirm(
  question: Question,
  rank: Rank,
  batch: readonly Candidate[],
): Promise<Hit[]> {
  const { classify, known, trash, bodies: store } = question;
  const rows = await rowsOf(question, batch);
  const here = batch.flatMap((candidate, at) => {
    const row = rows[at];
    return row && row.trashed === (trash ? 1 : 0) ? [{ candidate, row }] : [];
  });
  const unread = here.filter(({ candidate }) => !candidate.sure && !known.has(candidate.ord));
  const bodies = await readAll<ClipBody>(
    store,
    unread.map(({ row }) => row.id),
  );
  const read = new Map<string, ClipBody>();
  unread.forEach(({ row, candidate }, at) => {
    const body = bodies[at];
    known.set(candidate.ord, body ? classify(searchTextOf({ clip: row, body })) : null);
    if (body) read.set(row.id, body);
  });
  const isWrong = ({ sure, ord }: Candidate): boolean => !sure && known.get(ord) !== rank.number;
  return here.flatMap(({ candidate, row }) => {
    const { ord, capturedAt } = candidate;
    return isWrong(candidate)
      ? []
      : [hitOf({ ord, capturedAt, row, rank: rank.number }, read.get(row.id))];
  });
}

const hitOf = (hit: Omit<Hit, 'body'>, body: ClipBody | undefined): Hit =>
  body ? { ...hit, body } : hit;

/** Texts in memory at a time. */
const BATCH = 100;

async function matchingText(question: Question, docs: readonly Doc[]): Promise<Doc[]> {
  const found: Doc[] = [];
  for (let start = 0; start < docs.length; start += BATCH) {
    const batch = docs.slice(start, start + BATCH);
    const rows = await rowsOf(question, batch);
    const bodies = await readAll<ClipBody>(
      question.bodies,
      rows.map((row) => row?.id ?? ''),
    );
    batch.forEach((doc, at) => {
      const [row, body] = [rows[at], bodies[at]];
      if (row && body && question.classify(searchTextOf({ clip: row, body })) !== null)
        found.push(doc);
    });
  }
  return found;
}

const rowsOf = ({ clips }: Question, docs: readonly Doc[]): Promise<(ClipRow | undefined)[]> => {
  const byOrd = clips.index('ord');
  return settled(...docs.map(({ ord }) => asked<ClipRow | undefined>(byOrd.get(ord))));
};
