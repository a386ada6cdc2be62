import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

import type { CampaignPort } from './campaign-port.ts';
import type { ClipConflict } from './find-conflicts.ts';

export type Scan =
  /** Too many to read them unasked, or stopped. */
  | { readonly kind: 'idle'; readonly stopped: boolean }
  | { readonly kind: 'reading'; readonly done: number; readonly total: number }
  | { readonly kind: 'found'; readonly conflicts: readonly ClipConflict[] }
  | { readonly kind: 'failed' };

/** Up to so many articles are read unasked, while the person looks at the rest of the page. */
const UNASKED = 20_000;
/** What is on the page is painted first; changes that come one after another are read once. */
const PAUSE_MS = 400;

/** Reads a campaign's articles for conflicts, after the page stands there and until it is gone. */
export function useThemeScan(
  port: Pick<CampaignPort, 'findConflicts'>,
  campaign: string,
  clips: number,
  version: number,
) {
  const [scan, setScan] = useState<Scan>({ kind: 'reading', done: 0, total: clips });
  const running = useRef<AbortController | null>(null);
  const start = useCallback(() => {
    running.current?.abort();
    const stopping = new AbortController();
    running.current = stopping;
    const { signal } = stopping;
    const show = (next: Scan): void => {
      if (!signal.aborted) setScan(next);
    };
    const read = async (): Promise<void> => {
      try {
        const conflicts = await port.findConflicts(campaign, {
          signal,
          onProgress: (done, total) =>
            // What was found stays in sight while it is read again.
            !signal.aborted &&
            setScan((held) => (held.kind === 'found' ? held : { kind: 'reading', done, total })),
        });
        if (conflicts) show({ kind: 'found', conflicts });
      } catch {
        show({ kind: 'failed' });
      }
    };
    void read();
  }, [port, campaign]);
  useEffect(() => {
    if (clips > UNASKED) return setScan({ kind: 'idle', stopped: false });
    const timer = setTimeout(start, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [start, clips, version]);
  useEffect(() => () => running.current?.abort(), []);
  return {
    scan,
    start,
    stop: () => {
      running.current?.abort();
      setScan({ kind: 'idle', stopped: true });
    },
  };
}
