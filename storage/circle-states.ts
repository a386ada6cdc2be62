import type { CircleState } from '../domain/circle/sharing.ts';
import type { WatchedArea } from './area.ts';

const KEY = 'circle-states';

export type CircleStates = ReturnType<typeof createCircleStates>;

/** How circles stand, in memory until the browser ends: the background writes it, views read and watch it. */
export function createCircleStates(session: WatchedArea) {
  const list = async (): Promise<readonly CircleState[]> => {
    const held = (await session.get(KEY))[KEY];
    return Array.isArray(held) ? (held as CircleState[]) : [];
  };
  let last: Promise<unknown> = Promise.resolve();
  /** One after another, a failed one too: each reads what the one before it wrote. */
  const write = (change: (held: readonly CircleState[]) => readonly CircleState[]) => {
    const work = async (): Promise<void> => {
      const held = await list();
      const changed = change(held);
      if (changed !== held) await session.set({ [KEY]: changed });
    };
    const turn = last.then(work, work);
    last = turn;
    return turn;
  };
  return {
    list,
    get: async (id: string): Promise<CircleState> =>
      (await list()).find((state) => state.id === id) ?? unknownState(id),
    put: (id: string, change: Partial<Omit<CircleState, 'id'>>): Promise<void> =>
      write((held) => {
        const was = held.find((state) => state.id === id);
        const state = { ...(was ?? unknownState(id)), ...change };
        return was ? held.map((each) => (each === was ? state : each)) : [...held, state];
      }),
    /** Exactly these; new ones wait to be asked. */
    keepOnly: (ids: readonly string[]): Promise<void> =>
      write((held) => {
        const kept = held.filter(({ id }) => ids.includes(id));
        const fresh = ids.filter((id) => !held.some((state) => state.id === id));
        return kept.length === held.length && fresh.length === 0
          ? held
          : [...kept, ...fresh.map(unknownState)];
      }),
    /** Calls back when any context has written it. @returns the end */
    watch(listener: () => void): () => void {
      const hear: Parameters<WatchedArea['onChanged']['addListener']>[0] = (changes) => {
        if (KEY in changes) listener();
      };
      session.onChanged.addListener(hear);
      return () => session.onChanged.removeListener(hear);
    },
  };
}

/** Of a circle that nobody asked since the browser started. */
const unknownState = (id: string): CircleState => ({
  id,
  kind: 'waiting',
  reason: '',
  phase: null,
  done: 0,
  total: null,
  waiting: 0,
  setAside: 0,
  at: null,
});
