// @vitest-environment node
import { describe, expect, it } from 'vitest';

import type { ImportSource } from '../../../import/format.ts';
import { importFormats } from '../../../import/formats.ts';
import type { FoundPage } from '../../../import/found.ts';
import {
  BOOKMARKS,
  FEED_1_0,
  INSTAPAPER,
  OMNIVORE_ITEM,
  POCKET,
  POCKET_PAGE,
  SAMPLES,
  URLS,
} from './samples.ts';
import { found, read, source, told } from './source.ts';

const of = (id: keyof typeof SAMPLES) => SAMPLES[id] ?? [];
const brief = (pages: readonly FoundPage[]) =>
  pages.map(({ url, campaigns }) => `${url.replace('https://', '')}: ${campaigns.join(' | ')}`);

it.each(Object.keys(SAMPLES))('a file of %s is told by its beginning', (id) => {
  expect(told(of(id as keyof typeof SAMPLES))).toBe(id);
});

it.each(Object.keys(SAMPLES))('a file of %s is told among all formats', (id) => {
  const files = of(id as keyof typeof SAMPLES);
  const head = (file: ImportSource): string => file.text().slice(0, 4000);
  expect(importFormats.find(({ recognise }) => recognise(files, head))?.id).toBe(id);
});

it.each([
  ['our own export', 'a.json', '{"version":"https://jsonfeed.org/x","_clip":{}}'],
  ['any JSON', 'a.json', '{"a":[1]}'],
  ['an empty list', 'a.json', '[]'],
  ['a page', 'a.html', '<!doctype html><p>https://a.vn'],
  ['a table without addresses', 'a.csv', 'title,name\na,b'],
  ['a text without addresses', 'a.txt', 'xin chào'],
  ['nothing', '', ''],
])('%s is told for no neighbour’s', (_, name, text) => {
  expect(told([source(name, text)])).toBeNull();
});

describe('wallabag', () => {
  it('gives article, authors, tags, highlights, and midnight is no time', async () => {
    const { pages, refused } = await found(of('wallabag'));
    expect(pages[0]).toEqual({
      where: '#1',
      url: 'https://baohagiang.vn/1',
      title: 'Bài một',
      html: '<p>Sáng nay</p>',
      text: null,
      lead: null,
      published: '2016-09-08T06:00:00+00:00',
      savedAt: Date.parse('2016-09-08T11:55:58+02:00'),
      authors: ['Thu Hà'],
      campaigns: ['dân vận', 'khéo'],
      note: '',
      siteName: null,
      language: 'vi-VN',
      highlights: [
        { exact: 'Sáng', note: 'hay' },
        { exact: 'nay', note: '' },
      ],
    });
    expect(pages[1]).toMatchObject({ title: '2020', html: null, published: '2020-07-08' });
    expect(refused).toEqual([
      { where: '#3', reason: 'no-address' },
      { where: '#4', reason: 'no-address' },
    ]);
  });
});

describe('Karakeep', () => {
  it('gives tags and lists with those that they lie in, whatever circles they make', async () => {
    const { pages, refused } = await found(of('karakeep'));
    expect(pages).toHaveLength(1);
    expect(pages[0]?.campaigns.slice(0, 3)).toEqual(['dân vận', 'Báo cáo', 'Tháng 11']);
    expect([...(pages[0]?.campaigns ?? [])].slice(3).toSorted()).toEqual(['Vòng', 'tròn']);
    expect(pages[0]).toMatchObject({ savedAt: 1_700_000_000_000, note: 'Gửi lãnh đạo' });
    expect(refused.map(({ reason }) => reason)).toEqual(['no-address', 'no-address']);
  });
});

describe('Linkwarden', () => {
  it('gives collections as campaigns, but for those that it made itself', async () => {
    const { pages, refused } = await found(of('linkwarden'));
    expect(brief(pages)).toEqual([
      'baohagiang.vn/1: dân vận',
      'baohagiang.vn/2: Báo cáo | Tháng 11',
    ]);
    expect(pages[1]).toMatchObject({ text: 'Sáng nay', savedAt: Date.UTC(2024, 0, 1) });
    expect(refused).toEqual([{ where: '#3', reason: 'no-address' }]);
  });
});

