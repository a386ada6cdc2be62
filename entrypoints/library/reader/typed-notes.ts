const KEY = 'reader-typed';
/** The latest that were left; older ones were given up long ago. */
const KEPT = 30;

/**
 * Notes on highlights that were typed and not saved, by key: in the page's own storage, which is
 * written before the call returns, so that a closed tab loses nothing.
 */
export function createTypedNotes(area: Pick<Storage, 'getItem' | 'setItem'>) {
  const read = (): [string, string][] => {
    try {
      const held: unknown = JSON.parse(area.getItem(KEY) ?? '[]');
      return Array.isArray(held) ? held.filter(isPair) : [];
    } catch {
      // Not ours: nothing was typed.
      return [];
    }
  };
  return {
    load: (key: string): string | null => read().find(([name]) => name === key)?.[1] ?? null,
    save(key: string, text: string | null): void {
      const others = read().filter(([name]) => name !== key);
      const kept = text === null ? others : [...others, [key, text]].slice(-KEPT);
      try {
        area.setItem(KEY, JSON.stringify(kept));
      } catch {
        // A full storage: what was typed lasts as long as the page.
      }
    },
  };
}

const isPair = (held: unknown): held is [string, string] =>
  Array.isArray(held) && typeof held[0] === 'string' && typeof held[1] === 'string';
