import { browser } from 'wxt/browser';

import { fail, succeed, type Result } from '../../domain/failure.ts';
import { eraseCaches, eraseDatabases, eraseFiles } from '../../storage/erase.ts';
import { createErasing } from '../../storage/erasing.ts';
import { alone } from '../offscreen/backup-lock.ts';
import { whileAwake } from './awake.ts';
import { giveBackAll } from './give-back-all.ts';
import { GREETED } from './greet.ts';
import type { RenewableLibrary } from './renewable-library.ts';

export type Eraser = ReturnType<typeof createEraser>;

/**
 * Deletes all that is kept. The mark is written first and taken away last, by a page: what a dead
 * worker leaves undone is done at the next start. Every step may be done again.
 *
 * @param afterwards everything is gone: what is remembered of it goes too
 */
export function createEraser(kept: RenewableLibrary, afterwards: () => Promise<void>) {
  const { local, session } = browser.storage;
  const erasing = createErasing(local);
  let running = false;

  const erase = async (): Promise<void> => {
    // Open pages see the mark and load themselves anew, without a connection to anything.
    await erasing.begin();
    await browser.offscreen?.closeDocument().catch(() => undefined);
    kept.close();
    await eraseDatabases(indexedDB, () => void erasing.blocked());
    await eraseFiles(await navigator.storage.getDirectory());
    await eraseCaches(caches);
    await session.clear();
    await erasing.clearAround();
    await giveBackAll();
    kept.renew();
    await afterwards();
    // What was under way and wrote until now.
    await erasing.clearAround();
    await local.set({ [GREETED]: true });
    await erasing.dataGone();
  };
  const run = async (): Promise<void> => {
    running = true;
    try {
      await whileAwake(erase);
    } finally {
      running = false;
    }
  };

  return {
    /** While it is, nothing else is answered: what is read would be made anew. */
    isErasing: async (): Promise<boolean> => running || (await erasing.read()) !== null,
    /** @returns `busy` while a backup is made or restored */
    async begin(): Promise<Result<null>> {
      const done = await alone(async () => {
        await run();
        return null;
      });
      return done === null ? succeed(null) : fail({ kind: 'busy' });
    },
    /** Goes on with what a dead worker left. @returns whether there was anything */
    async goOn(): Promise<boolean> {
      if ((await erasing.read())?.phase !== 'data') return false;
      await run();
      return true;
    },
  };
}
