import { t } from './t.ts';

const LINES = [
  ['searchHelp.phraseExample', 'searchHelp.phrase'],
  ['searchHelp.withoutExample', 'searchHelp.without'],
  ['searchHelp.campaignExample', 'searchHelp.campaign'],
  ['searchHelp.sourceExample', 'searchHelp.source'],
  ['searchHelp.provinceExample', 'searchHelp.province'],
  ['searchHelp.fromExample', 'searchHelp.from'],
  ['searchHelp.toExample', 'searchHelp.to'],
] as const;

/** What the search box understands; a press puts the beginning of an example into the box. */
export function SearchHelp(props: { readonly onInsert: (beginning: string) => void }) {
  return (
    <div class="search-help">
      <h3 class="field-label">{t('searchHelp.heading')}</h3>
      <ul>
        {LINES.map(([example, meaning]) => (
          <li key={example}>
            <button
              type="button"
              class="search-example"
              aria-label={t('searchHelp.insert', [t(example)])}
              onClick={() => props.onInsert(beginningOf(t(example)))}
            >
              {t(example)}
            </button>
            <span>{t(meaning)}</span>
          </li>
        ))}
      </ul>
      <p>{t('searchHelp.marks')}</p>
    </div>
  );
}

/** What was typed, with the beginning of an example behind it. */
export const withBeginning = (typed: string, beginning: string): string =>
  typed.trim() === '' ? beginning : `${typed.trimEnd()} ${beginning}`;

/** Up to where the person's own words go: the opening quote, the minus or the colon. */
const beginningOf = (example: string): string =>
  /^(?:-|[^"]*"|[^:]*:)/.exec(example)?.[0] ?? example;
