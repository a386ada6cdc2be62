import { useState } from 'preact/hooks';

import { campaignKey } from '../../domain/campaign.ts';
import { CampaignInput } from './campaign-input.tsx';
import { withCampaign } from './campaign-options.ts';
import { CheckedField } from './checked-field.tsx';
import { formErrors } from './form-errors.ts';
import type { FormDraft } from './form-draft.ts';
import { GrowingText, type FieldData } from './growing-text.tsx';
import { Icon } from './icon.tsx';
import { t } from './t.ts';

export type SaveState = 'idle' | 'saving' | 'saved';

interface ClipFormProps {
  readonly draft: FormDraft;
  /** Existing campaigns, the ones to offer first at the head. */
  readonly names: readonly string[];
  /** Campaigns whose phrases occur in the article. */
  readonly suggestions: readonly string[];
  /** An existing clip is edited: saving waits for a change. */
  readonly editing: boolean;
  readonly state: SaveState;
  readonly detailsOpen?: boolean;
  readonly firstFocus?: boolean;
  /** Attributes by which a page finds the fields. */
  readonly noteData?: FieldData;
  readonly campaignsData?: FieldData;
  readonly onSave: () => void;
}

/** What a person makes of an article: campaigns, a note, corrections. */
export function ClipForm(props: ClipFormProps) {
  const { draft, names, suggestions, editing, state } = props;
  const { fields, set } = draft;
  const errors = formErrors(fields);
  const invalid = Object.values(errors).some((error) => error !== null);
  const [details, setDetails] = useState(props.detailsOpen ?? false);
  // A wrong field is never folded away, nor folded away again under the keystroke that mends it.
  if (invalid && !details) setDetails(true);
  const idle = editing && !draft.changed;

  const save = (): void => {
    if (state === 'saving' || idle) return;
    if (!invalid) props.onSave();
  };

  return (
    <form
      class="form"
      aria-busy={state === 'saving'}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        save();
      }}
    >
      <div class="form-fields">
        <CampaignInput
          label={t('form.campaigns')}
          chosen={fields.campaigns}
          names={names}
          typed={draft.typed}
          onType={(typed) => draft.type(typed)}
          firstFocus={props.firstFocus ?? false}
          {...(props.campaignsData && { data: props.campaignsData })}
          onChange={(campaigns) => set({ campaigns })}
        />
        <Suggestions
          names={suggestions}
          chosen={fields.campaigns}
          onAdd={(name) => set({ campaigns: withCampaign(fields.campaigns, name) })}
        />
        <GrowingText
          label={t('form.note')}
          hint={t('form.notePlaceholder')}
          value={fields.note}
          {...(props.noteData && { data: props.noteData })}
          onInput={(note) => set({ note })}
        />
        {details && (
          <div class="form-details">
            <GrowingText
              oneLine
              label={t('form.title')}
              value={fields.title}
              error={errors.title}
              onInput={(title) => set({ title })}
            />
            <div class="form-row">
              <CheckedField
                numeric
                label={t('form.date')}
                hint={t('form.dateHint')}
                value={fields.date}
                error={errors.date}
                onInput={(date) => set({ date })}
              />
              <CheckedField
                numeric
                label={t('form.time')}
                hint={t('form.timeHint')}
                value={fields.time}
                error={errors.time}
                onInput={(time) => set({ time })}
              />
            </div>
            <CheckedField
              label={t('form.authors')}
              hint={t('form.authorsHint')}
              value={fields.authors}
              error={null}
              onInput={(authors) => set({ authors })}
            />
          </div>
        )}
      </div>
      <DraftLine draft={draft} />
      <div class="form-foot">
        <button
          type="submit"
          class="button button-primary"
          data-state={idle ? state : undefined}
          aria-disabled={idle || state === 'saving'}
          title={t('form.shortcut')}
        >
          <SaveLabel state={state} editing={editing} idle={idle} />
        </button>
        <button
          type="button"
          class="button button-bare"
          aria-expanded={details}
          onClick={() => setDetails(!details)}
        >
          <Icon name="pencil" />
          {t(details ? 'form.editDone' : 'form.edit')}
        </button>
      </div>
    </form>
  );
}

function SaveLabel(props: {
  readonly state: SaveState;
  readonly editing: boolean;
  readonly idle: boolean;
}) {
  if (props.state === 'saving') return <>{t('form.saving')}</>;
  if (props.state === 'saved' && props.idle) {
    return (
      <>
        <Icon name="check" />
        {t('form.saved')}
      </>
    );
  }
  if (props.idle) return <>{t('form.noChanges')}</>;
  return (
    <>
      <Icon name="scissors" />
      {t(props.editing ? 'form.saveChanges' : 'form.save')}
    </>
  );
}

function Suggestions(props: {
  readonly names: readonly string[];
  readonly chosen: readonly string[];
  readonly onAdd: (name: string) => void;
}) {
  const taken = new Set(props.chosen.map(campaignKey));
  const offered = props.names.filter((name) => !taken.has(campaignKey(name)));
  if (offered.length === 0) return null;
  return (
    <div class="chips">
      <span class="field-label">{t('form.suggested')}</span>
      {offered.map((name) => (
        <button
          key={name}
          type="button"
          class="chip chip-suggested"
          aria-label={t('form.addCampaign', [name])}
          onClick={() => props.onAdd(name)}
        >
          <Icon name="plus" />
          <span>{name}</span>
        </button>
      ))}
    </div>
  );
}

function DraftLine({ draft }: { readonly draft: FormDraft }) {
  if (!draft.kept) {
    return (
      <p class="field-error" role="alert">
        {t('form.draftNotKept')}
      </p>
    );
  }
  if (!draft.restored || !draft.changed) return null;
  return (
    <p class="draft-line" role="status">
      <Icon name="undo" />
      {t('form.restored')}
      <button type="button" class="link-button" onClick={() => draft.discard()}>
        {t('form.dropDraft')}
      </button>
    </p>
  );
}
