import { useState } from 'preact/hooks';

import type { Clip } from '../../domain/clip.ts';
import type { CampaignCount } from '../../domain/collection.ts';
import { succeed, type Failure, type Result } from '../../domain/failure.ts';
import type { ToastMessage } from '../components/toast.tsx';
import { formatCount, t } from '../components/t.ts';
import { attempt } from './attempt.ts';
import { addToClips, removeFromClips, trash, type BulkDone } from './bulk-actions.ts';
import type { PopupPort } from './popup-port.ts';

export interface BulkHandle {
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly add: (ids: readonly string[], names: readonly string[]) => Promise<void>;
  readonly remove: (
    ids: readonly string[],
    campaign: Pick<CampaignCount, 'id' | 'name'>,
  ) => Promise<void>;
  /** @returns whether they are in the trash now */
  readonly delete: (ids: readonly string[]) => Promise<boolean>;
}

/** Changes to many clips, each with a toast that takes exactly its own change back. */
export function useBulk(
  port: PopupPort,
  onToast: (message: ToastMessage) => void,
  onChanged: (clips: readonly Clip[]) => void,
): BulkHandle {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  /** Runs an action; its undo reports like the action itself. */
  const run = async (
    action: Promise<Result<BulkDone>>,
    describe: (changed: number) => string,
  ): Promise<boolean> => {
    setBusy(true);
    setFailure(null);
    const done = await attempt(action);
    setBusy(false);
    if (!done.ok) {
      setFailure(done.failure);
      return false;
    }
    const { changed, undo } = done.value;
    onChanged(changed);
    const text = describe(changed.length);
    onToast(changed.length === 0 ? { text } : { text, onUndo: () => void takeBack(undo) });
    return true;
  };
  const takeBack = async (undo: BulkDone['undo']): Promise<void> => {
    setBusy(true);
    const undone = await attempt(undo());
    setBusy(false);
    if (!undone.ok) return setFailure(undone.failure);
    onChanged(undone.value);
    onToast({ text: t('bulk.undone') });
  };

  return {
    busy,
    failure,
    async add(ids, names) {
      const label = names.join(', ');
      await run(addEach(port, ids, names), (count) =>
        count === 0
          ? t('bulk.alreadyThere', [label])
          : t('bulk.added', count, [formatCount(count), label]),
      );
    },
    async remove(ids, campaign) {
      await run(removeFromClips(port, ids, campaign), (count) =>
        t('bulk.removed', count, [formatCount(count), campaign.name]),
      );
    },
    delete: (ids) =>
      run(trash(port, ids), (count) => t('bulk.deleted', count, [formatCount(count)])),
  };
}

/** One campaign after another, so that undo knows for each which clips had it before. */
async function addEach(
  port: PopupPort,
  ids: readonly string[],
  names: readonly string[],
): Promise<Result<BulkDone>> {
  const changed = new Map<string, Clip>();
  const undos: BulkDone['undo'][] = [];
  for (const name of names) {
    const added = await addToClips(port, ids, name);
    if (!added.ok) return added;
    for (const clip of added.value.changed) changed.set(clip.id, clip);
    // The last thing done is the first to be taken back.
    undos.unshift(added.value.undo);
  }
  return succeed({
    changed: [...changed.values()],
    undo: async () => {
      const undone = new Map<string, Clip>();
      for (const undo of undos) {
        const taken = await undo();
        if (!taken.ok) return taken;
        for (const clip of taken.value) undone.set(clip.id, clip);
      }
      return succeed([...undone.values()]);
    },
  });
}
