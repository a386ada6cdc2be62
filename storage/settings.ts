import type { StorageArea } from './area.ts';

/** What the user chose. Default, version and reading of older values stand side by side here. */
export interface Settings {
  /** Mark articles and clipped pages on the registry's portals before any press. */
  readonly portalMode: boolean;
}

const KEY = 'settings';
const VERSION = 1;
const DEFAULTS: Settings = { portalMode: false };

/** Settings in the browser's storage area; a broken value counts as the default. */
export function createSettings(area: StorageArea) {
  const get = async (): Promise<Settings> => read((await area.get(KEY))[KEY]);
  return {
    get,
    async set(change: Partial<Settings>): Promise<void> {
      await area.set({ [KEY]: { version: VERSION, ...(await get()), ...change } });
    },
  };
}

function read(value: unknown): Settings {
  const held = typeof value === 'object' && value !== null ? value : {};
  const portalMode = 'portalMode' in held ? held.portalMode : undefined;
  return { portalMode: typeof portalMode === 'boolean' ? portalMode : DEFAULTS.portalMode };
}
