import type { Couch } from './couch.ts';
import { answer, noAnswer, oneLine, type Answer, type CouchFailure } from './couch-failure.ts';
import type { Engine, Progress } from './engine.ts';
import { identityOf } from './identity.ts';
import type { CircleStore } from './ports.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';
import { repair } from './repair.ts';

/** How a run ended, and what it brought. */
export interface SyncOutcome {
  /** `in-step`: what is here is there and the other way round, but for what is set aside. */
  readonly state: 'in-step' | CouchFailure['kind'];
  readonly reason: string;
  /** Documents that changed here. */
  readonly changed: number;
  readonly pushed: number;
  readonly waiting: number;
  readonly setAside: number;
}

export interface SyncRun {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

export interface CircleSync {
  /** One at a time: whoever calls holds the lock. Throws only what the store throws. */
  run(options?: SyncRun): Promise<SyncOutcome>;
}

export interface SyncParts {
  readonly couch: Couch;
  readonly store: CircleStore;
  readonly now: () => number;
  /** Of 0 to 1. */
  readonly random: () => number;
  readonly sleep?: (ms: number) => Promise<void>;
}

/** Milliseconds for which a database is taken for the one that it was. */
const TRUSTED = 600_000;
/** Rounds of pulling and pushing; more are needed only where many write one document at once. */
const ROUNDS = 30;

/**
 * One circle, kept in step. All that must outlive the worker is in the store; here stands only when the
 * database was last looked at, and to forget it costs a request.
 */
export function createCircleSync({
  couch,
  store,
  now,
  random,
  sleep = pause,
}: SyncParts): CircleSync {
  let trustedUntil = Number.NEGATIVE_INFINITY;
  let instance = '';
  /** It was asked for everything since its numbers fell behind, and had everything. */
  let cleared = false;

  /** Looks whose database it is, and makes up for what it lost. @param doubt even if all seems well */
  async function identify(engine: Engine, doubt: boolean): Promise<Answer<null>> {
    const info = await identityOf(couch, crypto.randomUUID(), engine.signal);
    if (!info.ok) return info;
    ({ instance } = info.value);
    const checkpoint = await store.checkpoint();
    if (checkpoint) {
      const another = checkpoint.instance !== instance;
      const behind = !cleared && place(info.value.updateSeq) < place(checkpoint.since);
      if (another || behind || doubt) {
        const missing = await repair(engine);
        if (!missing.ok) return missing;
        // A node of a cluster may count less than another and have lost nothing.
        cleared = missing.value === 0;
        // Behind, what others write next would lie before the place that was read.
        if (another || behind || !cleared) await store.apply([], { since: '0', instance });
      }
    }
    trustedUntil = now() + TRUSTED;
    return answer(null);
  }

  async function inStep(
    engine: Engine,
    tally: { changed: number; pushed: number },
  ): Promise<Answer<null>> {
    let doubts = 0;
    for (let round = 0; round < ROUNDS; round++) {
      // Where many write one document at once, each gives the others time.
      if (round > 2) await sleep(random() * Math.min(2000, 50 * 2 ** round));
      if (doubts > 0 || now() >= trustedUntil) {
        const known = await identify(engine, doubts > 0);
        if (!known.ok) return known;
      }
      const pulled = await pull(engine, instance);
      if (!pulled.ok) return pulled;
      tally.changed += pulled.value;
      const sent = await push(engine);
      if (!sent.ok) return sent;
      const { changed, pushed, end } = sent.value;
      tally.changed += changed;
      tally.pushed += pushed;
      // What went out comes back with the next run, and costs no bodies then.
      if (end === 'empty') return answer(null);
      doubts = end === 'lost' ? doubts + 1 : 0;
      if (doubts > 2) return noAnswer('busy', 'writes are lost');
    }
    return noAnswer('busy', 'contended');
  }

  return {
    async run({ signal, onProgress } = {}) {
      const tally = { changed: 0, pushed: 0 };
      const end = await inStep({ couch, store, signal, onProgress }, tally);
      const { kind, detail } = end.ok ? { kind: 'in-step' as const, detail: '' } : end.failure;
      return { state: kind, reason: oneLine(detail), ...tally, ...(await store.countOutbox()) };
    },
  };
}

/** What a place in the feed begins with: how many changes came before. */
const place = (sequence: string): number => Number.parseInt(sequence, 10) || 0;

const pause = (ms: number): Promise<void> =>
  new Promise((resume) => {
    setTimeout(resume, ms);
  });
