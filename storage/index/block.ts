import { NotDerived } from '../derive.ts';
import { createByteWriter, readVarint, type Cursor } from './bytes.ts';
import type { KeyRange } from './keys.ts';
import { NO_POSTINGS, type Postings } from './postings.ts';

/** The documents of a key, and of those the ones that have it in title or lead. */
export interface Fields {
  readonly all: Postings;
  readonly title: Postings;
  readonly lead: Postings;
}

/** A key with its documents. */
export interface Entry extends Fields {
  readonly key: string;
}

/** Bytes a block: read whole for one key, so that small ones read fast and large ones pack well. */
const BLOCK = 8192;

/**
 * Packs entries, given in rising order of keys, into blocks. An entry is: how many letters its
 * key shares with the one before, the rest of the key, its documents, and which of them have it in
 * title and lead, if any. A block begins with a key that shares nothing: it is read by itself.
 */
export function createBlockWriter(
  onBlock: (firstKey: string, bytes: Uint8Array<ArrayBuffer>) => void,
) {
  const writer = createByteWriter();
  let first = '';
  let last = '';
  const flush = (): void => {
    if (writer.length > 0) onBlock(first, writer.take());
    last = '';
  };
  return {
    add(key: string, { all, title, lead }: Fields): void {
      const length = all.bytes.length + title.bytes.length + lead.bytes.length;
      if (writer.length > 0 && writer.length + length > BLOCK) flush();
      if (writer.length === 0) first = key;
      const shared = sharedLength(last, key);
      const wide = !isNarrow(key, shared);
      writer.varint(shared);
      writer.varint((key.length - shared) * 2 + (wide ? 1 : 0));
      for (let at = shared; at < key.length; at++) {
        const unit = key.charCodeAt(at);
        writer.byte(unit & 255);
        if (wide) writer.byte(unit >>> 8);
      }
      const more = [title, lead].some(({ bytes }) => bytes.length > 0);
      writer.varint(all.bytes.length * 4 + (more ? 2 : 0) + (all.dense ? 1 : 0));
      writer.bytes(all.bytes);
      for (const each of more ? [title, lead] : []) {
        writer.varint(each.bytes.length * 2 + (each.dense ? 1 : 0));
        writer.bytes(each.bytes);
      }
      last = key;
    },
    end: flush,
  };
}

function sharedLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
}

/** Nearly all keys are ASCII: a byte a letter, else two for every letter of the rest. */
function isNarrow(key: string, from: number): boolean {
  for (let at = from; at < key.length; at++) if (key.charCodeAt(at) > 255) return false;
  return true;
}

/**
 * Bytes that are no block: a length read from them could fill all memory. The index is made anew
 * where it is met, as if it had never been made.
 */
export class DamagedBlock extends NotDerived {
  override readonly name = 'DamagedBlock';
}

/**
 * The entries of a block whose keys are in the range, in order.
 * @throws DamagedBlock
 */
export function entriesIn(bytes: Uint8Array, { from, to }: KeyRange): Entry[] {
  const found: Entry[] = [];
  const cursor: Cursor = { bytes, at: 0 };
  let key = '';
  /** How many letters the last key had in common with `from`, while keys are below it. */
  let agreed = 0;
  let below = true;
  while (cursor.at < bytes.length) {
    const shared = readVarint(cursor);
    const head = readVarint(cursor);
    const start = cursor.at;
    const wide = (head & 1) === 1;
    const letters = head >>> 1;
    cursor.at += wide ? letters * 2 : letters;
    if (cursor.at > bytes.length) throw new DamagedBlock();
    // Below `from` keys are compared in place: shares more than was agreed on, is below as well.
    if (below && shared <= agreed) {
      if (shared < agreed) below = false;
      else {
        let n = 0;
        while (n < letters && agreed < from.length) {
          const unit = unitAt(bytes, start, n, wide);
          if (unit !== from.charCodeAt(agreed)) break;
          n += 1;
          agreed += 1;
        }
        if (agreed === from.length) below = false;
        else if (n < letters) below = unitAt(bytes, start, n, wide) < from.charCodeAt(agreed);
      }
      // The letters before the shared ones are those of `from` as far as they were agreed on.
      if (!below) key = from.slice(0, shared);
    }
    if (!below) {
      key = key.slice(0, shared) + lettersAt(bytes, start, letters, wide);
      if (key >= to) return found;
    }
    const fields = readFields(cursor);
    if (!below) found.push({ key, ...fields });
  }
  return found;
}

function readFields(cursor: Cursor): Fields {
  const head = readVarint(cursor);
  const all = take(cursor, head >>> 2, (head & 1) === 1);
  if ((head & 2) === 0) return { all, title: NO_POSTINGS, lead: NO_POSTINGS };
  const next = (): Postings => {
    const tail = readVarint(cursor);
    return take(cursor, tail >>> 1, (tail & 1) === 1);
  };
  return { all, title: next(), lead: next() };
}

function take(cursor: Cursor, length: number, dense: boolean): Postings {
  const bytes = cursor.bytes.subarray(cursor.at, cursor.at + length);
  cursor.at += length;
  if (cursor.at > cursor.bytes.length) throw new DamagedBlock();
  return { dense, bytes };
}

const unitAt = (bytes: Uint8Array, start: number, n: number, wide: boolean): number =>
  wide
    ? (bytes[start + n * 2] ?? 0) | ((bytes[start + n * 2 + 1] ?? 0) << 8)
    : (bytes[start + n] ?? 0);

function lettersAt(bytes: Uint8Array, start: number, count: number, wide: boolean): string {
  let out = '';
  for (let n = 0; n < count; n++) out += String.fromCharCode(unitAt(bytes, start, n, wide));
  return out;
}
