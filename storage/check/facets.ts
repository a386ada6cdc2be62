import type { ClipRow, Database } from '../database.ts';
import { CHUNK, chunkOf, dayOf, flagsOf } from '../facets/chunk.ts';

/** Those of the rows of which the facets say something else; a row that was changed meanwhile is looked at anew. */
export async function wrongFacets(db: Database, rows: readonly ClipRow[]): Promise<string[]> {
  return db.transaction('r', db.clips, db.facets, async () => {
    const now = await db.clips.bulkGet(rows.map(({ id }) => id));
    const numbers = [...new Set(now.flatMap((row) => (row ? [chunkOf(row.ord)] : [])))];
    const held = await db.facets.bulkGet(numbers);
    const chunks = new Map(numbers.map((number, at) => [number, held[at]]));
    return now.flatMap((row) => {
      if (!row) return [];
      const chunk = chunks.get(chunkOf(row.ord));
      const at = row.ord % CHUNK;
      const source = chunk?.sources[chunk.source[at] ?? -1];
      const set = chunk?.sets[chunk.set[at] ?? -1];
      const right =
        chunk?.flags[at] === flagsOf(row) &&
        chunk.capturedAt[at] === row.capturedAt &&
        chunk.day[at] === dayOf(row.published, row.capturedAt) &&
        source?.[0] === row.source.host &&
        source[1] === row.source.name &&
        source[2] === row.source.kind &&
        source[3] === row.source.province2024 &&
        source[4] === row.source.province2025 &&
        set?.join() === [...row.campaigns].sort().join();
      return right ? [] : [row.id];
    });
  });
}
