import type { Circle } from '../../../domain/circle/circle.ts';
import type { CircleAccount } from '../../../domain/circle/sharing.ts';
import type { CircleStore } from '../../../domain/circle/store.ts';
import type { Source } from '../../../domain/source.ts';
import type { Database } from '../../../storage/database.ts';
import { createCircleStore } from '../../../storage/sync/circle-store.ts';
import { createCouch, type Couch } from '../../../sync/couch.ts';
import type { Answer } from '../../../sync/couch-failure.ts';
import { createLive, type Live } from '../../../sync/live.ts';
import { mergeDocuments, saysMore } from '../../../sync/merge.ts';
import { fetchSnapshot } from '../../../sync/snapshots.ts';
import { createCircleSync, type CircleSync } from '../../../sync/sync-circle.ts';
import { sendPages } from './send-pages.ts';

/** What the engine needs of the world around it. */
export interface EngineNeeds {
  readonly fetch: typeof fetch;
  readonly now: () => number;
  /** Of 0 to 1. */
  readonly random: () => number;
  readonly sourceOf: (url: string) => Source;
}

export interface CircleEngine {
  readonly sync: CircleSync;
  /** @param sync the same, as it is to be run: under a lock, and told of */
  live(sync: CircleSync): Live;
  /** Some of the kept pages that wait. @returns whether the circle is to be run again */
  sendPages(signal: AbortSignal): Promise<boolean>;
}

/** Everything that speaks to a circle's server. */
export interface EngineParts {
  open(
    db: Database,
    circle: Pick<Circle, 'id' | 'url'>,
    account: CircleAccount,
    device: string,
    /** Something of a batch changed here. Waited for before the next batch is read. */
    onApplied: (changed: number) => Promise<void>,
  ): CircleEngine;
  /** Whether this account is let into the database. */
  knock(url: string, account: CircleAccount): Promise<Answer<unknown>>;
  /** A kept page's gzip bytes, which are still a stranger's. */
  fetchPage(
    url: string,
    account: CircleAccount,
    sha256: string,
  ): Promise<Answer<Uint8Array<ArrayBuffer>>>;
  /** How much waits, without a word to the server. */
  count(
    db: Database,
    id: string,
    device: string,
  ): Promise<{ readonly waiting: number; readonly setAside: number }>;
}

export function createEngineParts({ fetch, now, random, sourceOf }: EngineNeeds): EngineParts {
  const couchOf = (url: string, { user, password }: CircleAccount): Couch =>
    createCouch({ url, fetch, credentials: { name: user, password } });
  const storeOf = (db: Database, id: string, device: string, user?: string): CircleStore =>
    createCircleStore(db, id, device, {
      merge: mergeDocuments,
      saysMore,
      now,
      sourceOf,
      ...(user !== undefined && { user }),
    });
  return {
    open(db, { id, url }, account, device, onApplied) {
      const couch = couchOf(url, account);
      const own = storeOf(db, id, device, account.user);
      const store: CircleStore = {
        ...own,
        async apply(batch, checkpoint) {
          const applied = await own.apply(batch, checkpoint);
          if (applied.changed > 0) await onApplied(applied.changed);
          return applied;
        },
      };
      return {
        sync: createCircleSync({ couch, store, now, random }),
        live: (sync) => createLive({ sync, couch, store, random, onOutcome: () => undefined }),
        sendPages: (signal) => sendPages({ db, circle: id, couch, now }, signal),
      };
    },
    knock: (url, account) => couchOf(url, account).info(),
    fetchPage: (url, account, sha256) => fetchSnapshot(couchOf(url, account), sha256),
    count: (db, id, device) => storeOf(db, id, device).countOutbox(),
  };
}
