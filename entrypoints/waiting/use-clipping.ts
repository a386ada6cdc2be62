import { useEffect, useRef, useState } from 'preact/hooks';

import { noAnswer } from '../popup/attempt.ts';
import { byHost, originsOf, type HostPages } from './by-host.ts';
import { clipPages, type Progress } from './run-clipping.ts';
import type { WaitingPort } from './waiting-port.ts';

/** Where clipping by itself is, from the first press to what came of it. */
export type Clipping =
  | { readonly kind: 'idle' }
  | { readonly kind: 'planning' }
  | { readonly kind: 'asking'; readonly hosts: readonly HostPages[]; readonly denied: boolean }
  | { readonly kind: 'running'; readonly progress: Progress | null }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'ended'; readonly progress: Progress; readonly stopped: boolean };

export interface ClippingHandle {
  readonly state: Clipping;
  /** Looks which hosts there are. @param again the pages that were not clipped the last time */
  readonly plan: (again: boolean) => void;
  /** Straight from a press: the browser asks only then. */
  readonly start: (hosts: readonly HostPages[]) => void;
  readonly stop: () => void;
  readonly close: () => void;
}

const IDLE: Clipping = { kind: 'idle' };

export function useClipping(port: WaitingPort): ClippingHandle {
  const [state, setState] = useState<Clipping>(IDLE);
  const stopper = useRef<AbortController | null>(null);
  /** From the press on: a second one would take the first one's stop away. */
  const begun = useRef(false);
  useEffect(() => () => stopper.current?.abort(), []);

  const fail = (error: unknown): void => {
    const failure = noAnswer(error);
    const progress = { done: 0, total: 0, clipped: 0, waiting: 0, skipped: 0, host: null, failure };
    setState({ kind: 'ended', progress, stopped: true });
  };
  const plan = async (again: boolean): Promise<void> => {
    setState({ kind: 'planning' });
    const pages = await port.all();
    const wanted = pages.filter(({ trouble }) => (trouble !== null) === again);
    setState({ kind: 'asking', hosts: byHost(wanted), denied: false });
  };
  const start = async (hosts: readonly HostPages[]): Promise<void> => {
    const origins = originsOf(hosts);
    // The request goes first: any await before it would lose the press that it needs.
    if (!(await port.allow(origins))) {
      setState((was) => (was.kind === 'asking' ? { ...was, denied: true } : was));
      return;
    }
    const { signal } = (stopper.current = new AbortController());
    setState({ kind: 'running', progress: null });
    const done = await port.alone(async () => {
      try {
        const tell = (progress: Progress): void => setState({ kind: 'running', progress });
        const progress = await clipPages(hosts, port, tell, signal);
        setState({ kind: 'ended', progress, stopped: progress.done < progress.total });
      } finally {
        await port.giveBack();
      }
    });
    if (!done) setState({ kind: 'elsewhere' });
  };

  return {
    state,
    plan: (again) => void plan(again).catch(fail),
    start(hosts) {
      if (begun.current) return;
      begun.current = true;
      void start(hosts)
        .catch(fail)
        .finally(() => (begun.current = false));
    },
    stop: () => stopper.current?.abort(),
    close: () => setState(IDLE),
  };
}
