import { isCircleDocId } from '../domain/circle/document.ts';
import { oneLine } from './couch-failure.ts';
import { isRecord } from '../domain/shape/shape.ts';

/** A document as the server gave it, unchecked but for these. */
export interface RawDocument {
  readonly _id: string;
  readonly _rev: string;
  readonly _deleted?: unknown;
}

export interface RevisionOf {
  readonly id: string;
  readonly rev: string;
}

/** A revision that nothing follows. */
export interface Leaf extends RevisionOf {
  readonly deleted: boolean;
  readonly raw: RawDocument;
}

export interface DatabaseInfo {
  /** Another one when the database was made anew. '' where the server does not say. */
  readonly instance: string;
  readonly updateSeq: string;
}

export interface Change {
  readonly id: string;
  /** All leaves, those deleted too. */
  readonly revs: readonly string[];
  readonly raw: RawDocument | null;
}

export interface ChangesPage {
  /** Of documents that are ours to read. */
  readonly changes: readonly Change[];
  /** Of all documents. */
  readonly length: number;
  readonly since: string;
  /** How many are still to come, where the server says so. */
  readonly pending: number | null;
}

/** What a database holds under one id. */
export interface Held {
  readonly id: string;
  /** The winner or the deletion; null where there is nothing. */
  readonly leaf: Leaf | null;
  /** Leaves beside the winner that are not deleted. */
  readonly conflicts: readonly string[];
}

export type Saved =
  | { readonly kind: 'saved'; readonly rev: string }
  | { readonly kind: 'conflict' }
  /** It will never be taken as it is. */
  | { readonly kind: 'forbidden'; readonly reason: string }
  | { readonly kind: 'later'; readonly reason: string };

// The server is not trusted in anything: as JSON.parse does, each of these throws where the answer is not as
// it should be, and `createCouch` makes the failure `broken` of it.

export function readInfo(said: unknown): DatabaseInfo {
  const { update_seq: updateSeq, instance_start_time: instance = '' } = object(said);
  return { instance: word(instance), updateSeq: word(updateSeq) };
}

export function readChanges(said: unknown, limit: number): ChangesPage {
  const { results, last_seq: since, pending } = object(said);
  const changes = array(results).flatMap((row): Change[] => {
    const { id, changes: leaves, doc } = object(row);
    // Whatever else lies in the database is not ours to judge.
    if (!isCircleDocId(word(id))) return [];
    const revs = array(leaves).map((leaf) => revision(object(leaf)['rev']));
    const raw = doc ? document(doc) : null;
    demand(revs.length > 0 && (!raw || raw._id === id));
    return [{ id: word(id), revs, raw }];
  });
  const { length } = array(results);
  demand(length <= limit);
  return {
    changes,
    length,
    since: word(since),
    pending: typeof pending === 'number' ? pending : null,
  };
}

export function readBulkGet(said: unknown, asked: readonly RevisionOf[]): Leaf[] {
  const wanted = new Set(asked.map(({ id, rev }) => rev + id));
  return array(object(said)['results']).flatMap((result) =>
    array(object(result)['docs']).flatMap((item) => {
      const { ok, error } = object(item);
      if (!ok) return gone(error);
      const leaf = leafOf(document(ok));
      // Each once, and nothing that was not asked for.
      demand(wanted.delete(leaf.rev + leaf.id));
      return leaf;
    }),
  );
}

export function readHeld(said: unknown, keys: readonly string[]): Held[] {
  const wanted = new Set(keys);
  const held = array(object(said)['rows']).map((row): Held => {
    const { key, value, doc, error } = object(row);
    const id = word(key);
    demand(wanted.delete(id));
    if (error) return { id, leaf: null, conflicts: gone(error) };
    const { rev: _rev, deleted: _deleted } = object(value);
    if (_deleted)
      return { id, leaf: leafOf({ _id: id, _rev: revision(_rev), _deleted }), conflicts: [] };
    const raw: RawDocument & { _conflicts?: unknown } = document(doc);
    demand(raw._id === id);
    return { id, leaf: leafOf(raw), conflicts: array(raw._conflicts ?? []).map(revision) };
  });
  demand(wanted.size === 0);
  return held;
}

/** By id, for not every server keeps the order in which documents were sent. */
export function readSaved(said: unknown, count: number): Map<string, Saved> {
  demand(array(said).length === count);
  return new Map(array(said).map((item) => [word(object(item)['id']), readOne(object(item))]));
}

function readOne({ rev, error, reason }: Record<string, unknown>): Saved {
  if (!error) return { kind: 'saved', rev: revision(rev) };
  if (error === 'conflict') return { kind: error };
  const kind = FOR_EVER.test(word(error)) ? 'forbidden' : 'later';
  return { kind, reason: oneLine(`${word(error)}: ${word(reason ?? '')}`) };
}

const FOR_EVER = /^(forbidden|unauthorized|doc_validation|bad_request|(document_)?too_large)$/;

export function readMissing(said: unknown, asked: readonly RevisionOf[]): string[] {
  const missing = object(said);
  return asked.flatMap(({ id, rev }) =>
    Object.hasOwn(missing, id) && array(object(missing[id])['missing']).includes(rev) ? id : [],
  );
}

export const leafOf = (raw: RawDocument): Leaf => ({
  id: raw._id,
  rev: raw._rev,
  deleted: raw._deleted === true,
  raw,
});

/** Followed by another revision since, and cleared away; anything else is a server in trouble. */
function gone(error: unknown): [] {
  demand(/^(not_found|missing)$/.test(word(isRecord(error) ? error['error'] : error)));
  return [];
}

function document(said: unknown): RawDocument {
  const { _id, _rev } = object(said);
  word(_id);
  revision(_rev);
  return said as RawDocument;
}

function revision(said: unknown): string {
  // What a member forged is a revision too, where the server took it.
  demand(/^[1-9]\d{0,15}-[!-~]{1,200}$/.test(word(said)));
  return said as string;
}

/** Places in the feed are numbers where it is one file, long words where it is a cluster. */
function word(said: unknown): string {
  demand(typeof said === 'string' || typeof said === 'number');
  return String(said);
}

function object(said: unknown): Record<string, unknown> {
  demand(isRecord(said));
  return said as Record<string, unknown>;
}

function array(said: unknown): unknown[] {
  demand(Array.isArray(said));
  return said as unknown[];
}

function demand(holds: boolean): void {
  if (!holds) throw new SyntaxError('not what CouchDB answers');
}
