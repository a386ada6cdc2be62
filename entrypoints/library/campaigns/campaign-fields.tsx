import { useEffect, useRef } from 'preact/hooks';

import { CAMPAIGN_NAME_MAX } from '../../../domain/campaign.ts';
import { DESCRIPTION_MAX } from '../../../domain/campaign-details.ts';
import type { CampaignCount } from '../../../domain/collection.ts';
import { CheckedField } from '../../components/checked-field.tsx';
import { failureText } from '../../components/failure-text.ts';
import { GrowingText } from '../../components/growing-text.tsx';
import { t } from '../../components/t.ts';
import type { SharingDoor } from '../../sharing/sharing-door.ts';
import { CampaignCircles } from '../sharing/campaign-circles.tsx';
import { ColourPicker } from './colour-picker.tsx';
import { MergeInto } from './merge-into.tsx';
import { PhraseField } from './phrase-field.tsx';
import type { Editing } from './use-campaign-editing.ts';

const DAY_ERRORS = { noDay: 'campaign.noDay', daysCrossed: 'campaign.daysCrossed' } as const;

/** What can be said of a campaign, and beneath it what is done with it as a whole. */
export function CampaignFields(props: {
  readonly campaign: CampaignCount | null;
  readonly campaigns: readonly CampaignCount[];
  readonly sharing?: SharingDoor;
  readonly editing: Editing;
}) {
  const { campaign, campaigns, editing } = props;
  const { form, errors, set, failure } = editing;
  const said = failure && failureText(failure);
  const isOfName = failure?.kind.startsWith('campaign-name') === true;
  const alert =
    failure?.kind === 'campaign-name-taken'
      ? t('campaign.nameTaken', [failure.name])
      : said && `${said.what} ${said.todo}`;
  const others = campaigns.filter(({ id }) => id !== campaign?.id);
  return (
    <div class="campaign-fields">
      {campaign?.archived && <p class="note">{t('campaign.archivedNote')}</p>}
      {alert && !isOfName && (
        <p class="note note-warn" role="alert">
          {alert}
        </p>
      )}
      <NameField
        value={form.name}
        error={isOfName ? alert : null}
        onInput={(name) => set({ name })}
      />
      <ColourPicker value={form.colour} onChange={(colour) => set({ colour })} />
      <div class="campaign-dates">
        <CheckedField
          label={t('campaign.from')}
          hint={t('campaign.dayHint')}
          value={form.from}
          error={errors.from && t(DAY_ERRORS[errors.from])}
          onInput={(from) => set({ from })}
        />
        <CheckedField
          label={t('campaign.to')}
          hint={t('campaign.dayHint')}
          value={form.to}
          error={errors.to && t(DAY_ERRORS[errors.to])}
          onInput={(to) => set({ to })}
        />
      </div>
      <GrowingText
        label={t('campaign.description')}
        hint={t('campaign.descriptionHint')}
        value={form.description}
        onInput={(text) => set({ description: text.slice(0, DESCRIPTION_MAX) })}
      />
      <PhraseField
        phrases={form.phrases}
        typed={form.typed}
        onType={(typed) => set({ typed })}
        onChange={(phrases, typed) => set({ phrases, typed })}
      />
      {campaign && props.sharing && <CampaignCircles door={props.sharing} campaign={campaign} />}
      {campaign && (
        <details class="campaign-more">
          <summary>{t('campaign.more')}</summary>
          <div class="campaign-archive">
            <span class="quiet-text">{t('campaign.archiveText')}</span>
            <button
              type="button"
              class="button"
              data-action="archive"
              disabled={editing.busy || editing.errors.from !== null || editing.errors.to !== null}
              onClick={() => void editing.archive(!campaign.archived)}
            >
              {t(campaign.archived ? 'campaign.unarchive' : 'campaign.archive')}
            </button>
          </div>
          {others.length > 0 && (
            <MergeInto
              campaign={campaign}
              others={others}
              busy={editing.busy}
              dirty={editing.dirty}
              onMerge={(into) => void editing.merge(into)}
            />
          )}
        </details>
      )}
    </div>
  );
}

function NameField(props: {
  readonly value: string;
  readonly error: string | null;
  readonly onInput: (name: string) => void;
}) {
  const { value, error } = props;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <div class="field">
      <label class="field-label" for="campaign-name-field">
        {t('campaign.name')}
      </label>
      <input
        ref={field}
        id="campaign-name-field"
        class="input"
        autocomplete="off"
        required
        maxLength={CAMPAIGN_NAME_MAX}
        value={value}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : 'campaign-name-error'}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      {error !== null && (
        <span class="field-error" id="campaign-name-error" role="alert">
          {error}
        </span>
      )}
    </div>
  );
}
