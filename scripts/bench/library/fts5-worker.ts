// The opponent itself, in a dedicated worker: SQLite's FTS5 in WebAssembly on OPFS.
import type { Database, SAHPoolUtil, Sqlite3Static } from '@sqlite.org/sqlite-wasm';

import { foldText } from '../../../domain/fold.ts';
import { matchOf } from './fts5-match.ts';
import { syntheticClips } from './synthetic.ts';

/** How the table is laid out; the defaults are what was fastest (see `fts5.ts`). */
export interface Fts5Layout {
  /** Lengths of the prefixes that get an index of their own, as FTS5 writes them. */
  readonly prefix?: string;
  readonly pageSize?: number;
  readonly cacheKb?: number;
}

/** One list a query: milliseconds, and the rowids that were read. */
export interface Fts5Answer {
  readonly recency: readonly number[];
  readonly rank: readonly number[];
  /** Rowids (the clip's number and one), newest first. */
  readonly found: readonly (readonly number[])[];
}

const FILE = '/news.db';
const BATCH = 1000;
const FIRST = 20;

let pool: SAHPoolUtil | null = null;
let db: Database | null = null;

/** Makes the table anew from the synthetic library. @returns seconds in the database alone */
function build(count: number, seed: number, layout: Fts5Layout): number {
  const { prefix = '1 2 3', pageSize = 8192, cacheKb = 64 * 1024 } = layout;
  drop();
  if (!pool) throw new Error('no file system');
  const made = new pool.OpfsSAHPoolDb(FILE);
  db = made;
  made.exec(`PRAGMA page_size=${pageSize}; PRAGMA cache_size=-${cacheKb}; PRAGMA locking_mode=exclusive;
    PRAGMA temp_store=memory; PRAGMA synchronous=normal;
    CREATE VIRTUAL TABLE news USING fts5(title, lead, body, content='',
      tokenize="unicode61 remove_diacritics 2"${prefix && `, prefix='${prefix}'`});
    INSERT INTO news(news, rank) VALUES('rank', 'bm25(10.0, 4.0, 1.0)');`);
  const insert = made.prepare('INSERT INTO news(rowid, title, lead, body) VALUES(?, ?, ?, ?)');
  let spent = 0;
  let batch: (readonly string[])[] = [];
  let rowid = 0;
  const flush = (): void => {
    const start = performance.now();
    made.exec('BEGIN');
    for (const fields of batch) insert.bind([++rowid, ...fields]).stepReset();
    made.exec('COMMIT');
    spent += performance.now() - start;
    batch = [];
  };
  for (const { clip, body } of syntheticClips(count, seed)) {
    const lead = clip.lead ?? '';
    // The lead is the text's first line: it is not found twice.
    const fields = [clip.title, lead, body.article.text.slice(lead.length)];
    batch.push(fields.map((field) => foldText(field)));
    if (batch.length === BATCH) flush();
  }
  flush();
  insert.finalize();
  const start = performance.now();
  made.exec(`INSERT INTO news(news) VALUES('optimize')`);
  return (spent + performance.now() - start) / 1000;
}

/** The first hits of every query, by recency and by rank. */
function query(texts: readonly string[], lastGoesOn: boolean): Fts5Answer {
  const answer = { recency: [] as number[], rank: [] as number[], found: [] as number[][] };
  for (const text of texts) {
    const match = matchOf(text, lastGoesOn);
    const newest = first('rowid DESC', match);
    answer.recency.push(newest.ms);
    answer.found.push(newest.rowids);
    answer.rank.push(first('rank', match).ms);
  }
  return answer;
}

function first(order: string, match: string): { ms: number; rowids: number[] } {
  if (!db) throw new Error('nothing was built');
  const rowids: number[] = [];
  const start = performance.now();
  const statement = db.prepare(
    `SELECT rowid FROM news WHERE news MATCH ? ORDER BY ${order} LIMIT ${FIRST}`,
  );
  statement.bind(1, match);
  while (statement.step()) rowids.push(Number(statement.get(0)));
  statement.finalize();
  return { ms: performance.now() - start, rowids };
}

const size = (): number =>
  Number(db?.selectValue('SELECT page_count * page_size FROM pragma_page_count, pragma_page_size'));

function drop(): void {
  db?.close();
  db = null;
  pool?.unlink(FILE);
}

const CALLS = { build, query, size, drop };

/** A call from the page, answered under its number. */
export interface Fts5Call {
  readonly id: number;
  readonly name: keyof typeof CALLS;
  readonly values: readonly unknown[];
}

Object.assign(globalThis, {
  async startFts5(init: () => Promise<Sqlite3Static>): Promise<void> {
    const sqlite = await init();
    pool = await sqlite.installOpfsSAHPoolVfs({ clearOnInit: true, initialCapacity: 6 });
    globalThis.addEventListener('message', ({ data }: MessageEvent<Fts5Call>) => {
      try {
        const value = (CALLS[data.name] as (...values: readonly unknown[]) => unknown)(
          ...data.values,
        );
        globalThis.postMessage({ id: data.id, value });
      } catch (error) {
        globalThis.postMessage({ id: data.id, error: String(error) });
      }
    });
    globalThis.postMessage({ id: 0, value: sqlite.version.libVersion });
  },
});
