import { syntheticClip } from '../../scripts/bench/library/synthetic.ts';
import { createRandom } from '../../scripts/bench/library/random.ts';
import { correct } from '../../domain/corrections.ts';
import { addEntry, removeEntry, type Entry } from '../../domain/stamped-set.ts';
import { hashText } from '../../domain/text.ts';
import { createCouch } from '../../sync/couch.ts';
import { clipDocument, docIdOf, type ClipDocument } from '../../domain/circle/document.ts';
import type { Credentials } from '../../sync/request.ts';
import {
  createCircleSync,
  type CircleSync,
  type SyncOutcome,
  type SyncRun,
} from '../../sync/sync-circle.ts';
import { createMemoryStore, type MemoryStore } from './memory-store.ts';

/** The clip of page `n`, as this device clipped it: as synthetic clips are, with a true hash. */
export async function clipOf(n: number, device = 'maymot01'): Promise<ClipDocument> {
  const { clip, body } = syntheticClip(n, 10_000);
  const textHash = await hashText(body.article.text);
  return clipDocument({ clip: { ...clip, device, textHash, entries: {}, corrections: {} }, body });
}

/** One profile that shares. */
export interface Machine {
  readonly device: string;
  readonly store: MemoryStore;
  /** What this machine's clock says, which may be wrong. */
  now(): number;
  clip(n: number): Promise<string>;
  add(docId: string, entry: Entry): Promise<void>;
  remove(docId: string, entry: Entry): Promise<void>;
  correct(docId: string, field: 'title' | 'status', value: string): Promise<void>;
  run(options?: SyncRun): Promise<SyncOutcome>;
  /** As after a restart of the browser, perhaps with another address or password. */
  restart(access?: Partial<{ readonly url: string; readonly credentials: Credentials }>): void;
  held(docId: string): ClipDocument;
}

export function createMachine(
  device: string,
  access: { readonly url: string; readonly credentials: Credentials },
  clock = 0,
): Machine {
  const store = createMemoryStore();
  const random = createRandom(device.split('').reduce((sum, c) => sum * 31 + c.charCodeAt(0), 7));
  let reached = access;
  let sync: CircleSync;
  // Stamps of one machine rise whatever its clock says; here each edit is a millisecond later.
  let ticks = 0;

  const held = (docId: string): ClipDocument => {
    const document = store.documents.get(docId);
    if (document?.type !== 'clip') throw new Error(`no clip ${docId} on ${device}`);
    return document;
  };
  const now = (): number => Date.now() + clock + ++ticks;

  const machine: Machine = {
    device,
    store,
    now,
    async clip(n) {
      const document = await clipOf(n, device);
      return store.edit({ ...document, capturedAt: now() });
    },
    async add(docId, entry) {
      const document = held(docId);
      await store.edit({ ...document, entries: addEntry(document.entries, entry, now(), device) });
    },
    async remove(docId, entry) {
      const document = held(docId);
      await store.edit({ ...document, entries: removeEntry(document.entries, entry) });
    },
    async correct(docId, field, value) {
      const document = held(docId);
      const corrections = correct(document.corrections, field, value as never, now(), device);
      await store.edit({ ...document, corrections });
    },
    run: (options) => sync.run(options),
    restart(changed = {}) {
      reached = { ...reached, ...changed };
      sync = createCircleSync({
        couch: createCouch({ pack: true, ...reached, fetch }),
        store,
        now: Date.now,
        random: () => random.next(),
      });
    },
    held,
  };
  machine.restart();
  return machine;
}

export const docIdOfPage = async (n: number): Promise<string> => docIdOf(await clipOf(n));
