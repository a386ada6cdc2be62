/** After how long without a press the library locks itself; null: not before the browser ends. */
export type IdleMinutes = 5 | 15 | 60 | null;

export const IDLE_CHOICES: readonly IdleMinutes[] = [5, 15, 60, null];

/** What is kept of a passphrase: enough to tell the right one. */
export interface Lock {
  /** Another one with every passphrase, so that what was opened by an earlier one is closed. */
  readonly id: string;
  /** Base64. */
  readonly salt: string;
  readonly iterations: number;
  /** What PBKDF2 makes of passphrase and salt, base64. */
  readonly verifier: string;
  readonly idleMinutes: IdleMinutes;
}

/** That the lock was opened. Kept in memory alone: the end of the browser locks. */
export interface Opened {
  /** `Lock.id` */
  readonly lock: string;
  /** When a person last did something (milliseconds since 1970). */
  readonly usedAt: number;
}

/** Wrong passphrases in a row, and when the last one was tried. */
export interface Tries {
  readonly failed: number;
  readonly at: number;
}

/** What came of a passphrase. */
export type Unlocking =
  | { readonly kind: 'open' }
  /** @param waitMs how long the next one has to wait */
  | { readonly kind: 'wrong'; readonly waitMs: number }
  /** Too many were wrong: this one was not looked at. */
  | { readonly kind: 'wait'; readonly waitMs: number };

/** How a passphrase is turned into a verifier today; a lock says how its own was. */
export const ITERATIONS = 600_000;
export const PASSPHRASE_MIN = 8;
export const PASSPHRASE_MAX = 200;

const MINUTE_MS = 60_000;
/** A clock that is corrected by so much is no clock that was set back. */
const CLOCK_SLACK_MS = MINUTE_MS;

/** Whether a library with this lock may be shown now. A clock that was set back locks. */
export function isOpen(lock: Lock | null, opened: Opened | null, now: number): boolean {
  if (!lock) return true;
  if (opened?.lock !== lock.id) return false;
  const idle = now - opened.usedAt;
  if (idle < -CLOCK_SLACK_MS) return false;
  return lock.idleMinutes === null || idle < lock.idleMinutes * MINUTE_MS;
}

/** The first few may be slips of a finger. */
const FREE_TRIES = 3;
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 15 * MINUTE_MS;

/** How long nobody may try again: 5 s after the third wrong one in a row, then twice as long each. */
export function waitLeft({ failed, at }: Tries, now: number): number {
  if (failed < FREE_TRIES) return 0;
  const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failed - FREE_TRIES, 20));
  const passed = now - at;
  // Tried "tomorrow": a clock that was set back does not shorten it, nor make it endless.
  return passed < 0 ? wait : Math.max(0, wait - passed);
}

/** What is wrong with a new passphrase; null for nothing. */
export function passphraseProblem(typed: string): 'too-short' | 'too-long' | null {
  const { length } = normalPassphrase(typed);
  if (length < PASSPHRASE_MIN) return 'too-short';
  return length > PASSPHRASE_MAX ? 'too-long' : null;
}

/** Keyboards write "ắ" as one letter or as three; it is the same passphrase. */
export const normalPassphrase = (typed: string): string => typed.normalize('NFKC');

/** A value out of a storage area. What is no lock locks nothing: nobody shall be shut out by a fault. */
export function asLock(value: unknown): Lock | null {
  if (!isRecord(value)) return null;
  const { id, salt, iterations, verifier, idleMinutes } = value;
  if (!isText(id) || !isText(salt) || !isText(verifier)) return null;
  if (typeof iterations !== 'number' || !Number.isInteger(iterations)) return null;
  if (iterations < 1 || iterations > 100 * ITERATIONS) return null;
  return { id, salt, iterations, verifier, idleMinutes: asIdleMinutes(idleMinutes) };
}

export const asIdleMinutes = (value: unknown): IdleMinutes =>
  IDLE_CHOICES.find((choice) => choice === value) ?? null;

export function asOpened(value: unknown): Opened | null {
  if (!isRecord(value)) return null;
  const { lock, usedAt } = value;
  return isText(lock) && isTime(usedAt) ? { lock, usedAt } : null;
}

export function asTries(value: unknown): Tries {
  if (!isRecord(value)) return { failed: 0, at: 0 };
  const { failed, at } = value;
  return isTime(failed) && failed >= 0 && isTime(at) ? { failed, at } : { failed: 0, at: 0 };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isTime = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);
