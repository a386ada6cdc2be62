import { useEffect, useRef } from 'preact/hooks';

import { DiffView, type ReadText } from './diff-view.tsx';
import { Icon } from './icon.tsx';
import { t } from './t.ts';

/** Two readings to compare, each with what it is called. */
export interface Comparison {
  readonly before: ReadText;
  readonly after: ReadText;
  readonly beforeName: string;
  readonly afterName: string;
  /** What can be done about it. */
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

/** A comparison over the whole popup; the view below stays as it was, and gets the focus back. */
export function DiffDialog(props: {
  readonly comparison: Comparison;
  readonly onClose: () => void;
}) {
  const { before, after, beforeName, afterName, action } = props.comparison;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  // The element itself is closed: only then does the browser give the focus back.
  const close = (): void => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      class="diff-dialog"
      aria-label={t('diff.title')}
      onClose={props.onClose}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <header class="diff-bar">
        <div>
          <h2>{t('diff.title')}</h2>
          <p class="quiet-text">
            {beforeName} → {afterName}
          </p>
        </div>
        <button
          type="button"
          class="button button-bare button-square"
          aria-label={t('diff.close')}
          title={t('diff.close')}
          onClick={close}
        >
          <Icon name="close" />
        </button>
      </header>
      {/* Focusable, so that the keyboard scrolls it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div class="diff-body" tabIndex={0} role="region" aria-label={t('diff.title')} autofocus>
        <DiffView before={before} after={after} />
      </div>
      {action && (
        <footer class="diff-foot">
          <button
            type="button"
            class="button button-primary"
            onClick={() => {
              close();
              action.run();
            }}
          >
            {action.label}
          </button>
        </footer>
      )}
    </dialog>
  );
}
