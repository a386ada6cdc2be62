// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { ImportFormatId, ImportSource } from '../../../import/format.ts';
import { PAGES_MAX } from '../../../import/neighbour/page-list.ts';
import { SAMPLES } from './samples.ts';
import { found, read, source, told } from './source.ts';

const ids = Object.keys(SAMPLES) as ImportFormatId[];

const bytesOf = ({ bytes }: ImportSource): number[] => [...bytes];
const again = ({ name }: ImportSource, bytes: readonly number[]): ImportSource =>
  source(name, new Uint8Array(bytes));

type Change = (file: ImportSource) => ImportSource;

/** What a bad disk, a cut download, a curious person or an enemy makes of a file. */
const damage: fc.Arbitrary<Change> = fc.oneof(
  fc
    .nat()
    .map((at) => (file: ImportSource) => again(file, bytesOf(file).slice(0, at % size(file)))),
  fc
    .array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 20 })
    .map((hits) => (file: ImportSource) => {
      const bytes = bytesOf(file);
      for (const [at, byte] of hits) bytes[at % bytes.length] = byte;
      return again(file, bytes);
    }),
  fc.tuple(fc.nat(), fc.nat(), fc.nat(400)).map(([from, to, length]) => (file: ImportSource) => {
    const bytes = bytesOf(file);
    const moved = bytes.splice(from % bytes.length, length);
    bytes.splice(to % (bytes.length + 1), 0, ...moved);
    return again(file, bytes);
  }),
  fc
    .tuple(
      fc.nat(),
      fc.constantFrom(
        'null',
        '[]',
        '{}',
        '{"__proto__":{"url":1}}',
        '"constructor"',
        '[[[[[[[[',
        '}}}',
        '-0',
        '1e999',
        '\0',
        '\ufeff',
        '"',
        "'",
        '<',
        '>',
        '</dl>',
        '<dl>',
        '<h3>',
        '<a href=',
        '&#0;',
        '&#x110000;',
        '&#xd800;',
        '<![CDATA[',
        '<!--',
        '<title>',
        '<script>',
        ',',
        ';',
        '\r',
        '\ud800',
        '\u202e',
      ),
      fc.nat(40),
    )
    .map(([at, text, length]) => (file: ImportSource) => {
      const bytes = bytesOf(file);
      bytes.splice(at % bytes.length, length, ...new TextEncoder().encode(text));
      return again(file, bytes);
    }),
);

const size = (file: ImportSource): number => Math.max(1, file.bytes.length);

describe('a damaged file of another program', () => {
  it.each(ids)(
    '(%s) is read or refused, and what is found is of the promised types',
    async (id) => {
      const files = SAMPLES[id] ?? [];
      await fc.assert(
        fc.asyncProperty(
          fc.nat(files.length - 1),
          fc.array(damage, { minLength: 1, maxLength: 3 }),
          async (which, damages) => {
            const damaged = files.map((file, at) =>
              at === which ? damages.reduce((each, change) => change(each), file) : file,
            );
            told(damaged);
            const result = await read(damaged, id);
            if (!result.ok) expect(result.failure).toMatchObject({ kind: 'import-refused' });
            else expect(wrongTypes(result.value)).toEqual([]);
          },
        ),
        { numRuns: 120 },
      );
    },
  );

  it.each(['wallabag', 'karakeep', 'linkwarden', 'jsonFeed', 'omnivore'] as const)(
    '(%s) with any values in any place is read or refused',
    async (id) => {
      const [file, ...rest] = SAMPLES[id] ?? [];
      const held: unknown = JSON.parse(file?.text() ?? '');
      const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom<unknown>(...STRANGE));
      await fc.assert(
        fc.asyncProperty(fc.nat(), value, async (place, strange) => {
          const changed = JSON.stringify(withValue(held, place, strange));
          const result = await read([source(file?.name ?? '', changed), ...rest], id);
          if (result.ok) expect(wrongTypes(result.value)).toEqual([]);
        }),
        { numRuns: 150 },
      );
    },
  );
});

const STRANGE = [
  { toString: 1, length: 1e9 },
  [[]],
  Number.MAX_VALUE,
  '9'.repeat(400),
  '0000-00-00',
  '2020-13-45T99:99:99+99:99',
  'x'.repeat(30_000),
  Array.from({ length: 2000 }, (_, n) => `${n}`),
];

/** A copy with another value at the n-th place. */
function withValue(held: unknown, place: number, value: unknown): unknown {
  const copy: unknown = structuredClone(held);
  const places: [Record<string, unknown>, string][] = [];
  const walk = (each: unknown): void => {
    if (typeof each !== 'object' || each === null) return;
    for (const key of Object.keys(each)) {
      places.push([each as Record<string, unknown>, key]);
      walk((each as Record<string, unknown>)[key]);
    }
  };
  walk(copy);
  const [holder, key] = places[place % places.length] ?? [];
  if (holder && key !== undefined) holder[key] = value;
  return copy;
}

