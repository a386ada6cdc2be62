import { useRef, useState } from 'preact/hooks';

import { ConfirmPurge } from '../components/confirm-purge.tsx';
import { Icon } from '../components/icon.tsx';
import { t } from '../components/t.ts';

/** Over the trash: emptying it, asked for twice. */
export function TrashTools(props: {
  readonly total: number;
  /** Whether the list is the whole trash: only then is it clear what would go. */
  readonly whole: boolean;
  readonly busy: boolean;
  readonly onEmpty: () => Promise<boolean>;
}) {
  const { total, busy } = props;
  const [asking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  if (!props.whole || total === 0) return null;
  const close = (): void => {
    setAsking(false);
    opener.current?.focus();
  };
  return (
    <div class="trash-tools">
      <button
        ref={opener}
        type="button"
        class="button"
        disabled={busy}
        aria-expanded={asking}
        onClick={() => setAsking(!asking)}
      >
        <Icon name="trash" />
        {t('trashView.empty')}
      </button>
      {asking && (
        <ConfirmPurge
          count={total}
          busy={busy}
          onConfirm={() => {
            setAsking(false);
            void props.onEmpty();
          }}
          onCancel={close}
        />
      )}
    </div>
  );
}
