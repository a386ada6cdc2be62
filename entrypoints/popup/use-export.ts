import { useCallback, useRef, useState } from 'preact/hooks';

import {
  collectionFileName,
  type CampaignCount,
  type Collection,
} from '../../domain/collection.ts';
import type { Failure } from '../../domain/failure.ts';
import { formatCount, t } from '../components/t.ts';
import { noAnswer } from './attempt.ts';
import type { PopupPort } from './popup-port.ts';

export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number | null }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface ExportHandle {
  readonly state: ExportState;
  readonly start: (collection: Collection, campaigns: readonly CampaignCount[]) => Promise<void>;
  readonly cancel: () => void;
}

/** One export at a time: streams it, hands over the file, says how it ended. */
export function useExport(
  port: Pick<PopupPort, 'exportCollection' | 'download' | 'now'>,
  say: (text: string) => void,
): ExportHandle {
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);

  const start = useCallback(
    async (collection: Collection, campaigns: readonly CampaignCount[]) => {
      if (running.current) return;
      const control = new AbortController();
      running.current = control;
      setState({ kind: 'running', done: 0, total: null });
      const exported = await port
        .exportCollection(
          collection,
          (done, total) => setState({ kind: 'running', done, total }),
          control.signal,
        )
        .catch((error: unknown) => ({ ok: false as const, failure: noAnswer(error) }));
      running.current = null;
      if (exported && !exported.ok) {
        setState({ kind: 'failed', failure: exported.failure });
        return;
      }
      setState({ kind: 'idle' });
      if (!exported) {
        say(t('export.cancelled'));
        return;
      }
      const { parts, clips } = exported.value;
      const name = collectionFileName(labelOf(collection, campaigns), port.now(), 'json');
      port.download(name, parts);
      say(t('export.done', clips, [formatCount(clips), name]));
    },
    [port, say],
  );
  const cancel = useCallback(() => running.current?.abort(), []);
  return { state, start, cancel };
}

/** What the file is called after: the campaign and the searched words, or "all". */
function labelOf(collection: Collection, campaigns: readonly CampaignCount[]): string {
  if (collection.kind === 'selection') return t('export.labelSelection');
  const { text, campaign } = collection.query;
  const name =
    campaign === 'none' ? t('export.labelNone') : campaigns.find(({ id }) => id === campaign)?.name;
  return [name, text.trim()].filter(Boolean).join(' ') || t('export.labelAll');
}
