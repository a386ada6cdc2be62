// @vitest-environment node
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { headOf } from '../../import/sources/bytes-text.ts';
import { openSources } from '../../import/sources/open-sources.ts';
import type { PickedFile } from '../../import/sources/picked-file.ts';
import { toldZip, zipOf, type Told } from './a-zip.ts';

const file = (name: string, blob: Blob): PickedFile => ({ name, blob });
const LIMITS = { total: 10_000_000, entries: 1000, ratio: 200 };

async function open(...files: PickedFile[]) {
  const opened = await openSources(files, { limits: LIMITS });
  if (!opened.ok) return opened.failure;
  const { sources, refused } = opened.value;
  return {
    texts: Object.fromEntries(sources.map((source) => [source.name, source.text()])),
    refused: Object.fromEntries(refused.map(({ where, reason }) => [where, reason])),
  };
}
const openZip = (...entries: Told[]) => open(file('a.zip', toldZip(entries)));
const refusal = (reason: string) => ({ kind: 'import-refused', reason });
const content = strToU8('Dân vận khéo');
const honest: Told = { name: 'that.txt', content };

describe('what was picked', () => {
  it('is text as UTF-8, or as the UTF-16 that its first bytes announce', async () => {
    const text = '{"title":"Đồng Tháp"}';
    const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
    const opened = await open(
      file('a.json', new Blob([text])),
      file('b.json', new Blob([utf16])),
      file('c.json', new Blob([Buffer.from(utf16).swap16()])),
      file('d.json', new Blob([`\ufeff${text}`])),
      file('e.json', new Blob([])),
    );
    expect(opened).toEqual({
      texts: { 'a.json': text, 'b.json': text, 'c.json': text, 'd.json': text, 'e.json': '' },
      refused: {},
    });
    expect(headOf(strToU8('a\0b'), 10)).toBe('');
  });

  it('may be archives: their files stand beside the others, under the archive’s name', async () => {
    const blob = zipOf({ 'x/a.json': '1', 'x/anh.png': 'png', '__MACOSX/x/._a': '2' });
    expect(await open(file('a.zip', blob))).toEqual({ texts: { 'x/a.json': '1' }, refused: {} });
    expect(await open(file('a.zip', blob), file('b.txt', new Blob(['2'])))).toEqual({
      texts: { 'a.zip/x/a.json': '1', 'b.txt': '2' },
      refused: {},
    });
  });

  it('is too much as a whole', async () => {
    const large = new Blob([new Uint8Array(6_000_000)]);
    expect(await open(file('a', large), file('b', large))).toMatchObject(refusal('too-large'));
    expect(await openZip({ ...honest, size: 20_000_000, packed: 9_000_000 })).toMatchObject(
      refusal('too-large'),
    );
    const many = Array.from({ length: 1001 }, (_, n) => ({ ...honest, name: `${n}` }));
    expect(await openZip(...many)).toMatchObject(refusal('too-large'));
  });

  it('is an archive that was cut, garbled or told wrongly: refused as a whole', async () => {
    const bytes = zipSync({ 'a.txt': content });
    for (const at of [4, 30, bytes.length - 30, bytes.length - 1])
      expect(await open(file('a.zip', new Blob([bytes.slice(0, at)])))).toMatchObject(
        refusal('damaged-archive'),
      );
    expect(await open(file('a.zip', toldZip([honest], 2)))).toMatchObject(
      refusal('damaged-archive'),
    );
  });

  it('is a backup of ours: said so', async () => {
    const blob = zipOf({ 'cat-bao.json': '{}', 'manifest.json': '{}' });
    expect(await open(file('a.zip', blob))).toMatchObject(refusal('backup'));
  });

  it('that cannot be read any more is told, and the others are read', async () => {
    const gone = {
      size: 3,
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }),
    };
    expect(await open(file('a', gone as unknown as Blob), file('b', new Blob(['1'])))).toEqual({
      texts: { b: '1' },
      refused: { a: 'unreadable' },
    });
  });

  it('can be stopped between two entries', async () => {
    const blob = zipOf({ a: '1', b: '2' });
    let calls = 0;
    const stopping = openSources([file('a.zip', blob)], {
      onProgress: () => {
        calls += 1;
        throw new Error('stopped');
      },
    });
    await expect(stopping).rejects.toThrow('stopped');
    expect(calls).toBe(1);
  });
});

describe('an entry of an archive', () => {
  it.each<[string, Told, string]>([
    ['that leads out of it', { name: '../../etc/passwd', content }, 'unsafe-name'],
    ['that leads out of it the other way', { name: 'a\\..\\..\\b', content }, 'unsafe-name'],
    ['at the root', { name: '/etc/passwd', content }, 'unsafe-name'],
    ['on a drive', { name: 'C:\\a.txt', content }, 'unsafe-name'],
    ['whose name reads as another', { name: 'a\u202etxt.exe', content }, 'unsafe-name'],
    ['that is a link', { name: 'a', content, attributes: 0xa1ff0000 }, 'unsafe-name'],
    ['with a password', { name: 'a', content, flags: 1 }, 'encrypted'],
    ['packed by an unknown method', { name: 'a', content, method: 12 }, 'packed-otherwise'],
    ['that is an archive', { name: 'a.zip', content }, 'archive-inside'],
    ['that is more than it says', { name: 'a', content, size: 3 }, 'bomb'],
    ['that is less than it says', { name: 'a', content, size: 300 }, 'damaged'],
    ['stored, of another size', { name: 'a', content, method: 0, size: 3 }, 'damaged'],
    ['of another checksum', { name: 'a', content, crc: 1 }, 'damaged'],
    ['that calls itself otherwise', { name: 'a', content, localName: 'b' }, 'damaged'],
    ['beyond the end', { name: 'a', content, offset: 1e9 }, 'damaged'],
    ['that is no DEFLATE', { name: 'a', content: strToU8('\x07\x07'), raw: true }, 'damaged'],
    ['that grows beyond reason', { name: 'a', content: new Uint8Array(5_000_000) }, 'bomb'],
  ])('%s is refused, and the others are read', async (_, told, reason) => {
    const opened = await openZip(honest, told);
    expect(opened).toMatchObject({ texts: { 'that.txt': 'Dân vận khéo' } });
    expect(Object.values('refused' in opened ? opened.refused : {})).toEqual([reason]);
  });

  it('of a name that another has is not looked at', async () => {
    const twins = await openZip(
      honest,
      { ...honest, content: strToU8('Khác') },
      {
        ...honest,
        name: 'THAT.TXT',
      },
    );
    expect(twins).toEqual({
      texts: { 'that.txt': 'Dân vận khéo' },
      refused: { 'that.txt': 'same-name', 'THAT.TXT': 'same-name' },
    });
  });

  it('that is made of another’s bytes is a bomb', async () => {
    const opened = await openZip(honest, {
      name: 'b.txt',
      content,
      localName: 'that.txt',
      offset: 0,
    });
    expect(opened).toMatchObject({ refused: { 'b.txt': 'bomb' } });
  });
});
