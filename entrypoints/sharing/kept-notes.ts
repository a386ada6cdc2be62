const KEY = 'sharing-kept-notes';
/** The latest that were answered. */
const KEPT = 300;

/** Pairs of notes of which the person said that both shall stay: they are not asked about again. */
export interface KeptNotes {
  has(key: string): boolean;
  keep(key: string): void;
  /** Takes it back. */
  drop(key: string): void;
}

/** In the page's own storage: an answer of this machine alone, and nothing is lost with it. */
export function createKeptNotes(area: Pick<Storage, 'getItem' | 'setItem'>): KeptNotes {
  const read = (): string[] => {
    try {
      const held: unknown = JSON.parse(area.getItem(KEY) ?? '[]');
      return Array.isArray(held) ? held.filter((each) => typeof each === 'string') : [];
    } catch {
      // Not ours: nothing was answered.
      return [];
    }
  };
  const write = (keys: readonly string[]): void => {
    try {
      area.setItem(KEY, JSON.stringify(keys.slice(-KEPT)));
    } catch {
      // A full storage: it is asked again.
    }
  };
  return {
    has: (key) => read().includes(key),
    keep: (key) => write([...read().filter((each) => each !== key), key]),
    drop: (key) => write(read().filter((each) => each !== key)),
  };
}
