import { stableJson } from '../../domain/stable-json.ts';
import { docIdOf, type CircleDocument } from '../../domain/circle/document.ts';
import { mergeDocuments, saysMore } from '../../sync/merge.ts';
import type { Checkpoint, CircleStore, Refused } from '../../sync/ports.ts';

interface Waiting {
  readonly token: number;
  readonly aside: string | null;
}

/** A machine's part of a circle, in memory: what the port promises, by the pure merge. */
export interface MemoryStore extends CircleStore {
  readonly documents: ReadonlyMap<string, CircleDocument>;
  readonly refusals: ReadonlyMap<string, Refused>;
  readonly setAsides: () => ReadonlyMap<string, string>;
  /** A person's edit, and its row in the outbox. @returns the document's id */
  edit(document: CircleDocument): Promise<string>;
  /** Everything else fails from now on, as when a worker dies; `revive` is the next worker. */
  dieAfter(calls: number): void;
  revive(): void;
}

export function createMemoryStore(): MemoryStore {
  const documents = new Map<string, CircleDocument>();
  /** A revision by document; with `gone` the server holds nothing that could be built upon. */
  const synced = new Map<string, { readonly rev: string; readonly gone: boolean }>();
  const refusals = new Map<string, Refused>();
  const outbox = new Map<string, Waiting>();
  let checkpoint: Checkpoint | null = null;
  let token = 0;
  let callsLeft = Number.POSITIVE_INFINITY;

  const alive = (): void => {
    if (callsLeft-- <= 0) throw new Error('the worker is dead');
  };
  const queue = (docId: string): void => {
    outbox.delete(docId);
    outbox.set(docId, { token: ++token, aside: null });
  };

  const store: MemoryStore = {
    documents,
    refusals,
    setAsides: () =>
      new Map([...outbox].flatMap(([id, { aside }]) => (aside === null ? [] : [[id, aside]]))),
    async edit(document) {
      const docId = await docIdOf(document);
      const known = documents.get(docId);
      documents.set(docId, known ? mergeDocuments(known, document) : document);
      queue(docId);
      return docId;
    },
    dieAfter(calls) {
      callsLeft = calls;
    },
    revive() {
      callsLeft = Number.POSITIVE_INFINITY;
    },

    async checkpoint() {
      alive();
      return checkpoint;
    },
    async takeOutbox(limit) {
      alive();
      const rows = [...outbox].filter(([, { aside }]) => aside === null).slice(0, limit);
      return rows.map(([docId, row]) => {
        const known = synced.get(docId);
        return {
          docId,
          token: row.token,
          rev: known && !known.gone ? known.rev : null,
          document: documents.get(docId) as CircleDocument,
        };
      });
    },
    async countOutbox() {
      alive();
      const setAside = [...outbox.values()].filter(({ aside }) => aside !== null).length;
      return { waiting: outbox.size - setAside, setAside };
    },
    async pushed(done) {
      alive();
      for (const { docId, token: sent, rev } of done) {
        synced.set(docId, { rev, gone: false });
        if (outbox.get(docId)?.token === sent) outbox.delete(docId);
      }
    },
    async setAside(docId, sent, reason) {
      alive();
      if (outbox.get(docId)?.token === sent) outbox.set(docId, { token: sent, aside: reason });
    },
    async revs(docIds) {
      alive();
      const revs = new Map<string, string>();
      for (const docId of docIds) {
        const rev = synced.get(docId)?.rev ?? refusals.get(docId)?.rev;
        if (rev !== undefined) revs.set(docId, rev);
      }
      return revs;
    },
    async apply(batch, reached) {
      alive();
      let changed = 0;
      let queued = 0;
      for (const { docId, rev, document } of batch) {
        synced.set(docId, { rev, gone: document === null });
        refusals.delete(docId);
        const own = documents.get(docId);
        if (document === null) continue;
        const merged = own ? mergeDocuments(document, own) : document;
        if (!own || stableJson(merged) !== stableJson(own)) changed++;
        documents.set(docId, merged);
        if (saysMore(document, merged)) {
          queued++;
          queue(docId);
        } else outbox.delete(docId);
      }
      if (reached) checkpoint = reached;
      return { changed, queued };
    },
    async refused(items) {
      alive();
      for (const item of items) refusals.set(item.docId, item);
    },
    async known(after, limit) {
      alive();
      return [...synced]
        .filter(([docId, { gone }]) => !gone && (after === null || docId > after))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .slice(0, limit)
        .map(([docId, { rev }]) => ({ docId, rev }));
    },
    async requeue(docIds) {
      alive();
      for (const docId of docIds) {
        synced.delete(docId);
        if (documents.has(docId)) queue(docId);
      }
    },
  };
  return store;
}
