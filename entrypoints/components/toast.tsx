import { useEffect, useState } from 'preact/hooks';

import { Icon } from './icon.tsx';
import { t } from './t.ts';

/** Time to read it and to reach for "undo"; stands still while pointed at or focused. */
const STAYS_MS = 8000;

export interface ToastMessage {
  readonly text: string;
  readonly onUndo?: () => void;
}

/** What was just done, and the way back. Ctrl+Z outside a text field is the same as its button. */
export function Toast(props: {
  readonly message: ToastMessage | null;
  readonly onDismiss: () => void;
}) {
  const { message, onDismiss } = props;
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!message || held) return;
    const timer = setTimeout(onDismiss, STAYS_MS);
    return () => clearTimeout(timer);
  }, [message, held, onDismiss]);
  useEffect(() => {
    const undo = message?.onUndo;
    if (!undo) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      const typing = event.target instanceof Element && event.target.matches('input, textarea');
      const checkbox = event.target instanceof Element && event.target.matches('.check');
      if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || (typing && !checkbox)) return;
      event.preventDefault();
      undo();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [message]);

  return (
    // The region is always there: one that appears with its text is often not spoken.
    <div class="toast-place" role="status">
      {message && (
        // Hovering and focusing only hold the clock; the buttons inside are the controls.
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
        <div
          class="toast"
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
          onFocusCapture={() => setHeld(true)}
          onBlurCapture={() => setHeld(false)}
        >
          <span>{message.text}</span>
          {message.onUndo && (
            <button type="button" class="toast-undo" onClick={message.onUndo}>
              {t('bulk.undo')}
            </button>
          )}
          <button
            type="button"
            class="toast-close"
            aria-label={t('bulk.dismiss')}
            onClick={onDismiss}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}
