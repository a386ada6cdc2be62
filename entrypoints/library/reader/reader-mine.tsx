import { useState } from 'preact/hooks';

import type { Clip } from '../../../domain/clip.ts';
import type { CampaignCount } from '../../../domain/collection.ts';
import { clipDraftKey } from '../../../domain/draft.ts';
import type { Failure } from '../../../domain/failure.ts';
import { TONE_ORDER, type Tone } from '../../../domain/tone.ts';
import { ClipForm, type SaveState } from '../../components/clip-form.tsx';
import { FailureNote } from '../../components/failure-note.tsx';
import { toneLabel } from '../../components/labels.ts';
import { t } from '../../components/t.ts';
import { attempt } from '../../popup/attempt.ts';
import { fieldsOfClip } from '../../popup/form-fields.ts';
import { useDraft } from '../../popup/use-draft.ts';
import type { ReaderPort } from './reader-port.ts';
import { Segmented } from './segmented.tsx';

/** What the person makes of the article: campaigns, note, corrections, tone. */
export function ReaderMine(props: {
  readonly port: ReaderPort;
  readonly clip: Clip;
  readonly campaigns: readonly CampaignCount[];
  readonly busy: boolean;
  readonly onTone: (tone: Tone | null) => void;
  readonly onSaved: (clip: Clip) => void;
}) {
  const { port, clip, campaigns } = props;
  const key = clipDraftKey(clip.id);
  const draft = useDraft(port, key, fieldsOfClip(clip, campaigns));
  const [state, setState] = useState<SaveState>('idle');
  const [failure, setFailure] = useState<Failure | null>(null);

  const save = async (): Promise<void> => {
    setState('saving');
    setFailure(null);
    const saved = await attempt(port.editClip(clip.id, draft.edit));
    if (!saved.ok) {
      setState('idle');
      setFailure(saved.failure);
      return;
    }
    const known = await port.listCampaigns().catch(() => campaigns);
    await draft.settle(key, fieldsOfClip(saved.value, known));
    props.onSaved(saved.value);
    setState('saved');
  };

  return (
    <section class="reader-part" aria-label={t('reader.mine')}>
      <Segmented
        label={t('reader.tone')}
        value={clip.tone ?? 'none'}
        options={(['none', ...TONE_ORDER] as const).map((value) => ({
          value,
          label: value === 'none' ? t('reader.toneNone') : toneLabel(value),
        }))}
        disabled={props.busy}
        onChoose={(tone) => props.onTone(tone === 'none' ? null : tone)}
      />
      <ClipForm
        editing
        draft={draft}
        names={campaigns.map(({ name }) => name)}
        suggestions={[]}
        state={state}
        noteData={{ 'data-reader-note': '' }}
        campaignsData={{ 'data-reader-tags': '' }}
        onSave={() => void save()}
      />
      {failure && <FailureNote failure={failure} />}
    </section>
  );
}
