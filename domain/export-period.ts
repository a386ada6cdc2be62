import { isRealDay, vietnamDay } from './vietnam-time.ts';

/** Days, `YYYY-MM-DD`, both inclusive. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/**
 * Which days an export is about. `this-month` and the like mean another period as time goes by, so
 * that a choice made in November still serves in December; `2026-11` and `2026-Q4` do not.
 */
export type PeriodChoice =
  | 'all'
  | 'this-month'
  | 'last-month'
  | 'this-quarter'
  | 'last-quarter'
  | `${number}-${number}`
  | `${number}-Q${number}`;

/** A period choice as it was stored; whatever is none counts as `all`. */
export function readPeriodChoice(held: unknown): PeriodChoice {
  return typeof held === 'string' &&
    (/^(?:this|last)-(?:month|quarter)$/.test(held) || parseMonth(held) || parseQuarter(held))
    ? (held as PeriodChoice)
    : 'all';
}

/** @param now ms; its day in Vietnam decides what "this month" is. @returns null for `all` */
export function periodOf(choice: PeriodChoice, now: number): Period | null {
  const [year = 0, month = 1] = vietnamDay(now).split('-').map(Number);
  const quarter = Math.floor((month - 1) / 3);
  switch (choice) {
    case 'all':
      return null;
    case 'this-month':
      return months(year, month - 1, 1);
    case 'last-month':
      return months(year, month - 2, 1);
    case 'this-quarter':
      return months(year, quarter * 3, 3);
    case 'last-quarter':
      return months(year, quarter * 3 - 3, 3);
    default:
      return parseMonth(choice) ?? parseQuarter(choice);
  }
}

/**
 * What a period is compared with: the month before a month, the quarter before a quarter, else as many
 * days before it.
 */
export function periodBefore({ from, to }: Period): Period {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  for (const count of [1, 3]) {
    const whole = months(year, month - 1, count);
    const begins = day === 1 && (count === 1 || (month - 1) % 3 === 0);
    if (begins && whole.to === to) return months(year, month - 1 - count, count);
  }
  const length = Math.round((noon(to) - noon(from)) / DAY_MS) + 1;
  return { from: dayOf(noon(from) - length * DAY_MS), to: dayOf(noon(from) - DAY_MS) };
}

const DAY_MS = 86_400_000;
const noon = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** @param month from 0; may lie outside the year */
function months(year: number, month: number, count: number): Period {
  return {
    from: dayOf(Date.UTC(year, month, 1, 12)),
    to: dayOf(Date.UTC(year, month + count, 0, 12)),
  };
}

function parseMonth(choice: string): Period | null {
  const match = /^(\d{4})-(\d\d)$/.exec(choice);
  if (!match || !isRealDay(`${choice}-01`)) return null;
  return months(Number(match[1]), Number(match[2]) - 1, 1);
}

function parseQuarter(choice: string): Period | null {
  const match = /^(\d{4})-Q([1-4])$/.exec(choice);
  if (!match || !isRealDay(`${match[1]}-01-01`)) return null;
  return months(Number(match[1]), (Number(match[2]) - 1) * 3, 3);
}
