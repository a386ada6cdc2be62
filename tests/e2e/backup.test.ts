import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Clip } from '../../domain/clip.ts';
import type { Result } from '../../domain/failure.ts';
import { drive } from '../../scripts/drive/drive.ts';
import type { Driven, Tab } from '../../scripts/drive/driven.ts';
import { openLibraryPage, type LibraryPage } from './library-page.ts';

const CLIPS = 24;

describe('a backup made in the options page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cat-bao-backup-'));
  let browser: Driven;
  let library: LibraryPage;
  let file = '';

  beforeAll(async () => {
    browser = await drive({ downloads: folder });
    library = await openLibraryPage(browser);
    for (let n = 0; n < CLIPS; n++) {
      const { urlKey, base } = await library.capture(`/bai/${n}`, `Bài sao lưu ${n}`);
      const fields = { ...base, note: `ghi ${n}`, campaigns: [`Chiến dịch ${n % 3}`] };
      const saved = await library.ask<Result<Clip>>('saveClip', { urlKey, base, fields });
      if (!saved.ok) throw new Error(JSON.stringify(saved.failure));
    }
    const clips = await library.clips();
    const [thrown] = clips;
    await library.ask('trashClips', { ids: [thrown?.id] });
    await library.page.evaluate(PUT_SNAPSHOT, clips[1]?.id ?? '');
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('goes to the Downloads folder, and says how many clips are in it', async () => {
    const { page } = library;
    file = await browser.savedBy(
      () => page.locator('[data-action=backup-now]').click(),
      /^cat-bao_sao-luu_.*\.zip$/,
    );
    expect(await page.locator('[data-end=made]').innerText()).toContain(String(CLIPS));
  });

  it('restored elsewhere gives the very library, and the same file chosen again changes nothing', async () => {
    const elsewhere = await drive();
    try {
      const there = await openLibraryPage(elsewhere);
      await restore(there.page, file);
      await there.page.locator('[data-end=restored]').waitFor();
      const [ours, theirs] = [await library.clips(), await there.clips()].map((clips) =>
        clips.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      );
      expect(theirs).toEqual(ours);
      expect(await there.page.evaluate(GET_SNAPSHOTS)).toBe(1);
      expect(await there.check()).toMatchObject({ clips: CLIPS, problems: [] });

      await there.page.reload();
      await restore(there.page, file);
      await there.page.locator('[data-end=restored]').waitFor();
      expect(await there.clips()).toHaveLength(CLIPS);
      expect(await there.check()).toMatchObject({ clips: CLIPS, problems: [] });
    } finally {
      await elsewhere.close();
    }
  });

  it('stands the drill: a scratch library made of it is the same, and is gone afterwards', async () => {
    const { page } = library;
    await page.reload();
    await page.locator('[data-action=drill]').click();
    await page.locator('[data-end=match]').waitFor({ timeout: 60_000 });
    const names = await page.evaluate(
      `indexedDB.databases().then((all) => all.map(({ name }) => name))`,
    );
    expect(names).not.toContain('cat-bao-drill');
  });

  it.each([
    ['with one byte flipped', (bytes: Buffer) => flipped(bytes)],
    ['cut short', (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length * 0.7))],
    ['that is no backup', () => Buffer.from('Không phải bản sao lưu')],
  ])('%s is refused with a message, and the library is untouched', async (_, spoil) => {
    const { page } = library;
    const before = await library.clips();
    const spoilt = join(folder, 'hong.zip');
    writeFileSync(spoilt, spoil(readFileSync(file)));
    await page.reload();
    await page.locator('[data-action=restore-file]').setInputFiles(spoilt);
    await page.locator('[data-panel=backup] [role=alert], [data-end=failed]').first().waitFor();
    expect(await page.locator('[data-action=restore-confirm]').count()).toBe(0);
    expect(await library.clips()).toEqual(before);
  });

  async function restore(page: Tab, path: string): Promise<void> {
    await page.locator('[data-action=restore-file]').setInputFiles(path);
    await page.locator('[data-action=restore-confirm]').click();
  }
});

/** In the middle of the clips, where the text is. */
function flipped(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const at = Math.floor(copy.length / 3);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

const IN_DATABASE = (mode: string, request: string): string => `new Promise((resolve, reject) => {
  const opening = indexedDB.open('cat-bao');
  opening.onsuccess = () => {
    const writing = opening.result.transaction('snapshots', '${mode}');
    const asked = writing.objectStore('snapshots').${request};
    writing.oncomplete = () => { opening.result.close(); resolve(asked.result); };
    writing.onabort = () => reject(writing.error);
  };
})`;
const GET_SNAPSHOTS = IN_DATABASE('readonly', 'count()');

/** What a press on an open page would have kept beside the clip. */
function PUT_SNAPSHOT(id: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('cat-bao');
    opening.addEventListener('success', () => {
      const writing = opening.result.transaction('snapshots', 'readwrite');
      writing.objectStore('snapshots').put({ id, html: new Uint8Array([31, 139, 8, 0, 1, 2, 3]) });
      writing.addEventListener('complete', () => {
        opening.result.close();
        resolve();
      });
      writing.addEventListener('abort', () => reject(new Error(writing.error?.message)));
    });
  });
}
