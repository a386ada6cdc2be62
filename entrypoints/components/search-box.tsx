import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';

import { Icon } from './icon.tsx';
import { SearchHelp, withBeginning } from './search-help.tsx';
import { t } from './t.ts';

/** Long enough to swallow a word's typing, short enough to feel immediate. */
const PAUSE_MS = 120;

/** The search box, and what it understands. */
export function SearchBox(props: {
  readonly class: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Enter or the arrow down: on to what was found. */
  readonly onGoOn?: () => void;
  /** What stands beside the box. */
  readonly children?: ComponentChildren;
}) {
  const { text } = props;
  const [typed, setTyped] = useState(text);
  const [help, setHelp] = useState(false);
  const helpId = useId();
  const box = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const sent = useRef(text);
  const latest = useRef(props.onText);
  latest.current = props.onText;

  // Changed from outside (Back, a saved view, an example): the box follows.
  useEffect(() => {
    if (text !== sent.current) setTyped(text);
    sent.current = text;
  }, [text]);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (typed === sent.current) return;
      sent.current = typed;
      latest.current(typed);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);

  return (
    <div class={props.class} role="search">
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
            if (event.isComposing) return;
            if (props.onGoOn && (event.key === 'Enter' || event.key === 'ArrowDown')) {
              event.preventDefault();
              props.onGoOn();
            }
            if (event.key !== 'Escape' || typed === '') return;
            event.preventDefault();
            event.stopPropagation();
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
      {props.children}
      <div
        id={helpId}
        class="filter-help"
        role="group"
        aria-label={t('searchHelp.open')}
        hidden={!help}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          setHelp(false);
          opener.current?.focus();
        }}
      >
        {help && (
          <SearchHelp
            onInsert={(beginning) => {
              setTyped(withBeginning(typed, beginning));
              setHelp(false);
              box.current?.focus();
            }}
          />
        )}
      </div>
    </div>
  );
}
