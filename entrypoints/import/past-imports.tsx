import { useEffect, useRef, useState } from 'preact/hooks';

import type { PastImport } from '../../domain/past-import.ts';
import { formatCount, t } from '../components/t.ts';
import { formatInstant } from '../options/amounts.ts';
import { formatLabel } from './format-label.ts';

/** Imports of the last days, each with the way back. Not there where there is none. */
export function PastImports(props: {
  readonly past: readonly PastImport[];
  readonly onUndo: (act: string) => void;
}) {
  const [asking, setAsking] = useState<string | null>(null);
  /** The import that was asked about last: its button gets the cursor back. */
  const asked = useRef<string | null>(null);
  if (props.past.length === 0) return null;
  return (
    <section class="past step" aria-labelledby="past">
      <h2 id="past">{t('importPage.past')}</h2>
      <p class="quiet-text">{t('importPage.pastHint')}</p>
      <ul class="past-list">
        {props.past.map((each) => (
          <li key={each.act} class="past-line">
            <span class="past-what">
              <strong>{each.name}</strong>
              <span class="quiet-text">
                {[formatInstant(each.at), formatLabel(each.format), ...countsOf(each)].join(' · ')}
              </span>
            </span>
            {asking === each.act ? (
              <Ask
                onConfirm={() => props.onUndo(each.act)}
                onCancel={() => {
                  asked.current = each.act;
                  setAsking(null);
                }}
                name={each.name}
              />
            ) : (
              <button
                ref={(button) => {
                  if (!button || asked.current !== each.act) return;
                  asked.current = null;
                  button.focus();
                }}
                type="button"
                class="button"
                aria-label={t('importPage.undoOf', [each.name])}
                onClick={() => setAsking(each.act)}
              >
                {t('importPage.undo')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Ask(props: {
  readonly name: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}) {
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus(), []);
  return (
    <div
      class="past-ask"
      role="group"
      aria-label={t('importPage.undoOf', [props.name])}
      onKeyDown={({ key }) => key === 'Escape' && props.onCancel()}
    >
      <span class="quiet-text">{t('importPage.undoAsk')}</span>
      <div class="actions">
        <button ref={cancel} type="button" class="button" onClick={props.onCancel}>
          {t('importPage.undoNot')}
        </button>
        <button type="button" class="button button-danger" onClick={props.onConfirm}>
          {t('importPage.undo')}
        </button>
      </div>
    </div>
  );
}

const countsOf = ({ added, changed, waiting }: PastImport): readonly string[] => [
  ...(added > 0 ? [t('importPage.added', added, [formatCount(added)])] : []),
  ...(changed > 0 ? [t('importPage.changed', changed, [formatCount(changed)])] : []),
  ...(waiting > 0 ? [t('importPage.waits', waiting, [formatCount(waiting)])] : []),
];
