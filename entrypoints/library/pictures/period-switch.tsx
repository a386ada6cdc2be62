import { PERIOD_UNITS, type PeriodUnit } from '../../../domain/pictures/period.ts';
import { t } from '../../components/t.ts';
import { unitName, unitWord } from './period-words.ts';

/** What the time axis counts in: chosen by the person, or by the span of days. */
export type UnitChoice = PeriodUnit | 'auto';

/** One of the lengths; those that cannot be drawn say why. */
export function PeriodSwitch(props: {
  readonly choice: UnitChoice;
  /** What the span of days gives. */
  readonly fitting: PeriodUnit;
  readonly canDraw: (unit: PeriodUnit) => boolean;
  readonly onChoose: (choice: UnitChoice) => void;
}) {
  const option = (value: UnitChoice, label: string, drawable: boolean) => (
    <label class="picture-unit" title={drawable ? undefined : t('pictures.tooMany')}>
      <input
        type="radio"
        name="picture-unit"
        value={value}
        checked={props.choice === value}
        disabled={!drawable}
        onChange={() => props.onChoose(value)}
      />
      <span>{label}</span>
    </label>
  );
  return (
    <fieldset class="picture-units">
      <legend>{t('pictures.period')}</legend>
      {option('auto', t('pictures.autoNow', [unitWord(props.fitting)]), true)}
      {PERIOD_UNITS.map((unit) => option(unit, unitName(unit), props.canDraw(unit)))}
    </fieldset>
  );
}
