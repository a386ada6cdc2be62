import type { ExportChoices } from '../../../domain/export-choices.ts';
import type { ExportFormat } from '../../../export/format.ts';
import { Choice } from '../../options/choice.tsx';
import { t } from '../../components/t.ts';

type Change = (change: Partial<ExportChoices>) => void;

/** The choices that the format heeds, and no others. */
export function ChoiceFields(props: {
  readonly format: ExportFormat;
  readonly choices: ExportChoices;
  readonly period: boolean;
  readonly onChange: Change;
}) {
  const { format, choices, onChange, period } = props;
  const heeds = (key: keyof ExportChoices): boolean => format.choices.includes(key);
  return (
    <>
      {heeds('look') && (
        <Radios
          name="look"
          legend={t('exportChoice.look')}
          value={choices.look}
          options={[
            ['table', t('exportChoice.lookTable')],
            ['prose', t('exportChoice.lookProse')],
            ['full', t('exportChoice.lookFull')],
          ]}
          onChoose={(look) => onChange({ look })}
        />
      )}
      {heeds('groups') && (
        <Radios
          name="groups"
          legend={t('exportChoice.groups')}
          value={choices.groups}
          options={[
            ['campaign', t('exportChoice.groupsCampaign')],
            ['day', t('exportChoice.groupsDay')],
            ['province', t('exportChoice.groupsProvince')],
          ]}
          onChoose={(groups) => onChange({ groups })}
        />
      )}
      {heeds('links') && (
        <Radios
          name="links"
          legend={t('exportChoice.links')}
          value={choices.links}
          options={[
            ['hidden', t('exportChoice.linksHidden')],
            ['shown', t('exportChoice.linksShown')],
            ['footnote', t('exportChoice.linksFootnote')],
          ]}
          onChoose={(links) => onChange({ links })}
        />
      )}
      {heeds('separator') && (
        <Radios
          name="separator"
          legend={t('exportChoice.separator')}
          value={choices.separator}
          options={[
            ['semicolon', t('exportChoice.separatorSemicolon')],
            ['comma', t('exportChoice.separatorComma')],
          ]}
          onChoose={(separator) => onChange({ separator })}
        />
      )}
      {heeds('citationStyle') && (
        <Radios
          name="citation-style"
          legend={t('exportChoice.citationStyle')}
          value={choices.citationStyle}
          options={[
            ['vietnamese', t('exportChoice.styleVietnamese')],
            ['apa', 'APA'],
            ['chicago', 'Chicago'],
          ]}
          onChoose={(citationStyle) => onChange({ citationStyle })}
        />
      )}
      {heeds('summary') && (
        <Check
          label={t('exportChoice.summary')}
          hint={period ? t('exportChoice.summaryHint') : t('exportChoice.summaryNeedsPeriod')}
          on={choices.summary}
          onTurn={(summary) => onChange({ summary })}
        />
      )}
      {heeds('notes') && (
        <Check
          label={t('exportChoice.notes')}
          hint={t('exportChoice.notesHint')}
          on={choices.notes}
          onTurn={(notes) => onChange({ notes })}
        />
      )}
      {heeds('language') && (
        <Radios
          name="language"
          legend={t('exportChoice.language')}
          value={choices.language}
          options={[
            ['vi', 'Tiếng Việt'],
            ['en', 'English'],
          ]}
          onChoose={(language) => onChange({ language })}
        />
      )}
    </>
  );
}

function Radios<Value extends string>(props: {
  readonly name: string;
  readonly legend: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChoose: (value: Value) => void;
}) {
  const { name, legend, value, options, onChoose } = props;
  return (
    <div class="field">
      <span class="field-label" aria-hidden="true">
        {legend}
      </span>
      <Choice name={name} label={legend} value={value} options={options} onChoose={onChoose} />
    </div>
  );
}

export function Check(props: {
  readonly label: string;
  readonly hint: string;
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly onTurn: (on: boolean) => void;
}) {
  const { label, hint, on, disabled = false, onTurn } = props;
  return (
    <label class="tick-line" aria-label={label}>
      <input
        type="checkbox"
        class="check"
        checked={on}
        disabled={disabled}
        onClick={({ currentTarget }) => onTurn(currentTarget.checked)}
      />
      <span class="format-words">
        <span>{label}</span>
        <span class="quiet-text">{hint}</span>
      </span>
    </label>
  );
}
