// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { foldText } from '../../domain/fold.ts';
import { sameSearchText, searchTextOf, searchWords, unmark } from '../../domain/search-text.ts';
import { added, aWhole, corrected } from './a-whole.ts';

const ANY = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(
      ...Array.from('qQuUiíìyỳÐđ oòa-\u0301\u0323\u0308\u20dd\ufe0f\u200b★σΣς'),
    ),
    maxLength: 30,
  }),
);

describe('words with and without their marks', () => {
  it('are the same words, one for one', () => {
    fc.assert(
      fc.property(ANY, (text) => {
        const marked = foldText(text, { keepMarks: true });
        expect(unmark(marked)).toBe(foldText(text));
        expect(marked.split(' ').map(unmark)).toEqual(foldText(text).split(' '));
      }),
      { numRuns: 2000 },
    );
  });

  it('are never empty: a mark on no letter is no word', () => {
    expect(searchWords('★\ufe0f lúa \u0301 mới -\u0301')).toBe('lúa mới');
    fc.assert(
      fc.property(ANY, (text) => {
        expect(` ${searchWords(text)} `).not.toMatch(/ \p{Mn}/u);
        expect(unmark(searchWords(text))).not.toMatch(/^ | {2}| $/);
      }),
    );
  });

  it('fold alike whether or not the text holds what must be folded the long way', () => {
    fc.assert(
      fc.property(ANY, (text) => {
        for (const options of [{}, { keepMarks: true }]) {
          expect(foldText(`${text} 😀`, options)).toBe(foldText(text, options));
        }
      }),
    );
  });

  it('are folded right beyond the first thousands of characters', () => {
    const long = 'Tỉnh ủy, qui chế; '.repeat(2000);
    expect(foldText(long)).toBe('tinh uy quy che '.repeat(2000).trim());
    expect(foldText(`${long}中`)).toBe(`${foldText(long)} 中`);
  });

  it('do not depend on what stands around them', () => {
    expect(searchWords('ας ΑΣ 😀 ΑΣ.Α')).toBe('ασ ασ ασ α');
    expect(['\u1100\u1161', '가\u11a8'].map((text) => foldText(text))).toEqual(['가', '각']);
  });

  it('say quy for every qui, whatever stands on the i', () => {
    expect(['qui', 'quî', 'Quï', 'qüi', 'quị\u0301'].map((word) => foldText(word))).toEqual(
      Array.from({ length: 5 }, () => 'quy'),
    );
  });
});

describe('what a clip is found by', () => {
  it('is title, lead with the note, and the rest, each part apart', () => {
    const whole = added(
      corrected(
        aWhole({}, { title: 'Tin gấp', lead: 'Mưa to.', text: 'Nước lên nhanh.\nĐê vững.' }),
        'title',
        'Bão số ba',
        1,
        'm1',
      ),
      { kind: 'note', value: 'Gửi Tỉnh ủy' },
      2,
      'm1',
    );
    expect(searchTextOf(whole)).toEqual({
      title: 'bão số ba | tin gấp',
      lead: 'mưa to | gửi tỉnh uỷ',
      rest: 'báo mẫu | baomau vn | thái bình | hưng yên | lê an | p y | nước lên nhanh đê vững',
    });
  });

  it('names a title once and leaves nothing where there is nothing', () => {
    const bare = aWhole({}, { title: 'Lúa', lead: null, authors: [], text: '…' });
    expect(searchTextOf(bare)).toMatchObject({ title: 'lúa', lead: '' });
    expect(searchTextOf(bare).rest).toBe('báo mẫu | baomau vn | thái bình | hưng yên');
  });

  it('cuts words without end, and no character in half', () => {
    expect(searchWords(`ô${'x'.repeat(500)} lúa`)).toBe(`ô${'x'.repeat(63)} lúa`);
    expect(searchWords(`x${'𠀋'.repeat(500)}`)).toBe(`x${'𠀋'.repeat(31)}`);
  });
});

describe('whether two clips are found by the same words', () => {
  const article = { title: 'Lúa mới', lead: 'Vụ này.', text: 'Được mùa.' };

  it('is so when nothing of it changed, though the article was copied', () => {
    expect(sameSearchText(aWhole({}, article), aWhole({ capturedAt: 5 }, article))).toBe(true);
  });

  it.each([
    ['note', added(aWhole({}, article), { kind: 'note', value: 'Gửi' }, 1, 'm1')],
    ['title', corrected(aWhole({}, article), 'title', 'Lúa cũ', 1, 'm1')],
    ['authors', aWhole({}, { ...article, authors: [{ name: 'Lê', role: null }] })],
    ['lead', aWhole({}, { ...article, lead: null })],
    ['text', aWhole({}, { ...article, text: 'Mất mùa.' })],
    ['source', aWhole({ source: { ...aWhole().clip.source, name: 'Báo Khác' } }, article)],
  ])('is not so when the %s changed', (_, other) => {
    expect(sameSearchText(aWhole({}, article), other)).toBe(false);
  });

  it('does not mind campaigns', () => {
    const tagged = added(aWhole({}, article), { kind: 'campaign', value: 'c1' }, 1, 'm1');
    expect(sameSearchText(aWhole({}, article), tagged)).toBe(true);
  });
});
