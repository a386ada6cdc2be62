// @vitest-environment node
import { beforeAll, describe, expect, it } from 'vitest';

import type { WholeClip } from '../../../domain/clip.ts';
import { DEFAULT_CHOICES, type ExportChoices } from '../../../domain/export-choices.ts';
import { changeText, countText, percentText } from '../../../export/digest/numbers.ts';
import { periodWords } from '../../../export/digest/period-words.ts';
import { readDigest } from '../../../export/digest/read-digest.ts';
import { roman } from '../../../export/digest/roman.ts';
import { sentencesOf } from '../../../export/digest/sentences.ts';
import { summaryOf } from '../../../export/digest/summary.ts';
import { ENGLISH } from '../../../export/digest/words-en.ts';
import { VIETNAMESE } from '../../../export/digest/words-vi.ts';
import { novemberClips } from '../../fixtures/sixty-clips.ts';
import { inputOf } from '../word/write.ts';

let november: readonly WholeClip[];
beforeAll(async () => {
  november = await novemberClips();
});
const digestOf = (choices: Partial<ExportChoices> = {}, more = {}) =>
  readDigest(inputOf(november, more), { ...DEFAULT_CHOICES, ...choices });

describe('the words of a period', () => {
  it.each([
    ['2026-11-01', '2026-11-30', 'Tháng 11 năm 2026', 'November 2026'],
    ['2028-02-01', '2028-02-29', 'Tháng 2 năm 2028', 'February 2028'],
    ['2026-10-01', '2026-12-31', 'Quý IV năm 2026', 'Quarter 4, 2026'],
    ['2026-01-01', '2026-12-31', 'Năm 2026', 'Year 2026'],
    ['2026-11-03', '2026-11-03', 'Ngày 03/11/2026', '03/11/2026'],
    [
      '2026-11-01',
      '2026-11-29',
      'Từ ngày 01/11/2026 đến ngày 29/11/2026',
      'From 01/11/2026 to 29/11/2026',
    ],
    [
      '2027-02-01',
      '2027-02-29',
      'Từ ngày 01/02/2027 đến ngày 29/02/2027',
      'From 01/02/2027 to 29/02/2027',
    ],
  ])('%s to %s is %s', (from, to, vietnamese, english) => {
    expect(periodWords({ from, to }, VIETNAMESE)).toBe(vietnamese);
    expect(periodWords({ from, to }, ENGLISH)).toBe(english);
  });

  it('are those of the first and the last day where none was asked for', async () => {
    expect((await digestOf({}, { period: null })).period).toBe(
      'Từ ngày 02/11/2026 đến ngày 25/11/2026',
    );
  });
});

describe('a summary', () => {
  const article = { title: 'Tiêu đề', agency: null, lead: null };

  it('is the lead, without the mark that ends papers', () => {
    expect(summaryOf({ ...article, lead: 'Sáng 8/7, tỉnh sơ kết phong trào./.', text: 'x' })).toBe(
      'Sáng 8/7, tỉnh sơ kết phong trào.',
    );
    expect(summaryOf({ ...article, lead: 'Nói: “Vì dân phục vụ”./.', text: '' })).toBe(
      'Nói: “Vì dân phục vụ”.',
    );
  });

  it('is two to four sentences of the text where there is no lead', () => {
    const text = 'Tiêu đề\n(CTTĐT) - Một là làm. Hai là nói!\nBa việc lớn\nBốn. Năm. Sáu./.';
    expect(summaryOf({ ...article, agency: 'CTTĐT', text })).toBe(
      'Một là làm. Hai là nói! Bốn. Năm.',
    );
    const long = `${'Câu dài '.repeat(30)}hết. `;
    expect(sentencesOf(summaryOf({ ...article, text: long.repeat(5).trim() }))).toHaveLength(2);
  });

  it('does not break at titles, initials and dates', () => {
    expect(
      sentencesOf(
        'Đ/c PGS. TS. N. V. An ở TP. Hồ Chí Minh nói ngày 30.6. Hôm sau, ông về. “Tốt!”. Hết.',
      ),
    ).toEqual([
      'Đ/c PGS. TS. N. V. An ở TP. Hồ Chí Minh nói ngày 30.6.',
      'Hôm sau, ông về.',
      '“Tốt!”.',
      'Hết.',
    ]);
  });
});

describe('the groups of a digest', () => {
  it('are campaigns in their order, those without any last, under running numbers', async () => {
    const { groups, size } = await digestOf({ look: 'prose' });
    expect(groups.map(({ name, lines }) => [name, lines.length])).toEqual([
      ['Năm dân vận khéo 2026', 13],
      ['Chính quyền địa phương hai cấp', 12],
      ['Ngày hội Đại đoàn kết toàn dân tộc', 12],
      ['Chưa phân chiến dịch', 3],
    ]);
    const fresh = groups.flatMap(({ lines }) => lines).filter(({ before }) => before === null);
    expect(fresh.map(({ number }) => number)).toEqual(
      Array.from({ length: size }, (_, at) => at + 1),
    );
    const again = groups.flatMap(({ lines }) => lines).filter(({ before }) => before !== null);
    expect(again.map(({ before }) => before)).toEqual([0, 0]);
  });

  it('are days, from the first to the last', async () => {
    const { groups } = await digestOf({ look: 'prose', groups: 'day' });
    expect(groups[0]?.name).toBe('Ngày 02/11/2026');
    expect(groups.at(-1)?.name).toBe('Chưa rõ ngày đăng');
    expect(groups.reduce((sum, { lines }) => sum + lines.length, 0)).toBe(38);
  });

  it('throw where a clip carries a campaign that was not given', async () => {
    await expect(digestOf({}, { campaigns: [] })).rejects.toThrow('is not among those given');
  });
});

describe('numbers', () => {
  it('are written as the language does', () => {
    expect([countText(1234567, 'vi'), countText(1234567, 'en')]).toEqual([
      '1.234.567',
      '1,234,567',
    ]);
    expect([changeText(3, 5, 'vi'), changeText(5, 3, 'vi'), changeText(2, 2, 'vi')]).toEqual([
      '−2',
      '+2',
      '0',
    ]);
    expect([percentText(3, 0, 'vi'), percentText(38, 22, 'vi'), percentText(1, 2, 'en')]).toEqual([
      null,
      '72,7',
      '50',
    ]);
    expect([1, 4, 9, 14, 40, 1999].map(roman)).toEqual(['I', 'IV', 'IX', 'XIV', 'XL', 'MCMXCIX']);
  });
});
