import { describe, expect, it } from 'vitest';

import { asidesOf, asideValue, type Aside } from '../../../domain/aside.ts';
import { recompose } from '../../../domain/clip.ts';
import { mergeWhole } from '../../../domain/merge-clip.ts';
import { nextStamp } from '../../../domain/stamp.ts';
import { addEntry } from '../../../domain/stamped-set.ts';
import { settleAside } from '../../../entrypoints/background/sharing/settle-aside.ts';
import { aClip, aLibrary } from '../../storage/a-library.ts';

const NOW = 1_790_000_000_000;
const STAMP = nextStamp(NOW, 'may2');
const TITLE: Aside = { field: 'title', value: 'Tựa của Bình', stamp: STAMP };
const AUTHORS: Aside = {
  field: 'authors',
  stamp: STAMP,
  value: [
    {
      name: 'Trần Bình',
      role: 'author',
    },
  ],
};

/** A clip against whose title and authors something stands that was corrected in one instant. */
async function aContested() {
  const library = aLibrary();
  const saved = await library.saveClip(await aClip({ title: 'Tựa đang đứng' }), mergeWhole);
  if (!saved.ok) throw new Error('not saved');
  const { id } = saved.value;
  for (const aside of [TITLE, AUTHORS]) {
    const entry = { kind: 'aside' as const, value: asideValue(aside) };
    await library.touchClips([id], (clip) =>
      recompose(clip, { entries: addEntry(clip.entries, entry, NOW, 'may1') }),
    );
  }
  const settle = (which: string, take: boolean) =>
    settleAside({ library, now: () => NOW + 1000 }, id, which, take);
  const left = async () => asidesOf((await library.getClip(id)) ?? saved.value);
  return { id, settle, left };
}

describe('a corrected value that lost', () => {
  it('is taken after all: it stands now, and nothing stands against it', async () => {
    const { settle, left } = await aContested();
    const [title] = await left();
    expect(await settle(title?.entry ?? '', true)).toMatchObject({
      value: { title: 'Tựa của Bình' },
    });
    expect((await left()).map(({ field }) => field)).toEqual(['authors']);
  });

  it('is let go: what stands stays', async () => {
    const { settle, left } = await aContested();
    const [title] = await left();
    expect(await settle(title?.entry ?? '', false)).toMatchObject({
      value: { title: 'Tựa đang đứng' },
    });
    expect((await left()).map(({ field }) => field)).toEqual(['authors']);
  });

  it('is settled with the other fields of its correction by their stamp', async () => {
    const { settle, left } = await aContested();
    await settle(STAMP, true);
    expect(await left()).toEqual([]);
  });

  it('of a clip that is gone is a failure; one that was settled already is none', async () => {
    const { settle } = await aContested();
    expect(await settle('nothing', true)).toMatchObject({ ok: true });
    const gone = { library: aLibrary(), now: () => NOW };
    expect(await settleAside(gone, 'gone', STAMP, true)).toMatchObject({
      failure: { kind: 'clip-not-found' },
    });
  });
});
