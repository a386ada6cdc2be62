import type { Failure } from '../../domain/failure.ts';
import { failureText } from '../components/failure-text.ts';
import { Icon } from '../components/icon.tsx';
import { t } from '../components/t.ts';
import { refusalText } from './reason-text.ts';

/** What happened, what to do, and the detail that a developer will ask for. */
export function FailureNote(props: {
  readonly failure: Failure;
  readonly onOpenBackups: () => void;
}) {
  const { failure } = props;
  const { what, todo, detail } = explain(failure);
  // Taken back or not, an answer that is lost does not say.
  const unchanged = failure.kind !== 'undo-gone' && failure.kind !== 'no-answer';
  const backup = failure.kind === 'import-refused' && failure.reason === 'backup';
  return (
    <div class="note note-warn" role="alert">
      <Icon name="alert" />
      <div class="note-body">
        <strong>{what}</strong>
        <span>{todo}</span>
        {unchanged && <span>{t('importPage.nothingWritten')}</span>}
        {backup && (
          <div class="note-buttons">
            <button type="button" class="button" onClick={props.onOpenBackups}>
              {t('importPage.openBackups')}
            </button>
          </div>
        )}
        {detail && (
          <details>
            <summary>{t('failure.detail')}</summary>
            <code>{detail}</code>
          </details>
        )}
      </div>
    </div>
  );
}

interface Explanation {
  readonly what: string;
  readonly todo: string;
  readonly detail: string | null;
}

function explain(failure: Failure): Explanation {
  if (failure.kind === 'import-refused')
    return { ...refusalText(failure.reason, failure.detail), detail: failure.detail };
  if (failure.kind === 'disk-full')
    return { what: t('failure.diskFull'), todo: t('importPage.diskFullDo'), detail: null };
  if (failure.kind === 'storage-failed')
    return {
      what: t('failure.storageFailed'),
      todo: t('importPage.failedDo'),
      detail: failure.detail,
    };
  return failureText(failure);
}
