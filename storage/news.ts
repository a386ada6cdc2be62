import type { StorageArea } from './area.ts';

const KEY = 'news';

/** Whether something new came with an update that nobody has looked at yet. */
export function createNews(area: StorageArea) {
  return {
    /** The version that brought it; null where all is seen. */
    async unseen(): Promise<string | null> {
      const held = (await area.get(KEY))[KEY];
      return typeof held === 'string' ? held : null;
    },
    /** Told when the extension was updated. A change of the last number brings nothing to tell. */
    async updated(from: string, to: string): Promise<void> {
      if (minorOf(from) !== minorOf(to)) await area.set({ [KEY]: to });
    },
    seen: (): Promise<void> => area.remove(KEY),
  };
}

const minorOf = (version: string): string => version.split('.').slice(0, 2).join('.');
