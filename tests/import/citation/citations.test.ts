import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import type { WholeClip } from '../../../domain/clip.ts';
import { exportCslJson } from '../../../export/citation/csl-json.ts';
import { plainLine } from '../../../export/citation/plain-line.ts';
import { exportRis } from '../../../export/citation/ris.ts';
import type { FormatDeps, ImportSource } from '../../../import/format.ts';
import { textOfNote } from '../../../import/citation/note-text.ts';
import { importFormats } from '../../../import/formats.ts';
import type { FoundPage } from '../../../import/found.ts';
import { anyLibrary, testSourceOf, wholeOf } from '../../export/any-clip.ts';
import { inputOf, written } from '../../export/citation/written.ts';
import { source } from '../neighbour/source.ts';
import { EDITED_ZOTERO, ENDNOTE, HOSTILE_CSL, HOSTILE_RIS, MENDELEY, ZOTERO } from './samples.ts';

const deps: FormatDeps = {
  sanitize: (html) => html,
  sourceOf: testSourceOf,
  extract: () => null,
};

const formatOf = (file: ImportSource) =>
  importFormats.find(({ recognise }) => recognise([file], (each) => each.text().slice(0, 4000)));

async function found(content: string, name = 'thu-vien.json') {
  const file = source(name, content);
  const read = await formatOf(file)?.read([file], deps);
  if (!read?.ok || read.value.kind !== 'pages')
    throw new Error(`not read: ${JSON.stringify(read)}`);
  return read.value;
}

const shortOf = ({ url, title, authors, published }: FoundPage) => [url, title, authors, published];

test('each file is told by what is in it', () => {
  expect(formatOf(source('a.json', ZOTERO))?.id).toBe('csl');
  expect(formatOf(source('a.json', EDITED_ZOTERO))?.id).toBe('csl');
  expect(formatOf(source('a.txt', ENDNOTE))?.id).toBe('ris');
  expect(formatOf(source('a.ris', `\ufeff${MENDELEY}`))?.id).toBe('ris');
});

test('Zotero’s CSL-JSON: names in the order of their language, days that are known', async () => {
  const { pages, refused, title } = await found(ZOTERO);
  expect(title).toBe('thu-vien');
  expect(pages.map(shortOf)).toEqual([
    [
      'https://baohanam.com.vn/tin-1.html',
      'Sơ kết phong trào dân vận khéo',
      ['Nguyễn Văn An', 'Ban Dân vận Tỉnh ủy'],
      '2020-07-08',
    ],
    // A season and a year are no day.
    ['https://example.org/paper', 'Mass mobilisation in Hà Nam', ['John Smith'], null],
    ['https://doi.org/10.1000/xyz123', 'Chỉ có DOI', ['Trần Thị Bình'], null],
  ]);
  expect(pages[0]).toMatchObject({
    campaigns: ['dân vận khéo', 'Nghị quyết 25'],
    note: 'Gửi lãnh đạo\ntrước thứ Sáu',
    lead: 'Sáng 8/7, huyện Duy Tiên sơ kết phong trào.',
    siteName: 'Báo Hà Nam',
    language: 'vi',
    savedAt: Date.parse('2026-11-22T12:00:00+07:00'),
    html: null,
    text: null,
  });
  expect(refused).toEqual([{ where: '#4', reason: 'no-address' }]);
});

test('a list under `items`, dates as text', async () => {
  const { pages } = await found(EDITED_ZOTERO);
  expect(pages.map(({ published }) => published)).toEqual([
    '2021-02-03',
    '2021-02-03',
    null,
    null,
    null,
  ]);
});

test('RIS of EndNote: several of one tag, lines that go on, a missing end', async () => {
  const { pages } = await found(ENDNOTE, 'thu-vien.txt');
  expect(pages.map(shortOf)).toEqual([
    [
      'https://baohanam.com.vn/tin-1.html',
      'Sơ kết phong trào dân vận khéo',
      ['Nguyễn Văn An', 'Ban Dân vận Tỉnh ủy'],
      '2020-07-08',
    ],
    ['https://example.org/paper', 'Mass mobilisation', ['John Smith Jr.'], null],
  ]);
  expect(pages[0]?.campaigns).toEqual(['dân vận khéo', 'Nghị quyết 25']);
  expect(pages[0]?.lead).toBe('Dòng một\ndòng hai');
  expect(pages[0]?.note).toBe('Một ghi chú\nhai dòng');
});

test('RIS of Mendeley and Zotero: two addresses in a tag, a DOI, a date from the day on', async () => {
  const { pages } = await found(MENDELEY, 'thu-vien.ris');
  expect(pages.map(({ url }) => url)).toEqual([
    'https://a.vn/1;jsessionid=2',
    'https://doi.org/10.1000/xyz123',
  ]);
  expect(pages.map(({ published }) => published)).toEqual(['2021-03-04', null]);
});

