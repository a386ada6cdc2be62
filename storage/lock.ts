import {
  asTries,
  isOpen,
  ITERATIONS,
  normalPassphrase,
  passphraseProblem,
  waitLeft,
  type IdleMinutes,
  type Lock,
  type Unlocking,
} from '../domain/lock.ts';
import {
  createLockState,
  LOCK_KEY,
  OPENED_KEY,
  type LockAreas,
  type LockState,
} from './lock-state.ts';
import { deriveVerifier, newSalt } from './passphrase.ts';

const TRIES_KEY = 'lock-tries';

export type LockKeeper = ReturnType<typeof createLockKeeper>;

/**
 * The lock as the one keeps it who changes it: the background. What it has read once it knows, for
 * nobody else writes; a start of the worker reads anew.
 *
 * @param iterations fewer for tests, which have no time
 */
export function createLockKeeper(areas: LockAreas, now: () => number, iterations = ITERATIONS) {
  const { local, session } = areas;
  const state = createLockState(areas, now);
  let known: Promise<LockState> | null = null;
  const read = (): Promise<LockState> => {
    known ??= state.read().catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  };
  const writing = async (write: Promise<void>): Promise<void> => {
    try {
      await write;
    } finally {
      known = null;
    }
  };
  const open = (lock: Lock): Promise<void> =>
    writing(session.set({ [OPENED_KEY]: { lock: lock.id, usedAt: now() } }));
  const close = (): Promise<void> => writing(session.remove(OPENED_KEY));
  const put = async (passphrase: string, idleMinutes: IdleMinutes): Promise<void> => {
    const salt = newSalt();
    const verifier = await deriveVerifier(normalPassphrase(passphrase), salt, iterations);
    const lock = { id: crypto.randomUUID(), salt, iterations, verifier, idleMinutes };
    await writing(local.set({ [LOCK_KEY]: lock }));
    await local.remove(TRIES_KEY);
    await open(lock);
  };

  /** One after another: two at once would count as one try. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
  const tryOut = async (lock: Lock, passphrase: string): Promise<Unlocking> => {
    const tries = asTries((await local.get(TRIES_KEY))[TRIES_KEY]);
    const waitMs = waitLeft(tries, now());
    if (waitMs > 0) {
      // The clock ran ahead then and was set right: waited from now on, for it would not end for long.
      if (tries.at > now()) await local.set({ [TRIES_KEY]: { ...tries, at: now() } });
      return { kind: 'wait', waitMs };
    }
    // Counted before it is looked at: ending the worker in between is no free try.
    const counted = { failed: tries.failed + 1, at: now() };
    await local.set({ [TRIES_KEY]: counted });
    const made = await deriveVerifier(normalPassphrase(passphrase), lock.salt, lock.iterations);
    if (made !== lock.verifier) return { kind: 'wrong', waitMs: waitLeft(counted, now()) };
    await local.remove(TRIES_KEY);
    return { kind: 'open' };
  };

  return {
    read,
    async isLocked(): Promise<boolean> {
      const { lock, opened } = await read();
      return !isOpen(lock, opened, now());
    },
    unlock: (passphrase: string): Promise<Unlocking> =>
      inTurn(async () => {
        const { lock } = await read();
        if (!lock) return { kind: 'open' };
        const came = await tryOut(lock, passphrase);
        if (came.kind === 'open') await open(lock);
        return came;
      }),
    lockNow: close,
    /** Somebody did something: the time without a press begins anew. */
    async stillHere(): Promise<void> {
      const { lock, opened } = await read();
      if (lock && isOpen(lock, opened, now())) await open(lock);
    },
    /** @returns whether it was; not where there is a lock already, or the passphrase is none */
    turnOn: (passphrase: string, idleMinutes: IdleMinutes): Promise<boolean> =>
      inTurn(async () => {
        if ((await read()).lock || passphraseProblem(passphrase)) return false;
        await put(passphrase, idleMinutes);
        return true;
      }),
    /** Another passphrase, or null for none at all. Asks for the present one in any case. */
    change: (present: string, passphrase: string | null): Promise<Unlocking> =>
      inTurn(async () => {
        const { lock } = await read();
        if (!lock) return { kind: 'open' };
        if (passphrase !== null && passphraseProblem(passphrase)) {
          throw new Error('refused: the new passphrase is too short or too long');
        }
        const came = await tryOut(lock, present);
        if (came.kind !== 'open') return came;
        if (passphrase !== null) await put(passphrase, lock.idleMinutes);
        else {
          await writing(local.remove(LOCK_KEY));
          await close();
        }
        return came;
      }),
    async setIdle(idleMinutes: IdleMinutes): Promise<void> {
      const { lock } = await read();
      if (lock) await writing(local.set({ [LOCK_KEY]: { ...lock, idleMinutes } }));
    },
    /** What it knew is no longer so: everything was deleted. */
    forget(): void {
      known = null;
    },
  };
}
