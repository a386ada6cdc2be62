import { useId, useState } from 'preact/hooks';

import type { FacetFilter } from '../../domain/facets.ts';
import { t } from '../components/t.ts';
import { daysOf } from '../../domain/typed-days.ts';
import { parseTypedDay, showDay } from '../components/typed-day.ts';

type Range = Pick<FacetFilter, 'from' | 'to'>;

/** From and to, typed as dd/mm/yyyy, a month or a year; taken when the field is left or Enter is pressed. */
export function DayRange(props: Range & { readonly onChange: (change: Partial<Range>) => void }) {
  return (
    <div class="day-range">
      <Day
        label={t('facets.from')}
        day={props.from}
        end="first"
        onChange={(from) => props.onChange({ from })}
      />
      <Day
        label={t('facets.to')}
        day={props.to}
        end="last"
        onChange={(to) => props.onChange({ to })}
      />
    </div>
  );
}

function Day(props: {
  readonly label: string;
  readonly day: string | null;
  /** Which end of a month or year it is. */
  readonly end: 'first' | 'last';
  readonly onChange: (day: string | null) => void;
}) {
  const { label, day } = props;
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const take = (): void => {
    if (typed === null) return;
    const next = daysOf(typed)?.[props.end] ?? (parseTypedDay(typed) || null);
    const bad = next === null && typed.trim() !== '';
    setWrong(bad);
    if (bad) return;
    setTyped(null);
    if (next !== day) props.onChange(next);
  };
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="input"
        inputMode="numeric"
        autocomplete="off"
        placeholder={t('facets.dayHint')}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        value={typed ?? (day === null ? '' : showDay(day))}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
      />
      {wrong && (
        <span id={`${id}-wrong`} class="field-error" role="alert">
          {t('facets.dayInvalid')}
        </span>
      )}
    </div>
  );
}
