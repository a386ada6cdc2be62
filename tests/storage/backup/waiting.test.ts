// @vitest-environment node
import { describe, expect, it } from 'vitest';

import type { Library } from '../../../domain/ports.ts';
import { mergeSaved } from '../../../domain/merge-clip.ts';
import { urlKey } from '../../../domain/url-key.ts';
import { checkBackup } from '../../../storage/backup/check-backup.ts';
import { sourceOf, targetOf } from '../../../storage/backup/of-library.ts';
import { openBackup } from '../../../storage/backup/open-backup.ts';
import { restoreBackup } from '../../../storage/backup/restore-backup.ts';
import { writeBackup } from '../../../storage/backup/write-backup.ts';
import { Database } from '../../../storage/database.ts';
import { libraryOn } from '../../../storage/library.ts';
import { aClip, anEngine } from '../a-library.ts';

const NOW = Date.UTC(2026, 5, 1);
const A = 'https://baomau.vn/cho/a.html';
const B = 'https://baomau.vn/cho/b.html';

interface Held {
  readonly db: Database;
  readonly library: Library;
}

function aHome(): Held {
  const db = new Database('cat-bao', anEngine());
  return { db, library: libraryOn(db) };
}

const waits = (url: string, note: string, campaigns: readonly string[]) => ({
  urlKey: urlKey(url),
  url,
  title: 'Đường làng',
  campaigns,
  note,
  addedAt: 5,
});

async function campaignIn({ library }: Held, name: string): Promise<string> {
  const made = await library.ensureCampaigns([name], NOW);
  return (made.ok && made.value[0]?.id) || '';
}

async function backupOf({ db }: Held): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const source = sourceOf(db, async () => ({ settings: { snapshots: true } }));
  const written = await writeBackup(source, async (part) => void parts.push(part), {
    app: '1',
    now: NOW,
  });
  expect(written).toMatchObject({ ok: true });
  return new Blob(parts);
}

async function restore(file: Blob, { db }: Held): Promise<unknown> {
  let kept: unknown = null;
  const target = targetOf(db, async (settings) => {
    kept = settings;
  });
  const restored = await restoreBackup(file, target, { sanitize: (html) => html });
  expect(restored).toMatchObject({ ok: true });
  return kept;
}

describe('a backup of a library with pages that wait', () => {
  it('brings them back, with the campaigns that theirs are here', async () => {
    const there = aHome();
    const theirs = await campaignIn(there, 'Dân vận khéo');
    await there.library.putWaiting([waits(A, 'Một', [theirs]), waits(B, '', [])]);
    const file = await backupOf(there);
    expect(await checkBackup(file)).toMatchObject({ ok: true });

    const here = aHome();
    const ours = await campaignIn(here, 'dân vận KHÉO');
    await here.library.putWaiting([waits(A, 'Hai', [])]);
    for (const time of [1, 2]) {
      const kept = await restore(file, here);
      expect(kept, `time ${time}`).toMatchObject({ settings: { snapshots: true } });
      expect((await here.library.listWaiting(10)).pages, `time ${time}`).toEqual([
        { ...waits(A, 'Hai\n\nMột', [ours]), trouble: null },
        { ...waits(B, '', []), trouble: null },
      ]);
    }
  });

  it('does not let a page wait that is a clip here', async () => {
    const there = aHome();
    await there.library.putWaiting([waits(A, '', [])]);
    const here = aHome();
    await here.library.saveClip(await aClip({ url: A }), mergeSaved);
    await restore(await backupOf(there), here);
    expect(await here.library.countWaiting()).toBe(0);
  });

  it('says nothing of them where none waits', async () => {
    const { settings } = await openBackup(await backupOf(aHome()));
    expect(settings).toEqual({ settings: { snapshots: true } });
  });

  it('passes over what is no such page', async () => {
    const { db, library } = aHome();
    const target = targetOf(db, async () => undefined);
    const good = { url: A, title: 'Tin\u202e', campaigns: ['khong-co'], note: '', addedAt: 5 };
    const put = await target.begin([], {
      waiting: [
        good,
        { ...good, url: 'javascript:alert(1)' },
        { ...good, title: 7 },
        { ...good, more: 1 },
        null,
      ],
    });
    expect(put.ok).toBe(true);
    expect((await library.listWaiting(10)).pages).toMatchObject([
      { url: A, title: 'Tin', campaigns: [] },
    ]);
  });
});
