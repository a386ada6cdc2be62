// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createBlockWriter, entriesIn } from '../../../storage/index/block.ts';
import { eachDoc, encodePostings, NO_POSTINGS } from '../../../storage/index/postings.ts';

const letter = fc.constantFrom('a', 'b', 'ab', 'n', ' ', '\x01', 'ế', '中', 'z');
const key = fc.array(letter, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
const keys = fc
  .uniqueArray(key, { minLength: 1, maxLength: 60 })
  .map((list) => list.toSorted(order));
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Blocks of entries, each key with its own place as its only document. */
function packed(list: readonly string[]): { firstKey: string; bytes: Uint8Array }[] {
  const blocks: { firstKey: string; bytes: Uint8Array }[] = [];
  const writer = createBlockWriter((firstKey, bytes) => blocks.push({ firstKey, bytes }));
  for (const [at, each] of list.entries()) {
    // Some stand in a title, some in a lead, some in both.
    const where = (bit: number) => (at & bit ? encodePostings([at], 1e6) : NO_POSTINGS);
    writer.add(each, { all: encodePostings([at], 1e6), title: where(1), lead: where(2) });
  }
  writer.end();
  return blocks;
}

const docsOf = (
  entry: ReturnType<typeof entriesIn>[number],
  field: 'all' | 'title' | 'lead' = 'all',
): number[] => {
  const docs: number[] = [];
  eachDoc(entry[field], (doc) => docs.push(doc));
  return docs;
};

describe('a block', () => {
  it('gives of any range the keys that are in it, with their own documents', () => {
    fc.assert(
      fc.property(keys, key, key, (list, one, other) => {
        const [from = '', to = ''] = [one, other].toSorted(order);
        const [block] = packed(list);
        const found = entriesIn(block?.bytes ?? new Uint8Array(), { from, to });
        const wanted = list.filter((each) => each >= from && each < to);
        expect(found.map((entry) => entry.key)).toEqual(wanted);
        const places = wanted.map((each) => list.indexOf(each));
        const only = (bit: number) => places.map((at) => (at & bit ? [at] : []));
        expect(found.map((entry) => docsOf(entry))).toEqual(places.map((at) => [at]));
        expect(found.map((entry) => docsOf(entry, 'title'))).toEqual(only(1));
        expect(found.map((entry) => docsOf(entry, 'lead'))).toEqual(only(2));
      }),
      { numRuns: 2000 },
    );
  });

  it('gives everything where everything is asked for', () => {
    fc.assert(
      fc.property(keys, (list) => {
        const [block] = packed(list);
        const found = entriesIn(block?.bytes ?? new Uint8Array(), { from: '', to: '\uffff\uffff' });
        expect(found.map((entry) => entry.key)).toEqual(list);
      }),
    );
  });

  it('is followed by another when it is full, each of which can be read by itself', () => {
    const list = Array.from({ length: 5000 }, (_, n) => `khoá ${String(n).padStart(5, '0')}`);
    const blocks = packed(list);
    expect(blocks.length).toBeGreaterThan(2);
    const read = blocks.flatMap(({ bytes }) => entriesIn(bytes, { from: '', to: '\uffff' }));
    expect(read.map((entry) => entry.key)).toEqual(list);
    for (const { firstKey, bytes } of blocks) {
      expect(entriesIn(bytes, { from: '', to: '\uffff' })[0]?.key).toBe(firstKey);
      expect(bytes.length).toBeLessThan(8400);
    }
  });
});
