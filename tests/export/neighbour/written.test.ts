// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { highlightValue } from '../../../domain/clip-highlight.ts';
import { recompose, type WholeClip } from '../../../domain/clip.ts';
import { neighbourFormats } from '../../../export/neighbour/formats.ts';
import { unzipped, write } from '../../import/neighbour/source.ts';
import { aClip, CAMPAIGN } from '../a-clip.ts';
import { anyLibrary, wholeOf } from '../any-clip.ts';

const ids = neighbourFormats.map(({ id }) => id);
const text = async (...of: Parameters<typeof write>): Promise<string> =>
  new TextDecoder().decode(await write(...of));

async function marked(number: number): Promise<WholeClip> {
  const { clip, body } = await aClip(number);
  const value = highlightValue({ exact: 'Sáng 8/7', prefix: '', suffix: '', note: 'hay' });
  const entry = { kind: 'highlight' as const, value };
  return { clip: recompose(clip, { entries: { ...clip.entries, '0mb000002.a1': entry } }), body };
}

/** A page that calls itself what breaks files. */
const hostile = (title: string): Promise<WholeClip> =>
  aClip(1, {}, { title: { value: title, stamp: '0mb000000.a1' } });

describe.each(ids)('%s', (id) => {
  it('is the same whatever the batches', async () => {
    const wholes = await Promise.all([1, 2, 3, 4, 5].map((number) => aClip(number)));
    const one = await write(id, wholes, [CAMPAIGN], { batch: 5 });
    expect(await write(id, wholes, [CAMPAIGN], { batch: 2 })).toEqual(one);
    expect(await write(id, wholes, [CAMPAIGN], { batch: 2 })).toEqual(one);
  });

  it('holds nothing that a person noted, unless they want it', async () => {
    const files = await write(id, [await marked(1)], [CAMPAIGN], { notes: false });
    const held = id === 'omnivore' ? unzipped(files) : [{ text: () => decoded(files) }];
    for (const file of held) {
      expect(file.text()).not.toContain('Gửi lãnh đạo');
      expect(file.text()).not.toMatch(/\bhay\b/);
    }
  });

  if (id !== 'opml')
    it('throws where a campaign was not given', async () => {
      await expect(write(id, [await aClip(1)], [])).rejects.toThrow(CAMPAIGN.id);
    });
});

const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

it('wallabag gets what its import asks for, and no time that nobody knows', async () => {
  const day = {
    date: '2020-07-08',
    time: null,
    raw: null,
    precision: 'day',
    origin: 'url',
  } as const;
  const wholes = [await marked(1), await aClip(2, { published: day })];
  const [first, second] = JSON.parse(await text('wallabag', wholes, [CAMPAIGN])) as unknown[];
  expect(first).toEqual({
    is_archived: 0,
    is_starred: 0,
    tags: ['Năm dân vận khéo 2020'],
    is_public: false,
    id: 1,
    title: 'Dân vận khéo 1',
    url: 'https://www.hanam.gov.vn/tin-1.html',
    given_url: 'https://www.hanam.gov.vn/tin-1.html',
    content: '<p>Sáng 8/7, huyện Duy Tiên sơ kết phong trào.</p>',
    created_at: '2026-11-22T07:00:00+0700',
    updated_at: '2026-11-22T07:00:00+0700',
    published_at: '2020-07-08T16:30:00+0700',
    published_by: ['Thu Hà'],
    annotations: [
      { annotator_schema_version: 'v1.0', id: 1, text: 'hay', quote: 'Sáng 8/7', ranges: [] },
    ],
    mimetype: 'text/html',
    language: 'vi',
    reading_time: 0,
    domain_name: 'www.hanam.gov.vn',
    preview_picture: 'https://hanam.gov.vn/anh.jpg',
  });
  expect(second).toMatchObject({ id: 2, published_at: null });
});

it('Linkwarden gets a link once, in the collection of its first campaign', async () => {
  const other = { ...CAMPAIGN, id: '01980000-0000-7000-8000-0000000000c2', name: 'Mục tiêu kép' };
  const { clip, body } = await aClip(1);
  const both = { clip: { ...clip, campaigns: [CAMPAIGN.id, other.id] }, body };
  const loose = await aClip(2);
  const wholes = [both, { ...loose, clip: { ...loose.clip, campaigns: [] } }];
  const held = JSON.parse(await text('linkwarden', wholes, [CAMPAIGN, other])) as {
    collections: { name: string; links: { url: string; tags: unknown }[] }[];
  };
  expect(held).toMatchObject({ name: 'Tất cả', pinnedLinks: [] });
  expect(held.collections.map(({ name, links }) => [name, links.length])).toEqual([
    ['Năm dân vận khéo 2020', 1],
    ['Unorganized', 1],
  ]);
  expect(held.collections[0]?.links[0]?.tags).toEqual([
    { name: 'Năm dân vận khéo 2020' },
    { name: 'Mục tiêu kép' },
  ]);
});

