// @vitest-environment node
import { deflateRawSync } from 'node:zlib';

import { deflateSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';

import { encode } from '../../../storage/backup/bytes.ts';
import { crc32 } from '../../../domain/crc32.ts';
import { readDirectory } from '../../../storage/backup/zip-reader.ts';
import { centralHeader, endRecord, localHeader } from '../../../storage/backup/zip-format.ts';
import type { ZipEntry } from '../../../storage/backup/zip-format.ts';
import { aLibraryOf, backupOf, refusalOf } from './a-backup.ts';
import { backupWith, filesOf, forged, textIn, zipOf, type Files } from './tampered.ts';

let backup = new Blob();
let files: Files = new Map();
beforeAll(async () => {
  backup = await backupOf(await aLibraryOf(3));
  files = await filesOf(backup);
});

const GB = 1024 ** 3;

interface Told extends Omit<ZipEntry, 'offset'> {
  readonly data: Uint8Array<ArrayBuffer>;
  /** Another one than where it stands. */
  readonly offset?: number;
}

/** Entries as told, whatever stands behind them. */
function zipTold(entries: readonly Told[]): Blob {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const { data, ...entry } of entries) {
    const local = localHeader({ offset, ...entry });
    pieces.push(local, data);
    directory.push(centralHeader({ offset, ...entry }));
    offset += local.length + data.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  return new Blob([...pieces, ...directory, endRecord(entries.length, size, offset)]);
}

const told = (name: string, content: Uint8Array<ArrayBuffer>): Told => ({
  name,
  deflated: false,
  crc: crc32(content),
  packed: content.length,
  size: content.length,
  data: content,
});

const header = () => told('cat-bao.json', files.get('cat-bao.json') ?? new Uint8Array());

describe('a backup of a newer version', () => {
  it('is told to be newer, whatever else it is', async () => {
    for (const change of [
      (text: string) => text.replace('"version": 1', '"version": 2'),
      (text: string) => text.replace('"schema": 1', '"schema": 9'),
    ]) {
      const newer = await backupWith(backup, 'cat-bao.json', change);
      expect(await refusalOf(newer)).toMatch(/^newer-version/);
      expect(await refusalOf(newer.slice(0, newer.size - 100))).toMatch(/^newer-version/);
    }
  });
});

describe('a backup that declares too much', () => {
  it('in one entry is refused', async () => {
    const huge = { ...told('clips/00001.ndjson', deflateSync(new Uint8Array(10))), deflated: true };
    for (const size of [64 * 1024 * 1024 + 1, 3 * GB, 2 ** 32 - 1]) {
      expect(await refusalOf(zipTold([header(), { ...huge, size }]))).toMatch(/^too-large clips/);
    }
    const packed = zipTold([header(), { ...huge, size: 5, packed: 3 * GB }]);
    expect(await refusalOf(packed)).toMatch(/^too-large clips/);
  });

  it('in all, 5 GB in a file of some kilobytes, is refused', async () => {
    const data = deflateSync(new Uint8Array(1000));
    const entries = Array.from({ length: 80 }, (_, at) => ({
      ...told(`clips/${String(at + 1).padStart(5, '0')}.ndjson`, data),
      deflated: true,
      size: 64 * 1024 * 1024,
    }));
    expect(await refusalOf(zipTold([header(), ...entries]))).toMatch(/^too-large/);
  });

  it('and inflates beyond it is refused before it is inflated', async () => {
    const bomb = new Uint8Array(deflateRawSync(new Uint8Array(300_000_000)));
    const manifest = told('manifest.json', bomb);
    for (const size of [0, 1000, 64 * 1024 * 1024]) {
      const file = zipTold([header(), { ...manifest, deflated: true, size }]);
      expect(await refusalOf(file)).toBe('damaged manifest.json: more than declared');
    }
    const slack = zipTold([
      header(),
      { ...told('manifest.json', bomb.slice(0, 50)), deflated: true },
    ]);
    expect(await refusalOf(slack)).toMatch(/^damaged manifest.json/);
  });
});

describe('the entries of a backup', () => {
  it.each([
    '../../evil.ndjson',
    '/etc/passwd',
    'C:\\Windows\\evil.exe',
    'clips/../../evil',
    'clips/00002.ndjson',
    'clips/00001.ndjson',
    'clips/1.ndjson',
    '',
    '__proto__',
  ])('may not be named %j beside those that are told', async (name) => {
    const all = await zipOf(files);
    const extra = zipTold([
      ...[...files].slice(0, -1).map(([known, content]) => told(known, content)),
      told(name, encode('{}\n')),
      told('manifest.json', files.get('manifest.json') ?? new Uint8Array()),
    ]);
    expect(await refusalOf(all)).toBe('accepted');
    expect(await refusalOf(extra)).toMatch(/^invalid/);
    // Nor if the manifest tells them.
    const known = [...files].filter(([other]) => other !== 'manifest.json');
    const manifest: [string, Uint8Array<ArrayBuffer>] = [
      'manifest.json',
      files.get('manifest.json') ?? new Uint8Array(),
    ];
    if (files.has(name)) return;
    const forgery = new Map([...known, [name, encode('{}\n')] as const, manifest]);
    expect(await refusalOf(await zipOf(await forged(forgery)))).toMatch(/^invalid/);
  });

  it('may neither overlap nor leave room between them', async () => {
    const entries = await readDirectory(backup, { entry: GB, total: GB });
    const all = entries.map(({ name }) => told(name, files.get(name) ?? new Uint8Array()));
    const [first, second, ...others] = all;
    if (!first || !second) throw new Error('entries');
    expect(await refusalOf(zipTold(all))).toBe('accepted');
    // A second entry with the place of the first, as bombs of overlapping entries have it.
    expect(await refusalOf(zipTold([first, { ...second, offset: 0 }, ...others]))).toBe(
      'damaged directory at campaigns.json',
    );
    const roomy = (entry: Told): Told => ({ ...entry, data: new Uint8Array([...entry.data, 0]) });
    expect(await refusalOf(zipTold([roomy(first), second, ...others]))).toBe(
      'damaged directory at campaigns.json',
    );
    const last = others.pop();
    if (!last) throw new Error('entries');
    const behind = zipTold([first, second, ...others, roomy(last)]);
    expect(await refusalOf(behind)).toBe('damaged directory');
  });

  it('must all be there, in their order', async () => {
    for (const missing of files.keys()) {
      const rest = new Map([...files].filter(([name]) => name !== missing));
      expect(await refusalOf(await zipOf(rest)), missing).toMatch(/^(invalid|not-ours)/);
      if (missing === 'manifest.json' || missing === 'campaigns.json') continue;
      expect(await refusalOf(await zipOf(await forged(rest))), missing).toMatch(
        /^(invalid|not-ours)/,
      );
    }
    const [first, second, third, ...rest] = files;
    if (!first || !second || !third) throw new Error('entries');
    const exchanged = await forged(new Map([first, third, second, ...rest]));
    expect(await refusalOf(await zipOf(exchanged))).toMatch(/^invalid/);
  });

  it('must be what the manifest tells of them', async () => {
    const manifest = (change: (text: string) => string) => {
      const changed = new Map(files);
      changed.set('manifest.json', encode(change(textIn(files, 'manifest.json'))));
      return zipOf(changed);
    };
    const cases: [RegExp, string, RegExp][] = [
      [/"sha256":"./g, '"sha256":"g', /^invalid manifest/],
      [/"digest": "\w{64}"/, `"digest": "${'0'.repeat(64)}"`, /^invalid digest$/],
      [/"clips":3/, '"clips":4', /^invalid 4 clips told, 3 there$/],
      [/"revisions":3/, '"revisions":2', /^invalid 2 revisions told/],
      [/"snapshots":3/, '"snapshots":0', /^invalid 0 snapshots told/],
      [/"campaigns":1/, '"campaigns":0', /^invalid campaigns.json: 1 campaigns/],
      [/(00001.ndjson".*"records":)3/, '$12', /^invalid clips\/00001.ndjson: 3 records/],
      [/(00001.bin".*"records":)3/, '$12', /^invalid clips\/00001.ndjson: 3 snapshots/],
      [/(campaigns.json".*"records":)1/, '$12', /^invalid campaigns.json/],
      [/("name":"settings.json","size":)\d+/, '$19', /^invalid settings.json/],
      [/"sha256":"\w{64}"/, `"sha256":"${'0'.repeat(64)}"`, /^damaged cat-bao.json: SHA-256/],
    ];
    for (const [from, to, reason] of cases) {
      expect(await refusalOf(await manifest((text) => text.replace(from, to)))).toMatch(reason);
    }
    expect(await refusalOf(await manifest(() => '{'))).toBe('invalid manifest.json: no JSON');
    expect(await refusalOf(await manifest(() => '[]'))).toMatch(/^invalid manifest.json/);
  });
});
