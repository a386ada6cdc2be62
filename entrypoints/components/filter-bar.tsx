import { useEffect, useRef, useState } from 'preact/hooks';

import type { CampaignCount, ClipQuery } from '../../domain/collection.ts';
import { Icon } from './icon.tsx';
import { formatCount, t } from './t.ts';

/** Long enough to swallow a word's typing, short enough to feel immediate. */
const PAUSE_MS = 120;

interface FilterBarProps {
  readonly query: ClipQuery;
  readonly campaigns: readonly CampaignCount[];
  /** Clips in all, and those without a campaign; null while unknown. */
  readonly counts: { readonly all: number; readonly none: number } | null;
  readonly onChange: (query: ClipQuery) => void;
}

/** The search box and the campaign filter. */
export function FilterBar({ query, campaigns, counts, onChange }: FilterBarProps) {
  const [typed, setTyped] = useState(query.text);
  const sent = useRef(query.text);
  const latest = useRef({ query, onChange });
  latest.current = { query, onChange };

  // Cleared from outside ("show all"): the box follows.
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
        {typed === '' ? (
          <kbd aria-hidden="true">/</kbd>
        ) : (
          <button
            type="button"
            class="button button-bare button-square"
            aria-label={t('list.clearSearch')}
            onClick={() => setTyped('')}
          >
            <Icon name="close" />
          </button>
        )}
      </div>
      <select
        class="input"
        aria-label={t('list.filter')}
        value={query.campaign ?? ''}
        onChange={(event) => onChange({ ...query, campaign: event.currentTarget.value || null })}
      >
        <option value="">{t('list.all', [counts ? formatCount(counts.all) : '…'])}</option>
        <option value="none">{t('list.none', [counts ? formatCount(counts.none) : '…'])}</option>
        {campaigns.map(({ id, name, clips }) => (
          <option key={id} value={id}>
            {t('list.campaign', [name, formatCount(clips)])}
          </option>
        ))}
      </select>
    </div>
  );
}
