import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Clip } from '../../domain/clip.ts';
import type { Result } from '../../domain/failure.ts';
import { drive } from '../../scripts/drive/drive.ts';
import { until } from '../../scripts/drive/target.ts';
import { aLongText } from './a-long-text.ts';
import { launchBounded, type Bounded } from './bounded.ts';
import { openLibraryPage, type LibraryPage } from './library-page.ts';

const CLIPS = 60;
/** Ten clips of this length make a batch; a batch takes about two megabytes. */
const WORDS = 12_000;
const FOR_NO_BATCH = 300_000;
const FOR_SOME_BATCHES = 4_000_000;

describe('a restore on a disk that is full', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cat-bao-restore-'));
  let bounded: Bounded;
  let file = '';
  let before: Clip[] = [];
  let ours: Clip[] = [];
  let digests: Record<string, string> = {};

  beforeAll(async () => {
    const elsewhere = await drive({ downloads: folder });
    try {
      const there = await openLibraryPage(elsewhere);
      for (let n = 0; n < CLIPS; n++) await save(there, `/xa/${n}`, aLongText(n, WORDS));
      ours = await there.clips();
      // Every other clip: with each batch come some.
      const ids = ours.flatMap(({ id }, at) => (at % 2 ? [id] : []));
      await there.page.evaluate(PUT_SNAPSHOTS, ids);
      digests = await there.page.evaluate(DIGESTS);
      const { page } = there;
      file = await elsewhere.savedBy(async () => {
        await page.locator('[data-action=backup-now]').click();
        await page.locator('[data-end=made]').waitFor();
      }, /cat-bao_sao-luu_.*\.zip$/);
    } finally {
      await elsewhere.close();
    }
    bounded = await launchBounded(100_000_000);
    await save(bounded.library, '/day/1', 'Bài đã có sẵn ở đây');
    before = await bounded.library.clips();
  });
  afterAll(async () => {
    await bounded?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  async function save(library: LibraryPage, path: string, text: string): Promise<void> {
    const { urlKey, base } = await library.capture(path, `Bài ${path}`, text);
    const fields = { ...base, note: `ghi ${path}` };
    const saved = await library.ask<Result<Clip>>('saveClip', { urlKey, base, fields });
    if (!saved.ok) throw new Error(JSON.stringify(saved.failure));
  }

  async function restore(end: string): Promise<string> {
    const { page } = bounded.library;
    await page.locator('[data-action=restore-file]').setInputFiles(file);
    await page.locator('[data-action=restore-confirm]').click();
    return page.locator(`[data-end=${end}]`).innerText();
  }

  /** What was here and whole clips of the file. @returns how many of the file */
  async function expectWholeClips(): Promise<number> {
    const { library } = bounded;
    const clips = await library.clips();
    const came = clips.filter(({ id }) => !before.some((clip) => clip.id === id));
    expect(clips).toEqual(expect.arrayContaining(before));
    for (const clip of came) expect(ours).toContainEqual(clip);
    const held = await library.page.evaluate<Record<string, string>>(DIGESTS);
    for (const { id } of came) expect(held[id]).toBe(digests[id]);
    expect(await library.check()).toEqual({ clips: clips.length, problems: [], lost: 0 });
    return came.length;
  }

  it('that has no room for a first step says so, and leaves the library as it was', async () => {
    await bounded.leaveRoom(FOR_NO_BATCH);
    await bounded.leaveNoMore();
    expect(await restore('failed')).toContain('Hết chỗ trống trong lúc khôi phục');
    expect(await expectWholeClips()).toBe(0);
  });

  it('that stops on its way says so and how far it came; what came is whole', async () => {
    const { page } = bounded.library;
    await bounded.leaveRoom(FOR_SOME_BATCHES);
    await page.locator('[data-action=restore-file]').setInputFiles(file);
    await page.locator('[data-action=restore-confirm]').click();
    await until('the first clips', async () => (await bounded.library.clips()).length > 1);
    await bounded.leaveNoMore();
    const said = await page.locator('[data-end=stopped]').innerText();
    expect(said).toContain('Hết chỗ trống trong lúc khôi phục');
    const came = await expectWholeClips();
    expect(said).toContain(`Đã dừng sau ${came}/${CLIPS} bài`);
    expect(came).toBeGreaterThan(0);
    expect(came).toBeLessThan(CLIPS);
  });

  it('goes on with the same file when there is room, and ends with all of it', async () => {
    await bounded.makeRoom();
    expect(await restore('restored')).toContain('Đã khôi phục xong');
    expect(await expectWholeClips()).toBe(CLIPS);
  });
});

/** By the id of each clip, SHA-256 of its article and of its snapshot, in whatever order fields are. */
const DIGESTS = `(async () => {
  const opening = indexedDB.open('cat-bao');
  await new Promise((resolve) => { opening.onsuccess = resolve; });
  const reading = opening.result.transaction(['bodies', 'snapshots']);
  const all = (table) => new Promise((resolve) => {
    reading.objectStore(table).getAll().onsuccess = ({ target }) => resolve(target.result);
  });
  const [bodies, snapshots] = await Promise.all([all('bodies'), all('snapshots')]);
  opening.result.close();
  const sorted = (_, held) => held === null || typeof held !== 'object' || Array.isArray(held)
    ? held
    : Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)));
  const kept = new Map(snapshots.map(({ id, html }) => [id, [...html]]));
  const digests = bodies.map(async (body) => {
    const bytes = new TextEncoder().encode(JSON.stringify([body, kept.get(body.id) ?? null], sorted));
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return [body.id, [...digest].join()];
  });
  return Object.fromEntries(await Promise.all(digests));
})()`;

/** What presses on open pages would have kept beside the clips: bytes that nobody can pack. */
function PUT_SNAPSHOTS(ids: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('cat-bao');
    opening.addEventListener('success', () => {
      const writing = opening.result.transaction('snapshots', 'readwrite');
      for (const id of ids) {
        const html = crypto.getRandomValues(new Uint8Array(50_000));
        writing.objectStore('snapshots').put({ id, html });
      }
      writing.addEventListener('complete', () => {
        opening.result.close();
        resolve();
      });
      writing.addEventListener('abort', () => reject(new Error(writing.error?.message)));
    });
  });
}
