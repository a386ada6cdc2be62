import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, describe, expect, it } from 'vitest';

import type { BackupSummary } from '../../domain/backup.ts';
import {
  backUpIfDue,
  type BackupJobNeeds,
  type Carried,
} from '../../entrypoints/background/backup-job.ts';
import { createBackupLog } from '../../messaging/backup-log.ts';
import type { BackupOrder } from '../../messaging/backup-stream.ts';
import { createSettings } from '../../storage/settings.ts';

const NOW = Date.parse('2026-11-26T09:00:00+07:00');
const DAY = 24 * 60 * 60 * 1000;
const SUMMARY: BackupSummary = {
  clips: 7,
  revisions: 0,
  snapshots: 2,
  campaigns: 1,
  batches: 1,
  bytes: 4321,
  app: '0.1.0',
  createdAt: NOW,
  digest: 'd',
};

const area = fakeBrowser.storage.local;
const settings = createSettings(area);
const log = createBackupLog(area);
let orders: BackupOrder[] = [];

const job = (carried: Carried | Error, change: Partial<BackupJobNeeds> = {}): Promise<void> =>
  backUpIfDue({
    settings,
    log,
    countAll: async () => 7,
    mayDownload: async () => true,
    settingsToKeep: async () => ({ snapshots: true }),
    carry: async (order) => {
      orders.push(order);
      if (carried instanceof Error) throw carried;
      return carried;
    },
    app: '0.1.0',
    now: () => NOW,
    ...change,
  });
const kept: Carried = { kind: 'kept', name: 'a (1).zip', summary: SUMMARY };

beforeEach(async () => {
  fakeBrowser.reset();
  orders = [];
  await settings.set({ backupEvery: 'day', backupTo: 'downloads' });
});

describe('the backup that is made by itself', () => {
  it('goes to Downloads with its day in its name, and is noted', async () => {
    await job(kept);
    expect(orders).toEqual([
      {
        place: 'downloads',
        fileName: 'cat-bao_sao-luu_2026-11-26.zip',
        app: '0.1.0',
        settings: { snapshots: true },
      },
    ]);
    expect((await log.read()).last).toEqual({
      at: NOW,
      clips: 7,
      bytes: 4321,
      name: 'a (1).zip',
      place: 'downloads',
    });
  });

  it('is made once a day', async () => {
    await job(kept);
    await job(kept);
    expect(orders).toHaveLength(1);
    await job(kept, { now: () => NOW + DAY });
    expect(orders).toHaveLength(2);
  });

  it('is not made when the person made one today, or wants none, or has no clips', async () => {
    await log.made({ at: NOW - 1000, clips: 1, bytes: 1, name: 'x', place: 'downloads' });
    await job(kept);
    await settings.set({ backupEvery: 'never' });
    await job(kept, { now: () => NOW + 30 * DAY });
    await settings.set({ backupEvery: 'week' });
    await job(kept, { now: () => NOW + 30 * DAY, countAll: async () => 0 });
    expect(orders).toEqual([]);
  });

  it('waits for a permission that was withdrawn, and says since when', async () => {
    const withdrawn = { mayDownload: async () => false };
    await job(kept, withdrawn);
    await job(kept, { ...withdrawn, now: () => NOW + DAY });
    expect(orders).toEqual([]);
    expect((await log.read()).due).toEqual({ since: NOW, place: 'downloads' });
    expect((await log.read()).last).toBeNull();
  });

  it('needs no such permission for a folder, and waits where that is closed', async () => {
    await settings.set({ backupTo: 'folder' });
    await job({ kind: 'folder-closed' }, { mayDownload: async () => false });
    expect(orders.map(({ place }) => place)).toEqual(['folder']);
    expect((await log.read()).due).toEqual({ since: NOW, place: 'folder' });
    await job(kept);
    expect((await log.read()).due).toBeNull();
  });

  it('keeps why it failed until one succeeds, and the last good one beside it', async () => {
    const good = { at: NOW - 9 * DAY, clips: 5, bytes: 5, name: 'x', place: 'downloads' } as const;
    await log.made(good);
    await job({ kind: 'failed', failure: { kind: 'disk-full' } });
    expect(await log.read()).toMatchObject({
      last: good,
      failed: { at: NOW, failure: { kind: 'disk-full' } },
    });
    await job(kept);
    expect((await log.read()).failed).toBeNull();
  });

  it('leaves no trace of a try while another window was at it, and tries again', async () => {
    await job({ kind: 'busy' });
    expect(await log.read()).toMatchObject({ last: null, failed: null, due: null });
    await job(kept);
    expect(orders).toHaveLength(2);
  });

  it('that was killed in the middle is noted by the next try, which makes it anew', async () => {
    await log.started(NOW - DAY);
    await job({ kind: 'busy' });
    expect(await log.read()).toMatchObject({
      failed: { at: NOW - DAY, failure: { kind: 'storage-failed', detail: 'ended half-way' } },
      started: null,
    });
    await job(kept);
    expect(await log.read()).toMatchObject({ failed: null, started: null, last: { clips: 7 } });
  });

  it('is marked as begun while it is made, and only then', async () => {
    let during: number | null = null;
    await job(kept, {
      carry: async () => {
        during = (await log.read()).started;
        return kept;
      },
    });
    expect(during).toBe(NOW);
    expect((await log.read()).started).toBeNull();
  });

  it('that broke in the middle is not taken for made', async () => {
    await expect(job(new Error('the worker was killed'))).rejects.toThrow();
    expect((await log.read()).last).toBeNull();
    await job(kept);
    expect((await log.read()).last?.clips).toBe(7);
  });
});

describe('what is kept of backups', () => {
  it('counts as nothing where it is broken or of another version', async () => {
    await area.set({
      'backup-last': { at: 'yesterday' },
      'backup-failed': { at: 1, failure: { kind: 'moon-phase' } },
      'backup-due': [],
      'backup-folder': 7,
      'backup-restore': { digest: 'd', batches: -1, clips: 0 },
    });
    expect(await log.read()).toEqual({
      last: null,
      failed: null,
      due: null,
      started: null,
      folder: null,
    });
    expect(await log.unfinished()).toBeNull();
  });

  it('tells pages when any of it changes', async () => {
    let heard = 0;
    const end = log.watch(() => {
      heard += 1;
    });
    await log.pickedFolder('D');
    await area.set({ other: 1 });
    expect(heard).toBe(1);
    end();
    await log.pickedFolder('E');
    expect(heard).toBe(1);
  });
});
