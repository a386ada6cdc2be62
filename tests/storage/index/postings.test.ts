// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  allDocs,
  docsOf,
  intersect,
  sizeOf,
  subtract,
  unionOf,
} from '../../../storage/index/bitmap.ts';
import { eachDoc, encodePostings } from '../../../storage/index/postings.ts';

const SIZE = 5000;
const docs = fc
  .uniqueArray(fc.nat(SIZE - 1), { maxLength: 2000 })
  .map((numbers) => numbers.toSorted((a, b) => a - b));

const read = (numbers: readonly number[]): number[] => {
  const found: number[] = [];
  eachDoc(encodePostings(numbers, SIZE), (doc) => found.push(doc));
  return found;
};

describe('the documents of a key', () => {
  it('come back as they were, many or few', () => {
    fc.assert(
      fc.property(docs, (numbers) => {
        expect(read(numbers)).toEqual(numbers);
      }),
    );
    const every = Array.from({ length: SIZE }, (_, n) => n);
    expect(read(every)).toEqual(every);
    expect(read([])).toEqual([]);
    expect(read([SIZE - 1])).toEqual([SIZE - 1]);
  });

  it('never take more than a bit a document of the segment', () => {
    fc.assert(
      fc.property(docs, (numbers) => {
        expect(encodePostings(numbers, SIZE).bytes.length).toBeLessThanOrEqual(SIZE / 8);
      }),
    );
  });
});

describe('bitmaps', () => {
  it('do what sets do', () => {
    fc.assert(
      fc.property(docs, docs, (a, b) => {
        const [left, right] = [a, b].map((each) => unionOf([encodePostings(each, SIZE)], SIZE));
        if (!left || !right) throw new Error('none');
        const both = unionOf([encodePostings(a, SIZE), encodePostings(b, SIZE)], SIZE);
        expect([...docsOf(both)]).toEqual([...new Set([...a, ...b])].toSorted((x, y) => x - y));
        expect(sizeOf(left)).toBe(a.length);
        expect([...docsOf(subtract(Uint32Array.from(left), right))]).toEqual(
          a.filter((doc) => !b.includes(doc)),
        );
        expect([...docsOf(intersect(left, right))]).toEqual(a.filter((doc) => b.includes(doc)));
      }),
      { numRuns: 40 },
    );
  });

  it('of all documents hold each and none beyond', () => {
    for (const size of [1, 31, 32, 33, 64, 1000]) {
      expect([...docsOf(allDocs(size))]).toEqual(Array.from({ length: size }, (_, n) => n));
    }
  });

  it('are read from any document on', () => {
    const bits = unionOf([encodePostings([0, 31, 32, 77], 100)], 100);
    expect([...docsOf(bits, 31)]).toEqual([31, 32, 77]);
    expect([...docsOf(bits, 33)]).toEqual([77]);
  });
});