describe('a JSON Feed of others', () => {
  it('gives what an item says, and what the feed says for it', async () => {
    const { title, pages, refused } = await found(of('jsonFeed'));
    expect(title).toBe('Báo Hà Giang');
    expect(pages[0]).toMatchObject({
      html: '<p>Sáng nay</p>',
      lead: 'Tóm tắt',
      published: '2020-07-08T16:30:00+07:00',
      authors: ['Tòa soạn'],
      siteName: 'Báo Hà Giang',
      language: 'vi',
    });
    expect(pages[1]).toMatchObject({
      url: 'https://baohagiang.vn/2',
      authors: ['Thu Hà'],
      language: 'en',
    });
    expect(refused).toEqual([{ where: '#3', reason: 'no-address' }]);
  });

  it('of version 1.0 has one author', async () => {
    const { pages } = await found([source('feed.json', JSON.stringify(FEED_1_0))]);
    expect(pages[0]?.authors).toEqual(['Thu Hà']);
  });

  it('that is none is refused', async () => {
    const files = [source('feed.json', '{"version":"1","items":[]}')];
    expect(await read(files, 'jsonFeed')).toMatchObject({ failure: { reason: 'not-a-feed' } });
  });
});

describe('Omnivore', () => {
  it('gives the article and the highlights that lie beside the list', async () => {
    const { pages } = await found(of('omnivore'));
    expect(pages[0]).toMatchObject({
      where: 'metadata_0_to_20.json #1',
      html: '<p>Sáng nay, huyện sơ kết</p>',
      lead: 'Tóm tắt',
      published: '2020-07-08',
      authors: ['Thu Hà', 'Quang Huy'],
      campaigns: ['dân vận'],
      note: 'Đọc lại bài này',
      highlights: [
        { exact: 'Sáng nay,\nhuyện sơ kết', note: 'Trích cho báo cáo\n\nthứ Sáu' },
        { exact: 'Đoạn hai', note: '' },
      ],
    });
    expect(pages[1]).toMatchObject({ html: null, highlights: [] });
  });

  it('of which one list is damaged still gives the others', async () => {
    const { pages, refused } = await found([
      source('metadata_0_to_20.json', '[{'),
      source('metadata_20_to_40.json', JSON.stringify([OMNIVORE_ITEM])),
    ]);
    expect(pages).toHaveLength(1);
    expect(refused).toEqual([{ where: 'metadata_0_to_20.json', reason: 'not-an-entry' }]);
  });
});

describe('Pocket', () => {
  const twoPages = ['baohagiang.vn/1: dân vận | hội thi', 'baohagiang.vn/2: '];

  it('gives its table', async () => {
    const { pages, refused } = await found(of('pocket'));
    expect(brief(pages)).toEqual(twoPages);
    expect(pages.map(({ title }) => title)).toEqual(['Bài "một", hai', '']);
    expect(pages[0]?.savedAt).toBe(1_600_322_788_000);
    expect(refused).toEqual([{ where: '#3', reason: 'no-address' }]);
  });

  it('gives its table as Excel saves it anew: semicolons, tabs, other encodings', async () => {
    const semicolons = POCKET.replace('"Bài ""một"", hai"', 'Bài một').replaceAll(',', ';');
    const tabs = semicolons.replaceAll(';', '\t');
    const wide = new Uint8Array(Buffer.from(`\ufeff${tabs}`, 'utf16le'));
    // Windows-1258: letters with a mark of their own, tones behind them.
    const bytes = Array.from(semicolons.normalize('NFC')).flatMap(
      (letter) => WINDOWS_1258[letter] ?? 63,
    );
    for (const content of [semicolons, tabs, wide, new Uint8Array(bytes)]) {
      const files = [source('part_000000.csv', content)];
      expect(brief((await found(files, 'pocket')).pages)).toEqual(twoPages);
      expect((await found(files, 'pocket')).pages[0]?.title).toBe('Bài một');
    }
  });

  it('gives highlights that stand beside the table', async () => {
    const notes = [{ url: 'https://baohagiang.vn/1', highlights: [{ quote: 'Sáng nay' }] }];
    const files = [...of('pocket'), source('annotations/part_000000.json', JSON.stringify(notes))];
    expect(told(files)).toBe('pocket');
    const { pages } = await found(files);
    expect(pages[0]?.highlights).toEqual([{ exact: 'Sáng nay', note: '' }]);
  });

  it('gives its old page', async () => {
    const files = [source('ril_export.html', POCKET_PAGE)];
    expect(told(files)).toBe('pocket');
    expect(brief((await found(files)).pages)).toEqual(twoPages);
  });
});

/** Letters of the samples in the code page of Vietnamese Windows. */
const WINDOWS_1258: Record<string, number | number[]> = {
  ...Object.fromEntries(
    Array.from({ length: 128 }, (_, code) => [String.fromCharCode(code), code]),
  ),
  â: 0xe2,
  ậ: [0xe2, 0xf2],
  à: 0xe0,
  ộ: [0xf4, 0xf2],
  ế: [0xea, 0xec],
  Ô: 0xd4,
  ô: 0xf4,
};

