import type { Failure } from '../../domain/failure.ts';
import { failureText } from './failure-text.ts';
import { Icon } from './icon.tsx';
import { t } from './t.ts';

/** What happened, what to do, and the technical detail folded away. Spoken at once. */
export function FailureNote(props: { readonly failure: Failure; readonly onRetry?: () => void }) {
  const { what, todo, detail } = failureText(props.failure);
  return (
    <div class="note note-warn" role="alert">
      <Icon name="alert" />
      <div class="note-body">
        <strong>{what}</strong>
        <span>{todo}</span>
        {detail && (
          <details>
            <summary>{t('failure.detail')}</summary>
            {detail}
          </details>
        )}
        {props.onRetry && (
          <span>
            <button type="button" class="button" onClick={props.onRetry}>
              {t('failure.retry')}
            </button>
          </span>
        )}
      </div>
    </div>
  );
}
