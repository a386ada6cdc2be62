import { alone } from '../../../storage/alone.ts';
import { CircleLeft } from '../../../storage/sync/deps.ts';
import type { CircleSync } from '../../../sync/sync-circle.ts';
import { whileAwake } from '../awake.ts';
import { noteThrown } from '../note-failure.ts';
import type { CircleEngine } from './circle-engine.ts';

/** One circle at work in this background: asked again while it runs it runs once more, and never twice at a time. */
export interface CircleWork {
  /** Resolves when all that was there to be done at the call is done or has failed. */
  run(): Promise<void>;
  /** Kept in step until it is stopped or nobody looks any more. @returns whether that begins now */
  watch(): boolean;
  unwatch(): void;
  /** Nothing is at work any more when it resolves. */
  stop(): Promise<void>;
}

export function createCircleWork(
  id: string,
  engine: Pick<CircleEngine, 'live' | 'sendPages'>,
  told: CircleSync,
): CircleWork {
  const stopping = new AbortController();
  const sync: CircleSync = {
    // Nobody looks any more: what is under way comes to its end all the same.
    async run() {
      const outcome = await alone(`cat-bao:circle:${id}`, () =>
        told.run({ signal: stopping.signal }),
      );
      if (outcome.state === 'in-step') sendPages();
      return outcome;
    },
  };
  const live = engine.live(sync);
  let running: Promise<void> | null = null;
  let again = false;
  let paging: Promise<void> | null = null;
  let looked: { readonly end: AbortController; readonly watching: Promise<void> } | null = null;

  const runAll = async (): Promise<void> => {
    do {
      again = false;
      await whileAwake(() => sync.run());
    } while (again && !stopping.signal.aborted);
  };
  const unwatch = (): void => {
    looked?.end.abort();
    looked = null;
  };

  const run = async (): Promise<void> => {
    if (stopping.signal.aborted) return;
    if (looked) return live.wake();
    if (running) again = true;
    running ??= runAll().finally(() => {
      running = null;
    });
    await running;
  };
  /** Behind a run and never within it: clips do not wait for pages. */
  function sendPages(): void {
    if (stopping.signal.aborted) return;
    paging ??= whileAwake(() =>
      alone(`cat-bao:pages:${id}`, () => engine.sendPages(stopping.signal)),
    )
      .catch((error: unknown) => {
        noteUnlessLeft(error);
        return false;
      })
      .then((more) => {
        paging = null;
        // What was sent is named by clips, which are to be pushed.
        return more ? run().catch(noteUnlessLeft) : undefined;
      });
  }

  return {
    run,
    watch() {
      if (looked || stopping.signal.aborted) return false;
      const end = new AbortController();
      const watching = whileAwake(() => live.watch(end.signal))
        .catch(noteUnlessLeft)
        .finally(() => {
          if (looked?.end === end) looked = null;
        });
      looked = { end, watching };
      return true;
    },
    unwatch,
    async stop() {
      const ends = [running, looked?.watching ?? null, paging].filter((end) => end !== null);
      stopping.abort();
      unwatch();
      await Promise.allSettled(ends);
    },
  };
}

function noteUnlessLeft(error: unknown): void {
  if (!(error instanceof CircleLeft)) noteThrown(error);
}
