// @vitest-environment node
import { beforeAll, describe, expect, it } from 'vitest';

import type { BackupSource } from '../../../domain/backup.ts';
import { fail } from '../../../domain/failure.ts';
import { checkBackup } from '../../../storage/backup/check-backup.ts';
import { compareDigests, digestOf } from '../../../storage/backup/compare-digests.ts';
import { restoreBackup } from '../../../storage/backup/restore-backup.ts';
import { writeBackup } from '../../../storage/backup/write-backup.ts';
import { aLibraryOf, backupOf, bytesOf, NOW, valueOf, wordsOf } from './a-backup.ts';
import { MemoryLibrary } from './memory-library.ts';

const sanitize = (html: string): string => html;
const OPTIONS = { app: '0.1.0', now: NOW };

let library = new MemoryLibrary();
let backup = new Blob();
let batches = 0;
beforeAll(async () => {
  library = await aLibraryOf(12, 150);
  backup = await backupOf(library);
  ({ batches } = valueOf(await checkBackup(backup)));
});

async function expectWhole(target: MemoryLibrary): Promise<void> {
  expect(await target.contents()).toEqual(await library.contents());
  expect(await digestOf(target)).toBe(valueOf(await checkBackup(backup)).digest);
}

describe('a restore that is interrupted', () => {
  it('after any batch goes on from there', { timeout: 120_000 }, async () => {
    expect(batches).toBeGreaterThan(3);
    for (let at = 1; at < batches; at++) {
      const target = new MemoryLibrary();
      const stop = new AbortController();
      const outcome = await restoreBackup(backup, target, {
        sanitize,
        signal: stop.signal,
        onProgress: ({ phase }) => {
          if (phase === 'restore' && target.puts === at) stop.abort();
        },
      });
      expect(outcome).toEqual({ ok: false, failure: null, batches: at });
      const rest = await restoreBackup(backup, target, { sanitize, resumeFrom: at });
      expect(rest.ok).toBe(true);
      expect(target.puts).toBe(batches);
      await expectWhole(target);
    }
  });

  it('may as well be run again from its beginning', async () => {
    const target = new MemoryLibrary();
    target.failAt = 3;
    await restoreBackup(backup, target, { sanitize });
    expect((await restoreBackup(backup, target, { sanitize })).ok).toBe(true);
    await expectWhole(target);
  });

  it('by a failed write says how far it came, at every batch', { timeout: 120_000 }, async () => {
    for (let at = 1; at <= batches; at++) {
      const target = new MemoryLibrary();
      target.failAt = at;
      const outcome = await restoreBackup(backup, target, { sanitize });
      expect(outcome).toEqual({ ok: false, failure: { kind: 'disk-full' }, batches: at - 1 });
      await restoreBackup(backup, target, { sanitize, resumeFrom: at - 1 });
      await expectWhole(target);
    }
  });

  it('before its first batch has applied nothing', async () => {
    class Full extends MemoryLibrary {
      override async begin() {
        return fail({ kind: 'disk-full' });
      }
    }
    const target = new Full();
    const outcome = await restoreBackup(backup, target, { sanitize });
    expect(outcome).toEqual({ ok: false, failure: { kind: 'disk-full' }, batches: 0 });
    expect(target.puts).toBe(0);
  });

  it('while the file is checked has not touched the library', async () => {
    const target = new MemoryLibrary();
    const stop = new AbortController();
    const outcome = await restoreBackup(backup, target, {
      sanitize,
      signal: stop.signal,
      onProgress: ({ phase }) => {
        if (phase === 'check') stop.abort();
      },
    });
    expect(outcome).toEqual({ ok: false, failure: null, batches: 0 });
    expect(target.calls).toBe(0);
  });

  it('cannot be resumed behind the end of the file', async () => {
    const target = new MemoryLibrary();
    const outcome = await restoreBackup(backup, target, { sanitize, resumeFrom: batches + 1 });
    expect(outcome.ok ? '' : wordsOf(outcome.failure)).toMatch(/^invalid/);
    expect(target.calls).toBe(0);
  });
});

describe('a restore of a damaged file', () => {
  it('applies nothing, even if only its last batch is damaged', async () => {
    const bytes = await bytesOf(backup);
    const at = bytes.length - 3000;
    bytes[at] = (bytes[at] ?? 0) ^ 255;
    const target = new MemoryLibrary();
    const outcome = await restoreBackup(new Blob([bytes]), target, { sanitize });
    expect(outcome).toMatchObject({ ok: false, batches: 0, failure: { kind: 'backup-refused' } });
    expect(target.calls).toBe(0);
  });
});

