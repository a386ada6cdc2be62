import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

import type { BrowserContext } from 'playwright-core';

import { serveAt } from '../../drive/pages.ts';
import { bundle } from '../world.ts';
import type { Fts5Answer, Fts5Call, Fts5Layout } from './fts5-worker.ts';
import { SEED } from './synthetic.ts';

/** The opponent in the search benchmark: SQLite FTS5 on the disk of the same browser. */
export interface Fts5 {
  /** SQLite's version. */
  readonly version: string;
  /** Indexes the synthetic library anew. @returns seconds that SQLite took, without the making of the clips */
  build(count: number, seed?: number, layout?: Fts5Layout): Promise<number>;
  /** @param lastGoesOn whether the last word may be the beginning of one, as in our search box */
  query(texts: readonly string[], lastGoesOn?: boolean): Promise<Fts5Answer>;
  /** Bytes of the database. */
  size(): Promise<number>;
  /** Leaves nothing on the disk. */
  close(): Promise<void>;
}

const ORIGIN = 'https://fts5.songmay.vn';
const WORKER = resolve(import.meta.dirname, 'fts5-worker.ts');

/**
 * Opens it in a page of the browser, which must have a profile on the disk: a private context's
 * files live in memory. SQLite gets what makes it fastest: a page cache that holds all, exclusive
 * locking, one merged segment, indexes of prefixes, ranks computed inside FTS5; and text that is
 * folded already, for its tokenizer leaves đ alone.
 */
export async function openFts5(context: BrowserContext): Promise<Fts5> {
  await serveAt(context, await filesOf(), { network: false });
  const page = await context.newPage();
  await page.goto(`${ORIGIN}/`);
  const version = await page.evaluate<string>('ready');
  const ask = <T>(name: Fts5Call['name'], ...values: unknown[]): Promise<T> =>
    page.evaluate<T>(`ask(${JSON.stringify(name)}, ${JSON.stringify(values)})`);
  return {
    version,
    build: (count, seed = SEED, layout = {}) => ask('build', count, seed, layout),
    query: (texts, lastGoesOn = true) => ask('query', texts, lastGoesOn),
    size: () => ask('size'),
    async close() {
      await ask('drop');
      await page.close();
    },
  };
}

const PAGE = `<!doctype html><title>FTS5</title><script>
  const waiting = new Map();
  const worker = new Worker('/worker.js', { type: 'module' });
  const answerTo = (id) => new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  const ready = answerTo(0);
  let last = 0;
  function ask(name, values) {
    const id = ++last;
    worker.postMessage({ id, name, values });
    return answerTo(id);
  }
  worker.onmessage = ({ data: { id, value, error } }) => {
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (error) reject(new Error(error));
    else resolve(value);
  };
  worker.onerror = ({ message }) => waiting.get(0)?.reject(new Error(message));
</script>`;

/** SQLite's own files as they are published, and our half of the worker. */
async function filesOf(): Promise<Parameters<typeof serveAt>[1]> {
  const wasm = createRequire(import.meta.url).resolve('@sqlite.org/sqlite-wasm/sqlite3.wasm');
  const { script } = await bundle(WORKER);
  const js = 'text/javascript';
  const files = new Map<string, { body: Buffer | string; contentType: string }>([
    ['/', { body: PAGE, contentType: 'text/html; charset=utf-8' }],
    [
      '/worker.js',
      { body: `import init from '/index.mjs'; ${script}; startFts5(init);`, contentType: js },
    ],
    ['/index.mjs', { body: readFileSync(join(dirname(wasm), 'index.mjs')), contentType: js }],
    ['/sqlite3.wasm', { body: readFileSync(wasm), contentType: 'application/wasm' }],
  ]);
  return (url) => (url.startsWith(ORIGIN) ? (files.get(new URL(url).pathname) ?? null) : null);
}
