import { succeed } from '../../../domain/failure.ts';
import type { Clip } from '../../../domain/clip.ts';
import type { Failure, Result } from '../../../domain/failure.ts';
import type { Tone } from '../../../domain/tone.ts';
import { formatCount, t } from '../../components/t.ts';
import type { ToastMessage } from '../../components/toast.tsx';
import type { Done } from '../../popup/done.ts';
import { journalled } from '../../popup/journalled.ts';
import { replaceText } from '../../popup/reading-actions.ts';
import { restore, trash } from '../../popup/trash-actions.ts';
import type { HighlightChange, ReaderPort } from './reader-port.ts';
import { useSettling } from '../../popup/use-settling.ts';

/** Each answers whether it was done. */
export interface ReaderChanges {
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly trash: () => Promise<boolean>;
  readonly restore: () => Promise<boolean>;
  readonly split: (other: Clip) => Promise<boolean>;
  /** @param readAt of that version, as shown */
  readonly restoreVersion: (id: string, readAt: string) => Promise<boolean>;
  readonly setTone: (tone: Tone | null) => Promise<boolean>;
  /** @param said what a toast with undo says; null where it is seen anyway */
  readonly highlight: (change: HighlightChange, said: string | null) => Promise<boolean>;
}

/** Changes to the clip that is read, each with a toast that takes exactly its own change back. */
export function useReaderChanges(
  port: ReaderPort,
  clip: Clip,
  onChanged: (clips: readonly Clip[]) => void,
  onToast: (message: ToastMessage) => void,
): ReaderChanges {
  const { busy, failure, settle } = useSettling();
  const run = (action: Promise<Result<Done>>, said: string | null): Promise<boolean> =>
    settle(action, ({ changed, undo }) => {
      onChanged(changed);
      if (said === null) return;
      onToast(undo ? { text: said, onUndo: () => void takeBack(undo()) } : { text: said });
    });
  const takeBack = (undoing: Promise<Result<readonly Clip[]>>): Promise<boolean> =>
    settle(undoing, (changed) => {
      onChanged(changed);
      onToast({ text: t('bulk.undone') });
    });

  const one = formatCount(1);
  return {
    busy,
    failure,
    trash: () => run(trash(port, [clip.id]), t('bulk.deleted', 1, [one])),
    restore: () => run(restore(port, [clip.id]), t('trashView.restored', 1, [one])),
    split: (other) =>
      run(journalled(port, port.splitRepost(other.id)), t('repost.wasSplit', [other.title])),
    restoreVersion: (id, readAt) =>
      run(
        replaceText(port, clip.id, port.restoreRevision(clip.id, id)),
        t('versions.restored', [readAt]),
      ),
    setTone: (tone) => run(toned(port, clip, tone), t('reader.toneSet')),
    highlight: (change, said) => run(highlighted(port, clip.id, change), said),
  };
}

async function toned(
  port: Pick<ReaderPort, 'setTone'>,
  { id, tone: before }: Clip,
  tone: Tone | null,
): Promise<Result<Done>> {
  const set = await port.setTone([id], tone);
  if (!set.ok) return set;
  return succeed({ count: 1, changed: set.value, undo: () => port.setTone([id], before ?? null) });
}

async function highlighted(
  port: Pick<ReaderPort, 'changeHighlights'>,
  id: string,
  { add, remove }: HighlightChange,
): Promise<Result<Done>> {
  const change = async (made: HighlightChange): Promise<Result<readonly Clip[]>> => {
    const changed = await port.changeHighlights(id, made);
    return changed.ok ? succeed([changed.value]) : changed;
  };
  const done = await change({ add, remove });
  if (!done.ok) return done;
  const undo = () => change({ add: remove, remove: add });
  return succeed({ count: 1, changed: done.value, undo });
}
