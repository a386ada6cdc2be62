import { useState } from 'preact/hooks';

import type { CampaignCount } from '../../domain/collection.ts';
import type { Failure, Result } from '../../domain/failure.ts';
import type { Act } from '../../domain/ports.ts';
import type { Tone } from '../../domain/tone.ts';
import { toneLabel } from '../components/labels.ts';
import type { ToastMessage } from '../components/toast.tsx';
import { formatCount, t } from '../components/t.ts';
import { attempt } from '../popup/attempt.ts';
import type { LibraryPort } from './library-port.ts';
import type { BulkHandle } from './use-bulk.ts';

type Ids = readonly string[];

/** What can be done with clips; each answers whether it was begun or done, each can be undone. */
export interface Actions {
  readonly failure: Failure | null;
  readonly tag: (ids: Ids, names: readonly string[]) => Promise<boolean>;
  readonly untag: (ids: Ids, campaign: Pick<CampaignCount, 'id' | 'name'>) => Promise<boolean>;
  readonly tone: (ids: Ids, tone: Tone | null) => Promise<boolean>;
  readonly trash: (ids: Ids) => Promise<boolean>;
  readonly restore: (ids: Ids) => Promise<boolean>;
  /** @param ids null for all that are in the trash */
  readonly purge: (ids: Ids | null) => Promise<boolean>;
  readonly join: (ids: Ids) => Promise<boolean>;
}

export function useActions(
  port: Pick<LibraryPort, 'ensureCampaigns' | 'purgeClips' | 'joinReposts' | 'undoAct'>,
  bulk: BulkHandle,
  onToast: (message: ToastMessage) => void,
): Actions {
  const [failure, setFailure] = useState<Failure | null>(null);

  const settle = async <T>(asked: Promise<Result<T>>): Promise<T | null> => {
    setFailure(null);
    const done = await attempt(asked);
    if (done.ok) return done.value;
    setFailure(done.failure);
    return null;
  };
  /** Acts of the journal: done at once, taken back by their name. */
  const journalled = async (
    asked: Promise<Result<Act>>,
    describe: (clips: number) => string,
  ): Promise<boolean> => {
    const act = await settle(asked);
    if (!act) return false;
    const onUndo = async (): Promise<void> => {
      const undone = await settle(port.undoAct(act.act).then(asTrue));
      if (undone) onToast({ text: t('bulkWork.undone') });
    };
    const text = describe(act.clips);
    onToast(act.clips === 0 ? { text } : { text, onUndo: () => void onUndo() });
    return true;
  };

  return {
    failure: failure ?? bulk.failure,
    async tag(ids, names) {
      const campaigns = await settle(port.ensureCampaigns(names));
      if (!campaigns) return false;
      const label = campaigns.map(({ name }) => name).join(', ');
      const add = campaigns.map(({ id }) => id);
      return bulk.start(ids, { kind: 'tag', add, remove: [] }, (clips) =>
        clips === 0
          ? t('bulk.alreadyThere', [label])
          : t('bulkWork.tagged', clips, [formatCount(clips), label]),
      );
    },
    untag: (ids, { id, name }) =>
      bulk.start(ids, { kind: 'tag', add: [], remove: [id] }, (clips) =>
        t('bulkWork.untagged', clips, [formatCount(clips), name]),
      ),
    tone: (ids, tone) =>
      bulk.start(ids, { kind: 'tone', tone }, (clips) =>
        t('bulkWork.toned', clips, [formatCount(clips), toneLabel(tone ?? 'none')]),
      ),
    trash: (ids) =>
      bulk.start(ids, { kind: 'status', status: 'trashed' }, (clips) =>
        t('bulkWork.trashed', clips, [formatCount(clips)]),
      ),
    restore: (ids) =>
      bulk.start(ids, { kind: 'status', status: 'kept' }, (clips) =>
        t('bulkWork.restored', clips, [formatCount(clips)]),
      ),
    purge: (ids) =>
      journalled(port.purgeClips(ids), (clips) =>
        t('trashView.purged', clips, [formatCount(clips)]),
      ),
    join: (ids) =>
      journalled(port.joinReposts(ids), (clips) =>
        clips === 0
          ? t('repost.already')
          : t('bulkWork.joined', ids.length, [formatCount(ids.length)]),
      ),
  };
}

const asTrue = <T>(result: Result<T>): Result<true> =>
  result.ok ? { ok: true, value: true } : result;
