import { useId, useRef, useState } from 'preact/hooks';

import { cleanPhrase, PHRASE_MAX, PHRASES_MAX } from '../../../domain/campaign-phrases.ts';
import { Icon } from '../../components/icon.tsx';
import { formatCount, t } from '../../components/t.ts';
import { hasPhrase } from './campaign-form.ts';

/** Phrases as chips, and a field for one more. Backspace in the empty field takes the last off. */
export function PhraseField(props: {
  readonly phrases: readonly string[];
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly onChange: (phrases: readonly string[], typed: string) => void;
}) {
  const { phrases, typed, onType, onChange } = props;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const phrase = cleanPhrase(typed);
  const error =
    phrase !== '' && hasPhrase(phrases, phrase)
      ? t('campaign.phraseSame')
      : phrases.length >= PHRASES_MAX && phrase !== ''
        ? t('campaign.phraseMany', [formatCount(PHRASES_MAX)])
        : null;

  const add = (): void => {
    if (phrase === '' || error !== null) return;
    onChange([...phrases, phrase], '');
    setSaid(t('campaign.phraseAdded', [phrase]));
    field.current?.focus();
  };
  const remove = (gone: string): void => {
    onChange(
      phrases.filter((held) => held !== gone),
      typed,
    );
    setSaid(t('campaign.phraseRemoved', [gone]));
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // Vietnamese keyboards compose syllables: their Enter and Backspace are not ours.
    if (event.isComposing) return;
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && typed.trim() !== '') {
      event.preventDefault();
      add();
    }
    const last = phrases.at(-1);
    if (event.key === 'Backspace' && typed === '' && last !== undefined) {
      event.preventDefault();
      remove(last);
    }
  };
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {t('campaign.phrases')}
      </label>
      <div class="tokens">
        {phrases.map((held) => (
          <span key={held} class="chip" title={held}>
            <span>{held}</span>
            <button
              type="button"
              class="chip-remove"
              aria-label={t('campaign.phraseRemove', [held])}
              onClick={() => remove(held)}
            >
              <Icon name="close" />
            </button>
          </span>
        ))}
        <input
          ref={field}
          id={id}
          class="tokens-input"
          autocomplete="off"
          maxLength={PHRASE_MAX}
          placeholder={t('campaign.phrasePlaceholder')}
          aria-invalid={error !== null}
          aria-describedby={`${id}-text${error === null ? '' : ` ${id}-error`}`}
          value={typed}
          onInput={(event) => onType(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {phrase !== '' && error === null && (
          <button
            type="button"
            class="button button-bare button-square"
            aria-label={t('campaign.phraseAdd')}
            title={t('campaign.phraseAdd')}
            onClick={add}
          >
            <Icon name="plus" />
          </button>
        )}
      </div>
      {error !== null && (
        <span class="field-error" id={`${id}-error`} role="alert">
          {error}
        </span>
      )}
      <span class="quiet-text" id={`${id}-text`}>
        {t('campaign.phrasesText')}
      </span>
      <span class="hidden-text" role="status">
        {said}
      </span>
    </div>
  );
}
