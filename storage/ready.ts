import type { Database } from './database.ts';
import { NotDerived } from './derive.ts';
import { isQuota } from './failures.ts';
import { DamagedBlock } from './index/block.ts';
import { once } from './once.ts';
import { forgetDerived, rebuild, whileRebuilding } from './rebuild.ts';
import { readState } from './state.ts';

/**
 * Lets no call through before the derived data are there: a library that comes from an older
 * version, or whose rebuilding was cut off, makes them first. A write that comes while they are
 * made anew waits for that.
 */
export function createReady(db: Database) {
  const made = async (): Promise<void> => {
    if (!(await db.transaction('r', db.meta, db.clips, () => readState(db)))) await rebuildOnce(db);
  };
  let done = once(made);
  const ready =
    <Args extends unknown[], Answer>(call: (...args: Args) => Promise<Answer>) =>
    async (...args: Args): Promise<Answer> => {
      await done();
      try {
        return await call(...args);
      } catch (error) {
        if (!(error instanceof NotDerived)) throw error;
        if (error instanceof DamagedBlock) await forgetDerived(db);
        done = once(made);
        await done();
        return call(...args);
      }
    };
  return Object.assign(ready, {
    /**
     * The same for what needs no derived data: on a disk too full to make them, clips can still
     * be listed, read and exported.
     */
    anyhow:
      <Args extends unknown[], Answer>(call: (...args: Args) => Promise<Answer>) =>
      async (...args: Args): Promise<Answer> => {
        await done().catch((error: unknown) => {
          if (!isQuota(error)) throw error;
        });
        return call(...args);
      },
  });
}

/** Waits for another context that is at it, and does it only if that one did not. */
const rebuildOnce = (db: Database): Promise<void> =>
  whileRebuilding(db, async () => {
    if (await db.transaction('r', db.meta, db.clips, () => readState(db))) return;
    await rebuild(db);
  });

export type Ready = ReturnType<typeof createReady>;
