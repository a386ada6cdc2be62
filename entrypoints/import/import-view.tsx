import type { PastImport } from '../../domain/past-import.ts';
import type { ImportChoices } from '../../import/settle.ts';
import type { PickedFile } from '../../import/sources/picked-file.ts';
import { formatCount, t } from '../components/t.ts';
import type { Arrival } from './arrival.ts';
import { ChooseStep } from './choose-step.tsx';
import { FailureNote } from './failure-note.tsx';
import type { ImportPagePort } from './import-port.ts';
import type { ImportState } from './import-state.ts';
import { DoneNote, Outcome, UndoneNote } from './outcome.tsx';
import { PastImports } from './past-imports.tsx';
import { StageStep } from './stage-step.tsx';
import { ReadingFiles, Working } from './working.tsx';

interface Acts {
  readonly read: (name: string, files: readonly PickedFile[]) => void;
  readonly write: (arrival: Arrival, choices: ImportChoices) => void;
  readonly undo: (act: string) => void;
  readonly stop: () => void;
  readonly restart: () => void;
}

interface Props {
  readonly state: ImportState;
  readonly past: readonly PastImport[];
  readonly acts: Acts;
  readonly doors: Pick<ImportPagePort, 'openLibrary' | 'openWaiting' | 'openBackups'>;
}

/** Imports are shown where nothing is under way that they would change under. */
const RESTING: ReadonlySet<ImportState['kind']> = new Set([
  'choose',
  'done',
  'undone',
  'stopped',
  'uncertain',
  'failed',
]);

/** The import page: choose, look, import; and take back. */
export function ImportView(props: Props) {
  const { state, past, acts } = props;
  const latest = state.kind === 'done' ? state.outcome.act : undefined;
  return (
    <main class="sheet">
      <h1>{t('importPage.title')}</h1>
      <p class="quiet-text">{t('importPage.intro')}</p>
      {/* A region of its own: read aloud, the step itself would be its every line. */}
      <p class="hidden-text" role="status">
        {spoken(state)}
      </p>
      <div>
        <Step {...props} />
      </div>
      {RESTING.has(state.kind) && (
        <PastImports past={past.filter(({ act }) => act !== latest)} onUndo={acts.undo} />
      )}
    </main>
  );
}

/** What is said aloud of a step; what has the focus, or is an alert, says itself. */
function spoken(state: ImportState): string {
  switch (state.kind) {
    case 'reading':
      return t('importPage.opening');
    case 'staged': {
      const { wholes, waiting } = state.arrival.taken;
      const entries = wholes.length + waiting.length;
      return t('importPage.entries', entries, [formatCount(entries)]);
    }
    case 'sending':
    case 'saving':
      return t('importPage.saving');
    case 'undoing':
      return t('importPage.undoing');
    case 'done':
      return t('importPage.done');
    case 'undone':
      return t('importPage.undone');
    case 'stopped':
      return t('importPage.stopped');
    case 'choose':
    case 'uncertain':
    case 'failed':
      return '';
  }
}

function Step({ state, acts, doors }: Props) {
  const { restart } = acts;
  switch (state.kind) {
    case 'choose':
      return <ChooseStep onFiles={acts.read} />;
    case 'reading':
      return <ReadingFiles state={state} onStop={acts.stop} />;
    case 'staged':
      return (
        <StageStep
          arrival={state.arrival}
          onImport={(choices) => acts.write(state.arrival, choices)}
          onRestart={restart}
        />
      );
    case 'sending':
      return <Sending state={state} onStop={acts.stop} />;
    case 'saving':
      return <Working label={t('importPage.saving')} />;
    case 'undoing':
      return <Working label={t('importPage.undoing')} />;
    case 'done':
      return <Done state={state} acts={acts} doors={doors} />;
    case 'undone':
      return (
        <Outcome onRestart={restart}>
          <UndoneNote undone={state.undone} />
        </Outcome>
      );
    case 'stopped':
      return (
        <Outcome onRestart={restart}>
          <p class="note">{t('importPage.stopped')}</p>
        </Outcome>
      );
    case 'uncertain':
      return (
        <Outcome onRestart={restart}>
          <p class="note note-warn" role="alert">
            {t('importPage.uncertain')}
          </p>
        </Outcome>
      );
    case 'failed':
      return (
        <Outcome onRestart={restart}>
          <FailureNote failure={state.failure} onOpenBackups={doors.openBackups} />
        </Outcome>
      );
  }
}

type At<Kind extends ImportState['kind']> = Extract<ImportState, { kind: Kind }>;

function Sending(props: { readonly state: At<'sending'>; readonly onStop: () => void }) {
  const { done, total } = props.state;
  const label =
    total === 0
      ? t('importPage.preparing')
      : t('importPage.sending', [formatCount(done), formatCount(total)]);
  return <Working label={label} done={done} total={total} onStop={props.onStop} />;
}

function Done({ state, acts, doors }: Pick<Props, 'acts' | 'doors'> & { state: At<'done'> }) {
  const { outcome } = state;
  const { act, waiting } = outcome;
  const more = (
    <>
      <button type="button" class="button button-primary" onClick={doors.openLibrary}>
        {t('importPage.openLibrary')}
      </button>
      {waiting !== undefined && waiting.added + waiting.joined > 0 && (
        <button type="button" class="button" onClick={doors.openWaiting}>
          {t('importPage.openWaiting')}
        </button>
      )}
      {act !== undefined && (
        <button type="button" class="button" data-action="undo" onClick={() => acts.undo(act)}>
          {t('importPage.undoThis')}
        </button>
      )}
    </>
  );
  return (
    <Outcome onRestart={acts.restart} more={more}>
      <DoneNote outcome={outcome} />
    </Outcome>
  );
}
