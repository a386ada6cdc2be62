// @vitest-environment node
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';

import type { Failure } from '../../domain/failure.ts';
import { reasonText, refusalText } from '../../entrypoints/import/reason-text.ts';
import { readArrival } from '../../entrypoints/import/read-arrival.ts';
import { importFormats } from '../../import/formats.ts';
import { speak } from '../components/speak.ts';
import { anArticle } from '../domain/a-whole.ts';
import { testSourceOf } from '../export/any-clip.ts';
import { toldZip, zipOf } from './a-zip.ts';
import { expectHarmless } from './harmless.ts';
import { sanitize } from './read.ts';
import { validFiles, type ValidFile } from './valid-files.ts';

let valid: readonly ValidFile[] = [];
beforeAll(async () => {
  await speak('vi');
  valid = await validFiles();
});

/** Browsers end nesting at 512 levels; what stands in for one here would run out of stack. */
const shallow = (html: string): string =>
  (html.match(/<[a-z]/gi)?.length ?? 0) > 1500 ? '<p>sâu</p>' : sanitize(html);

/** Reads a file as the page does. The library it is given cannot be written to. */
async function arrive(name: string, blob: Blob) {
  const cost = { sanitized: 0, characters: 0, steps: 0 };
  const read = await readArrival(name, [{ name, blob }], {
    formats: importFormats,
    library: { getPages: async () => [], listCampaigns: async () => [] },
    now: () => Date.UTC(2026, 10, 22),
    deps: {
      sourceOf: testSourceOf,
      extract: (html, url) => {
        cost.characters += html.length;
        return url === null ? null : anArticle({ url, html: shallow(html) });
      },
      sanitize: (html) => {
        cost.sanitized += 1;
        cost.characters += html.length;
        return shallow(html);
      },
    },
    pace: async () => {
      cost.steps += 1;
    },
  });
  return { read, cost };
}

/** Whatever is refused, somebody can be told why. */
function expectSaid(failure: Failure): void {
  expect(failure.kind).toBe('import-refused');
  if (failure.kind !== 'import-refused') return;
  const { what, todo } = refusalText(failure.reason, failure.detail);
  for (const said of [what, todo]) expect(said).toMatch(/\p{L}{2}.* .*\p{L}/u);
}

async function expectHarmlessImport(name: string, blob: Blob, size: number): Promise<boolean> {
  const { read, cost } = await arrive(name, blob);
  // Work is bounded by what is there: a file cannot make more of itself.
  expect(cost.characters).toBeLessThan(12 * size + 100_000);
  expect(cost.steps).toBeLessThan(size + 1000);
  if (!read.ok) {
    expectSaid(read.failure);
    return false;
  }
  const { taken, refused } = read.value;
  expectHarmless(taken.wholes);
  for (const page of taken.waiting) expect(page.url).toMatch(/^https?:\/\//i);
  const texts = [
    ...taken.waiting.flatMap(({ title, note }) => [title, note]),
    ...taken.campaigns.map((campaign) => campaign.name),
    ...refused.map(({ where }) => where),
  ];
  for (const text of texts) expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|[^\P{Cc}\n\t]/u);
  for (const { reason } of refused) expect(reasonText(reason)).toMatch(/\p{L} \p{L}/u);
  return true;
}

type Mutation = (text: string, at: number, n: number) => string;
const insert = (text: string, at: number, what: string): string =>
  text.slice(0, at) + what + text.slice(at);

const HTML = '<script>alert(1)</script><img src=x onerror=alert(1)><svg onload=alert(1)>';
const ENTITIES = `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(99)}">${'bcd'
  .split('')
  .map((name, at) => `<!ENTITY ${name} "${`&${'abc'.charAt(at)};`.repeat(99)}">`)
  .join('')}]>`;