describe('progress', () => {
  it('rises from check to restore, up to all clips', async () => {
    const seen: string[] = [];
    await restoreBackup(backup, new MemoryLibrary(), {
      sanitize,
      onProgress: ({ done, phase, total }) => void seen.push(`${phase} ${done}/${total}`),
    });
    expect(seen).toContain('check 12/12');
    expect(seen.at(-1)).toBe('restore 12/12');
    expect(seen).toHaveLength(2 * batches);
  });

  it('of a resumed restore counts what was there before', async () => {
    const seen: number[] = [];
    await restoreBackup(backup, new MemoryLibrary(), {
      sanitize,
      resumeFrom: batches - 1,
      onProgress: ({ done, phase }) => {
        if (phase === 'restore') seen.push(done);
      },
    });
    expect(seen).toEqual([12]);
  });
});

describe('what is cancelled', () => {
  it('gives null, and writes no end of a file', async () => {
    let written = 0;
    const stop = new AbortController();
    const outcome = await writeBackup(
      library,
      async (bytes) => {
        written += bytes.length;
      },
      { ...OPTIONS, signal: stop.signal, onProgress: () => stop.abort() },
    );
    expect(outcome).toBeNull();
    expect(written).toBeLessThan(backup.size / 2);
    expect(await checkBackup(backup, { signal: AbortSignal.abort() })).toBeNull();
    expect(await compareDigests(backup, library, { signal: AbortSignal.abort() })).toBeNull();
  });
});

describe('a backup that cannot be written', () => {
  const writtenBy = async (source: BackupSource, maxBytes?: number) => {
    let bytes = 0;
    const sink = async (piece: Uint8Array): Promise<void> => void (bytes += piece.length);
    const options = maxBytes === undefined ? OPTIONS : { ...OPTIONS, maxBytes };
    const outcome = await writeBackup(source, sink, options);
    return { bytes, words: outcome?.ok === false ? wordsOf(outcome.failure) : 'written' };
  };

  it('stops below the limit', async () => {
    const { bytes, words } = await writtenBy(library, 1_000_000);
    expect(words).toMatch(/^too-large/);
    expect(bytes).toBeLessThan(1_000_000);
    // The limit is of the contents too: what would inflate to more could not be read back.
    expect((await writtenBy(library, backup.size)).words).toMatch(/^too-large/);
  });

  it('names the clip that could not be read back', async () => {
    const { records, ...rest } = await library.contents();
    const broken = [...records];
    const [seventh] = broken.splice(6, 1);
    if (!seventh) throw new Error('records');
    broken.push({ ...seventh, clip: { ...seventh.clip, url: 'javascript:alert(1)' } });
    const { words } = await writtenBy(new MemoryLibrary({ ...rest, records: broken }));
    expect(words).toBe(`invalid clip ${seventh.clip.id} .clip.url: http or https address`);
  });

  it('tells a snapshot that no entry holds', async () => {
    const { records, ...rest } = await library.contents();
    const huge = new Uint8Array(64 * 1024 * 1024 + 1);
    const [first] = records;
    if (!first) throw new Error('records');
    const source = new MemoryLibrary({ ...rest, records: [{ ...first, snapshot: huge }] });
    expect((await writtenBy(source)).words).toBe(`too-large clip ${first.clip.id}`);
  });

  it('is no backup when a clip slipped past it meanwhile', async () => {
    const { records, ...rest } = await library.contents();
    const [first, ...others] = records;
    if (!first) throw new Error('records');
    const source = new MemoryLibrary({ ...rest, records: others });
    let asked = 0;
    const moving: BackupSource = {
      campaigns: () => source.campaigns(),
      settings: () => source.settings(),
      clipCount: () => source.clipCount(),
      async records(after, limit) {
        // Its id sorts before those that were read already.
        if (++asked === 2) await source.put([first]);
        return source.records(after, limit);
      },
    };
    expect((await writtenBy(moving)).words).toBe('not-verified');
  });

  it('is one when clips were added or removed meanwhile', async () => {
    const source = new MemoryLibrary(await library.contents());
    const records = await library.records(null, 20);
    const last = records.at(-1);
    if (!last) throw new Error('records');
    source.drop(last.clip.id);
    let asked = 0;
    const moving: BackupSource = {
      campaigns: () => source.campaigns(),
      settings: () => source.settings(),
      clipCount: () => source.clipCount(),
      async records(after, limit) {
        asked += 1;
        if (asked === 2) await source.put([last]);
        if (asked === 3) source.drop(records[0]?.clip.id ?? '');
        return source.records(after, limit);
      },
    };
    const file = await backupOf(moving);
    expect(valueOf(await checkBackup(file)).clips).toBe(12);
  });

  it('throws what its sink throws', async () => {
    const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    await expect(writeBackup(library, full, OPTIONS)).rejects.toThrow('full');
  });

  it('throws where the source gives ids out of order: a bug', async () => {
    const source: BackupSource = {
      campaigns: async () => [],
      settings: async () => ({}),
      clipCount: async () => 12,
      records: async () => (await library.records(null, 2)).toReversed(),
    };
    await expect(writeBackup(source, async () => {}, OPTIONS)).rejects.toThrow('after');
  });
});
