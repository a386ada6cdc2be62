// @vitest-environment node
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';

import { crc32 } from '../../../domain/crc32.ts';
import { checkBackup } from '../../../storage/backup/check-backup.ts';
import { restoreBackup } from '../../../storage/backup/restore-backup.ts';
import { readDirectory } from '../../../storage/backup/zip-reader.ts';
import { aLibraryOf, backupOf, bytesOf, refusalOf, valueOf } from './a-backup.ts';
import { MemoryLibrary, type Contents } from './memory-library.ts';

let backup = new Blob();
let bytes = new Uint8Array();
let contents: Contents;
let digest = '';
beforeAll(async () => {
  const library = await aLibraryOf(6);
  backup = await backupOf(library);
  bytes = await bytesOf(backup);
  contents = await library.contents();
  ({ digest } = valueOf(await checkBackup(backup)));
});

/** Refused, or every record in it is what was written. */
async function expectRefusedOrSame(file: Blob): Promise<'refused' | 'same'> {
  const outcome = await checkBackup(file);
  if (outcome?.ok === false) {
    expect(outcome.failure.kind).toBe('backup-refused');
    return 'refused';
  }
  const restored = new MemoryLibrary();
  await restoreBackup(file, restored, { sanitize: (html) => html });
  expect(await restored.contents()).toEqual(contents);
  expect(valueOf(outcome).digest).toBe(digest);
  return 'same';
}

function flipped(at: number, bit: number): Blob {
  const copy = bytes.slice();
  copy[at] = (copy[at] ?? 0) ^ (1 << bit);
  return new Blob([copy]);
}

describe('a damaged backup', () => {
  it('with one flipped bit is refused, or tells the very same', { timeout: 120_000 }, async () => {
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: bytes.length - 1 }),
        fc.integer({ min: 0, max: 7 }),
        async (at, bit) => {
          if ((await expectRefusedOrSame(flipped(at, bit))) === 'refused') refused += 1;
        },
      ),
      { numRuns: 200 },
    );
    // Only the few bits that fill up the last byte of compressed data may be either way.
    expect(refused).toBeGreaterThan(195);
  });

  it('is refused for any byte of its headers, its header entry and its end', async () => {
    const entries = await readDirectory(backup, { entry: 1e9, total: 1e9 });
    const ends = entries.map(({ name, offset, packed }) => offset + 30 + name.length + packed);
    const headers = entries.flatMap(({ name, offset }) =>
      Array.from({ length: 30 + name.length }, (_, at) => offset + at),
    );
    const directory = Array.from(
      { length: bytes.length - (ends.at(-1) ?? 0) },
      (_, at) => (ends.at(-1) ?? 0) + at,
    );
    const first = Array.from({ length: ends[0] ?? 0 }, (_, at) => at);
    for (const at of new Set([...first, ...headers, ...directory])) {
      expect(await refusalOf(flipped(at, at % 8)), `byte ${at}`).not.toBe('accepted');
    }
  });

  it('with one byte more or less anywhere is refused', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length }), async (at) => {
        const more = new Blob([bytes.subarray(0, at), 'x', bytes.subarray(at)]);
        const less = new Blob([bytes.subarray(0, at), bytes.subarray(at + 1)]);
        expect(await refusalOf(more)).not.toBe('accepted');
        if (at < bytes.length) expect(await refusalOf(less)).not.toBe('accepted');
      }),
      { numRuns: 60 },
    );
  });

  it('cut at any length is told to be cut short', { timeout: 60_000 }, async () => {
    const lengths = Array.from({ length: 50 }, (_, at) =>
      Math.floor(((bytes.length - 1) * at) / 49),
    );
    for (const length of lengths) {
      const reason = await refusalOf(backup.slice(0, length));
      // Of less than the first signature nobody can say whose it is.
      expect(reason, `${length} bytes`).toMatch(length < 4 ? /^not-ours/ : /^cut-short/);
    }
    expect(await refusalOf(backup.slice(0, 20))).toMatch(/^cut-short/);
    expect(await refusalOf(backup.slice(0, -1))).toMatch(/^cut-short/);
  });

  it('with two entries exchanged, or one from another backup, is refused', async () => {
    const other = await backupOf(await aLibraryOf(6));
    const [, , , clips, snapshots] = await readDirectory(backup, { entry: 1e9, total: 1e9 });
    const start = clips?.offset ?? 0;
    const end = snapshots?.offset ?? 0;
    const mixed = new Blob([backup.slice(0, start), other.slice(start, end), backup.slice(end)]);
    expect(await refusalOf(mixed)).toMatch(/^(damaged|cut-short|invalid)/);
  });

  it('that cannot be read to its end says so', async () => {
    class Pulled extends Blob {
      override slice(start?: number, end?: number): Blob {
        const part = super.slice(start, end);
        if ((start ?? 0) > 1000)
          part.arrayBuffer = async () => {
            throw new DOMException('gone', 'NotReadableError');
          };
        return part;
      }
    }
    expect(await refusalOf(new Pulled([backup]))).toBe('damaged not readable: NotReadableError');
  });
});

describe('a file of another kind', () => {
  it('is none of ours', async () => {
    expect(await refusalOf(new Blob([]))).toMatch(/^not-ours/);
    expect(await refusalOf(new Blob(['{"version":1}']))).toMatch(/^not-ours/);
    expect(await refusalOf(new Blob([new Uint8Array(100_000)]))).toMatch(/^not-ours/);
    const renamed = bytes.slice();
    renamed.set(new TextEncoder().encode('mimetype.txt'), 30);
    expect(await refusalOf(new Blob([renamed]))).toMatch(/^not-ours/);
  });
});

describe('the checksum', () => {
  it('is that of the standard', () => {
    const text = new TextEncoder().encode('123456789');
    expect(crc32(text)).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
    expect(crc32(new Uint8Array(32).subarray(1, 4))).toBe(crc32(new Uint8Array(3)));
  });
});
