import { readManaged, type Managed } from '../domain/managed/managed.ts';
import { stableJson } from '../domain/stable-json.ts';
import type { WatchedArea } from './area.ts';
import { OFFICE_DEFAULTS_KEY, type OfficeDefaults } from './settings.ts';

const KEY = 'managed';
const NONE: Managed = { settings: {}, mistakes: [] };

/**
 * What the office set, as the background read it last. Pages read this copy: it is quick, it is the
 * same in every browser, and Firefox says nothing of a policy that changed. Read with the same
 * mistrust as the policy itself.
 */
export function createManaged(area: WatchedArea) {
  return {
    async get(): Promise<Managed> {
      return managedOf((await area.get(KEY))[KEY]);
    },
    /** Keeps what was read, and what settings of the person begin with; null for no policy. */
    async put(held: { managed: Managed; defaults: OfficeDefaults } | null): Promise<void> {
      for (const [key, value] of [
        [KEY, held?.managed],
        [OFFICE_DEFAULTS_KEY, held && isBare(held.defaults) ? undefined : held?.defaults],
      ] as const) {
        const stands = (await area.get(key))[key];
        // Every write wakes whoever watches.
        if (value === undefined) {
          if (stands !== undefined) await area.remove(key);
        } else if (stands === undefined || stableJson(stands) !== stableJson(value)) {
          await area.set({ [key]: value });
        }
      }
    },
    /** Calls back when the copy changed. @returns the end */
    watch(listener: (managed: Managed) => void): () => void {
      const hear: Parameters<WatchedArea['onChanged']['addListener']>[0] = (changes) => {
        const change = changes[KEY];
        if (change) listener(managedOf(change.newValue));
      };
      area.onChanged.addListener(hear);
      return () => area.onChanged.removeListener(hear);
    },
  };
}

const isBare = (value: object): boolean => Object.keys(value).length === 0;

function managedOf(value: unknown): Managed {
  if (typeof value !== 'object' || value === null) return NONE;
  const { settings, mistakes } = value as Partial<Record<keyof Managed, unknown>>;
  return {
    settings: readManaged(settings ?? {}).settings,
    // Written by us alone, from what the reader noted.
    mistakes: Array.isArray(mistakes) ? (mistakes as Managed['mistakes']) : [],
  };
}
