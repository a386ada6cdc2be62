// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { docIdOf } from '../../domain/circle/document.ts';
import { nextStamp } from '../../domain/stamp.ts';
import { readDocument } from '../../sync/check-document.ts';
import { HOSTILE_PAYLOADS } from '../fixtures/hostile/payloads.ts';
import { asSent, CAMPAIGN, campaign, clip, documents, NOW, person, read } from './a-document.ts';

describe('a hostile document', () => {
  it.each([null, undefined, 5, 'x', [], {}, { type: 'toString' }, { type: '__proto__' }])(
    'is refused where it is none: %j',
    async (raw) => {
      expect(typeof (await readDocument(raw, NOW))).toBe('string');
    },
  );

  it.each([
    ['a newer version', clip, ['v'], 2],
    ['a member that nobody knows', clip, ['more'], 1],
    ['a prototype', clip, ['__proto__'], { type: 'clip' }],
    ['a prototype deeper down', clip, ['article', '__proto__'], {}],
    [
      'a prototype for a stamp',
      clip,
      ['entries', '__proto__'],
      { kind: 'note', value: 'x' },
      'entries: stamps',
    ],
    [
      'a constructor for a correction',
      clip,
      ['corrections', 'constructor'],
      { value: 1, stamp: 'x' },
    ],
    [
      'what every object has for a correction',
      clip,
      ['corrections', 'toString'],
      { value: 1, stamp: nextStamp(NOW, 'm1') },
    ],
    [
      'what was seen in a hundred years',
      clip,
      ['corrections', 'status', 'saw', 'entries', 'm9'],
      nextStamp(Date.UTC(2126, 0, 1), 'm9'),
      'stamps of today',
    ],
    ['an account in its address', clip, ['url'], 'https://u:p@baomau.vn/tin/1.html'],
    ['escapes that hide a sign', clip, ['article', 'html'], 'Hội nghị &rlm; tổng kết'],
    [
      'a prototype for a device',
      clip,
      ['corrections', 'status', 'saw', 'entries', '__proto__'],
      'x',
    ],
    ['no stamp for a name', clip, ['entries', 'x'], 0, 'entries: stamps'],
    ['an entry of another kind', clip, ['entries', '0mb000002.a1'], { kind: 'x', value: 'y' }],
    ['an entry that is neither', clip, ['entries', '0mb000002.a1'], 1],
    ['a status of another kind', clip, ['corrections', 'status', 'value'], 'gone'],
    ['a sight of another kind', clip, ['corrections', 'status', 'saw'], {}],
    ['another id', clip, ['id'], 'x'],
    ['a script for an address', clip, ['url'], 'javascript:x()'],
    [
      'an address of another page',
      clip,
      ['url'],
      'https://baomau.vn/tin/2.html',
      'urlKey: of the url',
    ],
    ['a key of another page', clip, ['urlKey'], 'baomau.vn/tin/2.html', '_id'],
    ['a source of another host', clip, ['source', 'host'], 'nhandan.vn'],
    ['a hash of another text', clip, ['textHash'], 'b'.repeat(64)],
    ['another text', clip, ['article', 'text'], 'Khác', 'textHash'],
    ['a handler', clip, ['article', 'html'], '<p onclick="x()">x</p>'],
    ['a script', clip, ['article', 'html'], '<script>x</script>'],
    [
      'a picture of another scheme',
      clip,
      ['article', 'pictures'],
      [{ src: 'file:///x', alt: '', caption: null, credit: null }],
    ],
    ['a time beyond all', clip, ['capturedAt'], Number.MAX_SAFE_INTEGER],
    ['no number', clip, ['capturedAt'], '5'],
    ['pictures out of order', clip, ['snapshots'], ['b'.repeat(64), 'a'.repeat(64)]],
    ['pictures twice', clip, ['snapshots'], ['a'.repeat(64), 'a'.repeat(64)]],
    [
      'too many pictures',
      clip,
      ['snapshots'],
      Array.from({ length: 10_001 }, () => 'a'.repeat(64)),
    ],
    ['a picture that is none', clip, ['snapshots'], ['../x']],
    [
      'no name',
      campaign,
      ['renamed'],
      { value: '\u200b', stamp: nextStamp(NOW, 'm1') },
      'name: a name',
    ],
    ['itself to be merged into', campaign, ['mergedInto'], CAMPAIGN],
    [
      'an end before the beginning',
      campaign,
      ['details', 'dates'],
      {
        value: { from: '2026-02-02', to: '2026-01-01' },
        stamp: nextStamp(NOW, 'm1'),
      },
    ],
    ['no name', person, ['name'], ' \u202e '],
    ['a name that is a book', person, ['name'], 'x'.repeat(201)],
    ['another device', person, ['device'], '../m1'],
  ] as const)('is refused with %s', async (_, document, path, value, reads?: string) => {
    const reason = await readDocument(put(await asSent(document), path, value), NOW);
    // For this and for nothing else.
    expect(reason).toContain(
      reads === 'stamps of today' ? reads : `.${reads ?? [...path].join('.')}`,
    );
  });

  it('is refused under the id of another one', async () => {
    const other = await docIdOf({ ...clip, urlKey: 'baomau.vn/khac' });
    expect(await read(clip, other)).toContain('_id');
    expect(await read(campaign, 'campaign:x')).toContain('_id');
    expect(await read(person, 'person:m2')).toContain('_id');
    const bare = await asSent(person);
    delete bare['_id'];
    expect(await readDocument(bare, NOW)).toContain('_id');
  });

  it('is refused without any of its members', async () => {
    for (const document of documents) {
      for (const name of Object.keys(document)) {
        if (['snapshots', 'renamed', 'phraseMarks', 'details', 'mergedInto'].includes(name))
          continue;
        const { [name]: _, ...rest } = await asSent(document);
        expect(typeof (await readDocument(rest, NOW)), name).toBe('string');
      }
    }
  });

  it('holds no payload of the attacks that are known as markup', async () => {
    for (const { text: payload } of HOSTILE_PAYLOADS) {
      const raw = await asSent({ ...clip, article: { ...clip.article, html: payload } });
      const document = await readDocument(raw, NOW);
      if (payload.includes('<')) expect(typeof document).toBe('string');
    }
  });

  it('never throws, whatever stands in a place', async () => {
    const paths = documents.flatMap((document) =>
      pathsIn(document).map((path) => ({ document, path })),
    );
    const odd = fc.oneof(
      fc.constantFrom(null, undefined, -1, NaN, '', [], {}, { length: 5 }, '__proto__', true),
      fc.string(),
      fc.object({ maxDepth: 2 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), odd, async ({ document, path }, value) => {
        const held = await readDocument(put(await asSent(document), path, value), NOW);
        expect(['string', 'object']).toContain(typeof held);
      }),
      { numRuns: 2000 },
    );
  });

  it('may be nested as deeply as a server likes', async () => {
    const raw = await asSent(clip);
    raw['more'] = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as unknown;
    expect(typeof (await readDocument(raw, NOW))).toBe('string');
    const named = await asSent(clip);
    const { corrections } = named as { corrections: Record<string, unknown> };
    corrections['weather'] = { value: raw['more'], stamp: person.stamp };
    expect(typeof (await readDocument(named, NOW))).toBe('string');
  });
});

/** Another value at a path; stamps have points in them, and `__proto__` is a name like any other. */
function put(
  raw: Record<string, unknown>,
  path: readonly string[],
  value: unknown,
): Record<string, unknown> {
  const holder = path
    .slice(0, -1)
    .reduce((held, name) => held[name] as Record<string, unknown>, raw);
  const last = path.at(-1) ?? '';
  Object.defineProperty(holder, last, { value, enumerable: true, configurable: true });
  return raw;
}

function pathsIn(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, held]) =>
    [[], ...pathsIn(held)].map((path) => [name].concat(path)),
  );
}
