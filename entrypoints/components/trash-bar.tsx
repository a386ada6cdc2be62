import { useRef, useState } from 'preact/hooks';

import { BulkShell } from './bulk-shell.tsx';
import { ConfirmPurge } from './confirm-purge.tsx';
import { Icon } from './icon.tsx';
import { t } from './t.ts';

/** What can be done with ticked clips that are in the trash. */
export function TrashBar(props: {
  readonly count: number;
  readonly busy: boolean;
  readonly onRestore: () => void;
  readonly onPurge: () => void;
  readonly onClear: () => void;
}) {
  const { count, busy } = props;
  const [asking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const cancel = (): void => {
    setAsking(false);
    opener.current?.focus();
  };
  return (
    <BulkShell
      count={count}
      busy={busy}
      onEscape={props.onClear}
      onClear={props.onClear}
      panel={
        asking && (
          <div class="bulk-panel">
            <ConfirmPurge count={count} busy={busy} onConfirm={props.onPurge} onCancel={cancel} />
          </div>
        )
      }
    >
      <button type="button" class="button" disabled={busy} onClick={props.onRestore}>
        <Icon name="undo" />
        {t('trashView.restore')}
      </button>
      <button
        ref={opener}
        type="button"
        class="button"
        disabled={busy}
        aria-expanded={asking}
        onClick={() => (asking ? cancel() : setAsking(true))}
      >
        <Icon name="trash" />
        {t('trashView.purge')}
      </button>
    </BulkShell>
  );
}
