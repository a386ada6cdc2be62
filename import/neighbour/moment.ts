import { isRealDay } from '../../domain/vietnam-time.ts';

const FORM =
  /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d)(\.\d{1,9})?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;
const LAST_INSTANT = Date.UTC(2200, 0, 1);
/** Seconds and milliseconds since 1970 are told apart by this: as seconds it is the year 5138. */
const SECONDS_MAX = 100_000_000_000;

/**
 * A publish date of another program as RFC 3339, or as a day: many programs write midnight where they
 * know no time, of Vietnam or of Greenwich, so midnight counts as no time.
 *
 * @returns null for what is no date. Without a zone it is Vietnam's clock.
 */
export function publishedOf(held: unknown): string | null {
  const read = typeof held === 'string' ? parts(held) : null;
  if (!read) return null;
  const { day, clock, second, zone, ms } = read;
  if (clock === null || ms === null) return day;
  if (clock === '00:00' && second === '00') return day;
  const inVietnam = new Date(ms + 7 * 3_600_000).toISOString();
  if (inVietnam.slice(11, 19) === '00:00:00') return inVietnam.slice(0, 10);
  return `${day}T${clock}:${second}${zone}`;
}

/** Milliseconds since 1970 of a number of seconds or milliseconds, or of a date with its time. */
export function instantOf(held: unknown): number | null {
  if (typeof held === 'number') return ofNumber(held);
  if (typeof held !== 'string') return null;
  const trimmed = held.trim();
  return /^\d{1,15}$/.test(trimmed) ? ofNumber(Number(trimmed)) : (parts(trimmed)?.ms ?? null);
}

const ofNumber = (number: number): number | null =>
  inRange(Math.floor(number < SECONDS_MAX ? number * 1000 : number));

const inRange = (ms: number): number | null => (ms > 0 && ms < LAST_INSTANT ? ms : null);

interface Parts {
  readonly day: string;
  readonly clock: string | null;
  readonly second: string;
  readonly zone: string;
  /** Null where it is a day alone. */
  readonly ms: number | null;
}

function parts(held: string): Parts | null {
  const match = held.length < 100 ? FORM.exec(held.trim()) : null;
  const day = match?.[1] ?? '';
  if (!match || !isRealDay(day)) return null;
  const clock = match[2] ?? null;
  const second = match[3] ?? '00';
  const zone = zoneOf(match[5]);
  if (clock === null) return { day, clock, second, zone, ms: null };
  const parsed = Date.parse(`${day}T${clock}:${second}${(match[4] ?? '').slice(0, 4)}${zone}`);
  return Number.isNaN(parsed) ? null : { day, clock, second, zone, ms: inRange(parsed) };
}

/** `Z` or `+07:00`: some write `+0700` or `+07`. */
function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return '+07:00';
  if (zone.toUpperCase() === 'Z') return 'Z';
  return `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`;
}
