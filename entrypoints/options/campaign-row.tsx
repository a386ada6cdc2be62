import { useState } from 'preact/hooks';

import type { CampaignCount } from '../../domain/collection.ts';
import type { Failure } from '../../domain/failure.ts';
import { failureText } from '../components/failure-text.ts';
import { formatCount, t } from '../components/t.ts';
import { CampaignMerge } from './campaign-merge.tsx';
import { useReturnFocus } from './use-return-focus.ts';

export type CampaignMode = 'rename' | 'merge';

interface Props {
  readonly campaign: CampaignCount;
  readonly others: readonly CampaignCount[];
  /** What the person does with it; null: nothing. */
  readonly mode: CampaignMode | null;
  readonly onMode: (mode: CampaignMode | null) => void;
  readonly onRename: (name: string) => Promise<Failure | null>;
  readonly onMerge: (into: CampaignCount) => Promise<Failure | null>;
}

/** One campaign: its name and count, renamed in place, merged beneath. */
export function CampaignRow(props: Props) {
  const { campaign, others, mode, onMode, onMerge } = props;
  const { name, clips } = campaign;
  const renameButton = useReturnFocus(mode === 'rename');
  const mergeButton = useReturnFocus(mode === 'merge');
  return (
    <li class="row" data-campaign={name}>
      {mode === 'rename' ? (
        <Rename {...props} />
      ) : (
        <div class="row-line">
          <div class="row-words row-words-inline">
            {campaign.colour && (
              <span class="colour-dot" data-colour={campaign.colour} aria-hidden="true" />
            )}
            <strong>{name}</strong>
            {campaign.archived && <span class="chip">{t('campaign.archived')}</span>}
            <span class="quiet-text">{t('campaigns.clips', clips, [formatCount(clips)])}</span>
          </div>
          <div class="row-control row-acts">
            <button
              ref={renameButton}
              type="button"
              class="button button-bare"
              data-action="campaign-rename"
              aria-label={t('campaigns.renameOf', [name])}
              onClick={() => onMode('rename')}
            >
              {t('campaigns.rename')}
            </button>
            {others.length > 0 && (
              <button
                ref={mergeButton}
                type="button"
                class="button button-bare"
                data-action="campaign-merge"
                aria-label={t('campaigns.mergeOf', [name])}
                aria-expanded={mode === 'merge'}
                onClick={() => onMode(mode === 'merge' ? null : 'merge')}
              >
                {t('campaigns.merge')}
              </button>
            )}
          </div>
        </div>
      )}
      {mode === 'merge' && (
        <CampaignMerge
          campaign={campaign}
          others={others}
          onMerge={onMerge}
          onCancel={() => onMode(null)}
        />
      )}
    </li>
  );
}

function Rename({ campaign, onMode, onRename }: Props) {
  const [name, setName] = useState(campaign.name);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    const wanted = name.trim();
    if (wanted === campaign.name) return onMode(null);
    setBusy(true);
    setFailure(await onRename(wanted));
    setBusy(false);
  };
  const error = `campaign-error-${campaign.id}`;
  return (
    <form
      class="rename"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void save();
      }}
    >
      <input
        class="input"
        aria-label={t('campaigns.name', [campaign.name])}
        aria-invalid={failure !== null}
        aria-describedby={failure ? error : undefined}
        value={name}
        maxLength={200}
        ref={focusOnce}
        onInput={(event) => {
          setName(event.currentTarget.value);
          setFailure(null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onMode(null);
        }}
      />
      <button type="submit" class="button" aria-disabled={busy}>
        {t('campaigns.save')}
      </button>
      <button type="button" class="button button-bare" onClick={() => onMode(null)}>
        {t('campaigns.cancel')}
      </button>
      {failure && (
        <p id={error} class="field-error" role="alert">
          {failureText(failure).what} {failureText(failure).todo}
        </p>
      )}
    </form>
  );
}

/** The person pressed "rename": the cursor is where they type. */
const focusOnce = (field: HTMLInputElement | null): void => {
  if (!field || field.dataset['focused']) return;
  field.dataset['focused'] = 'yes';
  field.focus();
  field.select();
};
