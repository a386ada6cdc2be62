import type { DayCount } from './campaign-report.ts';

export type PeriodKind = 'week' | 'month' | 'year';

/** From the first to the last day, both `YYYY-MM-DD`. */
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly clips: number;
}

export interface Timeline {
  readonly kind: PeriodKind;
  /** One behind the other, those without a clip too. */
  readonly periods: readonly Period[];
}

/** Half a year of weeks and five years of months are as many bars as can be told apart. */
const WEEKS_MAX = 27;
const MONTHS_MAX = 60;

/** The days put together in weeks (from Monday), months or years, as suits how far they reach. */
export function timelineOf(days: readonly DayCount[]): Timeline {
  const first = days[0]?.day;
  const last = days.at(-1)?.day;
  if (first === undefined || last === undefined) return { kind: 'week', periods: [] };
  const kind = kindFor(first, last);
  const periods: { from: string; to: string; clips: number }[] = [];
  for (let from = startOf(first, kind); from <= last; from = nextOf(from, kind)) {
    periods.push({ from, to: shifted(nextOf(from, kind), -1), clips: 0 });
  }
  let at = 0;
  for (const { day, clips } of days) {
    while (at < periods.length - 1 && day > (periods[at]?.to ?? '')) at += 1;
    const period = periods[at];
    if (period) period.clips += clips;
  }
  return { kind, periods };
}

function kindFor(first: string, last: string): PeriodKind {
  const weeks = (msOf(last) - msOf(startOf(first, 'week'))) / (7 * DAY);
  if (weeks < WEEKS_MAX) return 'week';
  return monthsOf(last) - monthsOf(first) < MONTHS_MAX ? 'month' : 'year';
}

const monthsOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

const DAY = 86_400_000;
const msOf = (day: string): number => Date.parse(`${day}T00:00Z`);
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const shifted = (day: string, by: number): string => dayOf(msOf(day) + by * DAY);

function startOf(day: string, kind: PeriodKind): string {
  if (kind === 'month') return `${day.slice(0, 7)}-01`;
  if (kind === 'year') return `${day.slice(0, 4)}-01-01`;
  return shifted(day, -((new Date(msOf(day)).getUTCDay() + 6) % 7));
}

function nextOf(start: string, kind: PeriodKind): string {
  if (kind === 'week') return shifted(start, 7);
  const next = new Date(msOf(start));
  if (kind === 'month') next.setUTCMonth(next.getUTCMonth() + 1);
  else next.setUTCFullYear(next.getUTCFullYear() + 1);
  return dayOf(next.getTime());
}
