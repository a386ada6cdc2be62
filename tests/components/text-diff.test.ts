import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { foldUnchanged } from '../../entrypoints/components/fold-unchanged.ts';
import { diffTexts, type DiffPart } from '../../entrypoints/components/text-diff.ts';

const written = (before: string, after: string): string =>
  diffTexts(before, after)
    .parts.map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `{-${text}-}`,
    )
    .join('');
const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);
const withoutKind = (parts: readonly DiffPart[], kind: DiffPart['kind']): string =>
  parts
    .filter((part) => part.kind !== kind)
    .map(({ text }) => text)
    .join('');
const long = (count: number, word: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => `${word(at)}${at % 40 === 39 ? '\n' : ''}`).join(' ');

describe('a comparison of two texts', () => {
  it('is by syllable, marks and capitals included', () => {
    expect(written('Tổ dân vận thôn Đông', 'Tổ dàn vận thôn đông')).toBe(
      'Tổ {-dân-} {+dàn+} vận thôn {-Đông-} {+đông+}',
    );
  });

  it('tells a replaced run as one, with the few words that both sides share', () => {
    expect(written('do ông Vũ Đình Hoà làm trưởng', 'do bà Vũ Thị Hoà làm trưởng')).toBe(
      'do {-ông Vũ Đình-} {+bà Vũ Thị+} Hoà làm trưởng',
    );
  });

  it('leaves additions apart that replace nothing', () => {
    expect(written('một hai ba bốn', 'một mới hai ba thêm bốn')).toBe(
      'một {+mới+} hai ba {+thêm+} bốn',
    );
  });

  it('keeps numbers, days and compounds whole', () => {
    expect(written('hiến 1.200 m² ngày 14/7', 'hiến 1.350 m² ngày 15/7')).toBe(
      'hiến {-1.200-} {+1.350+} m² ngày {-14/7-} {+15/7+}',
    );
  });

  it('strikes out no spaces and glues no words together', () => {
    expect(written('đất hẹp, nhiều cây.', 'đất hẹp.')).toBe('đất hẹp{-, nhiều cây-}.');
    expect(written('đất hẹp lắm.', 'đất hẹp.')).toBe('đất hẹp {-lắm-}.');
  });

  it('parts the old word from the new one where no space stands before them', () => {
    expect(written('(cũ) xong,', '(mới) xong;')).toBe('({-cũ-} {+mới+}) xong{-,-}{+;+}');
  });

  it('keeps paragraphs, and the beginning of one in its line', () => {
    expect(written('Đoạn một.\nÔng Hoà nói.', 'Đoạn một.\nBà Hoà nói.')).toBe(
      'Đoạn một.\n{-Ông-} {+Bà+} Hoà nói.',
    );
    expect(written('Một.\nHai.\nBa.', 'Một.\nBa.')).toBe(
      'Một.\n{-Hai.\n-}Ba.'.replace('\n-}', '-}\n'),
    );
  });

  it('sees no change in what nobody sees', () => {
    const { parts, added, removed } = diffTexts('Hội\u200b nghị  lớn', 'Ho\u0323\u0302i nghị\nlớn');
    expect([parts.length, added, removed]).toEqual([1, 0, 0]);
  });

  it('counts words, not punctuation', () => {
    expect(diffTexts('một, hai', 'một: hai ba')).toMatchObject({ added: 1, removed: 0 });
  });

  it('loses no word of either text, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('dân', 'vận', 'khéo', 'Hoà,', '1.200', '“a', 'b”', '.', '\n', '\n\n'))
      .map((each) => each.join(' '));
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), fc.oneof(text, fc.string()), (before, after) => {
        const { parts } = diffTexts(before, after);
        const plain = (each: string): string =>
          words(each.replace(/\p{Cf}+/gu, '').normalize('NFC')).join('');
        expect(words(withoutKind(parts, 'removed')).join('')).toBe(plain(after));
        expect(words(withoutKind(parts, 'added')).join('')).toBe(plain(before));
        expect(
          foldUnchanged(parts)
            .map((part) => part.text)
            .join(''),
        ).toBe(parts.map((part) => part.text).join(''));
      }),
    );
  });

  it('of long texts that share little goes by paragraph instead of hanging', () => {
    const before = long(40_000, (at) => `a${(at * 7919) % 9973}`);
    const after = `${long(40_000, (at) => `b${(at * 104_729) % 9973}`)}\nchung`;
    const started = performance.now();
    const { byParagraph, parts, removed } = diffTexts(before, after);
    expect(performance.now() - started).toBeLessThan(8000);
    expect(byParagraph).toBe(true);
    expect(removed).toBe(40_000);
    expect(words(withoutKind(parts, 'removed'))).toHaveLength(40_001);
  });
});

describe('what did not change', () => {
  const sentence = (name: string): string => `${`${name} `.repeat(9)}${name}. `;

  it('is folded to whole sentences around the changes', () => {
    const text = Array.from({ length: 12 }, (_, at) => sentence(`câu${at}`)).join('');
    const { parts } = diffTexts(`đầu ${text}cuối`, `mở ${text}kết`);
    const folded = foldUnchanged(parts);
    expect(folded.map(({ kind }) => kind)).toEqual([
      'removed',
      'same',
      'added',
      'same',
      'folded',
      'same',
      'removed',
      'same',
      'added',
    ]);
    expect(folded[3]?.text).toBe(` ${sentence('câu0')}`);
    expect(folded[4]).toMatchObject({ words: 100 });
    expect(folded[5]?.text).toBe(sentence('câu11'));
  });

  it('stays where there is little of it', () => {
    const { parts } = diffTexts(`a ${'x '.repeat(50)}b`, `c ${'x '.repeat(50)}d`);
    expect(foldUnchanged(parts).some(({ kind }) => kind === 'folded')).toBe(false);
  });

  it('before the first change and behind the last one needs no more than its end', () => {
    const { parts } = diffTexts(`${'x '.repeat(80)}cũ`, `${'x '.repeat(80)}mới`);
    expect(foldUnchanged(parts).map(({ kind }) => kind)).toEqual([
      'folded',
      'same',
      'removed',
      'same',
      'added',
    ]);
  });
});
