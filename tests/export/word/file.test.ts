// @vitest-environment node
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';

import type { Clip, WholeClip } from '../../../domain/clip.ts';
import { novemberClips, octoberClips } from '../../fixtures/sixty-clips.ts';
import { anyLibrary, wholeOf } from '../any-clip.ts';
import { all, packageFaults, type Xml } from './package.ts';
import { bytesOf, wordOf } from './write.ts';

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

const paragraphs = (xml: Xml): readonly string[] => all(xml, 'w:p').map(({ text }) => text);

describe('articles whole', () => {
  it('have contents with links and pages, and each article’s parts', async () => {
    const one = november.filter(({ clip }) => clip.title.startsWith('Khéo vận động')).slice(1);
    const word = await wordOf(one, { look: 'full', summary: false, links: 'shown' });
    expect(paragraphs(word.document)).toContain('MỤC LỤC');
    const anchors = all(word.document, 'w:hyperlink').flatMap(
      ({ attributes }) => attributes['w:anchor'] ?? [],
    );
    const bookmarks = all(word.document, 'w:bookmarkStart').map(
      ({ attributes }) => attributes['w:name'],
    );
    expect(anchors.length).toBeGreaterThan(1);
    for (const anchor of anchors) expect(bookmarks).toContain(anchor);
    expect(word.document.text).toContain('Xem thêm: Kế hoạch số 100-KH/TU');
    expect(word.document.text).toContain(`Đường dẫn: ${one[1]?.clip.url}`);
    // The lead is also how the body begins.
    expect(word.document.text.split('86 hộ dân thôn Nà Tơ')).toHaveLength(3);
  });

  it('hold pictures with their captions, and say where one could not be had', async () => {
    const png = Uint8Array.from(
      atob(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
      ),
      (char) => char.charCodeAt(0),
    );
    const pictured = november.filter(({ clip }) => clip.pictures > 0).slice(0, 2);
    let asked = 0;
    const picture = () =>
      Promise.resolve(
        asked++ === 0 ? { bytes: png, mime: 'image/png' as const, width: 1, height: 1 } : null,
      );
    const choices = { look: 'full', summary: false, pictures: true } as const;
    const word = await wordOf(pictured, choices, { picture });
    expect(word.paths.filter((path) => path.startsWith('word/media/'))).toHaveLength(1);
    expect(word.document.text.split('(không tải được ảnh)')).toHaveLength(2);
    const without = await wordOf(pictured, { ...choices, pictures: false });
    expect(without.document.text).not.toContain('Cán bộ và nhân dân trao đổi');
  });
});

describe('the file', () => {
  it('is the same for the same clips, however they come', async () => {
    const few = november.slice(0, 6);
    const a = await bytesOf(few, { look: 'full' }, { before: before() });
    const b = await bytesOf([...few], { look: 'full' }, { before: before() });
    expect(Buffer.compare(a, b)).toBe(0);
  });

  it('is sound whatever the clips hold', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        anyLibrary,
        fc.constantFrom('table', 'prose', 'full'),
        fc.constantFrom('shown', 'hidden', 'footnote'),
        async ({ campaigns, clips }, look, links) => {
          const wholes = await Promise.all(clips.map(wholeOf));
          const word = await wordOf(
            wholes,
            { look, links, notes: true },
            { campaigns, title: '\u0000<a>&' },
          );
          expect(packageFaults(word)).toEqual([]);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('survives tables and lists that no rule allows', async () => {
    const [first] = november;
    if (!first) throw new Error('no clip');
    const html =
      '<table><tr><td rowspan="9" colspan="100">a</td><td>b</td></tr><tr><td colspan="3">c</td><td rowspan="2">d</td></tr><tr></tr><tr><td>e</td></tr></table>' +
      '<ol><li><table><tr><td>1</td><td>2</td></tr></table></li><li><ul><li></li><li>x</li></ul></li></ol>' +
      '<p><a href="javascript:alert(1)">kẻ lạ</a> <a href="https://[x">hỏng</a></p>';
    const article = { ...first.body.article, html };
    const word = await wordOf([{ ...first, body: { ...first.body, article } }], { look: 'full' });
    expect(packageFaults(word)).toEqual([]);
    for (const table of all(word.document, 'w:tbl')) {
      const columns = all(table, 'w:gridCol').length;
      for (const row of all(table, 'w:tr').filter((one) => all(one, 'w:tbl').length === 0)) {
        const width = all(row, 'w:tc').reduce(
          (sum, cell) => sum + Number(all(cell, 'w:gridSpan')[0]?.attributes['w:val'] ?? 1),
          0,
        );
        expect(width).toBe(columns);
      }
    }
    expect([...word.links.values()].join(' ')).not.toContain('javascript');
  });

  it('holds every word of tables in tables, however narrow they get', async () => {
    const [first] = november;
    if (!first) throw new Error('no clip');
    const nested = (depth: number): string =>
      depth === 0
        ? 'sâu nhất'
        : `<table><tr><td>a</td><td>b</td><td>c</td><td>${nested(depth - 1)}</td><td>tầng ${depth}</td></tr></table>`;
    const article = { ...first.body.article, html: nested(7) };
    const word = await wordOf([{ ...first, body: { ...first.body, article } }], { look: 'full' });
    expect(packageFaults(word)).toEqual([]);
    for (const said of ['sâu nhất', ...[1, 2, 3, 4, 5, 6, 7].map((depth) => `tầng ${depth}`)])
      expect(word.document.text).toContain(said);
  });
});
