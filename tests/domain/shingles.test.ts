// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { dropMarks } from '../../domain/fold.ts';
import {
  between,
  FIRST_FIGURE,
  FIRST_LONG,
  shinglesOf,
  SKETCH_SIZE,
  sketchOf,
} from '../../domain/shingles.ts';

const SYLLABLES =
  'Đảng ủy xã hoà hòa Quý qui thuỷ họp năm 2021 đồng chí Nguyễn Văn Ngọc nhà-văn 30/4 khoẻ';
const WORDS = fc.array(fc.constantFrom(...SYLLABLES.split(' ')), { maxLength: 60 });
const TEXT = WORDS.map((words) => words.join(' '));

const threesOf = (text: string): Uint32Array => between(shinglesOf(text), 0, FIRST_LONG);
const sixesOf = (text: string): Uint32Array => between(shinglesOf(text), FIRST_LONG, 2 ** 32);

describe('shingles', () => {
  it('are sorted, each there once', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const shingles = [...shinglesOf(text)];
        expect(shingles).toEqual([...new Set(shingles)].sort((a, b) => a - b));
      }),
    );
  });

  it('are indifferent to marks, case, punctuation and how letters are composed', () => {
    fc.assert(
      fc.property(WORDS, fc.constantFrom(' ', ', ', ' – ', '\u00a0', '\n', '… “'), (words, gap) => {
        const shingles = shinglesOf(words.join(' '));
        const text = words.join(gap);
        for (const other of [text, text.toUpperCase(), dropMarks(text), text.normalize('NFD')]) {
          expect(shinglesOf(other)).toEqual(shingles);
        }
      }),
    );
  });

  it('are runs of three syllables and of six', () => {
    expect(shinglesOf('một hai')).toHaveLength(0);
    expect(threesOf('một hai ba')).toHaveLength(1);
    expect(threesOf('một hai ba bốn năm sáu bảy')).toHaveLength(5);
    expect(sixesOf('một hai ba bốn năm')).toHaveLength(0);
    expect(sixesOf('một hai ba bốn năm sáu bảy')).toHaveLength(2);
  });

  it('count the order of the syllables', () => {
    const orders = ['một hai ba', 'một ba hai', 'hai một ba', 'hai ba một', 'ba một hai'];
    expect(new Set(orders.map((order) => shinglesOf(order)[0])).size).toBe(orders.length);
  });

  it('tell runs with a figure', () => {
    const figures = (text: string): number =>
      between(shinglesOf(text), FIRST_FIGURE, FIRST_LONG).length;
    expect(figures('họp ngày mười hai tháng tư')).toBe(0);
    expect(figures('họp ngày 12 tháng tư')).toBe(3);
    expect(figures('tầng T2 nhà văn hóa')).toBe(2);
  });

  it('say nothing of how often a text says a thing', () => {
    fc.assert(
      fc.property(TEXT, fc.integer({ min: 2, max: 5 }), (text, times) => {
        const long = `${text} một hai ba bốn năm sáu `;
        expect(shinglesOf(long.repeat(times))).toEqual(shinglesOf(long.repeat(2)));
      }),
    );
  });

  it('of a huge text are those of its beginning', () => {
    const words = Array.from({ length: 30_000 }, (_, at) => `w${at}`);
    const shingles = shinglesOf(words.join(' '));
    // One or two of them may share a hash.
    expect(19_998 + 19_995 - shingles.length).toBeLessThan(5);
    expect(shinglesOf(words.slice(0, 20_000).join(' '))).toEqual(shingles);
    expect(shinglesOf('x'.repeat(3_000_000))).toHaveLength(0);
  });

  it('take any string', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }),
        (text) => {
          expect(shinglesOf(text)).toBeInstanceOf(Uint32Array);
        },
      ),
    );
  });
});

describe('the sketch', () => {
  it('holds the smallest of the mixed runs of three, whatever else the text says', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const alone = [...threesOf(text)].flatMap((run) => sketchOf(Uint32Array.of(run)));
        const smallest = alone.sort((a, b) => a - b).slice(0, SKETCH_SIZE);
        expect(sketchOf(shinglesOf(text))).toEqual(smallest);
      }),
    );
  });

  it('takes runs with and without figures alike', () => {
    const plain = Array.from({ length: 3000 }, (_, at) => (at * 524_287) >>> 1);
    const figures = plain.map((run) => FIRST_FIGURE + (run >>> 1));
    const both = sketchOf(Uint32Array.from([...plain, ...figures]).sort());
    const ofFigures = new Set(figures.flatMap((run) => sketchOf(Uint32Array.of(run))));
    expect(both.filter((number) => ofFigures.has(number)).length).toBeGreaterThan(SKETCH_SIZE / 4);
    expect(both.filter((number) => ofFigures.has(number)).length).toBeLessThan(SKETCH_SIZE * 0.75);
  });

  it('never changes: libraries hold the numbers that earlier versions wrote', () => {
    expect(sketchOf(shinglesOf('Năm dân vận khéo 2020 ở xã Hòa Lạng'))).toEqual([
      397689236, 616786054, 1671240073, 3004335465, 3222839556, 3379538911, 4128876410,
    ]);
  });
});
