import { useEffect, useRef, useState } from 'preact/hooks';

import type { Circle } from '../../domain/circle/circle.ts';
import { writeInvitation } from '../../domain/circle/invitation.ts';
import { t } from '../components/t.ts';
import { CircleAct } from './circle-act.tsx';
import type { SharingPanelPort } from './sharing-panel-port.ts';
import type { Say } from './use-toast.ts';

/** The message that a colleague is sent: what it is, where it is pasted, the invitation itself. No secret. */
export function CircleInvitation(props: {
  readonly port: Pick<SharingPanelPort, 'copyText'>;
  readonly circle: Circle;
  readonly say: Say;
}) {
  const { port, circle, say } = props;
  /** The clipboard did not take it: it is copied by hand. */
  const [refused, setRefused] = useState(false);
  const message = t('sharing.invitationMessage', [circle.name, writeInvitation(circle)]);
  const copy = async (): Promise<void> => {
    const copied = await port.copyText(message);
    setRefused(!copied);
    if (copied) say({ text: t('sharing.copied') });
  };
  return (
    <CircleAct
      title={t('sharing.invitation')}
      text={t('sharing.invitationText')}
      control={
        <button
          type="button"
          class="button"
          data-action="circle-invite"
          onClick={() => void copy()}
        >
          {t('sharing.copy')}
        </button>
      }
    >
      {refused && <ByHand message={message} />}
    </CircleAct>
  );
}

function ByHand({ message }: { readonly message: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <label class="field circle-message">
      <span class="field-label">{t('sharing.notCopied')}</span>
      <textarea ref={field} class="input circle-message-text" rows={4} readOnly value={message} />
    </label>
  );
}
