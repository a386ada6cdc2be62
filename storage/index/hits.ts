import type { ClipBody } from '../../domain/clip.ts';
import { searchTextOf } from '../../domain/search-text.ts';
import type { ClipRow } from '../database.ts';
import type { OrdTest } from '../facets/filter.ts';
import { readAll } from '../requests.ts';
import { sizeOf, type Bitmap } from './bitmap.ts';
import { ranksOf, type Rank } from './candidates.ts';
import { docsIn, rowsOf, type Question, type Waiting } from './question.ts';
import type { Doc, Segment } from './segment.ts';
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

/** Rows read ahead of what a page still lacks: some answer to nothing any more. */
const SPARE = 4;
/** See `Scope.few`; and after how many ranks it is asked whether so few match. */
const FEW = 64;
const PATIENCE = 2;

/** One page of hits, the best rank first and in a rank the newest. */
export async function hitsOf(
  question: Question,
  open: readonly Asked[],
  waiting: readonly Waiting[],
  limit: number,
  cursor: HitCursor | null,
): Promise<HitPage> {
  const { query, test } = question;
  const hits: Hit[] = [];
  const ranks = ranksOf(query);
  for (const [at, rank] of ranks.entries()) {
    if (cursor && rank.number < cursor.rank) continue;
    if (at === PATIENCE) {
      const few = await fewHits(question, open, waiting);
      if (few) return pageOf(few, limit, cursor);
    }
    const after = cursor?.rank === rank.number ? cursor : null;
    const first = waiting.filter((text) => text.rank === rank.number);
    const walk = createWalk(open, first, rank, ranks.slice(0, at), after);
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
  waiting: readonly Waiting[],
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
  const docs: Doc[] = waiting.filter(({ ord }) => passes(ord));
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
