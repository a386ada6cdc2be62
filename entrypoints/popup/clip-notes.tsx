import { useState } from 'preact/hooks';

import type { Clip } from '../../domain/clip.ts';
import type { Failure } from '../../domain/failure.ts';
import type { PageChange, PageState } from '../../messaging/protocol.ts';
import { LaterDiff } from '../components/later-diff.ts';
import { FailureNote } from '../components/failure-note.tsx';
import { Icon } from '../components/icon.tsx';
import { t } from '../components/t.ts';
import type { ToastMessage } from '../components/toast.tsx';
import { formatInstant } from './format-instant.ts';
import { noAnswer } from './attempt.ts';
import type { PopupPort } from './popup-port.ts';
import type { ChangesHandle } from './use-changes.ts';

interface ClipNotesProps {
  readonly port: PopupPort;
  readonly page: Extract<PageState, { kind: 'page' }>;
  readonly changes: ChangesHandle;
  readonly onOpen: (clip: Clip) => void;
  readonly onToast: (message: ToastMessage) => void;
}

/** What the library knows of this page besides its clip: a twin, another address, a change. */
export function ClipNotes(props: ClipNotesProps) {
  const { clip, twin, changed } = props.page;
  return (
    <>
      {twin && (clip ? <OtherAddress clip={twin} /> : <TwinNote {...props} twin={twin} />)}
      {clip && changed && <ChangedNote {...props} clip={clip} />}
    </>
  );
}

function OtherAddress({ clip }: { readonly clip: Clip }) {
  return (
    <p class="other-address quiet-text">
      {t('repost.otherAddress')}{' '}
      <a href={clip.url} target="_blank" rel="noreferrer">
        {clip.urlKey}
      </a>
    </p>
  );
}

function TwinNote({ twin, onOpen }: ClipNotesProps & { readonly twin: Clip }) {
  return (
    <div class="note">
      <Icon name="copies" />
      <div class="note-body">
        <span>{t('repost.twin', [twin.source.name, formatInstant(twin.capturedAt)])}</span>
        <span>
          <button type="button" class="button" data-opens={twin.id} onClick={() => onOpen(twin)}>
            {t('repost.twinOpen')}
          </button>
        </span>
      </div>
    </div>
  );
}

function ChangedNote({ port, page, clip, changes, onToast }: ClipNotesProps & { clip: Clip }) {
  const [change, setChange] = useState<PageChange | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const view = async (): Promise<void> => {
    setFailure(null);
    try {
      const found = await port.pageChange(page.urlKey);
      if (found) setChange(found);
      else onToast({ text: t('change.none') });
    } catch (error) {
      setFailure(noAnswer(error));
    }
  };
  const revise = (): void => {
    // The note with its buttons is about to go.
    document.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true });
    void changes.revise(clip);
  };
  return (
    <div class="note note-warn">
      <Icon name="refresh" />
      <div class="note-body">
        <strong>{t('change.note')}</strong>
        <span>{t('change.hint')}</span>
        <span class="note-buttons">
          <button type="button" class="button" onClick={() => void view()}>
            {t('change.view')}
          </button>
          <button type="button" class="button" disabled={changes.busy} onClick={revise}>
            {t('change.revise')}
          </button>
        </span>
        {failure && <FailureNote failure={failure} />}
      </div>
      {change && (
        <LaterDiff
          comparison={{
            ...change,
            beforeName: t('diff.clipped'),
            afterName: t('diff.page'),
            action: { label: t('change.revise'), run: revise },
          }}
          onClose={() => setChange(null)}
        />
      )}
    </div>
  );
}
