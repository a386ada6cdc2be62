import { useState } from 'preact/hooks';

import type { CampaignCount } from '../../domain/collection.ts';
import { clipDraftKey, pageDraftKey } from '../../domain/draft.ts';
import type { Failure } from '../../domain/failure.ts';
import type { PageState } from '../../messaging/protocol.ts';
import { offeredNames, withCampaign } from '../components/campaign-options.ts';
import { ClipForm, type SaveState } from '../components/clip-form.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { t } from '../components/t.ts';
import { attempt } from './attempt.ts';
import { fieldsOfArticle, fieldsOfClip } from './form-fields.ts';
import type { PopupPort } from './popup-port.ts';
import { useDraft } from './use-draft.ts';
import type { PageHandle } from './use-page.ts';

interface PageFormProps {
  readonly port: PopupPort;
  readonly page: Extract<PageState, { kind: 'page' }>;
  readonly handle: Pick<PageHandle, 'absorb'>;
  readonly campaigns: readonly CampaignCount[];
  readonly refreshCampaigns: () => Promise<readonly CampaignCount[]>;
  readonly detailsOpen: boolean;
  readonly onSay: (text: string) => void;
}

/** Saves this page, or edits the clip that it has already. */
export function PageForm(props: PageFormProps) {
  const { port, page, campaigns } = props;
  const { clip, urlKey, extraction, tabId, waiting } = page;
  const pageKey = pageDraftKey(urlKey);
  const standing = withCampaign(waiting?.campaigns ?? [], page.defaultCampaign ?? '');
  const draft = useDraft(
    port,
    clip ? clipDraftKey(clip.id) : pageKey,
    clip
      ? fieldsOfClip(clip, campaigns)
      : fieldsOfArticle(extraction.article, standing, waiting?.note),
    clip ? pageKey : null,
  );
  const [state, setState] = useState<SaveState>('idle');
  const [failure, setFailure] = useState<Failure | null>(null);
  const suggestions = page.suggestions.map(({ name }) => name);

  const save = async (): Promise<void> => {
    setState('saving');
    setFailure(null);
    const { edit } = draft;
    const saved = await attempt(
      clip ? port.editClip(clip.id, edit) : port.saveClip(urlKey, edit, tabId),
    );
    if (!saved.ok) {
      setState('idle');
      setFailure(saved.failure);
      return;
    }
    const known = await props.refreshCampaigns();
    await draft.settle(clipDraftKey(saved.value.id), fieldsOfClip(saved.value, known));
    props.handle.absorb([saved.value]);
    setState('saved');
    props.onSay(t('form.savedAnnounce', [saved.value.title]));
  };

  return (
    <>
      <ClipForm
        draft={draft}
        names={offeredNames(campaigns)}
        suggestions={suggestions}
        editing={clip !== null}
        state={state}
        detailsOpen={props.detailsOpen}
        firstFocus={!clip}
        onSave={() => void save()}
      />
      {failure && <FailureNote failure={failure} />}
    </>
  );
}
