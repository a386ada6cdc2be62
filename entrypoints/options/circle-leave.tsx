import { useEffect, useRef, useState } from 'preact/hooks';

import type { Circle, LeaveWith } from '../../domain/circle/circle.ts';
import { FailureNote } from '../components/failure-note.tsx';
import { formatCount, t } from '../components/t.ts';
import { useSettling } from '../popup/use-settling.ts';
import { CircleAct } from './circle-act.tsx';
import type { SharingPanelPort } from './sharing-panel-port.ts';
import { undoable } from './undoable.ts';
import { useReturnFocus } from './use-return-focus.ts';
import type { Say } from './use-toast.ts';

/** Leaves a circle, with all clips or without those that came with it; both can be taken back. */
export function CircleLeave(props: {
  readonly port: SharingPanelPort;
  readonly circle: Circle;
  readonly say: Say;
  readonly onLeft: () => void;
}) {
  const { port, circle, say, onLeft } = props;
  const [asking, setAsking] = useState(false);
  const begin = useReturnFocus(asking);
  const { busy, failure, settle } = useSettling();
  const leave = (leaving: LeaveWith): void => {
    void settle(port.leave(circle.id, leaving), (act) => {
      const said =
        act.clips === 0
          ? t('sharing.left', [circle.name])
          : t('sharing.leftWithout', act.clips, [circle.name, formatCount(act.clips)]);
      undoable(port, say, act, said, onLeft);
      onLeft();
    });
  };
  return (
    <CircleAct
      title={t('sharing.leave')}
      text={t('sharing.leaveText')}
      control={
        <button
          ref={begin}
          type="button"
          class="button"
          data-action="circle-leave"
          aria-expanded={asking}
          disabled={asking}
          onClick={() => setAsking(true)}
        >
          {t('sharing.leaveBegin')}
        </button>
      }
    >
      {asking && (
        <Asked name={circle.name} busy={busy} onLeave={leave} onNo={() => setAsking(false)} />
      )}
      {failure && <FailureNote failure={failure} />}
    </CircleAct>
  );
}

function Asked(props: {
  readonly name: string;
  readonly busy: boolean;
  readonly onLeave: (leave: LeaveWith) => void;
  readonly onNo: () => void;
}) {
  const { busy, onLeave, onNo } = props;
  // Staying has the focus: a second press of Enter must not leave.
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => no.current?.focus(), []);
  const title = t('sharing.leaveOf', [props.name]);
  return (
    <div
      class="found circle-leave"
      role="group"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !busy) onNo();
      }}
    >
      <strong>{title}</strong>
      <p class="quiet-text">{t('sharing.leaveAsked')}</p>
      <div class="actions">
        <button
          type="button"
          class="button"
          disabled={busy}
          data-action="leave-all"
          onClick={() => onLeave('all-clips')}
        >
          {t('sharing.leaveAll')}
        </button>
        <button
          type="button"
          class="button"
          disabled={busy}
          data-action="leave-own"
          onClick={() => onLeave('own-clips')}
        >
          {t('sharing.leaveOwn')}
        </button>
        <button ref={no} type="button" class="button button-bare" disabled={busy} onClick={onNo}>
          {t('sharing.cancel')}
        </button>
      </div>
    </div>
  );
}
