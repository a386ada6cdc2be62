import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import type { WholeClip } from '../../../domain/clip.ts';
import { exportBibtex } from '../../../export/citation/bibtex.ts';
import { uniqueKeys } from '../../../export/citation/citation-key.ts';
import {
  exportCitations,
  exportCitationsHtml,
  exportCitationsMarkdown,
} from '../../../export/citation/citations.ts';
import { exportCslJson } from '../../../export/citation/csl-json.ts';
import { citationFormats } from '../../../export/citation/formats.ts';
import { plainLine } from '../../../export/citation/plain-line.ts';
import { exportRis } from '../../../export/citation/ris.ts';
import { aClip } from '../a-clip.ts';
import { anyLibrary, wholeOf } from '../any-clip.ts';
import { complaintsOf } from './csl-shape.ts';
import { inputOf, written } from './written.ts';

/** As another program reads it. */
const parsed = (file: string): readonly Record<string, unknown>[] =>
  plugins.input.chain(file, { generateGraph: false }) as Record<string, unknown>[];

const hostile = (number: number): Promise<WholeClip> =>
  aClip(number, {
    title: '100% {dân vận} \\textbf{khéo} & #1 $5 ~ ^ "q" @x',
    lead: 'Một dòng\nER  - \nTY  - BOOK\nTI  - Khác',
    authors: [
      { name: 'Ban A, B and C', role: 'author' },
      { name: 'Thu Hà', role: null },
      { name: 'Nguyễn Thu', role: 'editor' },
      { name: 'Vũ Chiến', role: 'photo' },
    ],
    via: 'Báo Nhân Dân',
  });

test('a clip as RIS', async () => {
  const file = await written(exportRis, inputOf([await aClip(1)]), { notes: true });
  expect(file).toBe(
    [
      'TY  - ELEC',
      'ID  - hanam-gov-vn-2020-dan-van-kheo-1-000001',
      'TI  - Dân vận khéo 1',
      'AU  - Thu Hà',
      'T2  - Cổng Thông tin điện tử hanam.gov.vn',
      'SE  - Dân vận',
      'PY  - 2020',
      'DA  - 2020/07/08/',
      'Y2  - 2026/11/22/',
      'UR  - https://www.hanam.gov.vn/tin-1.html',
      'LA  - vi',
      'AB  - Sáng 8/7, huyện Duy Tiên sơ kết phong trào.',
      'KW  - Năm dân vận khéo 2020',
      'N1  - Gửi lãnh đạo trước thứ Sáu',
      'ER  - ',
      '',
      '',
    ].join('\r\n'),
  );
});

test('a clip as BibTeX', async () => {
  const file = await written(exportBibtex, inputOf([await aClip(1)]), { notes: true });
  expect(file).toBe(`@online{hanam-gov-vn-2020-dan-van-kheo-1-000001,
  author = {{Thu Hà}},
  title = {{Dân vận khéo 1}},
  organization = {{Cổng Thông tin điện tử hanam.gov.vn}},
  date = {2020-07-08},
  year = {2020},
  month = jul,
  url = {https://www.hanam.gov.vn/tin-1.html},
  urldate = {2026-11-22},
  langid = {vietnamese},
  abstract = {Sáng 8/7, huyện Duy Tiên sơ kết phong trào.},
  keywords = {Năm dân vận khéo 2020},
  annotation = {Gửi lãnh đạo trước thứ Sáu},
}

`);
});

test('signs that LaTeX would join stay two in BibTeX', async () => {
  const title = "Ba--bốn ---năm, ``sáu'' ,,bảy <<tám>> sao?`";
  const clip = await aClip(1, {}, { title: { value: title, stamp: '0mb000000.a1b2c3d4' } });
  const [read] = parsed(await written(exportBibtex, inputOf([clip])));
  expect(read?.['title']).toBe(title);
});

test('a page cannot end its record, whatever its words are', async () => {
  const wholes = [await hostile(2), await aClip(1)];
  const ris = parsed(await written(exportRis, inputOf(wholes)));
  expect(ris.map(({ title }) => title)).toEqual([
    '100% {dân vận} \\textbf{khéo} & #1 $5 ~ ^ "q" @x',
    'Dân vận khéo 1',
  ]);
  expect(ris[0]?.['abstract']).toBe('Một dòng ER - TY - BOOK TI - Khác');
  // A comma would make a family name of what stands before it.
  expect(ris[0]?.['author']).toEqual([{ literal: 'Ban A - B and C' }, { literal: 'Thu Hà' }]);
  const bibtex = parsed(await written(exportBibtex, inputOf(wholes)));
  expect(bibtex.map(({ title }) => title)).toEqual(ris.map(({ title }) => title));
  expect(bibtex[0]?.['author']).toEqual([{ family: 'Ban A, B and C' }, { family: 'Thu Hà' }]);
  expect(bibtex[0]?.['original-publisher']).toBe('Báo Nhân Dân');
});

