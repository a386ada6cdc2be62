import { useEffect, useState } from 'preact/hooks';

import { TONE_ORDER, type Tone } from '../../domain/tone.ts';
import { BulkShell } from './bulk-shell.tsx';
import { CampaignInput } from './campaign-input.tsx';
import { withCampaign } from './campaign-options.ts';
import { Icon } from './icon.tsx';
import { toneLabel } from './labels.ts';
import { SquareButton } from './square-button.tsx';
import { formatCount, t } from './t.ts';

interface BulkBarProps {
  readonly count: number;
  /** Existing campaigns, to add. */
  readonly names: readonly string[];
  /** Campaigns that the selected clips may carry, to take off. */
  readonly carried: readonly { readonly id: string; readonly name: string }[];
  readonly busy: boolean;
  readonly onAdd: (names: readonly string[]) => void;
  readonly onRemove: (campaign: { readonly id: string; readonly name: string }) => void;
  /** Says that they have one text; null where they are too few or too many for it. */
  readonly onJoin: (() => void) | null;
  /** null: the tone is taken off. Where it is left out, tones are not offered. */
  readonly onTone?: (tone: Tone | null) => void;
  readonly onExport: () => void;
  readonly onDelete: () => void;
  readonly onClear: () => void;
  /** A key asks for the field of campaigns: it opens whenever this is another number. */
  readonly tagging?: number;
}

type Panel = 'add' | 'remove' | 'tone';

/** What can be done with the ticked clips; stands at the bottom while any are. */
export function BulkBar(props: BulkBarProps) {
  const { count, busy, onJoin } = props;
  const { onTone, tagging = 0 } = props;
  const [panel, setPanel] = useState<Panel | null>(tagging > 0 ? 'add' : null);
  const show = (next: Panel): void => setPanel(panel === next ? null : next);
  useEffect(() => {
    if (tagging > 0) setPanel('add');
  }, [tagging]);
  return (
    <BulkShell
      count={count}
      busy={busy}
      onEscape={() => (panel ? setPanel(null) : props.onClear())}
      onClear={props.onClear}
      panel={
        panel === 'add' ? (
          <AddPanel
            count={count}
            names={props.names}
            onAdd={(names) => {
              setPanel(null);
              props.onAdd(names);
            }}
          />
        ) : panel === 'remove' ? (
          <RemovePanel
            count={count}
            carried={props.carried}
            onRemove={(campaign) => {
              setPanel(null);
              props.onRemove(campaign);
            }}
          />
        ) : panel === 'tone' && onTone ? (
          <TonePanel
            onTone={(tone) => {
              setPanel(null);
              onTone(tone);
            }}
          />
        ) : null
      }
    >
      <button
        type="button"
        class="button"
        disabled={busy}
        aria-expanded={panel === 'add'}
        onClick={() => show('add')}
      >
        <Icon name="tag" />
        {t('bulk.add')}
      </button>
      <button
        type="button"
        class="button"
        disabled={busy}
        aria-expanded={panel === 'remove'}
        onClick={() => show('remove')}
      >
        <Icon name="untag" />
        {t('bulk.remove')}
      </button>
      {onTone && (
        <button
          type="button"
          class="button"
          disabled={busy}
          aria-expanded={panel === 'tone'}
          onClick={() => show('tone')}
        >
          <Icon name="flag" />
          {t('bulkWork.tone')}
        </button>
      )}
      {onJoin && (
        <SquareButton edged icon="join" label={t('repost.join')} disabled={busy} onPress={onJoin} />
      )}
      <SquareButton
        edged
        icon="download"
        label={t('export.button')}
        disabled={busy}
        onPress={props.onExport}
      />
      <SquareButton
        edged
        icon="trash"
        label={t('bulk.delete')}
        disabled={busy}
        onPress={props.onDelete}
      />
    </BulkShell>
  );
}

function TonePanel({ onTone }: { readonly onTone: (tone: Tone | null) => void }) {
  return (
    <div class="bulk-panel">
      <h3 class="field-label">{t('bulkWork.chooseTone')}</h3>
      <div class="chips">
        {TONE_ORDER.map((tone) => (
          <button
            key={tone}
            type="button"
            class="chip chip-suggested"
            data-tone={tone}
            onClick={() => onTone(tone)}
          >
            {toneLabel(tone)}
          </button>
        ))}
        <button type="button" class="chip chip-suggested" onClick={() => onTone(null)}>
          {t('bulkWork.noTone')}
        </button>
      </div>
    </div>
  );
}

function RemovePanel(props: Pick<BulkBarProps, 'count' | 'carried' | 'onRemove'>) {
  const { count, carried } = props;
  return (
    <div class="bulk-panel">
      <h3 class="field-label">{t('bulk.removeHeading', count, [formatCount(count)])}</h3>
      {carried.length === 0 && <p class="quiet-text">{t('bulk.nothingToRemove')}</p>}
      <div class="chips">
        {carried.map((campaign) => (
          <button
            key={campaign.id}
            type="button"
            class="chip chip-suggested"
            aria-label={t('form.removeCampaign', [campaign.name])}
            onClick={() => props.onRemove(campaign)}
          >
            <span>{campaign.name}</span>
            <Icon name="close" />
          </button>
        ))}
      </div>
    </div>
  );
}

function AddPanel(props: Pick<BulkBarProps, 'count' | 'names' | 'onAdd'>) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState('');
  const all = withCampaign(chosen, typed);
  useEffect(() => {
    // The person asked for this field by opening the panel.
    document.querySelector<HTMLElement>('.bulk-panel .tokens-input')?.focus();
  }, []);
  return (
    <form
      class="bulk-panel"
      onSubmit={(event) => {
        event.preventDefault();
        if (all.length > 0) props.onAdd(all);
      }}
    >
      <CampaignInput
        label={t('bulk.addHeading', props.count, [formatCount(props.count)])}
        chosen={chosen}
        names={props.names}
        typed={typed}
        onType={setTyped}
        onChange={setChosen}
      />
      <button type="submit" class="button button-primary" aria-disabled={all.length === 0}>
        {t('bulk.apply')}
      </button>
    </form>
  );
}
