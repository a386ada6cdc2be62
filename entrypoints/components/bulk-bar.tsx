import { useEffect, useState } from 'preact/hooks';

import { CampaignInput } from './campaign-input.tsx';
import { withCampaign } from './campaign-options.ts';
import { Icon } from './icon.tsx';
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
  readonly onExport: () => void;
  readonly onDelete: () => void;
  readonly onClear: () => void;
}

/** What can be done with the ticked clips; stands at the bottom while any are. */
export function BulkBar(props: BulkBarProps) {
  const { count, busy } = props;
  const [panel, setPanel] = useState<'add' | 'remove' | null>(null);
  const show = (next: 'add' | 'remove'): void => setPanel(panel === next ? null : next);
  return (
    <section
      class="bulk"
      aria-label={t('bulk.bar')}
      aria-busy={busy}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        if (panel) setPanel(null);
        else props.onClear();
      }}
    >
      {panel === 'add' && (
        <AddPanel
          count={count}
          names={props.names}
          onAdd={(names) => {
            setPanel(null);
            props.onAdd(names);
          }}
        />
      )}
      {panel === 'remove' && (
        <div class="bulk-panel">
          <h3 class="field-label">{t('bulk.removeHeading', count, [formatCount(count)])}</h3>
          {props.carried.length === 0 && <p class="quiet-text">{t('bulk.nothingToRemove')}</p>}
          <div class="chips">
            {props.carried.map((campaign) => (
              <button
                key={campaign.id}
                type="button"
                class="chip chip-suggested"
                aria-label={t('form.removeCampaign', [campaign.name])}
                onClick={() => {
                  setPanel(null);
                  props.onRemove(campaign);
                }}
              >
                <span>{campaign.name}</span>
                <Icon name="close" />
              </button>
            ))}
          </div>
        </div>
      )}
      <div class="bulk-row">
        <button
          type="button"
          class="button button-bare button-square"
          aria-label={t('bulk.clear')}
          title={t('bulk.clear')}
          onClick={props.onClear}
        >
          <Icon name="close" />
        </button>
        <strong class="bulk-count">{t('bulk.selected', count, [formatCount(count)])}</strong>
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
        <button
          type="button"
          class="button button-square"
          disabled={busy}
          aria-label={t('export.button')}
          title={t('export.button')}
          onClick={props.onExport}
        >
          <Icon name="download" />
        </button>
        <button
          type="button"
          class="button button-square"
          disabled={busy}
          aria-label={t('bulk.delete')}
          title={t('bulk.delete')}
          onClick={props.onDelete}
        >
          <Icon name="trash" />
        </button>
      </div>
    </section>
  );
}

function AddPanel(props: {
  readonly count: number;
  readonly names: readonly string[];
  readonly onAdd: (names: readonly string[]) => void;
}) {
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