test('what is hostile is read as text, or refused', async () => {
  const csl = await found(HOSTILE_CSL);
  expect(csl.pages).toHaveLength(1);
  expect(csl.pages[0]).toMatchObject({
    title: 'constructor',
    authors: [],
    campaigns: [],
    note: '',
  });
  expect(csl.refused.map(({ reason }) => reason)).toEqual(
    expect.arrayContaining(['not-an-entry', 'no-address']),
  );
  const ris = await found(HOSTILE_RIS, 'a.ris');
  // Addresses are judged where all pages are taken in.
  expect(ris.pages.map(({ url }) => url)).toEqual(['javascript:alert(1)']);
});

test.each([
  [
    'blanks',
    `[{"type":"webpage","id":1,"issued":{},"URL":"https://a.vn/","note":"${' '.repeat(400_000)}<b> </b>","title":"${'<i '.repeat(100_000)}"}]`,
    'a.json',
  ],
  [
    'blanks in RIS',
    `TY  - ELEC\nUR  - x${' '.repeat(400_000)}x\nUR  - ${';'.repeat(400_000)}x\nAB  - ${'a\n'.repeat(50_000)}ER  - `,
    'a.ris',
  ],
  [
    'notes of tags',
    `TY  - ELEC\nUR  - https://a.vn/\nN1  - ${'<b> </b>'.repeat(50_000)}\nER  - `,
    'a.ris',
  ],
])('%s without end take no time without end', async (_, content, name) => {
  const begun = performance.now();
  await found(content, name);
  // Quadratic ones take minutes.
  expect(performance.now() - begun).toBeLessThan(5000);
});

test('nothing breaks the readers', async () => {
  const pieces = [...`${ZOTERO}${ENDNOTE}`.matchAll(/[\s\S]{1,40}/g)].map(([piece]) => piece);
  const mess = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' })), {
    maxLength: 30,
  });
  const [csl, ris] = importFormats.filter(({ id }) => id === 'csl' || id === 'ris');
  await fc.assert(
    fc.asyncProperty(mess, fc.jsonValue(), async (list, json) => {
      const asRis = await ris?.read([source('a.ris', `TY  - NEWS\n${list.join('\n')}`)], deps);
      expect(asRis?.ok).toBe(true);
      const asCsl = await csl?.read(
        [source('a.json', JSON.stringify([json, { URL: json }]))],
        deps,
      );
      expect(asCsl?.ok).toBe(true);
      const cut = await csl?.read([source('a.json', list.join(''))], deps);
      expect(typeof cut?.ok).toBe('boolean');
    }),
    { numRuns: 100 },
  );
});

test('our own files come back with all that they can hold', async () => {
  await fc.assert(
    fc.asyncProperty(anyLibrary, async ({ campaigns, clips }) => {
      fc.pre(clips.length > 0);
      const wholes = await Promise.all(clips.map(wholeOf));
      const input = () => inputOf(wholes, campaigns);
      const csl = await found(await written(exportCslJson, input(), { notes: true }));
      expect(csl.refused).toEqual([]);
      expect(csl.pages.map(heldOf)).toEqual(wholes.map(toldOf));
      const ris = await found(await written(exportRis, input(), { notes: true }), 'a.ris');
      expect(ris.pages.map(heldOf)).toEqual(wholes.map(toldOf));
      const names = new Map(
        campaigns.map(({ id, name }) => [id, plainLine(name).replaceAll(';', ',')]),
      );
      expect(ris.pages.map((page) => page.campaigns)).toEqual(
        wholes.map(({ clip }) => Array.from(new Set(clip.campaigns.map((id) => names.get(id))))),
      );
    }),
    { numRuns: 60 },
  );
});

/** Both files hold these; CSL-JSON has but one text for all campaigns. */
const heldOf = ({ url, title, published, siteName, savedAt, language }: FoundPage) => ({
  url,
  title,
  published,
  siteName,
  savedAt,
  language,
});

function toldOf({ clip, body }: WholeClip) {
  const noon = new Date(clip.capturedAt + 7 * 3_600_000).toISOString().slice(0, 10);
  return {
    url: clip.url,
    title: plainLine(clip.title),
    published: clip.published?.date ?? null,
    siteName: plainLine(clip.source.name),
    savedAt: Date.parse(`${noon}T12:00:00+07:00`),
    language: body.article.language,
  };
}

test('a note nested beyond all measure stays as it was typed', () => {
  const note = `${'<i>'.repeat(300_000)}</i>`;
  expect(textOfNote(note)).toBe(note);
  expect(textOfNote('<p>Đọc <b>kỹ</b></p><p>lại</p>')).toBe('Đọc kỹ\nlại');
});
