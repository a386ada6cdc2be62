// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { foldText } from '../../domain/fold.ts';
import { asksForText, parseQuery, type QueryWord } from '../../domain/search-query.ts';

/** Words as typed, `*` behind one that is still being typed. */
const read = (words: readonly QueryWord[]): string =>
  words.map(({ marked, prefix }) => marked + (prefix ? '*' : '')).join(' ');

const parsed = (typed: string) => {
  const { words, phrases, without, filters } = parseQuery(typed);
  const { campaigns, sources, provinces, from, to } = filters;
  return {
    ...(words.length > 0 && { words: read(words) }),
    ...(phrases.length > 0 && { phrases: phrases.map(read) }),
    ...(without.length > 0 && { without: without.map(read) }),
    ...(campaigns.length > 0 && { campaigns }),
    ...(sources.length > 0 && { sources }),
    ...(provinces.length > 0 && { provinces }),
    ...(from !== null && { from }),
    ...(to !== null && { to }),
  };
};

describe('words of a query', () => {
  it('are folded, with their marks and without', () => {
    expect(parseQuery('Đồng lua ').words).toEqual([
      { marked: 'đồng', folded: 'dong', marks: true, prefix: false },
      { marked: 'lua', folded: 'lua', marks: false, prefix: false },
    ]);
  });

  it.each([
    ['dân vậ', 'dân vậ*'],
    ['dân vận ', 'dân vận'],
    ['dân vận.', 'dân vận'],
    ['dân vận\u00a0', 'dân vận'],
    ['kinh tế-xã', 'kinh tế xã*'],
    ['kinh tế - xã hội', 'kinh tế xã hội*'],
    ['Covid-19', 'covid 19*'],
    ['Covid – 19 -', 'covid 19'],
    ['\ufeffhoà', 'hoà*'],
    ['14"', '14'],
  ])('of [%s] are %s', (typed, words) => {
    expect(parsed(typed)).toEqual({ words });
  });
});

describe('phrases', () => {
  it.each([
    ['"dân vận"', 'dân vận'],
    ['“dân vận”', 'dân vận'],
    ['„dân vận“', 'dân vận'],
    ['«dân vận»', 'dân vận'],
    ['“dân vận"', 'dân vận'],
    ['“dân vậ', 'dân vậ*'],
    ['“dân vận ', 'dân vận'],
    ['"Covid - 19"', 'covid 19'],
  ])('are read from [%s]', (typed, phrase) => {
    expect(parsed(typed)).toEqual({ phrases: [phrase] });
  });

  it('stand beside words, and only the end of what was typed is a beginning', () => {
    expect(parsed('“dân vận” khéo "hội nghị" lú')).toEqual({
      phrases: ['dân vận', 'hội nghị'],
      words: 'khéo lú*',
    });
    expect(parsed('lúa "hội nghị"')).toEqual({ words: 'lúa', phrases: ['hội nghị'] });
  });

  it('with nothing in them are nothing', () => {
    expect(parsed('"" “ ” lúa «')).toEqual({ words: 'lúa' });
  });
});

describe('exclusions', () => {
  it.each([
    ['lúa -khéo', { words: 'lúa', without: ['khéo'] }],
    ['-"dân vận" lúa', { words: 'lúa*', without: ['dân vận'] }],
    ['-“dân vận', { without: ['dân vận'] }],
    ['-Covid-19 ', { without: ['covid 19'] }],
    ['lúa\u00a0-mía', { words: 'lúa', without: ['mía'] }],
    ['-tỉnh:thai-binh', { without: ['tỉnh thai binh'] }],
    ['"lúa"-mía ', { phrases: ['lúa'], words: 'mía' }],
    ['- – -- -"" -', {}],
  ])('are read from [%s]', (typed, query) => {
    expect(parsed(typed)).toEqual(query);
  });
});

