import { useCallback, useRef, useState } from 'preact/hooks';

import { fail, type Failure } from '../../domain/failure.ts';
import type { HandedCollection } from '../../domain/handed-collection.ts';
import type { ExportPort } from './export-port.ts';
import type { Chosen } from './use-collection.ts';
import type { Written, WrittenForm } from './writing/job.ts';

export type WritingState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number | null }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface WritingHandle {
  readonly state: WritingState;
  /** @returns null where it was stopped or failed; a failure stands in `state` */
  readonly write: (form: WrittenForm) => Promise<Written | null>;
  readonly fail: (failure: Failure) => void;
  readonly cancel: () => void;
}

/** One file at a time is written for good. What was chosen is remembered once it succeeds. */
export function useWriting(
  port: ExportPort,
  handed: HandedCollection | null,
  chosen: Chosen,
): WritingHandle {
  const [state, setState] = useState<WritingState>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);

  const write = useCallback(
    async (form: WrittenForm): Promise<Written | null> => {
      if (running.current || !handed) return null;
      const control = new AbortController();
      running.current = control;
      setState({ kind: 'running', done: 0, total: null });
      const written = await port
        .write(
          jobOf(port, handed, chosen, form, null),
          (done, total) => setState({ kind: 'running', done, total }),
          control.signal,
        )
        // A thread that cannot even begin: without this the page would wait for it for ever.
        .catch((error: unknown) => fail({ kind: 'export-failed', detail: String(error) }));
      running.current = null;
      setState(
        written && !written.ok ? { kind: 'failed', failure: written.failure } : { kind: 'idle' },
      );
      if (!written?.ok) return null;
      const { format, period, choices } = chosen;
      void port.remember(handed.campaign, { format: format.id, period, choices });
      return written.value;
    },
    [port, handed, chosen],
  );
  const cancel = useCallback(() => running.current?.abort(), []);
  const showFailure = useCallback((failure: Failure) => setState({ kind: 'failed', failure }), []);
  return { state, write, fail: showFailure, cancel };
}

/** @param most only the first so many clips; null for all */
export const jobOf = (
  port: ExportPort,
  { collection, label, title = label }: HandedCollection,
  { format, period, choices, office }: Chosen,
  form: WrittenForm,
  most: number | null,
) => ({
  collection,
  period,
  format: format.id,
  form,
  choices,
  office,
  title: title || 'Cắt Báo',
  appVersion: port.appVersion,
  now: port.now(),
  most,
});
