import { useEffect, useRef, useState } from 'preact/hooks';

import type { Clip } from '../../domain/clip.ts';
import type { CampaignCount } from '../../domain/collection.ts';
import { clipDraftKey } from '../../domain/draft.ts';
import type { Failure } from '../../domain/failure.ts';
import { offeredNames } from '../components/campaign-options.ts';
import { ArticleHead } from '../components/article-head.tsx';
import { ClipForm, type SaveState } from '../components/clip-form.tsx';
import { CopyCitation } from '../components/copy-citation.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { Icon } from '../components/icon.tsx';
import { t } from '../components/t.ts';
import { formatInstant } from './format-instant.ts';
import { attempt } from './attempt.ts';
import { ClipVersions } from './clip-versions.tsx';
import { fieldsOfClip } from './form-fields.ts';
import type { PopupPort } from './popup-port.ts';
import { Reposts } from './reposts.tsx';
import type { ChangesHandle } from './use-changes.ts';
import { useDraft } from './use-draft.ts';

interface ClipDetailProps {
  readonly port: PopupPort;
  readonly clip: Clip;
  readonly campaigns: readonly CampaignCount[];
  readonly refreshCampaigns: () => Promise<readonly CampaignCount[]>;
  readonly changes: ChangesHandle;
  readonly onSaved: (clip: Clip) => void;
  readonly onOpen: (clip: Clip) => void;
  /** @param gone the clip is in the trash now */
  readonly onBack: (gone?: boolean) => void;
  readonly backLabel: string;
  readonly onSay: (text: string) => void;
  /** Says it aloud and in sight. */
  readonly onShow: (text: string) => void;
}

/** One clip, opened to be looked at and edited, with what it said before and who else said it. */
export function ClipDetail(props: ClipDetailProps) {
  const { port, clip, campaigns, changes, onBack } = props;
  const key = clipDraftKey(clip.id);
  const draft = useDraft(port, key, fieldsOfClip(clip, campaigns));
  const [state, setState] = useState<SaveState>('idle');
  const [failure, setFailure] = useState<Failure | null>(null);
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    back.current?.focus({ preventScroll: true });
  }, []);

  const save = async (): Promise<void> => {
    setState('saving');
    setFailure(null);
    const saved = await attempt(port.editClip(clip.id, draft.edit));
    if (!saved.ok) {
      setState('idle');
      setFailure(saved.failure);
      return;
    }
    const known = await props.refreshCampaigns();
    await draft.settle(key, fieldsOfClip(saved.value, known));
    props.onSaved(saved.value);
    setState('saved');
    props.onSay(t('form.savedAnnounce', [saved.value.title]));
  };

  return (
    <main
      class="page page-detail"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onBack();
      }}
    >
      <div class="detail-bar">
        <button ref={back} type="button" class="button button-bare" onClick={() => onBack()}>
          <Icon name="back" />
          {props.backLabel}
        </button>
        {!clip.trashed && (
          <button
            type="button"
            class="button button-bare button-square"
            aria-label={t('detail.delete')}
            title={t('detail.delete')}
            onClick={() => void changes.delete([clip.id]).then((done) => done && onBack(true))}
          >
            <Icon name="trash" />
          </button>
        )}
      </div>
      <section class="card stack" data-state="clipped" aria-label={clip.title}>
        {clip.trashed === 1 && (
          <TrashedNote
            busy={changes.busy}
            onRestore={() => {
              back.current?.focus();
              void changes.restore([clip.id]);
            }}
          />
        )}
        <ArticleHead {...clip} />
        <p class="detail-facts">
          <a class="link-button" href={clip.url} target="_blank" rel="noreferrer">
            <Icon name="link" />
            {t('detail.open')}
          </a>
          <button type="button" class="link-button" onClick={() => port.openLibrary(clip.id)}>
            <Icon name="shelf" />
            {t('panel.inLibrary')}
          </button>
          <CopyCitation port={port.citations} clip={clip} look="link" onSay={props.onShow} />
          <span>{t('detail.capturedAt', [formatInstant(clip.capturedAt)])}</span>
        </p>
        <Reposts startOpen port={port} id={clip.id} changes={changes} onOpen={props.onOpen} />
        <ClipVersions port={port} clip={clip} changes={changes} />
        {changes.failure && <FailureNote failure={changes.failure} />}
        <ClipForm
          editing
          draft={draft}
          names={offeredNames(campaigns)}
          suggestions={[]}
          state={state}
          onSave={() => void save()}
        />
        {failure && <FailureNote failure={failure} />}
      </section>
    </main>
  );
}

function TrashedNote(props: { readonly busy: boolean; readonly onRestore: () => void }) {
  return (
    <div class="note note-warn note-line">
      <Icon name="trash" />
      <span class="note-body">{t('trashView.inTrash')}</span>
      <button type="button" class="button" disabled={props.busy} onClick={props.onRestore}>
        <Icon name="undo" />
        {t('trashView.restore')}
      </button>
    </div>
  );
}