describe('filters', () => {
  it.each([
    ['tinh:thai-binh', { provinces: ['thai binh'] }],
    ['TỈNH:Thái_Bình', { provinces: ['thai binh'] }],
    ['tỉnh:“Thái Bình"', { provinces: ['thai binh'] }],
    ['tỉnh:"Thái Bì', { provinces: ['thai bi'] }],
    ['tỉnh:nghệ-an tỉnh:hà-tĩnh', { provinces: ['nghe an', 'ha tinh'] }],
    ['nguồn:baomau.vn', { sources: ['baomau vn'] }],
    ['nguon:"Báo Mẫu" lúa', { sources: ['bao mau'], words: 'lúa*' }],
    ['source:x province:y campaign:z', { sources: ['x'], provinces: ['y'], campaigns: ['z'] }],
    ['chien-dich:dân-vận-khéo', { campaigns: ['dan van kheo'] }],
    ['chiến-dịch:"NQ 01"'.normalize('NFD'), { campaigns: ['nq 01'] }],
  ])('are read from [%s]', (typed, query) => {
    expect(parsed(typed)).toEqual(query);
  });

  it.each([
    ['2020', '2020-01-01', '2020-12-31'],
    ['2/2020', '2020-02-01', '2020-02-29'],
    ['02/2021', '2021-02-01', '2021-02-28'],
    ['15/7/2020', '2020-07-15', '2020-07-15'],
    ['05-07-2020', '2020-07-05', '2020-07-05'],
    ['5.7.2020', '2020-07-05', '2020-07-05'],
    ['2020-07-05', '2020-07-05', '2020-07-05'],
    ['2020-07', '2020-07-01', '2020-07-31'],
  ])('of days take the first and the last of %s', (typed, from, to) => {
    expect(parsed(`từ:${typed} đến:${typed}`)).toEqual({ from, to });
    expect(parsed(`tu:"${typed}" to:${typed}`)).toEqual({ from, to });
  });

  it('that come again count as they came last', () => {
    expect(parsed('tu:2019 from:2020 đến:2021 den:3/2022')).toEqual({
      from: '2020-01-01',
      to: '2022-03-31',
    });
  });

  it.each([
    ['tu:31/02/2020 ', 'tu 31 02 2020'],
    ['tu:13/2020 ', 'tu 13 2020'],
    ['tu:0099 ', 'tu 0099'],
    ['đến:hôm-qua ', 'đến hôm qua'],
    ['đến:', 'đến'],
    ['tỉnh: Nghệ An ', 'tỉnh nghệ an'],
    ['tỉnh:… ', 'tỉnh'],
    ['đen:2020 ', 'đen 2020'],
    ['kết-luận:mới ', 'kết luận mới'],
    ['constructor:x __proto__:y ', 'constructor x proto y'],
  ])('that say nothing are words: [%s]', (typed, words) => {
    expect(parsed(typed)).toEqual({ words });
  });
});

describe('any query', () => {
  it('asks for text if anything is left to look for', () => {
    expect(['lúa', '"lúa"', '-lúa'].map((typed) => asksForText(parseQuery(typed)))).toEqual([
      true,
      true,
      true,
    ]);
    expect(['', ' - “” ', 'tỉnh:x tu:2020'].some((typed) => asksForText(parseQuery(typed)))).toBe(
      false,
    );
  });

  it('counts 512 characters and 32 words at most', () => {
    expect(parseQuery('a '.repeat(100)).words).toHaveLength(32);
    expect(parseQuery('"a" -b '.repeat(50)).phrases).toHaveLength(16);
    expect(read(parseQuery(`${'x'.repeat(600)} lúa`).words)).toBe(`${'x'.repeat(64)}*`);
    expect(parsed(`${' '.repeat(512)}lúa`)).toEqual({});
  });

  const TYPED = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom(
        ...Array.from('"“»-: \u00a0\u200b\u0301._'),
        'tu:',
        'tỉnh:',
        '1/2020',
        'dân',
        'Vận',
        'quí',
      ),
      maxLength: 25,
    }),
  );

  it('is read without fail, each word folded and whole, one at most unfinished', () => {
    fc.assert(
      fc.property(TYPED, (typed) => {
        const { words, phrases, without } = parseQuery(typed);
        const all = [...words, ...phrases.flat(), ...without.flat()];
        for (const { marked, folded, marks } of all) {
          expect(foldText(marked)).toBe(folded);
          expect(folded).toMatch(/^[^ ]+$/);
          expect(marks).toBe(marked !== folded);
        }
        const unfinished = all.filter(({ prefix }) => prefix);
        expect(unfinished.length).toBeLessThanOrEqual(1);
        expect(without.flat().some(({ prefix }) => prefix)).toBe(false);
        const last = words.at(-1);
        if (words.some(({ prefix }) => prefix)) expect(last?.prefix).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('without colons keeps every word that was typed', () => {
    fc.assert(
      fc.property(TYPED, (typed) => {
        const plain = typed.replace(/:/g, ' ');
        const { words, phrases, without } = parseQuery(plain);
        const all = [...words, ...phrases.flat(), ...without.flat()];
        const expected = foldText(plain).split(' ').filter(Boolean);
        expect(all.map(({ folded }) => folded).toSorted()).toEqual(expected.toSorted());
      }),
    );
  });
});
