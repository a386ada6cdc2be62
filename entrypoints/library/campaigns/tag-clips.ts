import type { Failure } from '../../../domain/failure.ts';
import type { BulkProgress } from '../../../messaging/bulk-progress.ts';
import { failureText } from '../../components/failure-text.ts';
import { formatCount, t } from '../../components/t.ts';
import type { ToastMessage } from '../../components/toast.tsx';
import { attempt } from '../../popup/attempt.ts';
import type { CampaignPort } from './campaign-port.ts';

type Port = Pick<CampaignPort, 'startTagging' | 'undoTagging' | 'onBulk'>;

export interface Tagging {
  readonly campaign: { readonly id: string; readonly name: string };
  readonly ids: readonly string[];
  readonly onStep: (done: number, total: number) => void;
  readonly onToast: (message: ToastMessage) => void;
}

/**
 * Gives a campaign to many clips and says so at the end, with the way back: whether or not the
 * dialog that began it is still open.
 *
 * @returns why it was not done; null once it is
 */
export async function tagClips(
  port: Port,
  { campaign, ids, onStep, onToast }: Tagging,
): Promise<Failure | null> {
  const work = follow(port, onStep);
  const begun = await attempt(port.startTagging(ids, campaign.id));
  if (!begun.ok) {
    work.stop();
    return begun.failure;
  }
  const { act } = begun.value;
  const { failure, done } = await work.end(act);
  if (failure) return failure;
  const undo = async (): Promise<void> => {
    const back = follow(port, () => undefined);
    const undone = await attempt(port.undoTagging(act));
    if (!undone.ok) {
      back.stop();
      return onToast({ text: failureText(undone.failure).what });
    }
    const ended = await back.end(act);
    if (ended.failure) return onToast({ text: failureText(ended.failure).what });
    const { done: taken, total } = ended;
    if (taken !== null && total !== null && taken < total) {
      const text = t('bulkWork.undoStopped', [formatCount(taken), formatCount(total)]);
      return onToast({ text, onUndo: () => void undo() });
    }
    onToast({ text: t('bulk.undone') });
  };
  const text =
    done === null || done >= ids.length
      ? t('campaign.tagged', ids.length, [formatCount(ids.length), campaign.name])
      : t('campaign.taggedStopped', [campaign.name]);
  onToast({ text, onUndo: () => void undo() });
  return null;
}

interface Ended {
  readonly failure: Failure | null;
  /** null where nothing was heard of it but its end. */
  readonly done: number | null;
  readonly total: number | null;
}

/** Listens before it begins: a small change is at its end before its beginning is answered. */
function follow(port: Pick<CampaignPort, 'onBulk'>, onStep: Tagging['onStep']) {
  const heard: BulkProgress[] = [];
  let wake: (() => void) | null = null;
  const stop = port.onBulk((progress) => {
    heard.push(progress);
    if (progress.kind === 'step') onStep(progress.state.done, progress.state.total);
    wake?.();
  });
  return {
    stop,
    async end(act: string): Promise<Ended> {
      const isEnd = (each: BulkProgress): boolean => each.kind === 'ended' && each.act === act;
      while (!heard.some(isEnd)) await new Promise<void>((resolve) => (wake = resolve));
      stop();
      const failed = heard.find((each) => each.kind === 'failed' && each.act === act);
      const steps = heard.flatMap((each) =>
        each.kind === 'step' && each.state.act === act ? [each.state] : [],
      );
      return {
        failure: failed?.kind === 'failed' ? failed.failure : null,
        done: steps.at(-1)?.done ?? null,
        total: steps.at(-1)?.total ?? null,
      };
    },
  };
}
