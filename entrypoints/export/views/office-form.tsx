import type { Office } from '../../../domain/office.ts';
import { Choice } from '../../options/choice.tsx';
import { t } from '../../components/t.ts';
import { Check } from './choice-fields.tsx';

/** Each of them text, those of several lines with how many are shown. */
const FIELDS = [
  ['superior', 'exportOffice.superior', 1],
  ['name', 'exportOffice.name', 1],
  ['number', 'exportOffice.number', 1],
  ['place', 'exportOffice.place', 1],
  ['signatoryTitle', 'exportOffice.signatoryTitle', 2],
  ['signatory', 'exportOffice.signatory', 1],
  ['recipients', 'exportOffice.recipients', 3],
] as const;

/** Whose paper it is: said once, kept for every digest. */
export function OfficeForm(props: {
  readonly office: Office;
  /** Whether the head is printed. */
  readonly on: boolean;
  readonly onTurn: (on: boolean) => void;
  readonly onChange: (office: Office) => void;
}) {
  const { office, on, onTurn, onChange } = props;
  return (
    <div class="office">
      <Check
        label={t('exportChoice.officeHead')}
        hint={t('exportChoice.officeHeadHint')}
        on={on}
        onTurn={onTurn}
      />
      <Choice
        name="rule"
        label={t('exportOffice.rule')}
        value={office.rule}
        options={[
          ['party', t('exportOffice.ruleParty')],
          ['state', t('exportOffice.ruleState')],
        ]}
        onChoose={(rule) => onChange({ ...office, rule })}
      />
      <p class="quiet-text">{t('exportOffice.ruleHint')}</p>
      {FIELDS.map(([key, label, rows]) => {
        const field = {
          id: `office-${key}`,
          class: 'input',
          value: office[key],
          onInput: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
            onChange({ ...office, [key]: currentTarget.value }),
        };
        return (
          <div class="field" key={key}>
            <label class="field-label" for={field.id}>
              {t(label)}
            </label>
            {rows === 1 ? <input type="text" {...field} /> : <textarea rows={rows} {...field} />}
          </div>
        );
      })}
    </div>
  );
}
