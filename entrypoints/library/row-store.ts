import type { Clip } from '../../domain/clip.ts';
import type { TextPart } from '../../domain/highlight.ts';
import type { ListRows } from '../../domain/listing.ts';

export interface ListRow {
  readonly clip: Clip;
  readonly snippet: readonly TextPart[] | null;
  /** How many clips have this text; 0 where it stands alone. */
  readonly reposts: number;
}

/** Rows that stay around those that were read last: who scrolls through everything holds little. */
const KEPT = 1000;

/** Rows of one listing by their places, as far as they were read. They are added, never changed. */
export interface RowStore {
  readonly size: number;
  row(place: number): ListRow | null;
  /** -1 where its row was not read. */
  placeOf(id: string): number;
  /** Whether all from (inclusive) to (exclusive) are here. */
  has(from: number, to: number): boolean;
  /** @returns the places that had to go for them */
  add(rows: ListRows, from: number): readonly number[];
}

export function createRowStore(): RowStore {
  const rows = new Map<number, ListRow>();
  const places = new Map<string, number>();
  return {
    get size() {
      return rows.size;
    },
    row: (place) => rows.get(place) ?? null,
    placeOf: (id) => places.get(id) ?? -1,
    has(from, to) {
      for (let at = from; at < to; at++) if (!rows.has(at)) return false;
      return true;
    },
    add({ clips, snippets, reposts }, from) {
      for (const [at, clip] of clips.entries()) {
        const { id } = clip;
        rows.set(from + at, { clip, snippet: snippets[id] ?? null, reposts: reposts[id] ?? 0 });
        places.set(id, from + at);
      }
      if (rows.size <= 2 * KEPT) return [];
      const far = [...rows.keys()].filter((place) => Math.abs(place - from) > KEPT);
      for (const place of far) {
        places.delete(rows.get(place)?.clip.id ?? '');
        rows.delete(place);
      }
      return far;
    },
  };
}
