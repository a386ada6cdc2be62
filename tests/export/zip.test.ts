// @vitest-environment node
import { unzipSync } from 'fflate';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { centralHeader, dosTime, endRecords } from '../../export/zip-records.ts';
import { zip, type ZipEntry } from '../../export/zip.ts';

const NOW = Date.UTC(2026, 10, 30, 2, 15, 30);

async function bytesOf(entries: readonly ZipEntry[], now = NOW): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zip(entries, now)) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

describe('a ZIP that is written as a stream', () => {
  it('holds what was put into it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(
          fc.record({
            name: fc.constantFrom('a.md', 'anh/Đồng Tháp ắ.jpg', 'b/c/d.txt', 'mimetype'),
            content: fc.oneof(fc.string({ unit: 'grapheme' }), fc.uint8Array({ maxLength: 300 })),
            stored: fc.boolean(),
          }),
          { selector: ({ name }) => name },
        ),
        async (entries) => {
          const bytes = (content: string | Uint8Array) => new Uint8Array(Buffer.from(content));
          const held = entries.map((entry) => ({
            ...entry,
            content: typeof entry.content === 'string' ? entry.content : bytes(entry.content),
          }));
          const read = unzipSync(await bytesOf(held));
          expect(Object.keys(read)).toEqual(entries.map(({ name }) => name));
          for (const { name, content } of entries)
            expect(Buffer.from(read[name] ?? [])).toEqual(Buffer.from(content));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is the same bytes for the same entries and time, and tells the time of Vietnam', async () => {
    const entries = [{ name: 'a.md', content: 'Dân vận' }];
    expect(await bytesOf(entries)).toEqual(await bytesOf(entries));
    expect(dosTime(NOW)).toEqual({
      time: (9 << 11) | (15 << 5) | 15,
      day: (46 << 9) | (11 << 5) | 30,
    });
    expect(dosTime(0)).toEqual({ time: 0, day: 0x21 });
  });

  it('has a directory of ZIP64 where the old one has no room', () => {
    const view = new DataView(endRecords(70_000, 10, 5).buffer);
    expect(view.getBigUint64(32, true)).toBe(70_000n);
    expect(view.getUint16(76 + 10, true)).toBe(0xffff);
    expect(endRecords(3, 10, 5e9)).toHaveLength(98);
    expect(endRecords(3, 10, 5)).toHaveLength(22);
    const record = { name: new Uint8Array([65]), deflated: false, crc: 0, packed: 0, size: 0 };
    const far = centralHeader({ ...record, offset: 5e9 }, dosTime(NOW));
    expect(new DataView(far.buffer).getBigUint64(47 + 4, true)).toBe(5_000_000_000n);
  });
});
