import { browser } from 'wxt/browser';

import { fail, succeed, type Result } from '../../domain/failure.ts';
import { eraseCaches, eraseDatabases, eraseFiles } from '../../storage/erase.ts';
import { createErasing } from '../../storage/erasing.ts';
import { alone } from '../offscreen/backup-lock.ts';
import { whileAwake } from './awake.ts';
import { giveBackAll } from './give-back-all.ts';
import { GREETED } from './greet.ts';
import { noteThrown } from './note-failure.ts';
import type { RenewableLibrary } from './renewable-library.ts';

/** A page that hangs is never read to its end. */
const PATIENCE_MS = 20_000;
const patience = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));

/** What the rest of the background does around a deletion. */
export interface AroundErasing {
  /** What is at work by itself ends. */
  readonly beforehand: () => Promise<void>;
  /** Everything is gone: what is remembered of it goes too. */
  readonly afterwards: () => Promise<void>;
  /** The first day begins: what the office set holds on it. */
  readonly anew: () => Promise<void>;
}

export type Eraser = ReturnType<typeof createEraser>;

/**
 * Deletes all that is kept. The mark is written first and taken away last, by a page: what a dead
 * worker or a step that failed leaves undone is done at the next start, or when the next page asks.
 * Every step may be done again.
 */
export function createEraser(kept: RenewableLibrary, around: AroundErasing) {
  const { local, session } = browser.storage;
  const erasing = createErasing(local);
  let running: Promise<void> | null = null;
  const atWork = new Set<Promise<unknown>>();

  const erase = async (): Promise<void> => {
    // Open pages see the mark and load themselves anew, without a connection to anything.
    await erasing.begin();
    await around.beforehand();
    await browser.offscreen?.closeDocument().catch(() => undefined);
    kept.close();
    await eraseDatabases(indexedDB, () => void erasing.blocked());
    // A browser that keeps no history may have no such folder: then no file is in it either.
    const files = await navigator.storage.getDirectory().catch(() => null);
    if (files) await eraseFiles(files);
    await eraseCaches(caches);
    await session.clear();
    await erasing.clearAround();
    await giveBackAll();
    // What still is at work with the old library would write into the new one.
    await Promise.race([Promise.allSettled(atWork), patience()]);
    kept.renew();
    await around.afterwards();
    // What was under way and wrote until now.
    await erasing.clearAround();
    await local.set({ [GREETED]: true });
    // A page clears its own; the first that opens may stand in a private window, and have another.
    if (import.meta.env.FIREFOX) localStorage.clear();
    await around.anew().catch(noteThrown);
    await erasing.dataGone();
  };
  /** One at a time, whoever asks for it. */
  const run = (): Promise<void> => {
    running ??= whileAwake(erase).finally(() => {
      running = null;
    });
    return running;
  };

  return {
    /** Work with the library that was begun before: a new one waits for its end. */
    during<T>(work: Promise<T>): Promise<T> {
      const end = (): void => void atWork.delete(work);
      atWork.add(work);
      work.then(end, end);
      return work;
    },
    /** While it is, nothing else is answered: what is read would be made anew. */
    async isErasing(): Promise<boolean> {
      if (running) return true;
      const mark = await erasing.read();
      // A step failed, a file was still in use, say. Pages that wait ask again and again.
      if (mark?.phase === 'data') void run().catch(noteThrown);
      return mark !== null;
    },
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
