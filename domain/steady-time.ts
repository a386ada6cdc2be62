const HOUR_MS = 60 * 60 * 1000;
/** A machine that was off for a weekend, no more. */
const LEAP_MS = 3 * 24 * HOUR_MS;
/** So long must a clock that leapt go on before it is believed. */
const PROOF_MS = 12 * HOUR_MS;

/** What is known of a machine's clock. Milliseconds since 1970. */
export interface SteadyTime {
  /** What may be gone by where something is thrown away for good. */
  readonly at: number;
  /** Where the clock leapt to; null where it did not. */
  readonly leapt: number | null;
}

/**
 * The time to throw old things away by. A clock that is set forward by mistake makes everything
 * old at once: a leap is believed only when a later look, half a day on, finds the clock there
 * still. Back it is followed at once, for that throws nothing away.
 *
 * @param known of the look before; null for none
 */
export function steadyTime(known: SteadyTime | null, now: number): SteadyTime {
  if (!known || now - known.at <= LEAP_MS) return { at: now, leapt: null };
  const { at, leapt } = known;
  if (leapt === null || leapt > now) return { at, leapt: now };
  if (now - leapt < PROOF_MS) return known;
  return now - leapt <= LEAP_MS ? { at: now, leapt: null } : { at: leapt, leapt: now };
}
