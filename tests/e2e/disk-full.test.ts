import { randomInt } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Clip } from '../../domain/clip.ts';
import type { Result } from '../../domain/failure.ts';
import { launchBounded, type Bounded } from './bounded.ts';
import { noteOf, type LibraryPage } from './library-page.ts';

const FULL = { ok: false, failure: { kind: 'disk-full' } };

/** Fills the database with noise, which no engine can pack, until a write of `size` bytes fails. */
const FILL = (size: number): string => `(async () => {
  const opening = indexedDB.open('noise', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('noise', { autoIncrement: true });
  const db = await new Promise((resolve) => { opening.onsuccess = () => resolve(opening.result); });
  for (;;) {
    const noise = new Uint8Array(${size});
    for (let at = 0; at < noise.length; at += 65536) crypto.getRandomValues(noise.subarray(at, Math.min(noise.length, at + 65536)));
    const full = await new Promise((resolve) => {
      const writing = db.transaction('noise', 'readwrite', { durability: 'strict' });
      writing.objectStore('noise').put(noise);
      writing.oncomplete = () => resolve(false);
      writing.onabort = () => resolve(true);
    });
    if (full) break;
  }
  db.close();
})()`;

const EMPTY = `new Promise((resolve, reject) => {
  const gone = indexedDB.deleteDatabase('noise');
  gone.onsuccess = () => resolve(null);
  gone.onerror = () => reject(gone.error);
})`;

const FORGET_FACETS = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('cat-bao');
  opening.onsuccess = () => {
    const writing = opening.result.transaction('facets', 'readwrite');
    writing.objectStore('facets').clear();
    writing.oncomplete = () => { opening.result.close(); resolve(null); };
    writing.onabort = () => reject(writing.error);
  };
})`;

describe('a full disk', () => {
  let bounded: Bounded;
  let library: LibraryPage;
  const saved: Clip[] = [];

  beforeAll(async () => {
    bounded = await launchBounded(24_000_000);
    ({ library } = bounded);
    for (let n = 0; n < 40; n++) {
      const planted = await library.capture(`/truoc/${n}`, `Bài trước ${n}`);
      const answer = await library.ask<Result<Clip>>('saveClip', edited(planted, `ghi ${n}`));
      if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
      saved.push(answer.value);
    }
    await library.page.evaluate(FILL(1_000_000));
    await library.page.evaluate(FILL(60_000));
  });
  afterAll(() => bounded?.close());

  const edited = ({ urlKey, base }: Awaited<ReturnType<LibraryPage['capture']>>, note: string) => ({
    urlKey,
    base,
    fields: { ...base, note, campaigns: ['Một'] },
  });

  /** A note that no engine can pack. */
  const noise = (): string =>
    Array.from({ length: 400_000 }, () => String.fromCharCode(0x4e00 + randomInt(20_000))).join('');

  it('is said in so many words when an edit does not fit, and the clip stays as it was', async () => {
    const [clip] = saved;
    if (!clip) throw new Error('none');
    expect(await library.ask('editClip', noteOf(clip, clip.note, noise()))).toEqual(FULL);
    const now = (await library.clips()).find(({ id }) => id === clip.id);
    expect(now).toEqual(clip);
  });

  it('loses no clip, half-writes none, and the library is sound', async () => {
    const clips = await library.clips();
    expect(clips.map(({ note }) => note).toSorted()).toEqual(
      saved.map(({ note }) => note).toSorted(),
    );
    expect(await library.check()).toMatchObject({ clips: saved.length, problems: [] });
  });

  it('refuses whole what is too large, one save after another, and takes it when there is room', async () => {
    await library.page.evaluate(EMPTY);
    const planted = await library.capture('/sau/1', 'Bài sau khi dọn');
    await library.page.evaluate(FILL(1_000_000));
    const large = edited(planted, noise());
    expect(await library.ask('saveClip', large)).toEqual(FULL);
    expect(await library.ask('saveClip', large)).toEqual(FULL);
    expect(await library.clips()).toHaveLength(saved.length);
    expect(await library.check()).toMatchObject({ clips: saved.length, problems: [] });

    await library.page.evaluate(EMPTY);
    expect(await library.ask('saveClip', large)).toMatchObject({ ok: true });
    expect(await library.clips()).toHaveLength(saved.length + 1);
    expect(await library.check()).toMatchObject({ clips: saved.length + 1, problems: [] });
  });

  it('ends a repair in so many words, and the next one makes all that is derived anew', async () => {
    const clips = await library.clips();
    await library.page.evaluate(FORGET_FACETS);
    await bounded.leaveRoom(5_000);
    await bounded.leaveNoMore();
    await expect(library.repair()).rejects.toThrow('disk-full');

    await bounded.makeRoom();
    expect(await library.repair()).toMatchObject({ clips: clips.length, problems: [], lost: 0 });
    expect(await library.clips()).toEqual(clips);
    expect(await library.check()).toMatchObject({ clips: clips.length, problems: [] });
  });
});