describe('Instapaper', () => {
  it('gives folder and tags as campaigns, but not how far one has read', async () => {
    const { pages } = await found(of('instapaper'));
    expect(brief(pages)).toEqual(['baohagiang.vn/1: Báo cáo | dân vận | hay', 'baohagiang.vn/2: ']);
    expect(pages[0]).toMatchObject({ note: 'Sáng nay,\nhuyện', savedAt: 1_700_000_000_000 });
  });

  it('gives its table of four columns, too', async () => {
    const old = INSTAPAPER.replaceAll(/,(?:Timestamp,Tags|\d{10},.*)$/gm, '');
    const { pages } = await found([source('instapaper-export.csv', old)]);
    expect(brief(pages)).toEqual(['baohagiang.vn/1: Báo cáo', 'baohagiang.vn/2: ']);
    expect(pages[0]?.savedAt).toBeNull();
  });

  it('says from which row on a quotation mark that is never closed swallowed the table', async () => {
    const broken = [
      'URL,Title,Selection,Folder',
      'https://baohagiang.vn/1,Một,,Unread',
      'https://baohagiang.vn/2,"Hai,,Unread',
      'https://baohagiang.vn/3,Ba,,Unread',
      '',
    ].join('\n');
    const { pages, refused } = await found([source('instapaper-export.csv', broken)]);
    expect(brief(pages)).toEqual(['baohagiang.vn/1: ']);
    expect(refused).toEqual([{ where: '#2–', reason: 'not-an-entry' }]);
  });
});

describe('bookmarks', () => {
  it('give folders and tags as campaigns, but not the folders that a browser makes', async () => {
    const { title, pages, refused } = await found(of('netscape'));
    expect(title).toBe('bookmarks_26_11_2026');
    expect(brief(pages)).toEqual([
      'baohagiang.vn/a?x=1&y=2: ',
      'baohagiang.vn/b: Dân vận khéo | hội thi | 2020',
      'baohagiang.vn/c: Dân vận khéo | Năm 2020',
      'baohagiang.vn/d: Dân vận khéo',
      'javascript:alert(1): ',
      'baohagiang.vn/e: ',
      // Only at the top is it the browser's.
      'baohagiang.vn/f: ',
    ]);
    expect(pages.map(({ title: each }) => each)).toEqual([
      'Trên <thanh> & “dấu”',
      'Bài b',
      'Bài c',
      'Sau thư mục con',
      'Một nút',
      'Ngoài thư mục',
      'Bài f',
    ]);
    expect(pages[1]).toMatchObject({
      note: 'Gửi lãnh đạo\ntrước thứ Sáu',
      savedAt: 1_700_000_003_000,
    });
    expect(pages[2]?.note).toBe('');
    expect(refused).toEqual([{ where: '#6', reason: 'no-address' }]);
  });

  it('of a folder within another are of both, whatever the inner one is called', async () => {
    const inner = BOOKMARKS.replace('Năm 2020', 'Thanh dấu trang');
    const { pages } = await found([source('b.html', inner)]);
    expect(brief(pages)).toContain('baohagiang.vn/c: Dân vận khéo | Thanh dấu trang');
  });
});

describe('a list of addresses', () => {
  it('forgives what stands around them', async () => {
    const { pages } = await found(of('urlList'));
    expect(pages.map(({ where, url, title }) => `${where} ${url} ${title}`.trim())).toEqual([
      '3 https://baohagiang.vn/a Dân vận khéo ở Hà Giang',
      '4 https://baohagiang.vn/b (đã đăng)',
      '5 https://baohagiang.vn/c_(hội_nghị)?x=1#y Bài c',
      '6 https://www.hanam.gov.vn/d',
      '6 https://baohagiang.vn/e',
      '6 https://baohagiang.vn/f',
      '7 https://baothaibinh.com.vn/tin/g.html Bài g',
    ]);
  });

  it('may be pasted, and may be of Windows’ shortcuts', async () => {
    expect(told([source('', URLS)])).toBe('urlList');
    expect(told([source('', '<https://a.vn/1>\n<https://a.vn/2>')])).toBe('urlList');
    const shortcut = source(
      'Bài hay.url',
      '[InternetShortcut]\r\nURL=https://a.vn/1\r\nIconFile=https://a.vn/favicon.ico\r\n',
    );
    expect(told([shortcut])).toBe('urlList');
    expect((await found([shortcut])).pages).toMatchObject([
      { url: 'https://a.vn/1', title: 'Bài hay' },
    ]);
  });
});
