import { useState } from 'preact/hooks';

import type { Totals } from '../../domain/ports.ts';
import { ConfirmPurge } from '../components/confirm-purge.tsx';
import { PurgedNote } from '../components/purged-note.tsx';
import { formatInstant } from './format-instant.ts';
import { TrashHead } from './library-head.tsx';
import type { PopupPort } from './popup-port.ts';
import { focusList } from './focus-list.ts';
import type { ChangesHandle } from './use-changes.ts';
import type { ListHandle } from './use-list.ts';
import { usePurges } from './use-purges.ts';
import type { Selection } from './use-selection.ts';

/** What stands above the trash: how full it is, how to empty it, and how to take that back. */
export function TrashTop(props: {
  readonly port: PopupPort;
  readonly list: ListHandle;
  readonly totals: Totals | null;
  readonly selection: Selection;
  readonly changes: ChangesHandle;
}) {
  const { port, list, totals, changes, selection } = props;
  const [asking, setAsking] = useState(false);
  const purges = usePurges(port, changes.busy);
  const count = totals?.trash ?? 0;

  const empty = async (): Promise<void> => {
    setAsking(false);
    if (!(await changes.purge(null))) return;
    selection.clear();
    focusList();
  };
  const cancel = (): void => {
    setAsking(false);
    document.querySelector<HTMLElement>('[data-empty-trash]')?.focus();
  };
  return (
    <>
      <TrashHead
        list={list}
        asking={asking}
        disabled={count === 0 || changes.busy}
        onEmpty={() => (asking ? cancel() : setAsking(true))}
      />
      {asking && (
        <div class="note note-warn">
          <ConfirmPurge
            count={count}
            busy={changes.busy}
            onConfirm={() => void empty()}
            onCancel={cancel}
          />
        </div>
      )}
      <PurgedNote
        purged={purges.map(({ act, clips, at }) => ({ act, clips, at: formatInstant(at) }))}
        busy={changes.busy}
        onUndo={(act) => void changes.undoPurge(act)}
      />
    </>
  );
}
