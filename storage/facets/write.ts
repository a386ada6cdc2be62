import { asked, settled } from '../requests.ts';
import type { RowChange } from '../state.ts';
import { chunkOf, emptyChunk, withRows, type FacetChunk } from './chunk.ts';

/**
 * Inside a transaction: the facets follow the rows. Not read back: they can be made anew of the
 * rows, and a check compares them.
 *
 * @param read a chunk that was read already
 * @returns the chunks that were written
 */
export async function writeFacets(
  store: IDBObjectStore,
  read: FacetChunk | null,
  changes: readonly RowChange[],
  version: number,
): Promise<readonly FacetChunk[]> {
  const touched = [...chunksOf(changes)];
  const [first] = touched;
  const held =
    touched.length === 1 && read?.chunk === first
      ? [read]
      : await settled(...touched.map((at) => asked<FacetChunk | undefined>(store.get(at))));
  const chunks = touched.map((number, at): FacetChunk => {
    const here = (ord: number | undefined): ord is number =>
      ord !== undefined && chunkOf(ord) === number;
    const gone = changes.flatMap(({ before }) => (here(before?.ord) ? [before.ord] : []));
    const rows = changes.flatMap(({ after }) => (here(after?.ord) ? [after] : []));
    return withRows(held[at] ?? emptyChunk(number), gone, rows, version);
  });
  await settled(...chunks.map((chunk) => store.put(chunk)));
  return chunks;
}

function chunksOf(changes: readonly RowChange[]): Set<number> {
  const chunks = new Set<number>();
  for (const { before, after } of changes) {
    if (before) chunks.add(chunkOf(before.ord));
    if (after) chunks.add(chunkOf(after.ord));
  }
  return chunks;
}
