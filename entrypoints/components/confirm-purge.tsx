import { useEffect, useRef } from 'preact/hooks';

import { formatCount, t } from './t.ts';

/** Asks in place before clips leave the trash for good; the cursor waits on the way out. */
export function ConfirmPurge(props: {
  readonly count: number;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}) {
  const { count } = props;
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus(), []);
  return (
    <div
      class="confirm"
      role="group"
      aria-label={t('trashView.purgeAsk', count, [formatCount(count)])}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        props.onCancel();
      }}
    >
      <p>
        <strong>{t('trashView.purgeAsk', count, [formatCount(count)])}</strong>
        <span>{t('trashView.purgeHint')}</span>
      </p>
      <button ref={cancel} type="button" class="button" onClick={props.onCancel}>
        {t('trashView.cancel')}
      </button>
      <button
        type="button"
        class="button button-danger"
        disabled={props.busy}
        onClick={props.onConfirm}
      >
        {t('trashView.purgeDo', count, [formatCount(count)])}
      </button>
    </div>
  );
}
