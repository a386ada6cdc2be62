import type { IdleMinutes, Unlocking } from '../../domain/lock.ts';

/** What the panel of the lock asks of the world. */
export interface LockPanelPort {
  /** null where there is no lock. */
  read(): Promise<{ readonly idleMinutes: IdleMinutes } | null>;
  /** Calls back when any window changed it. @returns the end */
  onChange(listener: () => void): () => void;
  /** @returns whether it is on */
  turnOn(passphrase: string, idleMinutes: IdleMinutes): Promise<boolean>;
  /** @param passphrase the new one; null for no lock any more */
  change(present: string, passphrase: string | null): Promise<Unlocking>;
  setIdle(idleMinutes: IdleMinutes): Promise<void>;
  lockNow(): Promise<void>;
}
