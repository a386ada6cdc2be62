import { asLock, asOpened, isOpen, type Lock, type Opened } from '../domain/lock.ts';
import type { WatchedArea } from './area.ts';

export const LOCK_KEY = 'lock';
export const OPENED_KEY = 'lock-opened';

/** The two places in which the lock is kept. */
export interface LockAreas {
  readonly local: WatchedArea;
  /** In memory: `browser.storage.session`. */
  readonly session: WatchedArea;
}

export interface LockState {
  /** null where there is none. */
  readonly lock: Lock | null;
  readonly opened: Opened | null;
}

/** The lock as pages see it: they read it and are told of it; only the background changes it. */
export function createLockState({ local, session }: LockAreas, now: () => number) {
  const read = async (): Promise<LockState> => {
    const [kept, held] = await Promise.all([local.get(LOCK_KEY), session.get(OPENED_KEY)]);
    return { lock: asLock(kept[LOCK_KEY]), opened: asOpened(held[OPENED_KEY]) };
  };
  return {
    read,
    async isLocked(): Promise<boolean> {
      const { lock, opened } = await read();
      return !isOpen(lock, opened, now());
    },
    /** Calls back when any context has changed it. @returns the end */
    watch(listener: () => void): () => void {
      const hearLocal: Parameters<WatchedArea['onChanged']['addListener']>[0] = (changes) => {
        if (LOCK_KEY in changes) listener();
      };
      const hearSession: typeof hearLocal = (changes) => {
        if (OPENED_KEY in changes) listener();
      };
      local.onChanged.addListener(hearLocal);
      session.onChanged.addListener(hearSession);
      return () => {
        local.onChanged.removeListener(hearLocal);
        session.onChanged.removeListener(hearSession);
      };
    },
  };
}
