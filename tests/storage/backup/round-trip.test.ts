// @vitest-environment node
import { unzipSync } from 'fflate';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { BackupRecord, BackupSource } from '../../../domain/backup.ts';
import { sha256 } from '../../../storage/backup/bytes.ts';
import { checkBackup } from '../../../storage/backup/check-backup.ts';
import { compareDigests, digestOf } from '../../../storage/backup/compare-digests.ts';
import { restoreBackup } from '../../../storage/backup/restore-backup.ts';
import { aLibraryOf, aRecord, backupOf, bytesOf, NOW, valueOf } from './a-backup.ts';
import { anyIngredients, contentsOf } from './any-contents.ts';
import { MemoryLibrary } from './memory-library.ts';
import { filesOf, textIn } from './tampered.ts';

const sanitize = (html: string): string => html;

/** The same library with members of objects in another order, read in other pieces. */
function shuffled(source: BackupSource): BackupSource {
  const reversed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(reversed);
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
    const members = Object.entries(value).map(([name, held]) => [name, reversed(held)]);
    return Object.fromEntries(members.toReversed());
  };
  return {
    campaigns: async () => (await source.campaigns()).toReversed(),
    settings: async () => reversed(await source.settings()) as Record<string, unknown>,
    clipCount: () => source.clipCount(),
    records: async (after, limit) => {
      const records = await source.records(after, Math.min(limit, 2));
      return records.map((record) => {
        const { revisions, ...turned } = reversed(record) as BackupRecord;
        return Object.assign(turned, { revisions: revisions.toReversed() });
      });
    },
  };
}

describe('a backup', () => {
  it('restored into an empty library gives equal records', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyIngredients, async (ingredients) => {
        const contents = await contentsOf(ingredients);
        const backup = await backupOf(new MemoryLibrary(contents));
        const restored = new MemoryLibrary();
        expect(await restoreBackup(backup, restored, { sanitize })).toMatchObject({
          ok: true,
          value: { changed: [], added: contents.records.length, merged: 0 },
        });
        expect(await restored.contents()).toEqual(contents);
        const { digest } = valueOf(await checkBackup(backup));
        expect(await digestOf(restored)).toBe(digest);
      }),
      { numRuns: 60 },
    );
  });

  it('of the same library has the same bytes, however it was read', async () => {
    const library = await aLibraryOf(30, 60);
    const [first, second] = await Promise.all([backupOf(library), backupOf(shuffled(library))]);
    // By digest: megabytes that differ cannot be shown side by side.
    expect(await sha256(await bytesOf(second))).toBe(await sha256(await bytesOf(first)));
  });

  it('made at another time differs in its header and what the manifest says of that', async () => {
    const library = await aLibraryOf(3);
    const first = await filesOf(await backupOf(library));
    const second = await filesOf(await backupOf(library, { now: NOW + 86_400_000 }));
    const unlike = [...first.keys()].filter((name) => textIn(first, name) !== textIn(second, name));
    expect(unlike).toEqual(['cat-bao.json', 'manifest.json']);
    const entries = (files: typeof first) =>
      JSON.parse(textIn(files, 'manifest.json')) as { digest: string; entries: { name: string }[] };
    expect(entries(second).digest).toBe(entries(first).digest);
    expect(entries(second).entries.slice(1)).toEqual(entries(first).entries.slice(1));
  });

  it('opens in another program, each page of it a file', async () => {
    const library = await aLibraryOf(2);
    const backup = await backupOf(library);
    const files = unzipSync(await bytesOf(backup));
    expect(Object.keys(files)).toEqual([
      'cat-bao.json',
      'campaigns.json',
      'settings.json',
      'clips/00001.ndjson',
      'snapshots/00001.bin',
      'manifest.json',
    ]);
    expect(JSON.parse(new TextDecoder().decode(files['cat-bao.json']))).toEqual({
      format: 'cat-bao-backup',
      version: 1,
      app: '0.1.0',
      createdAt: '2026-11-22T07:00:00.000+07:00',
      schema: 1,
      clips: 2,
    });
    const [first, second] = await library.records(null, 2);
    const lines = new TextDecoder().decode(files['clips/00001.ndjson']).trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { clip: unknown }).clip)).toEqual([
      first?.clip,
      second?.clip,
    ]);
    const kept = [...(first?.snapshot ?? []), ...(second?.snapshot ?? [])];
    expect([...(files['snapshots/00001.bin'] ?? [])]).toEqual(kept);
  });

  it('says what it holds', async () => {
    const backup = await backupOf(await aLibraryOf(30, 100));
    const summary = valueOf(await checkBackup(backup));
    expect(summary).toMatchObject({
      clips: 30,
      revisions: 30,
      snapshots: 30,
      campaigns: 1,
      bytes: backup.size,
      app: '0.1.0',
      createdAt: NOW,
    });
    expect(summary.batches).toBeGreaterThan(3);
  });

  it('of an empty library is whole too', async () => {
    const backup = await backupOf(new MemoryLibrary());
    expect(valueOf(await checkBackup(backup))).toMatchObject({ clips: 0, batches: 0 });
    expect(valueOf(await checkBackup(backup)).digest).toBe(await digestOf(new MemoryLibrary()));
  });

  it('is merged into a library that has some of it, and twice is as once', async () => {
    const library = await aLibraryOf(5);
    const records = await library.records(null, 5);
    const backup = await backupOf(library);
    const target = new MemoryLibrary({
      ...(await library.contents()),
      records: records.slice(1, 3),
    });
    expect(await restoreBackup(backup, target, { sanitize })).toMatchObject({
      ok: true,
      value: { added: 3, merged: 2 },
    });
    expect(await restoreBackup(backup, target, { sanitize })).toMatchObject({
      ok: true,
      value: { added: 0, merged: 5 },
    });
    expect(await target.contents()).toEqual(await library.contents());
  });

  it('is read by slices, never as a whole', async () => {
    const backup = await backupOf(await aLibraryOf(60, 100));
    let largest = 0;
    class Watched extends Blob {
      override slice(start = 0, end = this.size): Blob {
        largest = Math.max(largest, end - start);
        return super.slice(start, end);
      }

      override arrayBuffer(): Promise<ArrayBuffer> {
        throw new Error('the whole file at once');
      }
    }
    expect((await checkBackup(new Watched([backup])))?.ok).toBe(true);
    expect(largest).toBeLessThan(backup.size / 4);
  });
});

describe('the drill', () => {
  it('finds a restored library alike', async () => {
    const library = await aLibraryOf(4);
    const alike = { missing: [], extra: [], different: [], campaigns: [] };
    expect(valueOf(await compareDigests(await backupOf(library), library))).toEqual(alike);
  });

  it('says which clips and campaigns are not alike', async () => {
    const library = await aLibraryOf(4);
    const { campaigns, records, settings } = await library.contents();
    const [first, second, third, fourth] = records as [
      BackupRecord,
      BackupRecord,
      BackupRecord,
      BackupRecord,
    ];
    const newer = await aRecord();
    const other = new MemoryLibrary({
      campaigns: campaigns.map((campaign) => Object.assign({}, campaign, { name: 'Khác' })),
      settings,
      records: [first, { ...third, snapshot: null }, { ...fourth, revisions: [] }, newer],
    });
    const backup = await backupOf(library);
    expect(valueOf(await compareDigests(backup, other))).toEqual({
      missing: [second.clip.id],
      different: [third.clip.id, fourth.clip.id],
      extra: [newer.clip.id],
      campaigns: [campaigns[0]?.id],
    });
    expect(await digestOf(other)).not.toBe(valueOf(await checkBackup(backup)).digest);
  });
});
