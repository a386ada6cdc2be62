import { useEffect, useMemo, useRef, useState } from 'preact/hooks';

import { findableText } from '../../../domain/find-in-text.ts';
import type { Span } from '../../../domain/query-hits.ts';
import { Icon } from '../../components/icon.tsx';
import { formatCount, t } from '../../components/t.ts';

/** What the find bar found and where it stands. */
export interface Found {
  readonly places: readonly Span[];
  readonly at: number;
}

export const NOTHING_FOUND: Found = { places: [], at: 0 };

/** Looks for words in the open article. Marks may be left out. */
export function FindBar(props: {
  /** As displayed. */
  readonly text: string;
  readonly onFound: (found: Found) => void;
  /** @param place where it stood, to be selected; null for none */
  readonly onClose: (place: Span | null) => void;
}) {
  const { text, onFound, onClose } = props;
  const find = useMemo(() => findableText(text), [text]);
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<Found>(NOTHING_FOUND);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const { places, at } = found;

  const put = (next: Found): void => {
    setFound(next);
    onFound(next);
  };
  const step = (by: 1 | -1): void => {
    if (places.length > 0) put({ places, at: (at + by + places.length) % places.length });
  };
  const close = (): void => onClose(places[at] ?? null);
  const count =
    typed.trim() === ''
      ? ''
      : places.length === 0
        ? t('reader.findNone')
        : t('reader.findCount', [formatCount(at + 1), formatCount(places.length)]);

  return (
    <div
      class="find-bar"
      role="search"
      aria-label={t('reader.find')}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Escape') close();
        else if (event.key === 'Enter' && event.target === field.current)
          step(event.shiftKey ? -1 : 1);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <Icon name="search" />
      <input
        ref={field}
        class="find-field"
        type="text"
        autocomplete="off"
        aria-label={t('reader.find')}
        placeholder={t('reader.findHint')}
        value={typed}
        onInput={(event) => {
          const { value } = event.currentTarget;
          setTyped(value);
          put({ places: find(value), at: 0 });
        }}
      />
      <span class="find-count" role="status">
        {count}
      </span>
      <button
        type="button"
        class="button button-bare button-square"
        aria-label={t('reader.findPrevious')}
        title={t('reader.findPrevious')}
        aria-disabled={places.length === 0}
        onClick={() => step(-1)}
      >
        <Icon name="up" />
      </button>
      <button
        type="button"
        class="button button-bare button-square"
        aria-label={t('reader.findNext')}
        title={t('reader.findNext')}
        aria-disabled={places.length === 0}
        onClick={() => step(1)}
      >
        <Icon name="down" />
      </button>
      <button
        type="button"
        class="button button-bare button-square"
        aria-label={t('reader.findClose')}
        title={t('reader.findClose')}
        onClick={close}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
