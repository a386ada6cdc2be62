import { useEffect, useId, useRef, useState } from 'preact/hooks';

import type { CampaignCount, ClipQuery } from '../../domain/collection.ts';
import type { Totals } from '../../domain/ports.ts';
import { Icon } from './icon.tsx';
import { SearchHelp, withBeginning } from './search-help.tsx';
import { formatCount, t } from './t.ts';

/** Long enough to swallow a word's typing, short enough to feel immediate. */
const PAUSE_MS = 120;

interface FilterBarProps {
  readonly query: ClipQuery;
  readonly campaigns: readonly CampaignCount[];
  /** null while unknown. */
  readonly totals: Totals | null;
  readonly onChange: (query: ClipQuery) => void;
}

/** The search box, what it understands, and the filter. */
export function FilterBar({ query, campaigns, totals, onChange }: FilterBarProps) {
  const [typed, setTyped] = useState(query.text);
  const [help, setHelp] = useState(false);
  const helpId = useId();
  const box = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const sent = useRef(query.text);
  const latest = useRef({ query, onChange });
  latest.current = { query, onChange };

  // Changed from outside ("show all", an example): the box follows.
  useEffect(() => {
    if (query.text !== sent.current) setTyped(query.text);
    sent.current = query.text;
  }, [query.text]);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (typed === sent.current) return;
      sent.current = typed;
      latest.current.onChange({ ...latest.current.query, text: typed });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);

  return (
    <div class="filter" role="search">
      <div class="search">
        <Icon name="search" />
        <input
          ref={box}
          class="input"
          type="search"
          data-search
          aria-label={t('list.search')}
          placeholder={t('list.searchPlaceholder')}
          aria-keyshortcuts="/"
          autocomplete="off"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || typed === '') return;
            event.preventDefault();
            setTyped('');
          }}
        />
        <span class="search-buttons">
          {typed !== '' && (
            <button
              type="button"
              class="button button-bare"
              aria-label={t('list.clearSearch')}
              onClick={() => {
                setTyped('');
                box.current?.focus();
              }}
            >
              <Icon name="close" />
            </button>
          )}
          <button
            ref={opener}
            type="button"
            class="button button-bare"
            aria-label={t('searchHelp.open')}
            title={t('searchHelp.open')}
            aria-expanded={help}
            aria-controls={helpId}
            onClick={() => setHelp(!help)}
          >
            <Icon name="help" />
          </button>
        </span>
      </div>
      <select
        class="input"
        aria-label={t('list.filter')}
        value={query.campaign ?? ''}
        onChange={(event) => onChange({ ...query, campaign: event.currentTarget.value || null })}
      >
        <option value="">{t('list.all', [countOf(totals?.all)])}</option>
        <option value="none">{t('list.none', [countOf(totals?.none)])}</option>
        <CampaignOptions campaigns={campaigns.filter(({ archived }) => !archived)} />
        {campaigns.some(({ archived }) => archived) && (
          <optgroup label={t('campaign.archived')}>
            <CampaignOptions campaigns={campaigns.filter(({ archived }) => archived)} />
          </optgroup>
        )}
        <option value="trash">{t('list.trash', [countOf(totals?.trash)])}</option>
      </select>
      <div
        id={helpId}
        class="filter-help"
        role="group"
        aria-label={t('searchHelp.open')}
        hidden={!help}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          setHelp(false);
          opener.current?.focus();
        }}
      >
        {help && (
          <SearchHelp
            onInsert={(beginning) => {
              setTyped(withBeginning(typed, beginning));
              box.current?.focus();
            }}
          />
        )}
      </div>
    </div>
  );
}

function CampaignOptions({ campaigns }: Pick<FilterBarProps, 'campaigns'>) {
  return (
    <>
      {campaigns.map(({ id, name, clips }) => (
        <option key={id} value={id}>
          {t('list.campaign', [name, formatCount(clips)])}
        </option>
      ))}
    </>
  );
}

const countOf = (count: number | undefined): string =>
  count === undefined ? '…' : formatCount(count);