it('Omnivore’s zip has lists of twenty, and an article and highlights for each item', async () => {
  const wholes = await Promise.all(
    Array.from({ length: 21 }, (_, n) => (n === 0 ? marked(n) : aClip(n))),
  );
  const files = unzipped(await write('omnivore', wholes, [CAMPAIGN]));
  const names = files.map(({ name }) => name);
  expect(names.filter((name) => name.startsWith('metadata'))).toEqual([
    'metadata_0_to_20.json',
    'metadata_20_to_21.json',
  ]);
  expect(names.filter((name) => name.startsWith('content/'))).toHaveLength(21);
  const notes = files.find(({ name }) => name.startsWith('highlights/dan-van-kheo-0-'));
  expect(notes?.text()).toBe('Gửi lãnh đạo\ntrước thứ Sáu\n\n> Sáng 8/7\n\nhay');
  expect(unzipped(await write('omnivore', [], [])).map(({ name }) => name)).toEqual([
    'metadata_0_to_0.json',
  ]);
});

describe('bookmarks', () => {
  it('are one line each, whatever a page calls itself', async () => {
    const file = await text(
      'netscape',
      [await hostile('</A>\n<DT><A HREF="https://evil.vn">&')],
      [CAMPAIGN],
    );
    expect(file.match(/<A /g)).toHaveLength(1);
    expect(file).toContain(
      '<DT><A HREF="https://www.hanam.gov.vn/tin-1.html" ADD_DATE="1795305600" TAGS="Năm dân vận khéo 2020">' +
        '&lt;/A&gt; &lt;DT&gt;&lt;A HREF=&quot;https://evil.vn&quot;&gt;&amp;</A>\n<DD>Gửi lãnh đạo\n',
    );
  });

  it('have no backslash in an address, behind which Chromium misses its end', async () => {
    const { clip, body } = await aClip(1);
    const file = await text(
      'netscape',
      [{ clip: { ...clip, url: 'https://a.vn/?\\' }, body }],
      [CAMPAIGN],
    );
    expect(file).toContain('HREF="https://a.vn/?%5C" ');
  });
});

describe('Pocket’s table', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(1)', '＝1', 'a;=1', 'a\t=1'])(
    'holds no formula for any spreadsheet (%s)',
    async (title) => {
      const [, line = ''] = (await text('pocket', [await hostile(title)], [CAMPAIGN])).split('\n');
      // However it parts cells.
      for (const cell of line.split(/[,;\t]/)) expect(cell).not.toMatch(/^"?[=+\-@＝]/);
    },
  );

  it('holds none in an address', async () => {
    const { clip, body } = await aClip(1);
    const wholes = [{ clip: { ...clip, url: 'https://a.vn/;=1+1' }, body }];
    expect(await text('pocket', wholes, [CAMPAIGN])).toContain('https://a.vn/%3B=1+1,');
  });
});

describe('the list of sources', () => {
  it('has each source once, by its host, as a link', async () => {
    const wholes = await Promise.all([aClip(1), aClip(2)]);
    expect(await text('opml', wholes, [], { title: 'Tháng 11 & 12' })).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
<head>
<title>Tháng 11 &amp; 12</title>
<dateCreated>Sun, 22 Nov 2026 03:00:00 GMT</dateCreated>
</head>
<body>
<outline text="Cổng Thông tin điện tử hanam.gov.vn" title="Cổng Thông tin điện tử hanam.gov.vn" type="link" url="https://www.hanam.gov.vn/" htmlUrl="https://www.hanam.gov.vn/"/>
</body>
</opml>
`,
    );
  });

  it('of any library is XML', async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, fc.string({ unit: 'binary' }), async (library, title) => {
        const wholes = await Promise.all(library.clips.map(wholeOf));
        const file = await text('opml', wholes, library.campaigns, { title });
        expect(problems(file)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

/** What an XML 1.0 parser would stop at; the shape is known, so this is enough of one. */
function problems(file: string): string[] {
  const rest = file
    .replace(/<\?xml[^<>]*\?>|<\/?[a-zA-Z]+(?: [a-zA-Z]+="[^"<>]*")*\/?>/g, '')
    .replace(/&(?:amp|lt|gt|quot);/g, '');
  return [
    ...(/[<>]/.test(rest) ? ['a bare bracket'] : []),
    ...(/&(?!(?:amp|lt|gt|quot);)/.test(file) ? ['a bare ampersand'] : []),
    ...(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(file)
      ? ['a forbidden character']
      : []),
  ];
}
