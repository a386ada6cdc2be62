import type { Period, PeriodUnit } from '../../../domain/pictures/period.ts';
import type { PeriodTick } from '../../../domain/pictures/period-ticks.ts';
import { formatDay } from '../../../domain/vietnam-time.ts';
import { t } from '../../components/t.ts';

const ROMAN = ['', 'I', 'II', 'III', 'IV'];

/** With the days of a week, which nobody knows by heart: `Tuần 12/2026 (16/03 – 22/03/2026)`. */
export function periodLabel(period: Period): string {
  const { unit, from, to } = period;
  if (unit !== 'week') return periodName(period);
  const days = t('pictures.span', [shortDay(from), formatDay(to)]);
  return t('pictures.weekDays', [periodName(period), days]);
}

/** `Tuần 12/2026`, `Tháng 3/2026`, `Quý I/2026`, `Ngày 05/03/2026`. */
export function periodName({ unit, year, number, from }: Period): string {
  switch (unit) {
    case 'day':
      return t('pictures.dayLabel', [formatDay(from)]);
    case 'week':
      return t('pictures.weekLabel', [String(number), String(year)]);
    case 'month':
      return t('pictures.monthLabel', [String(number), String(year)]);
    case 'quarter':
      return t('pictures.quarterLabel', [ROMAN[number] ?? '', String(year)]);
  }
}

/** What stands under the axis; the year on a line of its own. */
export function tickLabel({ period, year }: PeriodTick): string {
  return year ? `${shortLabel(period)}\n${period.year}` : shortLabel(period);
}

function shortLabel({ unit, number, from }: Period): string {
  switch (unit) {
    case 'day':
      return shortDay(from);
    case 'week':
      return t('pictures.weekTick', [String(number)]);
    case 'month':
      return t('pictures.monthTick', [String(number)]);
    case 'quarter':
      return t('pictures.quarterTick', [ROMAN[number] ?? '']);
  }
}

const shortDay = (day: string): string => formatDay(day).slice(0, 5);

/** The name of a length on its switch. */
export const unitName = (unit: PeriodUnit): string =>
  ({
    day: t('pictures.day'),
    week: t('pictures.week'),
    month: t('pictures.month'),
    quarter: t('pictures.quarter'),
  })[unit];

/** The same inside a sentence. */
export const unitWord = (unit: PeriodUnit): string =>
  ({
    day: t('pictures.unitDay'),
    week: t('pictures.unitWeek'),
    month: t('pictures.unitMonth'),
    quarter: t('pictures.unitQuarter'),
  })[unit];

export const clipsWord = (clips: number): string => {
  const shown = clips.toLocaleString(t('lang'));
  return t('pictures.clips', clips, [shown]);
};
