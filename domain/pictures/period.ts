/** What the time axis counts in. */
export type PeriodUnit = 'day' | 'week' | 'month' | 'quarter';

/** From the shortest to the longest. */
export const PERIOD_UNITS: readonly PeriodUnit[] = ['day', 'week', 'month', 'quarter'];

/** One step of the time axis. */
export interface Period {
  readonly unit: PeriodUnit;
  /** Of a week the year that ISO 8601 gives it: that of its Thursday. */
  readonly year: number;
  /** Of the year: week 1 to 53, month 1 to 12, quarter 1 to 4; of a day its day of the month. */
  readonly number: number;
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
}

const DAY_MS = 86_400_000;

const daysOf = (day: string): number => Date.parse(`${day}T00:00Z`) / DAY_MS;
const textOf = (days: number): string => new Date(days * DAY_MS).toISOString().slice(0, 10);
const startOf = (year: number, month: number): number => Date.UTC(year, month - 1, 1) / DAY_MS;

/** The period of this length that a day (`YYYY-MM-DD`) lies in. Weeks begin on Monday. */
export function periodOf(day: string, unit: PeriodUnit): Period {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  switch (unit) {
    case 'day':
      return { unit, year, number: Number(day.slice(8, 10)), from: day, to: day };
    case 'week':
      return weekOf(daysOf(day));
    case 'month':
      return months(unit, year, month, month, 1);
    case 'quarter': {
      const quarter = Math.ceil(month / 3);
      return months(unit, year, quarter, quarter * 3 - 2, 3);
    }
  }
}

function months(unit: PeriodUnit, year: number, number: number, first: number, many: number) {
  const from = textOf(startOf(year, first));
  return { unit, year, number, from, to: textOf(startOf(year, first + many) - 1) };
}

function weekOf(days: number): Period {
  // Day 0 was a Thursday.
  const monday = days - ((((days + 3) % 7) + 7) % 7);
  const thursday = monday + 3;
  const year = Number(textOf(thursday).slice(0, 4));
  const number = Math.floor((thursday - startOf(year, 1)) / 7) + 1;
  return { unit: 'week', year, number, from: textOf(monday), to: textOf(monday + 6) };
}

/** The period after this one. */
export const nextPeriod = ({ unit, to }: Period): Period => periodOf(textOf(daysOf(to) + 1), unit);

/** All periods from the one with the first day to the one with the last, none left out. */
export function periodsBetween(first: string, last: string, unit: PeriodUnit): readonly Period[] {
  const periods: Period[] = [];
  for (let at = periodOf(first, unit); at.from <= last; at = nextPeriod(at)) periods.push(at);
  return periods;
}

/** How many days there are from the first to the last, both counted. */
export const daysBetween = (first: string, last: string): number =>
  daysOf(last) - daysOf(first) + 1;

/** Mean lengths in days. */
const LENGTH: Readonly<Record<PeriodUnit, number>> = {
  day: 1,
  week: 7,
  month: 30.44,
  quarter: 91.31,
};

/** Above so many columns nobody can tell one from the next, and a page is slow to draw them. */
const MOST_COLUMNS = 750;

/** As many columns as are read at a glance. */
const CALM_COLUMNS: Readonly<Record<PeriodUnit, number>> = {
  day: 45,
  week: 60,
  month: 72,
  quarter: Infinity,
};

/**
 * The shortest period that shows these days in a number of columns that is read at a glance.
 *
 * @param room for how many columns there is
 */
export function fittingUnit(first: string, last: string, room = Infinity): PeriodUnit {
  const days = daysBetween(first, last);
  const fits = (unit: PeriodUnit): boolean =>
    days / LENGTH[unit] <= Math.min(room, CALM_COLUMNS[unit]);
  return PERIOD_UNITS.find(fits) ?? 'quarter';
}

/** Whether these days can be drawn in such periods at all; quarters always can. */
export const canDraw = (first: string, last: string, unit: PeriodUnit): boolean =>
  unit === 'quarter' || daysBetween(first, last) / LENGTH[unit] <= MOST_COLUMNS;
