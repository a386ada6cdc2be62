import type { SearchQuery } from '../../domain/search-query.ts';
import type { SearchText } from '../../domain/search-text.ts';
import type { ClipRow } from '../database.ts';
import type { OrdTest } from '../facets/filter.ts';
import { asked, settled } from '../requests.ts';
import { docsOf, type Bitmap } from './bitmap.ts';
import type { Doc, Segment } from './segment.ts';

/** A text in no segment yet that matches, and how well. */
export type Waiting = Doc & { readonly rank: number };

/** Which clips may be found, besides by their text. */
export interface Scope {
  readonly trash: boolean;
  /** A filter's test; null: no filter, and then nothing but the index is read. */
  readonly test: OrdTest | null;
  /** So few texts that match are looked at themselves, in place of rank after rank. */
  readonly few?: number;
}

/** A search in its transaction. */
export interface Question extends Scope {
  /** Ranks of texts that were looked at, by number. */
  readonly known: Map<number, number | null>;
  readonly clips: IDBObjectStore;
  readonly bodies: IDBObjectStore;
  readonly query: SearchQuery;
  readonly classify: (text: SearchText) => number | null;
}

/** The documents of a segment that pass. */
export async function docsIn(segment: Segment, bits: Bitmap, test: OrdTest): Promise<Doc[]> {
  const locals = [...docsOf(bits)];
  await segment.readDocs(locals);
  return locals.map((local) => segment.doc(local)).filter(({ ord }) => test(ord));
}

/** The rows of the clips that answer to these numbers, in their order. */
export const rowsOf = (
  { clips }: Question,
  docs: readonly Doc[],
): Promise<(ClipRow | undefined)[]> => {
  const byOrd = clips.index('ord');
  return settled(...docs.map(({ ord }) => asked<ClipRow | undefined>(byOrd.get(ord))));
};
