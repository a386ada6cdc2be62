import type { ClipBody } from '../../domain/clip.ts';
import { createClassifier, rankClass } from '../../domain/search-match.ts';
import type { QueryWord, SearchQuery } from '../../domain/search-query.ts';
import { searchTextOf, unmark } from '../../domain/search-text.ts';
import type { Database, PendingRow } from '../database.ts';
import type { OrdTest } from '../facets/filter.ts';
import { inTransaction, readAll, type Stores } from '../requests.ts';
import { sizeOf } from './bitmap.ts';
import { createCandidates } from './candidates.ts';
import { hitsOf, type HitCursor, type HitPage } from './hits.ts';
import { docsIn, rowsOf, type Question, type Scope, type Waiting } from './question.ts';
import type { Doc, Segments } from './segment.ts';
import { newestFirst } from './segment-writer.ts';
import type { Asked } from './walk.ts';

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
  return asking(db, segments, query, scope, async (question, open, waiting, stores) => {
    const page = await hitsOf(question, open, waiting, limit, cursor);
    return use(page, stores);
  });
}

/** Numbers of all that match, newest first. The scope's test says too what is out of date. */
export function searchAll(
  db: Database,
  segments: Segments,
  query: SearchQuery,
  scope: Scope & { readonly test: OrdTest },
): Promise<readonly number[]> {
  return asking(db, segments, query, scope, async (question, open, waiting) => {
    const found: Doc[] = waiting.filter(({ ord }) => scope.test(ord));
    for (const { segment, candidates } of open) {
      const { bits, exact } = await candidates.matching();
      const docs = await docsIn(segment, bits, scope.test);
      found.push(...(exact ? docs : await matchingText(question, docs)));
    }
    return found.sort(newestFirst).map(({ ord }) => ord);
  });
}

/** A document that has a phrase. */
export interface PhraseDoc extends Doc {
  /** It has; or else only its text can tell. */
  readonly sure: boolean;
}

/** Documents that have the words side by side, each as whole words with the marks that it has here. */
export function searchPhrase(
  db: Database,
  segments: Segments,
  phrase: readonly string[],
  scope: Scope & { readonly test: OrdTest },
): Promise<readonly PhraseDoc[]> {
  const words = phrase.map((marked): QueryWord => ({
    marked,
    folded: unmark(marked),
    // A word without marks is meant so: elsewhere it would stand for all that fold alike.
    marks: true,
    prefix: false,
  }));
  const filters = { campaigns: [], sources: [], provinces: [], from: null, to: null };
  const query = { words: [], phrases: [words], without: [], filters };
  return asking(db, segments, query, scope, async (_, open, waiting) => {
    const number = rankClass(3, 2, true);
    const found: PhraseDoc[] = waiting
      .filter(({ ord, rank }) => rank <= number && scope.test(ord))
      .map(({ ord, capturedAt }) => ({ ord, capturedAt, sure: true }));
    for (const { segment, candidates } of open) {
      const rank = { number, level: 3, field: 2, together: true } as const;
      const { bits, unsure } = await candidates.ofRank(rank, []);
      const sure = sizeOf(unsure) === 0;
      for (const doc of await docsIn(segment, bits, scope.test)) found.push({ ...doc, sure });
    }
    return found;
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
    waiting: readonly Waiting[],
    stores: Stores,
  ) => Promise<T>,
): Promise<T> {
  const tables = [db.segments, db.blocks, db.pending, db.clips, db.bodies];
  return inTransaction(db, 'readonly', tables, async (stores) => {
    const classify = createClassifier(query);
    const waiting: Waiting[] = [];
    const judge = (text: PendingRow): void => {
      const rank = classify(text);
      if (rank !== null) waiting.push({ ord: text.ord, capturedAt: text.capturedAt, rank });
    };
    const [opened] = await Promise.all([
      segments.open(stores),
      segments.eachWaiting(stores, judge),
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
    const question = { ...scope, ...reads, query, classify };
    return work(question, open, waiting, stores);
  });
}

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
