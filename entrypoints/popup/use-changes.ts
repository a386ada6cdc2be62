import type { Clip } from '../../domain/clip.ts';
import type { CampaignCount } from '../../domain/collection.ts';
import type { Failure, Result } from '../../domain/failure.ts';
import type { ToastMessage } from '../components/toast.tsx';
import { formatCount, t } from '../components/t.ts';
import type { Done } from './done.ts';
import { journalled, takeBack } from './journalled.ts';
import type { PopupPort } from './popup-port.ts';
import { replaceText } from './reading-actions.ts';
import { addEachToClips, removeFromClips } from './tag-actions.ts';
import { restore, trash } from './trash-actions.ts';
import type { PageHandle } from './use-page.ts';
import { useSettling } from './use-settling.ts';

type Ids = readonly string[];

/** Each answers whether it was done. */
export interface ChangesHandle {
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly add: (ids: Ids, names: readonly string[]) => Promise<boolean>;
  readonly remove: (ids: Ids, campaign: Pick<CampaignCount, 'id' | 'name'>) => Promise<boolean>;
  readonly delete: (ids: Ids) => Promise<boolean>;
  readonly restore: (ids: Ids) => Promise<boolean>;
  /** @param ids null for all that are in the trash */
  readonly purge: (ids: Ids | null) => Promise<boolean>;
  readonly undoPurge: (act: string) => Promise<boolean>;
  /** Says that they have one text. */
  readonly join: (ids: Ids) => Promise<boolean>;
  /** Says that this clip's text is its own. */
  readonly split: (clip: Clip) => Promise<boolean>;
  /** Puts what the clip's page says now in place. */
  readonly revise: (clip: Clip) => Promise<boolean>;
  /** @param readAt of that version, as shown */
  readonly restoreVersion: (clip: Clip, id: string, readAt: string) => Promise<boolean>;
}

/** Changes to clips, each with a toast that takes exactly its own change back. */
export function useChanges(
  port: PopupPort,
  onToast: (message: ToastMessage) => void,
  onChanged: (clips: readonly Clip[]) => void,
  page: Pick<PageHandle, 'recheck'>,
): ChangesHandle {
  const { busy, failure, settle } = useSettling();
  /** Runs an action; its undo reports like the action itself. */
  const run = (
    action: Promise<Result<Done>>,
    describe: (count: number) => string,
  ): Promise<boolean> =>
    settle(action, ({ count, changed, undo }) => {
      onChanged(changed);
      const text = describe(count);
      onToast(count === 0 || !undo ? { text } : { text, onUndo: () => void reporting(undo()) });
    });
  const reporting = (undoing: Promise<Result<readonly Clip[]>>): Promise<boolean> =>
    settle(undoing, (changed) => {
      onChanged(changed);
      onToast({ text: t('bulk.undone') });
      if (changed.length === 0) page.recheck();
    });

  return {
    busy,
    failure,
    add(ids, names) {
      const label = names.join(', ');
      return run(addEachToClips(port, ids, names), (count) =>
        count === 0
          ? t('bulk.alreadyThere', [label])
          : t('bulk.added', count, [formatCount(count), label]),
      );
    },
    remove: (ids, campaign) =>
      run(removeFromClips(port, ids, campaign), (count) =>
        t('bulk.removed', count, [formatCount(count), campaign.name]),
      ),
    delete: (ids) =>
      run(trash(port, ids), (count) => t('bulk.deleted', count, [formatCount(count)])),
    restore: (ids) =>
      run(restore(port, ids), (count) => t('trashView.restored', count, [formatCount(count)])),
    async purge(ids) {
      const done = await run(journalled(port, port.purgeClips(ids)), (count) =>
        t('trashView.purged', count, [formatCount(count)]),
      );
      if (done) page.recheck();
      return done;
    },
    undoPurge: (act) => reporting(takeBack(port, act)),
    join: (ids) =>
      run(journalled(port, port.joinReposts(ids)), (count) =>
        count === 0
          ? t('repost.already')
          : t('repost.joined', ids.length, [formatCount(ids.length)]),
      ),
    split: (clip) =>
      run(journalled(port, port.splitRepost(clip.id)), () => t('repost.wasSplit', [clip.title])),
    revise: (clip) =>
      run(replaceText(port, clip.id, port.reviseClip(clip.urlKey)), () => t('change.revised')),
    restoreVersion: (clip, id, readAt) =>
      run(replaceText(port, clip.id, port.restoreRevision(clip.id, id)), () =>
        t('versions.restored', [readAt]),
      ),
  };
}
