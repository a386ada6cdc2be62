// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';

import type { BulkChange } from '../../../domain/bulk.ts';
import { mergeSaved, mergeWhole } from '../../../domain/merge-clip.ts';
import type { BulkState, Library } from '../../../domain/ports.ts';
import { added, corrected } from '../../domain/a-whole.ts';
import { aClip, aLibrary } from '../a-library.ts';

const CLIPS = 620;
const TAG: BulkChange = { kind: 'tag', add: ['c1'], remove: ['c2'] };

let library: Library;
let ids: readonly string[];

beforeEach(async () => {
  library = aLibrary();
  const wholes = await Promise.all(Array.from({ length: CLIPS }, () => aClip()));
  // Every third has the campaign already, every second the one that goes.
  const tagged = wholes.map((whole, n) => {
    const one = n % 3 ? whole : added(whole, { kind: 'campaign', value: 'c1' }, 1, 'm1');
    return n % 2 ? one : added(one, { kind: 'campaign', value: 'c2' }, 1, 'm1');
  });
  await library.importClips(tagged, [], mergeWhole);
  ids = wholes.map(({ clip }) => clip.id);
});

async function begin(change: BulkChange): Promise<string> {
  const begun = await library.startBulk(ids, change, 10);
  if (!begun.ok) throw new Error(begun.failure.kind);
  expect(begun.value.clips).toBe(CLIPS);
  return begun.value.act;
}

const counts = async (): Promise<Record<string, number>> => ({
  c1: await library.countClips({ text: '', campaign: 'c1' }),
  c2: await library.countClips({ text: '', campaign: 'c2' }),
  trash: await library.countClips({ text: '', campaign: 'trash' }),
});
const BEFORE = { c1: Math.ceil(CLIPS / 3), c2: CLIPS / 2, trash: 0 };
const AFTER = { c1: CLIPS, c2: 0, trash: 0 };

async function undone(act: string): Promise<void> {
  expect(await library.undoBulk(act, 20)).toMatchObject({ ok: true });
  expect(await library.runBulk({})).toMatchObject({ ok: true });
}

describe('a change of many clips', () => {
  it('reaches all of them, tells how far it is, and is taken back to the very campaigns', async () => {
    const act = await begin(TAG);
    const seen: BulkState[] = [];
    expect(await library.runBulk({ onProgress: (state) => void seen.push(state) })).toMatchObject({
      ok: true,
      value: { act, done: CLIPS, total: CLIPS },
    });
    expect(seen.map(({ done }) => done)).toEqual([250, 500, CLIPS]);
    expect(await counts()).toEqual(AFTER);
    await undone(act);
    expect(await counts()).toEqual(BEFORE);
    expect(await library.undoBulk(act, 30)).toEqual({ ok: false, failure: { kind: 'undo-gone' } });
    expect(await library.check({})).toMatchObject({ problems: [] });
  });

  it('that is stopped half-way stays as far as it came, and that much is taken back', async () => {
    const act = await begin(TAG);
    await library.runBulk({ pause: async () => void (await library.stopBulk()) });
    expect(await library.readBulk()).toBeNull();
    expect((await counts())['c2']).toBe((CLIPS - 250) / 2);
    await undone(act);
    expect(await counts()).toEqual(BEFORE);
  });

  it('goes on behind the last step when the context died in between', async () => {
    const act = await begin(TAG);
    const died = library.runBulk({
      pause: async () => {
        throw new Error('killed');
      },
    });
    await expect(died).rejects.toThrow('killed');
    expect(await library.readBulk()).toMatchObject({ act, done: 250 });
    expect(await library.startBulk(ids, TAG, 12)).toEqual({ ok: false, failure: { kind: 'busy' } });
    await library.runBulk({});
    expect(await counts()).toEqual(AFTER);

    await library.undoBulk(act, 20);
    await expect(
      library.runBulk({
        pause: async () => {
          throw new Error('killed');
        },
      }),
    ).rejects.toThrow('killed');
    await library.runBulk({});
    expect(await counts()).toEqual(BEFORE);
  });

  it('sets tones and takes back only those that nobody changed since', async () => {
    await library.changeClips([ids[0] ?? ''], (held) =>
      corrected(held, 'tone', 'positive', 1, 'm'),
    );
    const act = await begin({ kind: 'tone', tone: 'negative' });
    await library.runBulk({});
    await library.changeClips([ids[1] ?? ''], (held) =>
      corrected(held, 'tone', 'neutral', 15, 'm'),
    );
    await undone(act);
    const tones = await Promise.all(ids.slice(0, 3).map((id) => library.getClip(id)));
    expect(tones.map((clip) => clip?.tone)).toEqual(['positive', 'neutral', undefined]);
  });

  it('throws away and brings back, and a clip that is gone for good is passed over', async () => {
    const act = await begin({ kind: 'status', status: 'trashed' });
    await library.runBulk({});
    expect((await counts())['trash']).toBe(CLIPS);
    await library.purge([ids[5] ?? ''], 15);
    await undone(act);
    expect((await counts())['trash']).toBe(0);
    expect(await library.countClips({ text: '', campaign: null })).toBe(CLIPS - 1);
  });

  it('loses no edit that another window makes in between', async () => {
    await begin(TAG);
    const last = ids.at(-1) ?? '';
    await library.runBulk({
      pause: async () => {
        await library.changeClips([last], (held) =>
          added(held, { kind: 'note', value: 'Ghi giữa chừng' }, 11, 'm2'),
        );
        await library.saveClip(await aClip(), mergeSaved);
      },
    });
    expect(await library.getClip(last)).toMatchObject({
      note: 'Ghi giữa chừng',
      campaigns: ['c1'],
    });
    expect((await counts())['c1']).toBe(CLIPS);
  });
});
