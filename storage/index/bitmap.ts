import { eachDoc, type Postings } from './postings.ts';

/** A set of a segment's documents in memory, 32 to a word. */
export type Bitmap = Uint32Array;

export const noDocs = (size: number): Bitmap => new Uint32Array((size + 31) >>> 5);

export function allDocs(size: number): Bitmap {
  const bits = noDocs(size).fill(0xffffffff);
  const last = bits.length - 1;
  if (size & 31) bits[last] = 2 ** (size & 31) - 1;
  return bits;
}

/** The documents of any of the postings. */
export function unionOf(postings: readonly Postings[], size: number): Bitmap {
  const bits = noDocs(size);
  const set = (doc: number): void => {
    bits[doc >>> 5] = (bits[doc >>> 5] ?? 0) | (1 << (doc & 31));
  };
  for (const each of postings) {
    if (each.dense) orBytes(bits, each.bytes);
    else eachDoc(each, set);
  }
  return bits;
}

function orBytes(bits: Bitmap, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; at++) {
    bits[at >>> 2] = (bits[at >>> 2] ?? 0) | ((bytes[at] ?? 0) << ((at & 3) * 8));
  }
}

/** Keeps in the first what is in the second too. */
export function intersect(bits: Bitmap, other: Bitmap): Bitmap {
  for (let at = 0; at < bits.length; at++) bits[at] = (bits[at] ?? 0) & (other[at] ?? 0);
  return bits;
}

/** Takes the second out of the first. */
export function subtract(bits: Bitmap, other: Bitmap): Bitmap {
  for (let at = 0; at < bits.length; at++) bits[at] = (bits[at] ?? 0) & ~(other[at] ?? 0);
  return bits;
}

/** Adds the second to the first. */
export function unite(bits: Bitmap, other: Bitmap): Bitmap {
  for (let at = 0; at < bits.length; at++) bits[at] = (bits[at] ?? 0) | (other[at] ?? 0);
  return bits;
}

export const has = (bits: Bitmap, doc: number): boolean =>
  ((bits[doc >>> 5] ?? 0) & (1 << (doc & 31))) !== 0;

export function sizeOf(bits: Bitmap): number {
  let size = 0;
  for (const word of bits) {
    let n = word - ((word >>> 1) & 0x55555555);
    n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
    size += (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
  }
  return size;
}

/** The documents, ascending, from one on. */
export function* docsOf(bits: Bitmap, from = 0): Generator<number> {
  for (let at = from >>> 5; at < bits.length; at++) {
    let word = bits[at] ?? 0;
    if (at === from >>> 5) word &= -1 << (from & 31);
    for (; word !== 0; word &= word - 1) yield at * 32 + 31 - Math.clz32(word & -word);
  }
}