/** What is done to the text of a file; `at` is a place in it. */
const TEXT_MUTATIONS: Readonly<Record<string, Mutation>> = {
  'cut short': (text, at) => text.slice(0, at),
  'nested lists': (text, at) => insert(text, at, '['.repeat(50_000)),
  'nested objects': (text, at) => insert(text, at, '{"a":'.repeat(20_000)),
  'nested tags': (text, at) => insert(text, at, '<div><dl><dt>'.repeat(3000)),
  'nested quotes': (text, at) => insert(text, at, '\n' + '> '.repeat(3000)),
  'a huge string': (text, at) => insert(text, at, 'x'.repeat(200_000)),
  'a huge number': (text) => text.replace(/\d{3,}/g, '9'.repeat(400)),
  'prototype keys': (text) => text.replace(/"(?:title|url|name)"/g, '"__proto__"'),
  'constructor keys': (text) => text.replace(/"(?:tags|items|id)"/g, '"constructor"'),
  'other types': (text) => text.replace(/"[^"]*"(?=\s*[,}])/g, '[{"x":null}]'),
  'scripts in texts': (text) => text.replaceAll('Sáng', HTML),
  'escaped scripts': (text) => text.replaceAll('Sáng', HTML.replaceAll('<', '&lt;')),
  'scripts anywhere': (text, at) => insert(text, at, HTML),
  'script addresses': (text) => text.replaceAll('https://', 'javascript:'),
  'file addresses': (text) => text.replaceAll('https://', 'file:///'),
  'direction overrides': (text, at) =>
    insert(text.replaceAll('Dân', '\u202eDân'), at, '\u2066\u202e'),
  'control characters': (text, at) => insert(text, at, '\0\u0007\u001b[31m\uffff'),
  'half characters': (text, at) => insert(text, at, '\ud800'),
  'half characters, escaped': (text) => text.replaceAll('Sáng', '\\ud83d Sáng \\udc00 &#xd800;'),
  'entities that grow': (text) => ENTITIES + text.replaceAll('Sáng', '&d;&d;&d;'),
  'no line breaks': (text) => text.replaceAll('\n', ' '),
  'told many times': (text, _, n) => text.repeat(2 + (n % 20)),
  'turned around': (text, at) => text.slice(at) + text.slice(0, at),
  'yaml aliases': (text, at) => insert(text, at, `\na: &a [1]\nb: &b [${'*a,'.repeat(99)}*a]\n`),
};

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(text, 'utf16le'));

type ByteMutation = (
  bytes: Uint8Array<ArrayBuffer>,
  at: number,
  n: number,
) => Uint8Array<ArrayBuffer>;
const BYTE_MUTATIONS: Readonly<Record<string, ByteMutation>> = {
  'bytes flipped': (bytes, at, n) => {
    const copy = bytes.slice();
    for (let k = 0; k < 1 + (n % 8); k++) {
      const place = (at + k * 97) % copy.length;
      copy[place] = (copy[place] ?? 0) ^ (1 << (n % 8));
    }
    return copy;
  },
  'cut short': (bytes, at) => bytes.slice(0, at),
  'UTF-16 without a mark': (bytes) => utf16(new TextDecoder().decode(bytes)),
  'a false mark': (bytes) => new Uint8Array([0xff, 0xfe, ...bytes]),
  'one byte a letter': (bytes) =>
    new Uint8Array(Buffer.from(new TextDecoder().decode(bytes), 'latin1')),
  'zeros behind it': (bytes) => new Uint8Array([...bytes, ...new Uint8Array(5000)]),
};

const TEXTS = Object.entries(TEXT_MUTATIONS);
const BYTES = Object.entries(BYTE_MUTATIONS);
const RUNS = 500;

describe('a file of any format', () => {
  it('that is as it should be is told and read', async () => {
    for (const { id, name, bytes } of valid) {
      const { read } = await arrive(name, new Blob([bytes]));
      expect(read.ok ? read.value.format : read.failure).toBe(id);
    }
  });

  it(
    `spoilt in ${RUNS} ways is refused with a reason, or what comes of it is clean`,
    {
      timeout: 120_000,
    },
    async () => {
      let taken = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.nat(valid.length - 1),
          fc.nat(TEXTS.length + BYTES.length - 1),
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.nat(1000),
          async (which, how, place, n) => {
            const file = valid[which];
            if (!file) throw new Error('no such file');
            const at = Math.floor(place * (file.bytes.length - 1));
            const [, change] = TEXTS[how] ?? [];
            const [, spoil] = BYTES[how - TEXTS.length] ?? [];
            const zipped = file.name.endsWith('.zip');
            const bytes = spoil
              ? spoil(file.bytes, at, n)
              : zipped
                ? file.bytes.slice(0, at)
                : encode((change ?? String)(new TextDecoder().decode(file.bytes), at, n));
            if (await expectHarmlessImport(file.name, new Blob([bytes]), bytes.length)) taken += 1;
          },
        ),
        { numRuns: RUNS },
      );
      // Both ways must have been gone, or it shows nothing.
      expect(taken).toBeGreaterThan(RUNS / 20);
      expect(taken).toBeLessThan(RUNS);
      expect(({} as Record<string, unknown>)['x']).toBeUndefined();
    },
  );

  it('within an archive that is a trap leads nowhere', async () => {
    const traps: readonly [string, Blob][] = valid.flatMap(({ name, bytes }) => [
      ['ra-ngoai', zipOf({ [`../../${name}`]: bytes })],
      ['long', zipOf({ [name]: bytes, [`trong/${name}.zip`]: bytes })],
      ['mat-khau', toldZip([{ name, content: bytes, flags: 1 }])],
      ['doi', toldZip([{ name, content: bytes, size: 1e9, packed: bytes.length }])],
      [
        'bom',
        toldZip([
          { name, content: bytes },
          { name: 'b', content: new Uint8Array(1.2e6) },
        ]),
      ],
    ]);
    for (const [name, blob] of traps) await expectHarmlessImport(`${name}.zip`, blob, 1e6);
  });
});
