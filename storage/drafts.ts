import type { Draft, DraftFields } from '../domain/draft.ts';
import type { StorageArea } from './area.ts';
import { orderedWrites } from './ordered-writes.ts';

const PREFIX = 'draft:';

/**
 * Drafts in the browser's storage area, written by the page that edits at every keystroke: the
 * write is the browser's as soon as it is called, so neither a closing popup nor a dead worker
 * loses it. The last call for a key wins, however calls overlap.
 */
export function createDrafts(area: StorageArea) {
  const write = orderedWrites(area);
  return {
    /** The draft of a page or clip; null if there is none, or a broken one. */
    async load(key: string): Promise<Draft | null> {
      const name = PREFIX + key;
      const { [name]: value } = await area.get(name);
      return isDraft(value, name) ? value : null;
    },
    save: (draft: Draft): Promise<void> => write(PREFIX + draft.key, draft),
    drop: (key: string): Promise<void> => write(PREFIX + key, null),
    /** How many there are. */
    count: async (): Promise<number> =>
      Object.keys(await area.get(null)).filter((name) => name.startsWith(PREFIX)).length,
    /** Forgets drafts last touched before this instant (ms), and broken ones. */
    async dropBefore(instant: number): Promise<void> {
      const stale = Object.entries(await area.get(null)).filter(
        ([name, value]) =>
          name.startsWith(PREFIX) && !(isDraft(value, name) && value.touchedAt >= instant),
      );
      if (stale.length) await area.remove(stale.map(([name]) => name));
    },
  };
}

const TEXTS = ['title', 'date', 'time', 'authors', 'note'] as const;

/** A value that an older build or a fault left broken counts as no draft. */
function isDraft(value: unknown, name: string): value is Draft {
  if (!isRecord(value)) return false;
  const { key, base, fields, touchedAt } = value;
  return (
    typeof key === 'string' &&
    PREFIX + key === name &&
    typeof touchedAt === 'number' &&
    isFields(base) &&
    isFields(fields)
  );
}

function isFields(value: unknown): value is DraftFields {
  if (!isRecord(value)) return false;
  const { campaigns } = value;
  return (
    TEXTS.every((name) => typeof value[name] === 'string') &&
    Array.isArray(campaigns) &&
    campaigns.every((name) => typeof name === 'string')
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
