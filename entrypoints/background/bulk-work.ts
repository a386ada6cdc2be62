import type { BulkChange } from '../../domain/bulk.ts';
import type { Collection } from '../../domain/collection.ts';
import type { Result } from '../../domain/failure.ts';
import type { Act, BulkState } from '../../domain/ports.ts';
import type { BulkProgress } from '../../messaging/bulk-progress.ts';
import { whileAwake, stayAwake } from './awake.ts';
import { idsOf } from './collection-ids.ts';
import type { Services } from './services.ts';

/** Steps between two words to the views that the library is another one. */
const SAID_EVERY = 8;

type Needs = Pick<Services, 'library' | 'now' | 'announceChange'>;

export type BulkWork = ReturnType<typeof createBulkWork>;

/**
 * Changes of many clips, in the background: no view has to stay open for them. What is under way
 * stands in the library; a worker that died in it goes on when it is woken.
 */
export function createBulkWork(needs: Needs, tell: (progress: BulkProgress) => void) {
  const { library, now, announceChange } = needs;
  let running: Promise<void> | null = null;

  const run = async (act: string): Promise<void> => {
    let steps = 0;
    const done = await library.runBulk({
      onProgress: (state) => {
        steps += 1;
        tell({ kind: 'step', state });
        if (steps % SAID_EVERY === 0) void announceChange();
      },
      pause: stayAwake,
    });
    if (!done.ok) tell({ kind: 'failed', act, failure: done.failure });
    tell({ kind: 'ended', act });
    await announceChange();
  };
  /** Does what is written down until nothing is: another may be begun while one ends. */
  const runAll = async (): Promise<void> => {
    for (;;) {
      const state = await library.readBulk();
      if (!state) return;
      await run(state.act);
    }
  };
  const goOn = (): void => {
    running ??= keepGoing();
  };
  const keepGoing = async (): Promise<void> => {
    let done = false;
    try {
      await whileAwake(runAll);
      done = true;
    } catch (error) {
      // What is written down stays; the next who asks how far it is sets it going again.
      const detail = error instanceof Error ? error.message : String(error);
      tell({ kind: 'failed', act: '', failure: { kind: 'storage-failed', detail } });
    }
    running = null;
    // Begun between the last look and here.
    if (done && (await library.readBulk())) goOn();
  };
  const begun = (started: Result<Act>): Result<Act> => {
    if (started.ok) goOn();
    return started;
  };

  return {
    /** Answers as soon as it is written down what shall be done. */
    async start(collection: Collection, change: BulkChange): Promise<Result<Act>> {
      // What was ticked is meant, wherever it stands: in the trash too.
      const ids =
        collection.kind === 'selection' ? collection.ids : await idsOf(library, collection);
      return begun(await library.startBulk(ids, change, now()));
    },
    async undo(act: string): Promise<Result<Act>> {
      return begun(await library.undoBulk(act, now()));
    },
    /** What it did so far stays. */
    async stop(): Promise<Result<null>> {
      const stopped = await library.stopBulk();
      await running;
      return stopped;
    },
    /** After a start of the background: goes on with what a dead one left. */
    async resume(): Promise<void> {
      if (await library.readBulk()) goOn();
      await running;
    },
    /** How far it is; sets going again what stands still. */
    async read(): Promise<BulkState | null> {
      const state = await library.readBulk();
      if (state) goOn();
      return state;
    },
  };
}
