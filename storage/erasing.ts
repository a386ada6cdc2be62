import type { WatchedArea } from './area.ts';
import { ERASING_KEY, readErasing, type Erasing } from './erasing-state.ts';

/** The mark that everything is being deleted: the one thing that stays until the end. */
export function createErasing(area: WatchedArea) {
  const put = (erasing: Erasing): Promise<void> => area.set({ [ERASING_KEY]: erasing });
  return {
    /** null where nothing is being deleted. */
    read: (): Promise<Erasing | null> => readErasing(area),
    begin: (): Promise<void> => put({ phase: 'data', blocked: false }),
    blocked: (): Promise<void> => put({ phase: 'data', blocked: true }),
    dataGone: (): Promise<void> => put({ phase: 'page', blocked: false }),
    done: (): Promise<void> => area.remove(ERASING_KEY),
    /** Everything in the area but the mark itself. */
    async clearAround(): Promise<void> {
      const names = Object.keys(await area.get(null)).filter((name) => name !== ERASING_KEY);
      if (names.length > 0) await area.remove(names);
    },
  };
}
