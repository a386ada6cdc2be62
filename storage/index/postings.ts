import { createByteWriter, readVarint, type Cursor } from './bytes.ts';

/**
 * A set of a segment's documents. On the disk it is the gaps between the numbers as varints, or a
 * bitmap where that is shorter: a syllable that most articles have costs one bit an article.
 */
export interface Postings {
  readonly dense: boolean;
  readonly bytes: Uint8Array;
}

export const NO_POSTINGS: Postings = { dense: false, bytes: new Uint8Array(0) };

const writer = createByteWriter();

/** @param docs local numbers, ascending; @param size documents of the segment */
export function encodePostings(docs: ArrayLike<number>, size: number): Postings {
  const dense = (size + 7) >>> 3;
  let last = -1;
  for (let n = 0; n < docs.length; n++) {
    const doc = docs[n] ?? 0;
    writer.varint(doc - last - 1);
    last = doc;
  }
  const bytes = writer.take();
  return bytes.length <= dense
    ? { dense: false, bytes }
    : { dense: true, bytes: bitmapBytes(docs, dense) };
}

function bitmapBytes(docs: ArrayLike<number>, room: number): Uint8Array {
  const bytes = new Uint8Array(room);
  for (let n = 0; n < docs.length; n++) {
    const doc = docs[n] ?? 0;
    bytes[doc >>> 3] = (bytes[doc >>> 3] ?? 0) | (1 << (doc & 7));
  }
  return bytes;
}

/** Calls with each document, ascending. */
export function eachDoc({ dense, bytes }: Postings, use: (doc: number) => void): void {
  if (dense) {
    for (let at = 0; at < bytes.length; at++) {
      for (let bits = bytes[at] ?? 0; bits !== 0; bits &= bits - 1) {
        use(at * 8 + 31 - Math.clz32(bits & -bits));
      }
    }
    return;
  }
  const cursor: Cursor = { bytes, at: 0 };
  let doc = -1;
  while (cursor.at < bytes.length) {
    doc += readVarint(cursor) + 1;
    use(doc);
  }
}
