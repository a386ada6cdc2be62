import { periodOf, type PeriodChoice } from '../../../domain/export-period.ts';
import { formatDay, vietnamDay } from '../../../domain/vietnam-time.ts';
import { t } from '../../components/t.ts';

const RELATIVE = ['all', 'this-month', 'last-month', 'this-quarter', 'last-quarter'] as const;
const LABELS = {
  all: 'exportPeriod.all',
  'this-month': 'exportPeriod.thisMonth',
  'last-month': 'exportPeriod.lastMonth',
  'this-quarter': 'exportPeriod.thisQuarter',
  'last-quarter': 'exportPeriod.lastQuarter',
} as const;
/** Months and quarters that can be picked by name, back from now. */
const MONTHS = 24;
const QUARTERS = 8;

/** Which days the collection is limited to, by the day of publishing. */
export function PeriodField(props: {
  readonly period: PeriodChoice;
  readonly now: number;
  readonly onChoose: (period: PeriodChoice) => void;
}) {
  const { period, now, onChoose } = props;
  const days = periodOf(period, now);
  const named = [...monthsBack(now), ...quartersBack(now)];
  const known = [...RELATIVE, ...named].some((each) => each === period);
  return (
    <div class="field">
      <label class="field-label" for="period">
        {t('exportPage.period')}
      </label>
      <select
        id="period"
        class="input"
        value={period}
        onChange={({ currentTarget }) => onChoose(currentTarget.value as PeriodChoice)}
      >
        {RELATIVE.map((each) => (
          <option key={each} value={each}>
            {t(LABELS[each])}
          </option>
        ))}
        <optgroup label={t('exportPeriod.months')}>{monthsBack(now).map(option)}</optgroup>
        <optgroup label={t('exportPeriod.quarters')}>{quartersBack(now).map(option)}</optgroup>
        {!known && option(period)}
      </select>
      <span class="quiet-text">
        {days
          ? t('exportPage.periodDays', [formatDay(days.from), formatDay(days.to)])
          : t('exportPage.periodAll')}
      </span>
    </div>
  );
}

const option = (period: PeriodChoice) => {
  const [year = '', part = ''] = period.split('-');
  return (
    <option key={period} value={period}>
      {part.startsWith('Q')
        ? t('exportPeriod.quarter', [ROMAN[Number(part.slice(1)) - 1] ?? part, year])
        : t('exportPeriod.month', [String(Number(part)), year])}
    </option>
  );
};

const ROMAN = ['I', 'II', 'III', 'IV'];

function monthsBack(now: number): readonly PeriodChoice[] {
  const [year = 0, month = 1] = vietnamDay(now).split('-').map(Number);
  return Array.from({ length: MONTHS }, (_, back) => {
    const at = new Date(Date.UTC(year, month - 1 - back, 1));
    return at.toISOString().slice(0, 7) as PeriodChoice;
  });
}

function quartersBack(now: number): readonly PeriodChoice[] {
  const [year = 0, month = 1] = vietnamDay(now).split('-').map(Number);
  const latest = year * 4 + Math.floor((month - 1) / 3);
  return Array.from({ length: QUARTERS }, (_, back) => {
    const at = latest - back;
    return `${Math.floor(at / 4)}-Q${(at % 4) + 1}` as PeriodChoice;
  });
}
