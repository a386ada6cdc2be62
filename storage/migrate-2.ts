import type { Transaction } from 'dexie';

/**
 * Version 1 to 2: rows get their number and no cluster; the folded texts go. Facets, sketches and
 * the search index are derived, and the first opening makes them: no state row means that none is
 * there. Holds its own constants, for today's code changes and old libraries do not.
 */
export async function migrateTo2(transaction: Transaction): Promise<void> {
  let ord = 0;
  await transaction
    .table('clips')
    .toCollection()
    .modify((row: { ord: number; cluster: null }) => {
      ord += 1;
      row.ord = ord;
      row.cluster = null;
    });
}