test('another program reads every clip of any library', async () => {
  await fc.assert(
    fc.asyncProperty(anyLibrary, async ({ campaigns, clips }) => {
      const wholes = await Promise.all(clips.map(wholeOf));
      const input = () => inputOf(wholes, campaigns);
      const csl = JSON.parse(await written(exportCslJson, input(), { notes: true })) as unknown[];
      expect(csl.flatMap(complaintsOf)).toEqual([]);
      expect(csl).toHaveLength(wholes.length);
      const wanted = wholes.map(({ clip }) => [clip.url, plainLine(clip.title)]);
      const read = (file: string) =>
        wholes.length === 0 ? [] : parsed(file).map(({ URL, title }) => [URL, title ?? '']);
      expect(read(await written(exportRis, input(), { notes: true }))).toEqual(wanted);
      expect(read(await written(exportBibtex, input(), { notes: true }))).toEqual(wanted);
    }),
    { numRuns: 60 },
  );
});

test('notes stay at home unless they are asked for', async () => {
  for (const { id, load } of citationFormats) {
    const file = await written(await load(), inputOf([await aClip(1)]));
    expect(file, id).not.toContain('Gửi lãnh đạo');
  }
});

test('the same clips make the same bytes, and an empty library a file that can be read', async () => {
  for (const { id, load } of citationFormats) {
    const make = async (wholes: readonly WholeClip[]) => written(await load(), inputOf(wholes));
    const wholes = [await aClip(2), await aClip(1)];
    expect(await make(wholes), id).toBe(await make(wholes));
    expect((await make([])).trim(), id).toBe(id === 'csl' ? '[]' : '');
  }
});

test('a corrected title is cited, and the key stays what it was', async () => {
  const before = await aClip(1);
  const after = await aClip(1, {}, { title: { value: 'Tên khác', stamp: '0mb000000.a1b2c3d4' } });
  const [keyBefore, keyAfter] = [before, after].map(uniqueKeys());
  expect(keyAfter).toBe(`${keyBefore}-${after.clip.id}`);
  const file = await written(exportBibtex, inputOf([after]));
  expect(file).toContain(`{${keyBefore},`);
  expect(file).toContain('{{Tên khác}}');
});

test('a list stands in the order of its names, Vietnamese letters in theirs', async () => {
  const names = ['Đức', 'Dũng', 'Ân', 'An', 'Ê-đê'];
  const wholes = await Promise.all(
    names.map((name, at) => aClip(9 - at, { authors: [{ name, role: null }] })),
  );
  const file = await written(exportCitations, inputOf(wholes));
  expect(file.split('\r\n').map((line) => line.split(',')[0])).toEqual([
    'An',
    'Ân',
    'Dũng',
    'Đức',
    'Ê-đê',
    '',
  ]);
});

test('APA tells articles of one author and year apart by letters', async () => {
  const wholes = [await aClip(2), await aClip(1)];
  const file = await written(exportCitations, inputOf(wholes), { citationStyle: 'apa' });
  expect(file).toContain('Thu Hà. (2020a, July 8). Dân vận khéo 1.');
  expect(file).toContain('Thu Hà. (2020b, July 8). Dân vận khéo 2.');
});

test('the list as a page and as Markdown', async () => {
  const wholes = [await aClip(1, { title: 'A < B & *C*' })];
  const html = await written(exportCitationsHtml, inputOf(wholes));
  expect(html).toContain('<h1>Danh mục trích dẫn: Năm dân vận khéo 2020</h1>');
  expect(html).toContain('“A &lt; B &amp; *C*”, <i>Cổng Thông tin điện tử hanam.gov.vn</i>');
  const markdown = await written(exportCitationsMarkdown, inputOf(wholes), { language: 'en' });
  expect(markdown).toContain(
    '# References: Năm dân vận khéo 2020\n\n- Thu Hà, “A \\< B \\& \\*C\\*”',
  );
  expect(markdown).toContain('\\<<https://www.hanam.gov.vn/tin-1.html>\\>');
});
