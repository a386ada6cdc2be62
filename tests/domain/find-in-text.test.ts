// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findableText } from '../../domain/find-in-text.ts';

const TEXT =
  'Công tác dân vận: “Dân vận khéo” ở Ban Dân\u00advận huyện; dàn ván, DÂN  VẬN chính quyền.';
const found = (typed: string, text = TEXT): string[] =>
  findableText(text)(typed).map(({ start, end }) => text.slice(start, end));

describe('finding in an article', () => {
  it('takes words without their marks for words with any', () => {
    expect(found('dan van')).toEqual(['dân vận', 'Dân vận', 'dàn ván', 'DÂN  VẬN']);
  });

  it('takes marks that were typed at their word, as long as the text has them', () => {
    expect(found('dân vận')).toEqual(['dân vận', 'Dân vận', 'DÂN  VẬN']);
    expect(found('dẩn vẫn')).toEqual(['dân vận', 'Dân vận', 'dàn ván', 'DÂN  VẬN']);
  });

  it('finds the beginning of a word, but only of the last', () => {
    expect(found('cong ta')).toEqual(['Công tác']);
    expect(found('con tac')).toEqual([]);
  });

  it('finds nothing for nothing', () => {
    expect(found('')).toEqual([]);
    expect(found(' -“ ')).toEqual([]);
    expect(found('mặt trận')).toEqual([]);
  });

  it('gives places in order that lie in the text and do not overlap', () => {
    const letters = fc.constantFrom('đ', 'a', 'â', ' ', 'n', '\u0301', '\u200b', '“', '👩‍🌾', 'N');
    const any = fc.array(letters, { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(any, any, (text, typed) => {
        let at = 0;
        for (const { start, end } of findableText(text)(typed)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
