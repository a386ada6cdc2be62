// @vitest-environment node
import { beforeAll, describe, expect, it } from 'vitest';

import type { Clip, WholeClip } from '../../../domain/clip.ts';
import { novemberClips, octoberClips } from '../../fixtures/sixty-clips.ts';
import { all, type Xml } from './package.ts';
import { wordOf } from './write.ts';

let november: readonly WholeClip[];
let october: readonly Clip[];
beforeAll(async () => {
  november = await novemberClips();
  october = (await octoberClips()).map(({ clip }) => clip);
});

async function* once<T>(items: readonly T[]): AsyncGenerator<readonly T[]> {
  yield items;
}
const before = () => ({ from: '2026-10-01', to: '2026-10-31', clips: once(october) });

const rowsOf = (table: Xml): readonly (readonly string[])[] =>
  all(table, 'w:tr').map((row) => all(row, 'w:tc').map(({ text }) => text));
const paragraphs = (xml: Xml): readonly string[] => all(xml, 'w:p').map(({ text }) => text);

describe('the table of a Word digest', () => {
  it('has each clip once, in order of publishing, undated ones last', async () => {
    const { document } = await wordOf(november, { summary: false, officeHead: false });
    const [table] = all(document, 'w:tbl');
    if (!table) throw new Error('no table');
    const [head, ...rows] = rowsOf(table);
    expect(head).toEqual([
      'STT',
      'Ngày đăng',
      'Nguồn',
      'Tiêu đề',
      'Tóm tắt',
      'Chiến dịch',
      'Sắc thái',
    ]);
    expect(rows).toHaveLength(38);
    expect(rows.map(([number]) => number)).toEqual(rows.map((_, at) => String(at + 1)));
    expect(rows[0]?.[1]).toBe('02/11/202609:10');
    expect(rows.slice(-2).map((row) => row[1])).toEqual(['Chưa rõ', 'Chưa rõ']);
  });

  it('lies across the page, repeats its head, and breaks no row', async () => {
    const { document } = await wordOf(november, { summary: false });
    expect(all(document, 'w:pgSz')[0]?.attributes).toMatchObject({
      'w:w': '16838',
      'w:h': '11906',
      'w:orient': 'landscape',
    });
    const table = all(document, 'w:tbl').at(-1);
    const rows = table ? all(table, 'w:tr') : [];
    expect(rows.map((row) => all(row, 'w:tblHeader').length)).toEqual(
      rows.map((_, at) => (at === 0 ? 1 : 0)),
    );
    expect(rows.every((row) => all(row, 'w:cantSplit').length === 1)).toBe(true);
  });

  it.each([
    ['hidden', 38, 0, false],
    ['shown', 38, 0, true],
    ['footnote', 0, 38, false],
  ] as const)('puts links as they were chosen: %s', async (links, linked, notes, printed) => {
    const { document, links: targets, part } = await wordOf(november, { links, summary: false });
    const hyperlinks = all(document, 'w:hyperlink');
    expect(hyperlinks).toHaveLength(linked);
    expect(all(document, 'w:footnoteReference')).toHaveLength(notes);
    expect(document.text.includes('https://')).toBe(printed);
    for (const { attributes } of hyperlinks)
      expect(targets.get(attributes['r:id'] ?? '')).toMatch(/^https:\/\/.*chi-tiet\.html/);
    if (notes > 0) expect(part('word/footnotes.xml').text).toContain(november[0]?.clip.url);
  });

  it('names provinces, old and new, once in bands', async () => {
    const { document } = await wordOf(november, { summary: false, groups: 'province' });
    const bands = all(document, 'w:tr')
      .filter((row) => all(row, 'w:gridSpan').length > 0)
      .map(({ text }) => text);
    expect(bands).toEqual([
      'Hưng Yên (12 tin, bài)',
      'Tuyên Quang (16 tin, bài)',
      'Trung ương và nguồn khác (10 tin, bài)',
    ]);
    expect(document.text).toContain('Tuyên Quang (Hà Giang cũ)');
  });
});

describe('a digest in prose', () => {
  it('repeats a clip in each of its groups under one number', async () => {
    const { document } = await wordOf(november, { look: 'prose', summary: false });
    const lines = paragraphs(document);
    const titles = lines.filter((line) => line.includes('Dân vận chính quyền: Lấy sự hài lòng'));
    expect(titles).toHaveLength(2);
    expect(new Set(titles).size).toBe(1);
    expect(lines.filter((line) => line.includes('đã nêu ở mục I)'))).toHaveLength(2);
  });

  it('keeps headings and titles with what follows', async () => {
    const word = await wordOf(november, { look: 'prose', summary: false });
    const styles = all(word.part('word/styles.xml'), 'w:style');
    for (const id of ['Heading1', 'EntryTitle'])
      expect(
        styles.filter(
          (style) => style.attributes['w:styleId'] === id && all(style, 'w:keepNext').length === 1,
        ),
      ).toHaveLength(1);
  });
});

describe('the summary', () => {
  it('counts by campaign, source and tone against the period before, with a chart', async () => {
    const word = await wordOf(november, {}, { before: before() });
    const table = all(word.document, 'w:tbl').find(({ text }) => text.includes('Kỳ trước'));
    if (!table) throw new Error('no table of counts');
    const rows = rowsOf(table);
    expect(rows[1]).toEqual(['Tổng số', '38', '22', '+16', '19', '11', '6', '2']);
    expect(rows).toContainEqual(['Năm dân vận khéo 2026', '13', '8', '+5', '9', '3', '1', '0']);
    expect(word.document.text).toContain('tăng 16 (72,7%)');
    const chart = word.part('word/charts/chart1.xml');
    expect(all(chart, 'c:ser')).toHaveLength(2);
    expect(all(chart, 'c:v').map(({ text }) => text)).toContain(
      'Ngày hội Đại đoàn kết toàn dân tộc',
    );
  });
});
