import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Clip } from '../../domain/clip.ts';
import type { Result } from '../../domain/failure.ts';
import { chromiumOf } from '../../scripts/drive/drive.ts';
import type { Driven } from '../../scripts/drive/driven.ts';
import { until } from '../../scripts/drive/target.ts';
import { attachWorker } from '../../scripts/drive/worker.ts';
import { aLongText, ownWord } from './a-long-text.ts';
import { launchBounded, type Bounded } from './bounded.ts';

/** Texts of which a segment is made (`catch-up.ts`), and segments of which one is made. */
const ENOUGH = 32;
const FAN = 4;
/** A segment takes 0.65 MB here, a merge 2.6 MB. */
const FOR_NO_SEGMENT = 100_000;
const FOR_A_SEGMENT = 1_200_000;

interface Index {
  /** Texts that nobody has looked for reposts of yet: done first. */
  readonly unsettled: number;
  readonly pending: number;
  readonly segments: number;
  /** Segments that are being made, or were not finished. */
  readonly building: readonly number[];
  /** Blocks of no segment. */
  readonly loose: number;
}

const READ_INDEX = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('cat-bao');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const reading = opening.result.transaction(['pending', 'segments', 'blocks', 'meta']);
    const pending = reading.objectStore('pending').count();
    const segments = reading.objectStore('segments').getAllKeys();
    const blocks = reading.objectStore('blocks').getAllKeys();
    const building = reading.objectStore('meta').get('building');
    const state = reading.objectStore('meta').get('state');
    reading.oncomplete = () => {
      opening.result.close();
      resolve({
        unsettled: state.result?.value.unsettled.length ?? 0,
        pending: pending.result,
        segments: segments.result.length,
        building: building.result?.value ?? [],
        loose: blocks.result.filter(([segment]) => !segments.result.includes(segment)).length,
      });
    };
  };
})`;

/** Lets nobody make segments before `letGo` (the lock of `whileIndexing`). */
const HOLD = `new Promise((held) => {
  void navigator.locks.request('cat-bao:index:cat-bao', () => new Promise((end) => {
    globalThis.letGo = end;
    held(null);
  }));
})`;

/** How often the background met the full disk while nobody waited for it: by what it logs. */
async function countFullDisks(browser: Driven): Promise<() => Promise<number>> {
  const isFull = (text: string): boolean => text.includes('QuotaExceededError');
  if (browser.name === 'firefox')
    return async () => (await browser.complaints()).filter(isFull).length;
  let met = 0;
  const worker = await attachWorker(chromiumOf(browser));
  worker.on('Runtime.exceptionThrown', (thrown) => {
    if (isFull(JSON.stringify(thrown))) met += 1;
  });
  await worker.send('Runtime.enable');
  return () => Promise.resolve(met);
}

describe('a disk that is full when the index is brought up', () => {
  let bounded: Bounded;
  let met: () => Promise<number>;
  let saved = 0;
  beforeAll(async () => {
    bounded = await launchBounded(64_000_000);
    met = await countFullDisks(bounded.browser);
  });
  afterAll(() => bounded?.close());

  const index = (): Promise<Index> => bounded.library.page.evaluate<Index>(READ_INDEX);

  async function save(): Promise<void> {
    const n = saved++;
    const planted = await bounded.library.capture(`/dai/${n}`, `Bài dài số ${n}`, aLongText(n));
    const { urlKey, base } = planted;
    const fields = { ...base, note: `ghi ${n}` };
    const answer = await bounded.library.ask<Result<Clip>>('saveClip', { urlKey, base, fields });
    if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  }

  const indexWhere = (what: string, is: (now: Index) => boolean): Promise<Index> =>
    until(
      what,
      async () => {
        const now = await index();
        return is(now) && now;
      },
      30,
    );
  const atRest = (): Promise<Index> =>
    indexWhere(
      'the index at rest',
      ({ pending, building }) => pending < ENOUGH && !building.length,
    );

  /** One more text, and a segment is made of those that wait. */
  async function saveUpTo(segments: number): Promise<void> {
    while ((await atRest()).segments < segments) await save();
    while ((await atRest()).pending < ENOUGH - 1) await save();
  }

  /** Saves one text more, and brings the index up when there is no more room than that. */
  async function meetFullDisk(room: number): Promise<Index> {
    const { page } = bounded.library;
    await page.evaluate(HOLD);
    await save();
    await indexWhere('reposts to be looked for', ({ unsettled }) => unsettled === 0);
    await bounded.leaveRoom(room);
    await bounded.leaveNoMore();
    const before = await met();
    await page.evaluate('letGo()');
    await until('the full disk', async () => (await met()) > before);
    return index();
  }

  /** Every text by its own word, and by nothing else. */
  async function expectAllFound(): Promise<void> {
    for (let n = 0; n < saved; n++) {
      const query = { text: ownWord(n), campaign: null };
      const found = await bounded.library.ask<{ clips: Clip[] }>('listClips', {
        query,
        limit: 10,
        cursor: null,
      });
      expect(found.clips.map(({ note }) => note)).toEqual([`ghi ${n}`]);
    }
  }

  async function expectSound(): Promise<void> {
    const notes = (await bounded.library.clips()).map(({ note }) => note);
    expect(notes.toSorted()).toEqual(
      Array.from({ length: saved }, (_, n) => `ghi ${n}`).toSorted(),
    );
    expect(await bounded.library.check()).toEqual({ clips: saved, problems: [], lost: 0 });
    await expectAllFound();
  }

  it('leaves the texts waiting and found when no segment fits, and makes it when there is room', async () => {
    await saveUpTo(0);
    const struck = await meetFullDisk(FOR_NO_SEGMENT);
    expect(struck).toMatchObject({ pending: ENOUGH, loose: 0 });
    await expectSound();

    await bounded.makeRoom();
    await bounded.library.ask('libraryReplaced', null);
    expect(await atRest()).toMatchObject({ pending: 0, segments: 1, building: [], loose: 0 });
    await expectSound();
  }, 240_000);

  it('leaves the segments as they were when their merge does not fit, and merges them when there is room', async () => {
    await saveUpTo(FAN - 1);
    const struck = await meetFullDisk(FOR_A_SEGMENT);
    expect(struck).toMatchObject({ pending: 0, segments: FAN });
    // What was begun gives back the room that it took, in which clips can still be saved.
    await indexWhere('what was begun to be cleared', ({ loose }) => loose === 0);
    await expectSound();

    await bounded.makeRoom();
    await bounded.library.ask('libraryReplaced', null);
    // What was begun is cleared; the next segment brings the merge with it.
    expect(await atRest()).toMatchObject({ pending: 0, segments: FAN, building: [], loose: 0 });
    for (let n = 0; n < ENOUGH; n++) await save();
    await until('the merge', async () => (await index()).segments === 1);
    expect(await atRest()).toMatchObject({ pending: 0, segments: 1, building: [], loose: 0 });
    await expectSound();
  }, 240_000);
});
