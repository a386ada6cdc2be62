import type { Published } from '../../domain/article.ts';
import type { Source, SourceKind } from '../../domain/source.ts';
import { TONE_ORDER, type Tone } from '../../domain/tone.ts';
import { vietnamDay } from '../../domain/vietnam-time.ts';
import type { ClipRow } from '../database.ts';

/** Clips a chunk. A save rewrites one chunk: some kilobytes. */
export const CHUNK = 256;

/** What of a source can be filtered by. */
export type SourceFacet = readonly [
  host: string,
  name: string,
  kind: SourceKind,
  province2024: string | null,
  province2025: string | null,
];

/** Bits of `flags`. */
export const LIVE = 1;
export const TRASHED = 2;
export const NOTED = 4;
export const REPOSTED = 8;
/** The page gives no day: `day` is the day of capture. */
export const UNDATED = 16;
/** The tone's two bits, its place in `TONE_ORDER` and one; 0: none. */
const TONE_SHIFT = 5;

/**
 * The facets of the clips whose numbers are `chunk * CHUNK` and on, a column each. It needs no
 * other row to be understood: sources and sets of campaigns are its own.
 */
export interface FacetChunk {
  readonly chunk: number;
  /** The library's version when it was last written. */
  readonly version: number;
  readonly sources: readonly SourceFacet[];
  /** Sets of campaign ids, each sorted; the first is empty. */
  readonly sets: readonly (readonly string[])[];
  readonly capturedAt: Float64Array;
  /** Days since 1970. */
  readonly day: Int32Array;
  /** Index in `sources`. */
  readonly source: Uint16Array;
  /** Index in `sets`. */
  readonly set: Uint16Array;
  readonly flags: Uint8Array;
}

export const chunkOf = (ord: number): number => Math.floor(ord / CHUNK);

export const emptyChunk = (chunk: number): FacetChunk => ({
  chunk,
  version: 0,
  sources: [],
  sets: [[]],
  capturedAt: new Float64Array(CHUNK),
  day: new Int32Array(CHUNK),
  source: new Uint16Array(CHUNK),
  set: new Uint16Array(CHUNK),
  flags: new Uint8Array(CHUNK),
});

/** Changes the chunk's columns in place; gives it with its dictionaries as they are then. */
export function withRows(
  chunk: FacetChunk,
  gone: readonly number[],
  rows: readonly ClipRow[],
  version: number,
): FacetChunk {
  const sources = [...chunk.sources];
  const sets = [...chunk.sets];
  for (const ord of gone) chunk.flags[ord % CHUNK] = 0;
  for (const row of rows) {
    const at = row.ord % CHUNK;
    const { published, capturedAt } = row;
    chunk.capturedAt[at] = capturedAt;
    chunk.day[at] = dayOf(published, capturedAt);
    chunk.source[at] = placeOf(sources, facetOf(row.source));
    chunk.set[at] = placeOf(sets, [...row.campaigns].sort());
    chunk.flags[at] = flagsOf(row);
  }
  return compact({ ...chunk, version, sources, sets });
}

const facetOf = (source: Source): SourceFacet => [
  source.host,
  source.name,
  source.kind,
  source.province2024,
  source.province2025,
];

export function flagsOf(
  row: Pick<ClipRow, 'trashed' | 'note' | 'cluster' | 'published' | 'tone'>,
): number {
  return (
    LIVE |
    (row.trashed ? TRASHED : 0) |
    (row.note ? NOTED : 0) |
    (row.cluster ? REPOSTED : 0) |
    (row.published ? 0 : UNDATED) |
    ((row.tone ? TONE_ORDER.indexOf(row.tone) + 1 : 0) << TONE_SHIFT)
  );
}

export const toneOfFlags = (flags: number): Tone | 'none' =>
  TONE_ORDER[((flags >>> TONE_SHIFT) & 3) - 1] ?? 'none';

const DAY_MS = 86_400_000;

/** Days since 1970 of a `YYYY-MM-DD`. */
export const dayNumber = (day: string): number => Math.floor(Date.parse(`${day}T00:00Z`) / DAY_MS);

/** The `YYYY-MM-DD` of days since 1970. */
export const dayText = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

export const dayOf = (published: Published | null, capturedAt: number): number =>
  dayNumber(published?.date ?? vietnamDay(capturedAt));

/** Where the value stands in the list, put at its end if it does not. */
function placeOf<T extends readonly unknown[]>(list: T[], value: T): number {
  const at = list.findIndex(
    (held) => held.length === value.length && held.every((part, n) => part === value[n]),
  );
  return at >= 0 ? at : list.push(value) - 1;
}

/** Forgets sources and sets that no clip has any more, once they are many. */
function compact(chunk: FacetChunk): FacetChunk {
  if (chunk.sources.length <= CHUNK + 64 && chunk.sets.length <= CHUNK + 64) return chunk;
  const sources: SourceFacet[] = [];
  const sets: (readonly string[])[] = [[]];
  for (let at = 0; at < CHUNK; at++) {
    const live = ((chunk.flags[at] ?? 0) & LIVE) !== 0;
    const source = live ? chunk.sources[chunk.source[at] ?? 0] : undefined;
    const set = live ? chunk.sets[chunk.set[at] ?? 0] : undefined;
    chunk.source[at] = source ? placeOf(sources, source) : 0;
    chunk.set[at] = set ? placeOf(sets, set) : 0;
  }
  return { ...chunk, sources, sets };
}
