// @vitest-environment node
import { afterEach, describe, expect, it } from 'vitest';
import { unzipSync } from 'fflate';

import { sha256, sums } from '../../scripts/release/sums.ts';
import { fixedZip, type Files } from '../../scripts/release/zip.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const FILES: Files = new Map([
  ['manifest.json', bytes('{}')],
  ['assets/b.js', bytes('b')],
  ['assets/a.js', bytes('a'.repeat(5000))],
]);
const DATE = new Date('2026-11-27T23:30:00Z');

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

describe('an archive of a release', () => {
  it('holds every file as it is', () => {
    const unzipped = unzipSync(fixedZip(FILES, DATE));
    expect(Object.keys(unzipped)).toEqual(['assets/a.js', 'assets/b.js', 'manifest.json']);
    expect(unzipped['assets/a.js']).toEqual(FILES.get('assets/a.js'));
  });

  it('is the same whatever the order in which files were found', () => {
    const turned: Files = new Map([...FILES].toReversed());
    expect(sha256(fixedZip(turned, DATE))).toBe(sha256(fixedZip(FILES, DATE)));
  });

  it.each(['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
    'is the same on a machine in the zone %s',
    (elsewhere) => {
      process.env['TZ'] = 'Europe/Berlin';
      const here = sha256(fixedZip(FILES, DATE));
      process.env['TZ'] = elsewhere;
      expect(sha256(fixedZip(FILES, DATE))).toBe(here);
    },
  );

  it('is another one on another day, or with another byte', () => {
    const here = sha256(fixedZip(FILES, DATE));
    expect(sha256(fixedZip(FILES, new Date('2026-11-28T00:00:00Z')))).not.toBe(here);
    expect(sha256(fixedZip(new Map([...FILES, ['c', bytes('c')]]), DATE))).not.toBe(here);
  });

  it('marks every file as a plain one that everybody reads', () => {
    const zip = Buffer.from(fixedZip(FILES, DATE));
    const entry = zip.indexOf(Buffer.from('504b0102', 'hex'));
    expect(zip.readUInt32LE(entry + 38) >>> 16).toBe(0o100644);
  });
});

describe('SHA256SUMS', () => {
  it('is what sha256sum reads, in the order of the names', () => {
    expect(
      sums(
        new Map([
          ['b', bytes('')],
          ['a', bytes('abc')],
        ]),
      ),
    ).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a\n' +
        'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b\n',
    );
  });
});
