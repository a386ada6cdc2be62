import { useState } from 'preact/hooks';

import type { Circle, CircleTrouble } from '../../domain/circle/circle.ts';
import type { Failure } from '../../domain/failure.ts';
import { FailureNote } from '../components/failure-note.tsx';
import { formatCount, t } from '../components/t.ts';
import { noAnswer } from '../popup/attempt.ts';
import { useSettling } from '../popup/use-settling.ts';
import type { SharingPanelPort } from './sharing-panel-port.ts';

/** What did not get through, each with its reason, and the way to try again. Nothing else waits for it. */
export function CircleTroubles(props: {
  readonly port: SharingPanelPort;
  readonly circle: Circle;
  readonly count: number;
  readonly onRetried: () => void;
}) {
  const { port, circle, count } = props;
  const [troubles, setTroubles] = useState<readonly CircleTrouble[] | null>(null);
  const [unread, setUnread] = useState<Failure | null>(null);
  const { busy, failure, settle } = useSettling();
  const failed = failure ?? unread;
  const show = async (): Promise<void> => {
    if (troubles) return setTroubles(null);
    try {
      setTroubles(await port.troubles(circle.id));
      setUnread(null);
    } catch (error) {
      setUnread(noAnswer(error));
    }
  };
  const retry = (): void => {
    void settle(port.retry(circle.id), () => {
      setTroubles(null);
      props.onRetried();
    });
  };
  return (
    <div class="found" data-part="troubles">
      <div class="circle-line">
        <span>{t('sharing.troubles', count, [formatCount(count)])}</span>
        <span class="row-control">
          <button
            type="button"
            class="button button-bare"
            data-action="circle-troubles"
            aria-expanded={troubles !== null}
            onClick={() => void show()}
          >
            {t(troubles ? 'sharing.less' : 'sharing.troublesShow')}
          </button>
          <button type="button" class="button" disabled={busy} onClick={retry}>
            {t('sharing.retry')}
          </button>
        </span>
      </div>
      {troubles && (
        <ul class="circle-list">
          {troubles.map((trouble) => (
            <Trouble
              key={`${trouble.kind} ${trouble.docId}`}
              trouble={trouble}
              onOpen={(clip) => port.openClip(clip)}
            />
          ))}
        </ul>
      )}
      {failed && <FailureNote failure={failed} />}
    </div>
  );
}

function Trouble(props: {
  readonly trouble: CircleTrouble;
  readonly onOpen: (clip: string) => void;
}) {
  const { trouble } = props;
  const { clipId, docId, kind, reason } = trouble;
  return (
    <li class="row-words">
      {clipId === null ? (
        <span>{nameOf(trouble)}</span>
      ) : (
        <button type="button" class="link-button circle-title" onClick={() => props.onOpen(clipId)}>
          {nameOf(trouble)}
        </button>
      )}
      <span class="quiet-text">{whyOf(trouble)}</span>
      <span class="quiet-text circle-reason">
        {t('sharing.forAdministrator', [kind === 'not-sent' ? reason : `${docId} · ${reason}`])}
      </span>
    </li>
  );
}

function nameOf({ title, docId, kind }: CircleTrouble): string {
  if (title) return title;
  if (docId.startsWith('campaign:')) return t('sharing.aCampaign');
  if (docId.startsWith('person:')) return t('sharing.aName');
  // What was never read has no title; a page's own address says more.
  return kind === 'not-taken' ? t('sharing.aClip') : docId;
}

function whyOf({ kind, reason }: CircleTrouble): string {
  if (/^too[- ]large/.test(reason)) return t('sharing.tooLarge');
  return t(kind === 'not-sent' ? 'sharing.notSent' : 'sharing.notTaken');
}
