import { Icon } from '../components/icon.tsx';
import { formatCount, t } from '../components/t.ts';
import { FailureNote } from './failure-note.tsx';
import { FileDrop } from './file-drop.tsx';
import type { ImportState, Preview } from './import-state.ts';

interface Props {
  readonly state: ImportState;
  readonly onFile: (file: File) => void;
  readonly onImport: () => void;
  readonly onStop: () => void;
  readonly onRestart: () => void;
}

/** The import page: choose, look, import. */
export function ImportView(props: Props) {
  return (
    <main class="sheet">
      <h1>{t('importPage.title')}</h1>
      <p class="quiet-text">{t('importPage.intro')}</p>
      <div aria-live="polite">
        <Step {...props} />
      </div>
    </main>
  );
}

function Step({ state, onFile, onImport, onStop, onRestart }: Props) {
  switch (state.kind) {
    case 'choose':
      return <FileDrop onFile={onFile} />;
    case 'reading':
      return state.total === 0 ? (
        <Working label={t('importPage.opening')} />
      ) : (
        <Working label={t('importPage.checking', counts(state))} progress={state} />
      );
    case 'ready':
      return <Found preview={state.preview} onImport={onImport} onRestart={onRestart} />;
    case 'sending':
      return (
        <Working label={t('importPage.sending', counts(state))} progress={state} onStop={onStop} />
      );
    case 'saving':
      return <Working label={t('importPage.saving')} />;
    case 'done':
      return (
        <Outcome onRestart={onRestart}>
          <div class="note note-good">
            <Icon name="check" />
            <div class="note-body">
              <strong>{t('importPage.done')}</strong>
              {(state.added > 0 || state.merged === 0) && (
                <span>{t('importPage.added', state.added, [formatCount(state.added)])}</span>
              )}
              {state.merged > 0 && (
                <span>{t('importPage.merged', state.merged, [formatCount(state.merged)])}</span>
              )}
            </div>
          </div>
        </Outcome>
      );
    case 'stopped':
      return (
        <Outcome onRestart={onRestart}>
          <p class="note">{t('importPage.stopped')}</p>
        </Outcome>
      );
    case 'uncertain':
      return (
        <Outcome onRestart={onRestart}>
          <p class="note note-warn" role="alert">
            {t('importPage.uncertain')}
          </p>
        </Outcome>
      );
    case 'failed':
      return (
        <Outcome onRestart={onRestart}>
          <FailureNote failure={state.failure} />
        </Outcome>
      );
  }
}

const counts = ({ done, total }: { done: number; total: number }): [string, string] => [
  formatCount(done),
  formatCount(total),
];

interface WorkingProps {
  readonly label: string;
  readonly progress?: { readonly done: number; readonly total: number };
  readonly onStop?: () => void;
}

function Working({ label, progress, onStop }: WorkingProps) {
  return (
    <div class="step">
      <label class="step">
        {label}
        <progress {...(progress && { value: progress.done, max: progress.total })} />
      </label>
      {onStop && (
        <div>
          <button type="button" class="button" onClick={onStop}>
            {t('importPage.stop')}
          </button>
        </div>
      )}
    </div>
  );
}

interface FoundProps {
  readonly preview: Preview;
  readonly onImport: () => void;
  readonly onRestart: () => void;
}

function Found({ preview, onImport, onRestart }: FoundProps) {
  const { clips, fileName, known, newCampaigns } = preview;
  const fresh = clips - known;
  const empty = clips === 0 && newCampaigns.length === 0;
  return (
    <section class="step" aria-labelledby="found">
      <h2 id="found">{fileName}</h2>
      {empty && <p class="note">{t('importPage.empty')}</p>}
      <ul class="facts">
        {fresh > 0 && <li>{t('importPage.fresh', fresh, [formatCount(fresh)])}</li>}
        {known > 0 && <li>{t('importPage.known', known, [formatCount(known)])}</li>}
        {newCampaigns.length > 0 && (
          <li>
            {t('importPage.newCampaigns', newCampaigns.length, [formatCount(newCampaigns.length)])}
            <span class="chips">
              {newCampaigns.slice(0, 20).map((name) => (
                <span class="chip" key={name}>
                  <span>{name}</span>
                </span>
              ))}
              {newCampaigns.length > 20 && <span class="quiet-text">…</span>}
            </span>
          </li>
        )}
      </ul>
      <div class="actions">
        {!empty && (
          <button type="button" class="button button-primary" onClick={onImport}>
            {t('importPage.import')}
          </button>
        )}
        <button type="button" class="button" onClick={onRestart}>
          {t('importPage.other')}
        </button>
      </div>
    </section>
  );
}

interface OutcomeProps {
  readonly children: preact.ComponentChildren;
  readonly onRestart: () => void;
}

function Outcome({ children, onRestart }: OutcomeProps) {
  return (
    <div class="step">
      {children}
      <div>
        <button type="button" class="button" onClick={onRestart}>
          {t('importPage.other')}
        </button>
      </div>
    </div>
  );
}
