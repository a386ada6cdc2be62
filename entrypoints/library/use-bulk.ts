import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

import type { BulkChange } from '../../domain/bulk.ts';
import type { Collection } from '../../domain/collection.ts';
import type { Failure, Result } from '../../domain/failure.ts';
import type { Act, BulkState } from '../../domain/ports.ts';
import type { ToastMessage } from '../components/toast.tsx';
import { formatCount, t } from '../components/t.ts';
import { attempt } from '../popup/attempt.ts';
import type { BulkPort } from './library-port.ts';

/** Silence after which the background is asked: it may have died, and goes on once woken. */
const SILENCE_MS = 2500;

export interface BulkHandle {
  /** What is under way, whoever began it; null for nothing. */
  readonly state: BulkState | null;
  readonly failure: Failure | null;
  /** @param describe what to say of so many clips once it is done */
  readonly start: (
    ids: readonly string[],
    change: BulkChange,
    describe: (clips: number) => string,
  ) => Promise<boolean>;
  readonly stop: () => Promise<void>;
}

/** Changes of many clips: progress, an end in the middle, and a toast that takes back what was done. */
export function useBulk(port: BulkPort, onToast: (message: ToastMessage) => void): BulkHandle {
  const [state, setState] = useState<BulkState | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const latest = useRef<BulkState | null>(null);
  /** What to say of what this page began. */
  const words = useRef(new Map<string, (clips: number) => string>());
  const early = useRef(new Map<string, BulkState>());

  const show = useCallback((next: BulkState | null) => {
    latest.current = next;
    setState(next);
  }, []);
  const begin = useCallback(async (asked: Promise<Result<Act>>): Promise<Act | null> => {
    setFailure(null);
    const begun = await attempt(asked);
    if (begun.ok) return begun.value;
    setFailure(begun.failure);
    return null;
  }, []);
  const undo = useCallback((act: string) => void begin(port.undoBulk(act)), [port, begin]);

  const say = useCallback(
    (act: string, was: BulkState | null) => {
      const describe = words.current.get(act);
      if (was?.going === 'back') {
        const whole = was.done >= was.total;
        const text = whole
          ? t('bulkWork.undone')
          : t('bulkWork.undoStopped', [formatCount(was.done), formatCount(was.total)]);
        onToast(whole ? { text } : { text, onUndo: () => undo(act) });
        return;
      }
      if (!was || !describe) return;
      words.current.delete(act);
      const text =
        was.done < was.total
          ? t('bulkWork.stopped', [formatCount(was.done), formatCount(was.total)])
          : describe(was.changed);
      onToast(was.changed > 0 ? { text, onUndo: () => undo(act) } : { text });
    },
    [onToast, undo],
  );
  const end = useCallback(
    (act: string) => {
      const was = latest.current?.act === act ? latest.current : null;
      // A short one has ended before the page knows that it was the one to begin it.
      if (was) early.current.set(act, was);
      show(null);
      say(act, was);
    },
    [say, show],
  );

  useEffect(() => {
    const off = port.onBulk((progress) => {
      switch (progress.kind) {
        case 'step':
          show(progress.state);
          break;
        case 'failed':
          setFailure(progress.failure);
          break;
        case 'ended':
          end(progress.act);
      }
    });
    // What an earlier page or a dead background left.
    port.readBulk().then(
      (held) => held && !latest.current && show(held),
      () => {},
    );
    return off;
  }, [port, show, end]);

  useEffect(() => {
    if (!state) return;
    const look = async (): Promise<void> => {
      try {
        const held = await port.readBulk();
        if (latest.current !== state) return;
        if (held) show({ ...held });
        else end(state.act);
      } catch {
        // Not woken yet: asked again after the next silence.
        if (latest.current === state) show({ ...state });
      }
    };
    const timer = setTimeout(() => {
      void look();
    }, SILENCE_MS);
    return () => clearTimeout(timer);
  }, [port, state, show, end]);

  const start = useCallback(
    async (
      ids: readonly string[],
      change: BulkChange,
      describe: (clips: number) => string,
    ): Promise<boolean> => {
      const collection: Collection = { kind: 'selection', ids };
      const act = await begin(port.startBulk(collection, change));
      if (!act) return false;
      words.current.set(act.act, describe);
      say(act.act, early.current.get(act.act) ?? null);
      early.current.clear();
      return true;
    },
    [port, begin, say],
  );
  const stop = useCallback(async () => {
    const done = await attempt(port.stopBulk());
    if (!done.ok) setFailure(done.failure);
  }, [port]);
  return { state, failure, start, stop };
}
