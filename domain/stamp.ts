/**
 * A stamp says which of two writes came later and on which machine: `<time>.<device>`.
 * The time is milliseconds in base 36, padded to nine characters so that stamps sort as text.
 */
export type Stamp = string;

const WIDTH = 9;
const FORM = /^[0-9a-z]{9}\.[0-9a-z]{1,32}$/;

/** 1 January 2200. A stamp beyond it is no clock gone wrong but damage. */
const LAST_TIME = Date.UTC(2200, 0, 1);

/** Whether the string is a stamp that this app could have made: for data from outside. */
export function isStamp(text: string): boolean {
  return FORM.test(text) && stampTime(text) <= LAST_TIME;
}

/**
 * A stamp later than every one in `seen`, even if this machine's clock is behind: a person who
 * corrects what they see must win over it. What is no stamp in `seen` is passed over, or one
 * damaged entry would push all later times out of their nine characters.
 *
 * @param now milliseconds since 1970
 * @param device a device id (see `newDeviceId`)
 */
export function nextStamp(now: number, device: string, seen: Iterable<Stamp> = []): Stamp {
  let time = Math.max(0, Math.floor(now));
  for (const stamp of seen) {
    if (isStamp(stamp)) time = Math.max(time, stampTime(stamp) + 1);
  }
  return `${time.toString(36).padStart(WIDTH, '0')}.${device}`;
}

/** Milliseconds since 1970 of a stamp. */
export function stampTime(stamp: Stamp): number {
  return Number.parseInt(stamp.slice(0, WIDTH), 36) || 0;
}

/** The machine that a stamp names. */
export const stampDevice = (stamp: Stamp): string => stamp.slice(WIDTH + 1);

/** Eight random letters and digits, made once a profile; says "which machine", not who. */
export function newDeviceId(): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('');
}
