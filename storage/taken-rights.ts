import type { WatchedArea } from './area.ts';

/** Rights that were taken away while something needed them, until a person knows. */
export interface TakenRights {
  readonly downloads: boolean;
  readonly portals: boolean;
}

const KEY = 'taken-rights';

/** What has to be said about rights that are there no more. */
export function createTakenRights(area: WatchedArea) {
  const read = async (): Promise<TakenRights> => {
    const held = (await area.get(KEY))[KEY];
    const is = (name: keyof TakenRights): boolean =>
      typeof held === 'object' && held !== null && (held as Partial<TakenRights>)[name] === true;
    return { downloads: is('downloads'), portals: is('portals') };
  };
  return {
    read,
    note: async (right: keyof TakenRights, taken: boolean): Promise<void> => {
      const held = await read();
      if (held[right] !== taken) await area.set({ [KEY]: { ...held, [right]: taken } });
    },
    drop: (): Promise<void> => area.remove(KEY),
    /** Calls back when any context has written it. @returns the end */
    watch(listener: () => void): () => void {
      const hear: Parameters<WatchedArea['onChanged']['addListener']>[0] = (changes) => {
        if (KEY in changes) listener();
      };
      area.onChanged.addListener(hear);
      return () => area.onChanged.removeListener(hear);
    },
  };
}
