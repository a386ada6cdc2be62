import type { Draft, DraftFields } from '../domain/draft.ts';
import type { StorageArea } from './area.ts';

const PREFIX = 'draft:';

/**
 * Drafts in the browser's storage area, written by the page that edits at every keystroke: the
 * write is the browser's as soon as it is called, so neither a closing popup nor a dead worker
 * loses it. Calls are carried out in their order.
 */
export function createDrafts(area: StorageArea) {
  return {
    async load(key: string): Promise<Draft | null> {
      const name = PREFIX + key;
      const { [name]: value } = await area.get(name);
      return isDraft(value, key) ? value : null;
    },
    async save(draft: Draft): Promise<void> {
      await area.set({ [PREFIX + draft.key]: draft });
    },
    async drop(key: string): Promise<void> {
      await area.remove(PREFIX + key);
    },
  };
}

export type Drafts = ReturnType<typeof createDrafts>;

const TEXTS = ['title', 'date', 'time', 'authors', 'note'] as const;

/** A value that an older build or a fault left broken counts as no draft. */
function isDraft(value: unknown, key: string): value is Draft {
  if (!isRecord(value)) return false;
  const { base, fields, touchedAt } = value;
  return (
    value['key'] === key && typeof touchedAt === 'number' && isFields(base) && isFields(fields)
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
