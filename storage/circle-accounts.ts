import type { CircleAccount } from '../domain/circle/sharing.ts';
import type { StorageArea } from './area.ts';

const PREFIX = 'circle-account:';

export type CircleAccounts = ReturnType<typeof createCircleAccounts>;

/**
 * Accounts of circles: in memory until the browser ends, or on the disk where the person asked for that. Never
 * in the library, so that no backup, export or diagnosis can hold one. Each lies in one place alone.
 */
export function createCircleAccounts(session: StorageArea, local: StorageArea) {
  const areas = [session, local];
  return {
    get: async (id: string): Promise<CircleAccount | null> =>
      (await read(session, id)) ?? (await read(local, id)),
    /** @param remember on the disk, in the clear */
    async put(id: string, { user, password }: CircleAccount, remember: boolean): Promise<void> {
      const key = PREFIX + id;
      // First, so that an old one is never taken for the new one.
      await (remember ? session : local).remove(key);
      await (remember ? local : session).set({ [key]: { user, password } });
    },
    async forget(id: string): Promise<void> {
      for (const area of areas) await area.remove(PREFIX + id);
    },
    /** Forgets those of circles that are there no more. */
    async keepOnly(ids: readonly string[]): Promise<void> {
      for (const area of areas) await drop(area, (id) => !ids.includes(id));
    },
  };
}

async function read(area: StorageArea, id: string): Promise<CircleAccount | null> {
  const key = PREFIX + id;
  return asAccount((await area.get(key))[key]);
}

async function drop(area: StorageArea, goes: (id: string) => boolean): Promise<void> {
  const keys = Object.keys(await area.get(null)).filter(
    (key) => key.startsWith(PREFIX) && goes(key.slice(PREFIX.length)),
  );
  if (keys.length > 0) await area.remove(keys);
}

function asAccount(value: unknown): CircleAccount | null {
  if (typeof value !== 'object' || value === null) return null;
  const { user, password } = value as Partial<CircleAccount>;
  return typeof user === 'string' && typeof password === 'string' ? { user, password } : null;
}
