import { useEffect, useRef, useState } from 'preact/hooks';

import type { Clip } from '../../domain/clip.ts';
import type { CampaignCount } from '../../domain/collection.ts';
import { clipDraftKey } from '../../domain/draft.ts';
import type { Failure } from '../../domain/failure.ts';
import { ArticleHead } from '../components/article-head.tsx';
import { ClipForm, type SaveState } from '../components/clip-form.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { Icon } from '../components/icon.tsx';
import { t } from '../components/t.ts';
import { attempt } from './attempt.ts';
import { fieldsOfClip } from './form-fields.ts';
import type { PopupPort } from './popup-port.ts';
import { formatInstant } from './this-page.tsx';
import { useDraft } from './use-draft.ts';

interface ClipDetailProps {
  readonly port: PopupPort;
  readonly clip: Clip;
  readonly campaigns: readonly CampaignCount[];
  readonly refreshCampaigns: () => Promise<readonly CampaignCount[]>;
  readonly onSaved: (clip: Clip) => void;
  readonly onDelete: () => void;
  readonly onBack: () => void;
  readonly onSay: (text: string) => void;
}

/** One clip, opened from the list to be looked at and edited. */
export function ClipDetail(props: ClipDetailProps) {
  const { port, clip, campaigns, onBack } = props;
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
        <button ref={back} type="button" class="button button-bare" onClick={onBack}>
          <Icon name="back" />
          {t('detail.back')}
        </button>
        <button
          type="button"
          class="button button-bare button-square"
          aria-label={t('detail.delete')}
          title={t('detail.delete')}
          onClick={props.onDelete}
        >
          <Icon name="trash" />
        </button>
      </div>
      <section class="card stack" data-state="clipped" aria-label={clip.title}>
        <ArticleHead {...clip} />
        <p class="detail-facts">
          <a class="link-button" href={clip.url} target="_blank" rel="noreferrer">
            <Icon name="link" />
            {t('detail.open')}
          </a>
          <span>{t('detail.capturedAt', [formatInstant(clip.capturedAt)])}</span>
        </p>
        <ClipForm
          editing
          draft={draft}
          names={campaigns.map(({ name }) => name)}
          suggestions={[]}
          state={state}
          onSave={() => void save()}
        />
        {failure && <FailureNote failure={failure} />}
      </section>
    </main>
  );
}
