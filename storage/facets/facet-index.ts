import type { FacetCounts, FacetFilter } from '../../domain/facets.ts';
import type { Database, MetaRow } from '../database.ts';
import { asked, inTransaction, settled } from '../requests.ts';
import { CHUNK, LIVE, type FacetChunk, type SourceFacet } from './chunk.ts';
import { countFacets } from './counts.ts';
import { compileFilter, type OrdTest } from './filter.ts';

/** The columns of all chunks in memory, by the clips' numbers. */
export interface FacetColumns {
  /** One above the largest number. */
  readonly size: number;
  readonly capturedAt: Float64Array;
  readonly day: Int32Array;
  /** No clip's day is before this one; and so many days there are up to the last. */
  readonly firstDay: number;
  readonly days: number;
  /** Index in `sources`. */
  readonly source: Uint32Array;
  /** Index in `sets`. */
  readonly set: Uint32Array;
  readonly flags: Uint8Array;
  readonly sources: readonly SourceFacet[];
  readonly sets: readonly (readonly string[])[];
}

/** Answers filters and counts out of memory: about 19 bytes a clip, loaded when first asked. */
export interface FacetIndex {
  /** Numbers of the clips that pass, newest first. @param among only these numbers */
  select(filter: FacetFilter, among?: ReadonlySet<number>): Promise<readonly number[]>;
  count(filter: FacetFilter, among?: ReadonlySet<number>): Promise<FacetCounts>;
  /** A test of one number; for searches, which walk their own order. */
  test(filter: FacetFilter): Promise<OrdTest>;
  columns(): Promise<FacetColumns>;
}

/** Over a library; every answer is of the library as it stands when it is asked. */
export function createFacetIndex(db: Database): FacetIndex {
  const held = createColumns();
  let seen = -1;
  let busy: Promise<unknown> = Promise.resolve();

  /** Takes over the chunks that were written since. */
  const takeOver = async (): Promise<FacetColumns> => {
    const [meta] = await inTransaction(db, 'readonly', [db.meta], (stores) =>
      settled(asked<MetaRow | undefined>(stores(db.meta).get('state'))),
    );
    const version = meta?.key === 'state' ? meta.value.version : 0;
    // A library that was made anew starts at a lower version.
    if (version < seen) {
      held.clear();
      seen = -1;
    }
    if (version !== seen) {
      const chunks = await db.facets.where('version').above(seen).toArray();
      for (const chunk of chunks) held.take(chunk);
      seen = Math.max(version, ...chunks.map((chunk) => chunk.version));
    }
    return held.columns();
  };
  /** One at a time: the arrays grow. */
  const refresh = (): Promise<FacetColumns> => {
    const turn = busy.then(takeOver, takeOver);
    busy = turn;
    return turn;
  };

  return {
    columns: refresh,
    async test(filter) {
      return compileFilter(await refresh(), filter);
    },
    async count(filter, among) {
      return countFacets(await refresh(), filter, among);
    },
    async select(filter, among) {
      const columns = await refresh();
      const passes = compileFilter(columns, filter);
      if (!among) return held.newestFirst().filter(passes);
      const { capturedAt } = columns;
      return [...among]
        .filter(passes)
        .sort((a, b) => (capturedAt[b] ?? 0) - (capturedAt[a] ?? 0) || b - a);
    },
  };
}

function createColumns() {
  let size = 0;
  let capturedAt = new Float64Array(0);
  let day = new Int32Array(0);
  let source = new Uint32Array(0);
  let set = new Uint32Array(0);
  let flags = new Uint8Array(0);
  const sources = createDictionary<SourceFacet>();
  const sets = createDictionary<readonly string[]>();
  let order: number[] | null = null;
  let firstDay = Infinity;
  let lastDay = -Infinity;

  const grow = (to: number): void => {
    if (to <= size) return;
    if (to > flags.length) {
      const room = Math.max(to, flags.length * 2, 4 * CHUNK);
      capturedAt = filled(new Float64Array(room), capturedAt);
      day = filled(new Int32Array(room), day);
      source = filled(new Uint32Array(room), source);
      set = filled(new Uint32Array(room), set);
      flags = filled(new Uint8Array(room), flags);
    }
    size = to;
  };

  return {
    clear(): void {
      flags.fill(0);
      order = null;
    },
    take(chunk: FacetChunk): void {
      const start = chunk.chunk * CHUNK;
      grow(start + CHUNK);
      const ourSources = chunk.sources.map((each) => sources.place(each));
      const ourSets = chunk.sets.map((each) => sets.place(each));
      capturedAt.set(chunk.capturedAt, start);
      day.set(chunk.day, start);
      flags.set(chunk.flags, start);
      for (let at = 0; at < CHUNK; at++) {
        if ((chunk.flags[at] ?? 0) & LIVE) {
          firstDay = Math.min(firstDay, chunk.day[at] ?? 0);
          lastDay = Math.max(lastDay, chunk.day[at] ?? 0);
        }
        source[start + at] = ourSources[chunk.source[at] ?? 0] ?? 0;
        set[start + at] = ourSets[chunk.set[at] ?? 0] ?? 0;
      }
      order = null;
    },
    columns: (): FacetColumns => ({
      size,
      capturedAt,
      day,
      firstDay: Number.isFinite(firstDay) ? firstDay : 0,
      days: Number.isFinite(firstDay) ? lastDay - firstDay + 1 : 0,
      source,
      set,
      flags,
      sources: sources.values,
      sets: sets.values,
    }),
    newestFirst(): readonly number[] {
      order ??= sorted(size, capturedAt, flags);
      return order;
    },
  };
}

/** Live numbers by capture time, newest first. Numbers mostly rise with time: nearly sorted. */
function sorted(size: number, capturedAt: Float64Array, flags: Uint8Array): number[] {
  const ords: number[] = [];
  for (let ord = size - 1; ord >= 0; ord--) if ((flags[ord] ?? 0) & LIVE) ords.push(ord);
  return ords.sort((a, b) => (capturedAt[b] ?? 0) - (capturedAt[a] ?? 0) || b - a);
}

/** Values once each, under the place where they were first put. */
function createDictionary<T extends readonly unknown[]>() {
  const values: T[] = [];
  const places = new Map<string, number>();
  return {
    values,
    place(value: T): number {
      const key = value.join('\n');
      const known = places.get(key);
      if (known !== undefined) return known;
      places.set(key, values.length);
      return values.push(value) - 1;
    },
  };
}

function filled<A extends Float64Array | Int32Array | Uint32Array | Uint8Array>(room: A, from: A) {
  room.set(from);
  return room;
}
