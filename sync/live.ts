import type { Couch } from './couch.ts';
import type { CircleStore } from './ports.ts';
import type { CircleSync, SyncOutcome } from './sync-circle.ts';

export interface LiveParts {
  readonly sync: CircleSync;
  readonly couch: Couch;
  readonly store: Pick<CircleStore, 'checkpoint'>;
  /** Of 0 to 1. */
  readonly random: () => number;
  readonly onOutcome: (outcome: SyncOutcome) => void;
}

export interface Live {
  /** Something was written here: it goes out now. */
  wake(): void;
  /** Runs until the signal says that nobody looks any more. */
  watch(signal: AbortSignal): Promise<void>;
}

/** Milliseconds of a question that the server answers when something changes. */
const WAIT = 25_000;
/** Between two runs: a burst of changes is one run, and an office does not ask in one instant. */
const SETTLE = 300;
const FIRST_PAUSE = 2000;
/** Runs in a row that brought nothing, of which the next is not hurried. */
const QUIET = 5;
const LONGEST_PAUSE = 300_000;

/**
 * Keeps a circle in step while somebody looks: what others write comes within a second or so. A server that
 * does not answer is asked less and less often, each machine at a time of its own.
 */
export function createLive({ sync, couch, store, random, onOutcome }: LiveParts): Live {
  let wake: (() => void) | null = null;
  let woken = false;

  /** Until `ms` have passed, it is woken, or it ends. */
  const pause = (ms: number, signal: AbortSignal): Promise<void> =>
    new Promise((resume) => {
      if (woken || signal.aborted) return resume();
      const end = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        wake = null;
        resume();
      };
      const timer = setTimeout(end, ms);
      signal.addEventListener('abort', end);
      wake = end;
    });

  /** Until the server tells of a change, or something is to be sent. @returns whether it answered */
  async function listen(signal: AbortSignal): Promise<boolean> {
    const since = (await store.checkpoint())?.since ?? '0';
    const listening = new AbortController();
    const stop = (): void => listening.abort();
    let answered = true;
    const heard = couch.changes({ since, limit: 1, wait: WAIT }, listening.signal).then((said) => {
      // What is no feed is news too: the run says what is wrong with it.
      answered = said.ok || said.failure.kind === 'stopped' || said.failure.kind === 'broken';
      return wake?.();
    });
    // Some servers do not end the wait by themselves.
    await pause(WAIT + 5000, signal);
    stop();
    await heard;
    return answered;
  }

  return {
    wake() {
      woken = true;
      wake?.();
    },
    async watch(signal) {
      let failures = 0;
      let idle = 0;
      while (!signal.aborted) {
        woken = false;
        const outcome = await sync.run({ signal });
        if (outcome.state === 'stopped') return;
        onOutcome(outcome);
        const heard = outcome.state === 'in-step' && (await listen(signal));
        failures = heard ? 0 : failures + 1;
        const longest = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (failures - 1));
        // A server that tells of changes where there are none is asked less and less often too.
        idle = outcome.changed + outcome.pushed > 0 ? 0 : idle + 1;
        const settle = SETTLE * random() + (idle > QUIET ? FIRST_PAUSE : 0);
        await pause(heard ? settle : longest * (0.5 + random() / 2), signal);
      }
    },
  };
}