const TEXTS = ['where', 'url', 'title', 'note'];
const NAMES = ['authors', 'campaigns'];
const MAYBE = ['html', 'text', 'lead', 'published', 'siteName', 'language'];

function wrongTypes(value: unknown): string[] {
  const { pages } = value as { pages: Record<string, unknown>[] };
  return pages.flatMap(wrongOf);
}

function wrongOf(page: Record<string, unknown>): string[] {
  const isText = (held: unknown): boolean => typeof held === 'string';
  const areTexts = (held: unknown): boolean => Array.isArray(held) && held.every(isText);
  const { savedAt, published } = page;
  return [
    ...TEXTS.filter((key) => !isText(page[key])),
    ...MAYBE.filter((key) => page[key] !== null && !isText(page[key])),
    ...NAMES.filter((key) => !areTexts(page[key])),
    ...(savedAt === null || Number.isSafeInteger(savedAt) ? [] : ['savedAt']),
    ...(typeof published !== 'string' || isDate(published) ? [] : ['published']),
  ];
}

const isDate = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d))?$/.test(text) &&
  !Number.isNaN(Date.parse(text));

describe('a file beyond all measure', () => {
  const repeated = (text: string, times: number): string => text.repeat(times);

  it('of many entries gives as many as are taken, and says how many are not', async () => {
    const table = `title,url,time_added\n${repeated('a,https://a.vn/1,1\n', PAGES_MAX + 20_000)}`;
    const { pages, refused } = await found([source('part_000000.csv', table)]);
    expect(pages).toHaveLength(PAGES_MAX);
    expect(refused).toEqual([{ where: '+20000', reason: 'too-large' }]);
    const empty = `title,url,time_added\n${repeated('a,,1\n', 20_000)}`;
    const none = await found([source('part_000000.csv', empty)]);
    expect(none.refused).toHaveLength(10_001);
    expect(none.refused.at(-1)?.where).toBe('+10000');
  });

  it('of more rows than are read says so', async () => {
    const table = `URL,Title,Selection,Folder\n${repeated(',a,,\n', 200_001)}`;
    const { refused } = await found([source('a.csv', table)]);
    expect(refused[0]).toEqual({ where: '#200001–', reason: 'too-large' });
  });

  it('with an entry that no person made refuses the entry, not the file', async () => {
    const entry = { is_archived: 0, url: 'https://a.vn/1' };
    const huge = [
      { ...entry, title: 'x'.repeat(20_001) },
      { ...entry, url: `https://a.vn/${'x'.repeat(20_000)}` },
      { ...entry, tags: Array.from({ length: 1001 }, (_, n) => `${n}`) },
      { ...entry, content: 'x'.repeat(8_000_001) },
      entry,
    ];
    const { pages, refused } = await found([source('a.json', JSON.stringify(huge))]);
    expect(pages).toHaveLength(1);
    expect(refused.map(({ reason }) => reason)).toEqual(Array(4).fill('too-large'));
  });

  // Each of these takes minutes where a step costs as much as the file is long.
  it.each<[string, ImportFormatId, string]>([
    ['lists in lists', 'netscape', repeated('<dl><dt><h3>x</h3>', 200_000)],
    [
      'bookmarks in lists in lists',
      'netscape',
      repeated('<dl><h3>x</h3><a href=https://a.vn>', 50_000),
    ],
    ['tags that no one ends', 'netscape', repeated('<a href="x', 200_000)],
    ['entities', 'netscape', `<a href=https://a.vn>${repeated('&amp;&#x41', 200_000)}`],
    ['brackets', 'wallabag', repeated('[', 1_000_000)],
    ['brackets in brackets', 'karakeep', repeated('{"bookmarks":[', 200_000)],
    ['quotation marks', 'pocket', `title,url,time_added\n${repeated('"', 1_000_001)}`],
    ['quotation marks at odds', 'pocket', `title,url,time_added\n${repeated('"a"b,', 200_000)}`],
    ['a line', 'urlList', repeated('https://a.vn/a.', 100_000)],
    ['an address', 'urlList', `https://${repeated('a)', 500_000)}`],
    ['points', 'urlList', repeated('a.', 500_000)],
    ['letters', 'urlList', repeated('a', 1_000_000)],
  ])(
    'of nothing but %s (%s) is read or refused in no time',
    { timeout: 10_000 },
    async (_, id, text) => {
      const files = [source(id === 'pocket' ? 'part_0.csv' : 'a.txt', text)];
      const result = await read(files, id);
      if (!result.ok) expect(result.failure.kind).toBe('import-refused');
    },
  );
});

it('a person who stops a reading is obeyed', async () => {
  const stop = new Error('stopped');
  const onProgress = (): void => {
    throw stop;
  };
  for (const id of ids) {
    const reading = read(SAMPLES[id] ?? [], id, { onProgress });
    await expect(reading, id).rejects.toBe(stop);
  }
});
