// @vitest-environment node
import { beforeAll, describe, expect, it } from 'vitest';

import { encode } from '../../../storage/backup/bytes.ts';
import { aLibraryOf, backupOf, refusalOf } from './a-backup.ts';
import {
  backupWith,
  filesOf,
  forged,
  textIn,
  zipOf,
  type Files,
  backupWithRecord,
  CLIPS,
} from './tampered.ts';

const SNAPSHOTS = 'snapshots/00001.bin';
let backup = new Blob();
let files: Files = new Map();
beforeAll(async () => {
  backup = await backupOf(await aLibraryOf(3));
  files = await filesOf(backup);
});

const withRecord = (path: string, value: unknown): Promise<Blob> =>
  backupWithRecord(backup, path, value);

const withFile = (name: string, change: (text: string) => string): Promise<Blob> =>
  backupWith(backup, name, change);

describe('a line that is no record', () => {
  it.each([
    ['a wrong type', 'body.article.words', '9', '.body.article.words: whole number'],
    ['a missing field', 'clip.device', undefined, '.clip.device: present'],
    ['an unknown field', 'clip.x', 1, '.clip.x: no unknown member'],
    ['a day that is none', 'body.article.published.date', '2021-02-30', 'real day'],
    ['a script for an address', 'clip.url', 'javascript:alert(1)', '.clip.url: http or https'],
    ['a script in a link', 'body.article.videos', ['javascript:x'], '.videos[0]: http or https'],
    ['an address that browsers mend', 'body.article.url', 'http:\\\\evil.vn', 'http or https'],
    ['an id that is none', 'clip.id', '../x', '.clip.id: uuid'],
    [
      'the body of another clip',
      'body.id',
      '01890a5d-ac96-774b-bcce-ffffffffffff',
      'id of the clip',
    ],
    [
      'a stray revision',
      'revisions.0.clipId',
      '01890a5d-ac96-774b-bcce-ffffffffffff',
      'of the clip',
    ],
    ['a stamp beyond all clocks', 'clip.entries', { 'zzzzzzzzz.a1': 0 }, 'stamps as names'],
    [
      'a note that is none',
      'clip.entries',
      { '0lpz3ta00.a1': { kind: 'x', value: '' } },
      'campaign or note',
    ],
    [
      'corrections that are none',
      'clip.corrections',
      { title: { value: 1, stamp: '0lpz3ta00.a1' } },
      '.title',
    ],
    ['no time', 'clip.capturedAt', -1, 'milliseconds'],
    ['a time of no clock', 'clip.capturedAt', 1e20, 'milliseconds'],
    ['a snapshot of another length', 'snapshot.size', 1, 'snapshot'],
    ['a snapshot that is gone', 'snapshot', null, 'snapshot'],
    ['another snapshot', 'snapshot.sha256', '0'.repeat(64), 'snapshot'],
    ['another schema', 'clip.schema', 2, '.clip.schema: 1'],
    ['a list', 'clip', [], '.clip: object'],
    ['a title that no page has', 'clip.title', 'x'.repeat(200_000), 'at most 100000'],
  ])('is refused by name: %s', async (_, path, value, expected) => {
    const reason = await refusalOf(await withRecord(path, value));
    expect(reason).toContain(`invalid ${CLIPS}`);
    expect(reason).toContain(expected);
  });

  it('is told by its number', async () => {
    const reason = await refusalOf(await withRecord('clip.trashed', 2));
    expect(reason).toBe('invalid clips/00001.ndjson #2 .clip.trashed: 1');
  });

  it('is refused where its clip was told already', async () => {
    const changed = new Map(files);
    const [first, , third] = textIn(files, CLIPS).split('\n');
    const pages = files.get(SNAPSHOTS) ?? new Uint8Array();
    const twice = new Uint8Array([...pages.subarray(0, 500), ...pages.subarray(0, 500)]);
    changed.set(CLIPS, encode([first, first, third, ''].join('\n')));
    changed.set(SNAPSHOTS, new Uint8Array([...twice, ...pages.subarray(1000)]));
    const reason = await refusalOf(await zipOf(await forged(changed)));
    expect(reason).toBe(`invalid ${CLIPS}: ids rising`);
  });

  it('is refused for prototype keys, wherever they stand', async () => {
    for (const key of ['__proto__', 'constructor', 'toString']) {
      const planted = `"${key}":{"polluted":1}`;
      for (const place of [
        '"clip":{',
        '"article":{',
        '"corrections":{',
        '"entries":{',
        '"source":{',
      ]) {
        const file = await withFile(CLIPS, (text) =>
          text.replace(place, `${place}${planted},`).replace(',}', '}'),
        );
        expect(await refusalOf(file), `${key} in ${place}`).toMatch(/^invalid/);
      }
      const settings = await withFile('settings.json', (text) => text.replace('{', `{${planted},`));
      expect(await refusalOf(settings)).toMatch(key === 'toString' ? /^accepted$/ : /^invalid/);
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('is refused for deep nesting and for members without number', async () => {
    const deep = `${'['.repeat(1e6)}${']'.repeat(1e6)}`;
    const many = `[${'[],'.repeat(2e6)}[]]`;
    for (const [value, reason] of [
      [deep, 'nested too deeply'],
      [many, 'too many members'],
    ] as const) {
      for (const [name, place] of [
        [CLIPS, '"keywords":[]'],
        ['settings.json', '"portalMode":true'],
        ['manifest.json', '"version": 1'],
      ] as const) {
        const [member] = place.split(':');
        const changed = new Map(files);
        const text = textIn(files, name).replace(place, `${member}:${value}`);
        changed.set(name, encode(text));
        const file = await zipOf(name === 'manifest.json' ? changed : await forged(changed));
        expect(await refusalOf(file)).toContain(reason);
      }
    }
  });

  it('is refused where it is no text, no JSON or has no end', async () => {
    const cases: [(text: string) => string, RegExp][] = [
      [(text) => text.trimEnd(), /last line/],
      [(text) => `${text}\n`, /no JSON/],
      [(text) => text.replace('{', ''), /no JSON/],
      [() => '', /0 records/],
      [(text) => text.replace(/^(.*\n)/, '$1$1'), /#2: snapshot/],
    ];
    for (const [change, reason] of cases)
      expect(await refusalOf(await withFile(CLIPS, change))).toMatch(reason);
    const changed = new Map(files);
    changed.set(CLIPS, new Uint8Array([0xff, 0xfe, 10]));
    expect(await refusalOf(await zipOf(await forged(changed)))).toMatch(/no UTF-8/);
    changed.set(CLIPS, files.get(CLIPS) ?? new Uint8Array());
    changed.set(SNAPSHOTS, new Uint8Array(1500));
    expect(await refusalOf(await zipOf(await forged(changed)))).toMatch(/^invalid .*snapshot/);
  });
});
