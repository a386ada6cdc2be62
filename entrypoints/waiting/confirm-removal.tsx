import { useEffect, useRef } from 'preact/hooks';

import { formatCount, t } from '../components/t.ts';

/** Asks in place before all pages leave the list; the cursor waits on the way out. */
export function ConfirmRemoval(props: {
  readonly pages: number;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}) {
  const { pages } = props;
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus(), []);
  const question = t('waiting.removeAllAsk', pages, [formatCount(pages)]);
  return (
    <div
      class="confirm waiting-tools"
      role="group"
      aria-label={question}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onCancel();
      }}
    >
      <p>
        <strong>{question}</strong>
        <span>{t('waiting.removeAllHint')}</span>
      </p>
      <button ref={cancel} type="button" class="button" onClick={props.onCancel}>
        {t('waiting.cancel')}
      </button>
      <button type="button" class="button button-danger" onClick={props.onConfirm}>
        {t('waiting.removeAll')}
      </button>
    </div>
  );
}
