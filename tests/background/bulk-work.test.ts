// @vitest-environment node
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, describe, expect, it } from 'vitest';

import type { BulkChange } from '../../domain/bulk.ts';
import { mergeWhole } from '../../domain/merge-clip.ts';
import { createBulkWork } from '../../entrypoints/background/bulk-work.ts';
import type { BulkProgress } from '../../messaging/bulk-progress.ts';
import { aClip, aLibrary } from '../storage/a-library.ts';

const TRASH: BulkChange = { kind: 'status', status: 'trashed' };
const KEEP: BulkChange = { kind: 'status', status: 'kept' };

// What keeps a worker awake; the fake browser has none that sleeps.
beforeEach(() => void Object.assign(fakeBrowser.runtime, { getPlatformInfo: async () => ({}) }));

async function aWork(clips: number, announceChange = async (): Promise<void> => undefined) {
  const library = aLibrary();
  const wholes = await Promise.all(Array.from({ length: clips }, () => aClip()));
  await library.importClips(wholes, [], mergeWhole);
  const told: BulkProgress[] = [];
  const needs = { library, now: () => 10, announceChange };
  const work = createBulkWork(needs, (progress) => told.push(progress));
  const ids = wholes.map(({ clip }) => clip.id);
  const trashed = async (): Promise<number> => (await library.totals()).trash;
  const ended = async (count: number): Promise<void> => {
    while (told.filter(({ kind }) => kind === 'ended').length < count)
      await new Promise((rest) => {
        setTimeout(rest, 5);
      });
  };
  return { library, work, told, ids, trashed, ended };
}

describe('changes of many clips in the background', () => {
  it('are done one after another, the second begun while the first one ends', async () => {
    let begin: (() => Promise<unknown>) | null = null;
    // The first has ended and says so to all tabs; somebody begins the next in that moment.
    const { work, ids, trashed, ended } = await aWork(300, async () => {
      const next = begin;
      begin = null;
      await next?.();
    });
    begin = () => work.start({ kind: 'selection', ids: ids.slice(0, 100) }, KEEP);
    await work.start({ kind: 'selection', ids }, TRASH);
    await ended(2);
    expect(await trashed()).toBe(200);
  });

  it('are set going again by whoever asks how far they are', async () => {
    const { library, work, ids, trashed, ended } = await aWork(300);
    // Written down by a worker that died at once.
    await library.startBulk(ids, TRASH, 10);
    expect(await work.read()).toMatchObject({ done: 0, total: 300 });
    await ended(1);
    expect(await trashed()).toBe(300);
    expect(await work.read()).toBeNull();
  });
});
