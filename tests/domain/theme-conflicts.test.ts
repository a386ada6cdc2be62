// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { OFFICIAL_THEMES, themeOfYear } from '../../domain/official-themes.ts';
import { findThemeConflicts } from '../../domain/theme-conflicts.ts';

const quotes = (text: string): string[] => findThemeConflicts(text).map(({ quote }) => quote);

describe('a year under another theme than the official one', () => {
  it.each([
    [
      'đẩy mạnh thực hiện năm dân vận chính quyền 2020 trên địa bàn tỉnh',
      'năm dân vận chính quyền 2020',
    ],
    ['hưởng ứng “Năm Dân vận chính quyền” 2020.', 'Năm Dân vận chính quyền” 2020'],
    ['“Năm dân vận\u00a0chính quyền” năm 2020', 'Năm dân vận chính quyền” năm 2020'],
    ['Năm 2019 được chọn là “Năm dân vận khéo”', '2019 được chọn là “Năm dân vận khéo'],
    ['chủ đề công tác dân vận năm 2019 “Năm dân vận khéo”, trong đó', '2019 “Năm dân vận khéo'],
    ['NĂM DÂN VẬN KHÉO (2019)', 'NĂM DÂN VẬN KHÉO (2019'],
  ])('is found in "%s"', (text, quote) => {
    expect(quotes(text)).toEqual([quote]);
  });

  it('is told with what stands around it and what the year was called', () => {
    const text = `Sáng nay, Ban Dân vận Tỉnh ủy tổ chức hội nghị triển khai thực hiện năm dân vận chính quyền 2020 gắn với phong trào thi đua dân vận khéo ở từng cơ quan.`;
    expect(findThemeConflicts(text)).toEqual([
      {
        at: text.indexOf('năm dân vận chính'),
        before: '…Ban Dân vận Tỉnh ủy tổ chức hội nghị triển khai thực hiện ',
        quote: 'năm dân vận chính quyền 2020',
        after: ' gắn với phong trào thi đua dân vận khéo ở từng cơ quan.',
        theme: 'Năm dân vận chính quyền',
        year: 2020,
        official: themeOfYear(2020),
      },
    ]);
  });

  it.each([
    'hưởng ứng “Năm dân vận khéo 2020”',
    '“Năm dân vận chính quyền” 2019',
    'chủ đề công tác dân vận năm 2020 “Năm dân vận khéo”',
    // Another clause: the year belongs to something else.
    'tổng kết Năm dân vận chính quyền, năm 2020 tiếp tục',
    'kết thúc năm 2020, thực hiện Năm dân vận chính quyền',
    'tổng kết Năm dân vận chính quyền. 2020 là năm',
    // One of the years is the official one.
    'Năm dân vận chính quyền 2019 - 2020',
    // Of this year no official theme is known.
    'Năm dân vận chính quyền 2031',
    // The permanent movement is no year's theme.
    'phong trào Dân vận khéo 2019',
    'dàn ván chính quyền năm 2020',
    '',
  ])('is not found in "%s"', (text) => {
    expect(quotes(text)).toEqual([]);
  });

  it('is found as often as it stands there, in the order of the text', () => {
    const text = 'Năm dân vận khéo 2019; Năm dân vận chính quyền 2020; Năm dân vận khéo 2019';
    expect(findThemeConflicts(text).map(({ year }) => year)).toEqual([2019, 2020, 2019]);
  });
});

describe('the official themes', () => {
  it('are one a year, each with its source', () => {
    expect(new Set(OFFICIAL_THEMES.map(({ year }) => year)).size).toBe(OFFICIAL_THEMES.length);
    for (const { source } of OFFICIAL_THEMES) expect(source).not.toBe('');
  });
});
