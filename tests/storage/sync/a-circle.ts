import type { CircleShare, Circles } from '../../../domain/circle/circle.ts';
import { docIdOf, type CircleDocument } from '../../../domain/circle/document.ts';
import type { CircleStore } from '../../../domain/circle/store.ts';
import type { Library } from '../../../domain/ports.ts';
import { stableJson } from '../../../domain/stable-json.ts';
import { Database } from '../../../storage/database.ts';
import { libraryOn } from '../../../storage/library.ts';
import { createCircleStore } from '../../../storage/sync/circle-store.ts';
import { createCircles } from '../../../storage/sync/circles.ts';
import { mergeDocuments, saysMore } from '../../../sync/merge.ts';
import { anEngine } from '../a-library.ts';

/** A database of a circle as a map: revisions that must follow one another, and a feed of changes. */
export function aServer() {
  const held = new Map<string, { rev: string; seq: number; json: string | null }>();
  let seq = 0;
  const put = (docId: string, json: string | null): string => {
    seq += 1;
    const rev = `${seq}-${docId.slice(0, 8)}`;
    held.set(docId, { rev, seq, json });
    return rev;
  };
  const read = (json: string | null): CircleDocument | null =>
    json === null ? null : (JSON.parse(json) as CircleDocument);
  return {
    /** @returns null for a conflict */
    push(docId: string, rev: string | null, document: CircleDocument): string | null {
      const known = held.get(docId);
      if ((known && known.json !== null ? known.rev : null) !== rev) return null;
      return put(docId, stableJson(document));
    },
    get: (docId: string) => {
      const known = held.get(docId);
      return { docId, rev: known?.rev ?? '', document: read(known?.json ?? null) };
    },
    changes: (since: number) =>
      [...held]
        .filter(([, each]) => each.seq > since)
        .sort(([, a], [, b]) => a.seq - b.seq)
        .map(([docId, { rev, json, seq: at }]) => ({ docId, rev, seq: at, document: read(json) })),
    /** As somebody else's program writes it. */
    force: async (document: CircleDocument) => put(await docIdOf(document), stableJson(document)),
    delete: (docId: string) => put(docId, null),
    /** All that it holds, by document. */
    documents: () => new Map([...held].map(([docId, { json }]) => [docId, read(json)])),
    clips: () =>
      [...held.values()].flatMap(({ json }) => {
        const document = read(json);
        return document?.type === 'clip' ? [document] : [];
      }),
    text: () => [...held.values()].map(({ json }) => json ?? '').join('\n'),
  };
}

export type Server = ReturnType<typeof aServer>;

export interface Machine {
  readonly db: Database;
  readonly library: Library;
  readonly circles: Circles;
  readonly device: string;
  readonly circle: string;
  readonly store: CircleStore;
  /** What its clock says; a minute more each time. */
  now(): number;
}

export const URL_OF = 'https://couch.coquan.vn/dan-van';
const DEPS = { merge: mergeDocuments, saysMore };

/** A library that has joined a circle. */
export async function aMachine(
  share: CircleShare = { kind: 'all' },
  { clock = Date.UTC(2026, 10, 27), name = 'Lê An', url = URL_OF } = {},
): Promise<Machine> {
  const db = new Database('cat-bao', anEngine());
  const library = libraryOn(db);
  return joined(db, library, share, { clock, name, url });
}

export async function joined(
  db: Database,
  library: Library,
  share: CircleShare,
  { clock = Date.UTC(2026, 10, 27), name = 'Lê An', url = URL_OF } = {},
): Promise<Machine> {
  let minutes = 0;
  const now = (): number => clock + ++minutes * 60_000;
  const device = await library.device();
  const circles = createCircles(db, () => library.device());
  const done = await circles.join({ url, name: 'Dân vận', me: name, share }, now());
  if (!done.ok) throw new Error('not joined');
  const circle = done.value.id;
  const store = createCircleStore(db, circle, device, { ...DEPS, now });
  return { db, library, circles, device, circle, store, now };
}

/** Reads what is new, as an engine does. @returns how many documents changed here */
export async function pull({ store }: Machine, server: Server, batch = 100): Promise<number> {
  const since = Number((await store.checkpoint())?.since ?? 0);
  const changes = server.changes(since);
  let changed = 0;
  for (let start = 0; start < changes.length; start += batch) {
    const some = changes.slice(start, start + batch);
    const revs = await store.revs(some.map(({ docId }) => docId));
    const news = some.filter(({ docId, rev }) => revs.get(docId) !== rev);
    const done = await store.apply(news, {
      since: String(some.at(-1)?.seq ?? since),
      instance: 'one',
    });
    changed += done.changed;
  }
  return changed;
}

/** Sends what waits, as an engine does. @returns how many documents the server took */
export async function push({ store }: Machine, server: Server): Promise<number> {
  let taken = 0;
  for (let round = 0; round < 100; round += 1) {
    const batch = await store.takeOutbox(100);
    if (batch.length === 0) return taken;
    for (const { docId, token, rev, document } of batch) {
      const saved = server.push(docId, rev, document);
      if (saved === null) await store.apply([server.get(docId)], null);
      else {
        taken += 1;
        await store.pushed([{ docId, token, rev: saved }]);
      }
    }
  }
  throw new Error('the outbox never comes to its end');
}

export async function sync(machine: Machine, server: Server): Promise<void> {
  await pull(machine, server);
  await push(machine, server);
}

/** Everybody until nobody has anything to say. */
export async function settle(machines: readonly Machine[], server: Server): Promise<void> {
  for (let round = 0; round < 12; round += 1) {
    let moved = 0;
    for (const machine of machines) {
      moved += await pull(machine, server);
      moved += await push(machine, server);
    }
    if (moved === 0) return;
  }
  throw new Error('they never agree');
}
