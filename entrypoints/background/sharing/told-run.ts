import type { CircleState } from '../../../domain/circle/sharing.ts';
import type { CircleStates } from '../../../storage/circle-states.ts';
import { CircleLeft } from '../../../storage/sync/deps.ts';
import type { Progress } from '../../../sync/engine.ts';
import type { CircleSync, SyncOutcome } from '../../../sync/sync-circle.ts';
import { noteThrown } from '../note-failure.ts';

/** A run that is quicker is not told of: a status that twitches tells nobody anything. */
const QUICK_MS = 700;
const EVERY_MS = 300;

/** The same engine; how its runs go is told to views, and what storage throws is an outcome. */
export function toldSync(
  id: string,
  sync: CircleSync,
  { states, now }: { readonly states: Pick<CircleStates, 'put'>; readonly now: () => number },
): CircleSync {
  return {
    async run({ signal } = {}) {
      let next = now() + QUICK_MS;
      const onProgress = ({ phase, done, total }: Progress): void => {
        if (now() < next || signal?.aborted) return;
        next = now() + EVERY_MS;
        void states.put(id, { kind: 'running', reason: '', phase, done, total });
      };
      const outcome = await outcomeOf(() => sync.run({ signal, onProgress }));
      // Stopped by who says the rest: it rests, was left, or everything is being deleted.
      if (outcome.state === 'stopped' || signal?.aborted) return { ...outcome, state: 'stopped' };
      await states.put(id, stateAfter(outcome, now()));
      return outcome;
    },
  };
}

const NOTHING = { changed: 0, pushed: 0, waiting: 0, setAside: 0 };

async function outcomeOf(run: () => Promise<SyncOutcome>): Promise<SyncOutcome> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof CircleLeft) return { state: 'stopped', reason: '', ...NOTHING };
    noteThrown(error);
    const reason = error instanceof Error ? error.message : String(error);
    return { state: 'broken', reason: reason.slice(0, 200), ...NOTHING };
  }
}

function stateAfter(outcome: SyncOutcome, now: number): Partial<Omit<CircleState, 'id'>> {
  const { state, reason, waiting, setAside } = outcome;
  const rest = { phase: null, done: 0, total: null, waiting, setAside };
  if (state !== 'in-step') return { ...rest, kind: TROUBLES[state], reason };
  return { ...rest, kind: waiting > 0 ? 'waiting' : 'in-step', reason: '', at: now };
}

const TROUBLES = {
  offline: 'offline',
  refused: 'refused',
  gone: 'gone',
  busy: 'busy',
  // Nothing of these is the person's to do: the reason is shown.
  taken: 'broken',
  'too-large': 'broken',
  rejected: 'broken',
  overflow: 'broken',
  broken: 'broken',
  stopped: 'waiting',
} as const satisfies Record<Exclude<SyncOutcome['state'], 'in-step'>, CircleState['kind']>;
