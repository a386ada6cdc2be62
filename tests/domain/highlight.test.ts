// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { highlight, snippet, type TextPart } from '../../domain/highlight.ts';
import { parseQuery } from '../../domain/search-query.ts';
import { searchWords, unmark } from '../../domain/search-text.ts';

/** Hits in brackets. */
const shown = (parts: readonly TextPart[] | null): string | null =>
  parts && parts.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');
const plain = (parts: readonly TextPart[] | null): string =>
  (parts ?? []).map(({ text }) => text).join('');

describe('a text with a character of two units', () => {
  it('is marked as the same text without it', () => {
    const word = fc.constantFrom('Dân', 'vận', 'kh\u00adéo', 'dàn', '2020', 'é', 'và', '—', '…');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
        const text = words.join(' ');
        const query = parseQuery('dân vận khéo');
        const alone = shown(highlight(`x ${text}`, query))?.slice(2);
        const beside = shown(highlight(`\u{1f4f0} ${text}`, query))?.slice(3);
        expect(beside).toBe(alone);
      }),
    );
  });
});

describe('words of a query in a text as it is printed', () => {
  it.each([
    ['dan van', 'Ban Dân vận, dàn ván', 'Ban [Dân] [vận], [dàn] [ván]'],
    ['tinh uy', 'Tỉnh ủy và Tỉnh uỷ', '[Tỉnh] [ủy] và [Tỉnh] [uỷ]'],
    ['hoà', 'Hòa Bình, hoà giải ', '[Hòa] Bình, [hoà] giải '],
    ['quy ', 'qui chế, quí vị', '[qui] chế, [quí] vị'],
    ['dang', '\u00d0ảng, \u0189ảng', '[\u00d0ảng], [\u0189ảng]'],
    ['dân v', 'dân vận', '[dân] [vận]'],
    ['dân v ', 'dân vận', '[dân] vận'],
    ['van', 'v\u00adậ\u200bn vu', '[v\u00adậ\u200bn] vu'],
    ['covid-19 ', '(COVID - 19)', '([COVID] - [19])'],
    ['-lúa mía', 'lúa mía', 'lúa [mía]'],
    ['lúa', '', ''],
  ])('for [%s] are marked in [%s]', (typed, text, marked) => {
    expect(shown(highlight(text, parseQuery(typed)))).toBe(marked);
  });

  it('are found in decomposed text, each with its marks', () => {
    const text = 'Ban Dân vận'.normalize('NFD');
    expect(highlight(text, parseQuery('dân')).find(({ hit }) => hit)?.text).toBe(
      'Dân'.normalize('NFD'),
    );
  });

  it('of a phrase are marked where they stand as the phrase', () => {
    expect(shown(highlight('vận động, dân vận, dân', parseQuery('"dân vận"')))).toBe(
      'vận động, [dân] [vận], dân',
    );
  });

  it('of a phrase are marked apart only where the text has no such phrase', () => {
    expect(shown(highlight('vận động dân', parseQuery('"dân vận"')))).toBe('[vận] động [dân]');
  });
});

const ARTICLE = [
  'Sáng nay, xã Bến Lau mở hội thi nấu cơm. Mười hai đội của sáu ấp cùng dự, mỗi đội năm người.',
  'Giải nhất thuộc về ấp Chín. Ban tổ chức nhắc bà con giữ phong trào “Dân vận khéo” đã có từ lâu.',
  'Cuối buổi, bà con cùng vận chuyển rơm về sân đình, dân các ấp bên cũng sang giúp một tay.',
].join('\n');

