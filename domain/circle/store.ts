import type { CircleDocument } from './document.ts';

/** How far a circle was read, and of which database: a database made anew begins again. */
export interface Checkpoint {
  /** The server's `last_seq`, as it stands. */
  readonly since: string;
  readonly instance: string;
}

/** One thing that waits to be pushed. */
export interface Outgoing {
  readonly docId: string;
  /** Another one after each edit, so that an edit made during a push is not taken for pushed. */
  readonly token: number;
  /** The revision that it follows; null where the server has none, or deleted it. */
  readonly rev: string | null;
  readonly document: CircleDocument;
}

/** What the server holds of one document: its leaves already merged. */
export interface Incoming {
  readonly docId: string;
  readonly rev: string;
  /** null: deleted on the server. That deletes nothing here. */
  readonly document: CircleDocument | null;
}

/** A document that was read and not taken in. */
export interface Refused {
  readonly docId: string;
  readonly rev: string;
  readonly reason: string;
}

/** What a circle's engine asks of storage. Each call is whole or not done: the worker may die between any two. */
export interface CircleStore {
  checkpoint(): Promise<Checkpoint | null>;
  /** The oldest first, without those set aside. */
  takeOutbox(limit: number): Promise<readonly Outgoing[]>;
  countOutbox(): Promise<{ readonly waiting: number; readonly setAside: number }>;
  /** One transaction: revisions noted, rows of the outbox gone whose token is still the same. */
  pushed(
    done: readonly { readonly docId: string; readonly token: number; readonly rev: string }[],
  ): Promise<void>;
  /** Waits no longer, is counted and shown; an edit, or another revision coming in, queues it again. */
  setAside(docId: string, token: number, reason: string): Promise<void>;
  /** The revisions known of these, those of deleted and refused documents too. */
  revs(docIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /**
   * Merged with what is here; rows, revisions, traces and the checkpoint in ONE transaction. What is
   * here and says more than its document is queued under the new revision; what says no more is taken
   * out of the outbox, so that a push whose answer was lost comes to rest. A checkpoint of null leaves
   * it as it is.
   */
  apply(
    batch: readonly Incoming[],
    checkpoint: Checkpoint | null,
  ): Promise<{ readonly changed: number; readonly queued: number }>;
  /** Noted with their revisions and shown, never dropped silently. */
  refused(items: readonly Refused[]): Promise<void>;
  /** For repair: the revisions of what the server is believed to hold, in order of docId; without what it deleted. */
  known(
    after: string | null,
    limit: number,
  ): Promise<readonly { readonly docId: string; readonly rev: string }[]>;
  /** The server lost these: revision forgotten, queued again. */
  requeue(docIds: readonly string[]): Promise<void>;
}
