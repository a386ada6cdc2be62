import { hashText } from '../../domain/text.ts';
import { createCouch } from '../../sync/couch.ts';
import { clipDocument, docIdOf, type ClipDocument } from '../../domain/circle/document.ts';
import type { CouchAccess } from '../../sync/request.ts';
import { createCircleSync } from '../../sync/sync-circle.ts';
import { createMemoryStore, type MemoryStore } from '../../tests/sync/memory-store.ts';
import { startCouchServer } from '../couch/couch-server.ts';
import { createDatabase, type Database } from '../couch/database.ts';
import { median, round, type Benchmark, type BenchResult } from './benchmark.ts';
import { syntheticClips } from './library/synthetic.ts';

const CLIPS = Number(process.env['CAT_BAO_BENCH_SYNC'] ?? '10000');
/** As the engine asks and sends. */
const BATCH = 200;
/** So many clips are pushed by one side, then by the other. */
const SLICE = Math.min(1000, CLIPS);
const PULLS = 3;

/** The engine against the requests that it cannot do without, on one server. */
export const sync: Benchmark = {
  name: 'sync',
  title: `Sharing ${CLIPS} clips through a CouchDB server`,
  run: measure,
};

async function measure(): Promise<BenchResult> {
  const documents = await documentsOf(CLIPS);
  const server = await startCouchServer();
  try {
    const [ours, bare] = [await createDatabase(server), await createDatabase(server)];
    const store = createMemoryStore();
    const push = { ours: 0, bare: 0 };
    const run = runOf(ours, store);
    await run();
    for (let from = 0; from < CLIPS; from += SLICE) {
      const slice = documents.slice(from, from + SLICE);
      push.bare += await timed(() => pushBare(bare, slice));
      for (const document of slice) await store.edit(document);
      push.ours += await timed(run);
    }
    const pull = { ours: [] as number[], bare: [] as number[] };
    for (let turn = 0; turn < PULLS; turn++) {
      pull.bare.push(await timed(() => pullBare(ours)));
      pull.ours.push(await timed(runOf(ours, createMemoryStore())));
    }
    const idle: number[] = [];
    for (let turn = 0; turn < 20; turn++) idle.push(await timed(run));
    const requests = await requestsOfIdle(ours, store);
    const pulls = { ours: median(pull.ours), bare: median(pull.bare) };
    return {
      notes: [
        server.ours ? 'pouchdb-server on this machine' : 'the server of COUCH_URL',
        'the engine alone: its store is in memory; bare: the same documents, as many a request, as JSON',
        'on loopback bodies are not packed; over a network they are, and are a third as long',
        `a document has ${round(JSON.stringify(documents).length / CLIPS / 1000, 1)} kB in the middle`,
      ],
      columns: ['', 'seconds', 'bare', '×'],
      rows: [
        row('push', push.ours, push.bare),
        row('pull', pulls.ours, pulls.bare),
        ['idle, ms', round(median(idle), 1), '', ''],
      ],
      limits: [
        { name: 'push against _bulk_docs', value: ratio(push), most: 1.5, unit: '×' },
        { name: 'pull against _changes', value: ratio(pulls), most: 1.5, unit: '×' },
        { name: 'an idle sync', value: round(median(idle), 1), most: 100, unit: 'ms' },
        { name: 'its requests', value: requests, most: 1, unit: '' },
      ],
    };
  } finally {
    await server.stop();
  }
}

async function documentsOf(count: number): Promise<ClipDocument[]> {
  const documents: ClipDocument[] = [];
  for (const { clip, body } of syntheticClips(count)) {
    const textHash = await hashText(body.article.text);
    documents.push(clipDocument({ clip: { ...clip, textHash }, body }));
  }
  return documents;
}

function runOf({ url, member }: Database, store: MemoryStore, send = fetch): () => Promise<void> {
  const access: CouchAccess = { url, fetch: send, credentials: member };
  const circle = createCircleSync({
    couch: createCouch(access),
    store,
    now: Date.now,
    random: Math.random,
  });
  return async () => {
    const { state, reason, waiting } = await circle.run();
    if (state !== 'in-step' || waiting > 0) throw new Error(`${state}: ${reason} (${waiting})`);
  };
}

async function pushBare({ ask }: Database, documents: readonly ClipDocument[]): Promise<void> {
  for (let from = 0; from < documents.length; from += BATCH) {
    const batch = documents.slice(from, from + BATCH);
    const docs = await Promise.all(
      batch.map(async (document) => Object.assign({ _id: await docIdOf(document) }, document)),
    );
    await ask('POST', '_bulk_docs', { docs });
  }
}

async function pullBare({ ask }: Database): Promise<void> {
  let since: unknown = 0;
  for (;;) {
    const query = new URLSearchParams({
      style: 'all_docs',
      include_docs: 'true',
      limit: String(BATCH),
      seq_interval: String(BATCH),
      since: String(since),
    });
    const { results, last_seq } = await ask('GET', `_changes?${query}`);
    since = last_seq;
    if ((results as unknown[]).length < BATCH) return;
  }
}

async function requestsOfIdle(database: Database, store: MemoryStore): Promise<number> {
  let requests = 0;
  const counting: typeof fetch = (...of) => {
    requests++;
    return fetch(...of);
  };
  const run = runOf(database, store, counting);
  // The first run of a worker looks whose database it is.
  await run();
  requests = 0;
  await run();
  return requests;
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

const ratio = ({ ours, bare }: { ours: number; bare: number }): number => round(ours / bare);

const row = (name: string, ours: number, bare: number): [string, number, number, number] => [
  name,
  round(ours / 1000, 1),
  round(bare / 1000, 1),
  round(ours / bare),
];