describe('a snippet', () => {
  it('shows where most words stand together', () => {
    expect(shown(snippet(ARTICLE, parseQuery('dân vận khéo'), 60))).toBe(
      '…bà con giữ phong trào “[Dân] [vận] [khéo]” đã có từ lâu.\nCuối…',
    );
    expect(shown(snippet(ARTICLE, parseQuery('rơm giúp'), 60))).toMatch(/\[rơm\].*\[giúp\]/);
  });

  it('prefers the phrase, and words with the marks that were typed', () => {
    const text = `dàn ván cũ. ${'Lúa chín. '.repeat(30)}dân vận mới. ${'Mía ngọt. '.repeat(30)}`;
    expect(shown(snippet(text, parseQuery('dan van '), 40))).toContain('[dàn] [ván]');
    expect(shown(snippet(text, parseQuery('dân vận '), 40))).toContain('[dân] [vận]');
    const apart = `dân ta vận gạo. ${'Lúa chín. '.repeat(30)}dân vận mới.`;
    expect(shown(snippet(apart, parseQuery('dân vận '), 40))).toContain('[dân] [vận]');
  });

  it('is the whole of a short text, without dots', () => {
    expect(shown(snippet('Lúa chín.', parseQuery('lua')))).toBe('[Lúa] chín.');
  });

  it('cuts between words', () => {
    for (const word of ['Sáng', 'dự', 'khéo', 'tay', 'rơm']) {
      const text = plain(snippet(ARTICLE, parseQuery(word), 50));
      const inner = text.replace(/^…|…$/g, '');
      const at = ARTICLE.indexOf(inner);
      expect(at).toBeGreaterThanOrEqual(0);
      expect(ARTICLE[at - 1] ?? ' ').toMatch(/\s/);
      expect(ARTICLE[at + inner.length] ?? ' ').toMatch(/\s/);
      expect(inner.length).toBeGreaterThan(30);
      expect(inner.length).toBeLessThanOrEqual(50);
    }
  });

  it('is none where no word stands', () => {
    expect(snippet(ARTICLE, parseQuery('máy bay'))).toBe(null);
    expect(snippet(ARTICLE, parseQuery(''))).toBe(null);
    expect(snippet(ARTICLE, parseQuery('-dân'))).toBe(null);
  });

  it('shows the beginning of a word that is longer than a snippet', () => {
    const parts = snippet(`x${'𠀋'.repeat(400)}`, parseQuery(`x${'𠀋'.repeat(40)}`), 100);
    expect(parts?.map(({ text }) => text)).toEqual([`x${'𠀋'.repeat(49)}`, '…']);
  });
});

describe('any text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom(
        ...Array.from('x \n,\u00a0\u200b\u00ad😀\u0301\ud800“'),
        'dân',
        'Vận',
        'hoà',
        'qui',
        'â'.normalize('NFD'),
      ),
      maxLength: 80,
    }),
  );
  const typed = fc.oneof(
    fc.constantFrom('dân vậ', '"dan van"', 'hòa quy ', 'x', '"vận dân" hoa', '“dân v'),
    fc.string({ unit: 'binary' }),
  );

  it('is given back by its parts, and every hit is a word of the query', () => {
    fc.assert(
      fc.property(text, typed, (printed, asked) => {
        const query = parseQuery(asked);
        const parts = highlight(printed, query);
        expect(plain(parts)).toBe(printed);
        expect(parts.every((part) => part.text !== '')).toBe(true);
        const words = [...query.words, ...query.phrases.flat()];
        for (const part of parts.filter(({ hit }) => hit)) {
          const folded = unmark(searchWords(part.text));
          expect(
            words.some((word) =>
              word.prefix ? folded.startsWith(word.folded) : folded === word.folded,
            ),
          ).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('has a snippet of a stretch of it, as long as was asked for, if it has a hit', () => {
    fc.assert(
      fc.property(text, typed, fc.integer({ min: 1, max: 60 }), (printed, asked, length) => {
        const query = parseQuery(asked);
        const parts = snippet(printed, query, length);
        const hits = highlight(printed, query).filter(({ hit }) => hit);
        expect(parts !== null).toBe(hits.length > 0);
        if (parts === null) return;
        const stretch = parts.filter((part) => part.text !== '…');
        expect(printed).toContain(plain(stretch));
        expect(plain(stretch).length).toBeLessThanOrEqual(length);
      }),
      { numRuns: 2000 },
    );
  });
});
