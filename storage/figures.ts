import type { Table } from 'dexie';

import type { LibraryFigures, SpaceParts } from '../domain/figures.ts';
import type { Database } from './database.ts';

/** Rows that are looked at in each of three places of a table: its beginning, middle and end. */
const SAMPLE = 12;

/** The database packs text (Snappy): Vietnamese to somewhat more than half. */
const PACKED = 0.6;

/** How many rows there are of what, and what they take. Reads a few dozen rows a table. */
export async function figures(db: Database): Promise<LibraryFigures> {
  const counted = await Promise.all(
    db.tables.map(async (table) => [table.name, await table.count()] as const),
  );
  const segments = await db.segments.toArray();
  return {
    schema: db.verno,
    rows: Object.fromEntries(counted),
    segments: segments.map(({ docs, bytes }) => ({ documents: docs, bytes })),
    space: await spaceParts(db),
  };
}

/** About how many bytes the parts of the library take. */
export async function spaceParts(db: Database): Promise<SpaceParts> {
  const [texts, snapshots, index, segments] = await Promise.all([
    sumOf([db.clips, db.bodies, db.revisions, db.journal, db.captures, db.waiting]),
    sumOf([db.snapshots]),
    sumOf([db.pending, db.facets, db.sketches]),
    db.segments.toArray(),
  ]);
  const blocks = segments.reduce((sum, { bytes, docs }) => sum + bytes + docs * 12, 0);
  return { texts, snapshots, index: index + blocks };
}

async function sumOf(tables: readonly Table[]): Promise<number> {
  const sizes = await Promise.all(tables.map(sizeOf));
  return Math.round(sizes.reduce((sum, size) => sum + size, 0));
}

async function sizeOf(table: Table): Promise<number> {
  const count = await table.count();
  if (count === 0) return 0;
  const rows = await sampleOf(table, count);
  const bytes = rows.reduce((sum: number, row) => sum + weigh(row), 0);
  return (bytes / rows.length) * count;
}

async function sampleOf(table: Table, count: number): Promise<readonly unknown[]> {
  if (count <= 3 * SAMPLE) return table.toArray();
  const parts = await Promise.all([
    table.limit(SAMPLE).toArray(),
    table
      .offset(Math.floor(count / 2))
      .limit(SAMPLE)
      .toArray(),
    table
      .offset(count - SAMPLE)
      .limit(SAMPLE)
      .toArray(),
  ]);
  return parts.flat();
}

/** As the engine writes a value: two bytes a letter once one letter needs them, then packed. */
function weigh(value: unknown): number {
  if (typeof value === 'string') return 4 + value.length * (isNarrow(value) ? 1 : 2) * PACKED;
  if (ArrayBuffer.isView(value)) return 8 + value.byteLength;
  if (typeof value !== 'object' || value === null) return 8;
  return Object.entries(value).reduce(
    (sum, [name, each]) => sum + name.length * PACKED + weigh(each),
    4,
  );
}

const isNarrow = (text: string): boolean => !/[\u0100-\uffff]/.test(text);
