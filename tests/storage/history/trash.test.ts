// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';

import type { WholeClip } from '../../../domain/clip.ts';
import { mergeSaved, mergeWhole } from '../../../domain/merge-clip.ts';
import type { Library } from '../../../domain/ports.ts';
import { reviseClip } from '../../../domain/revise-clip.ts';
import { hashText } from '../../../domain/text.ts';
import { added, corrected } from '../../domain/a-whole.ts';
import { aClip, aLibrary } from '../a-library.ts';

const TRASH = { text: '', campaign: 'trash' };
const ALL = { text: '', campaign: null };

describe('the trash', () => {
  let library: Library;
  let whole: WholeClip;
  let id = '';

  const put = (status: 'kept' | 'trashed', now: number) =>
    library.changeClips([id], (held) => corrected(held, 'status', status, now, 'm1'));

  beforeEach(async () => {
    library = aLibrary();
    whole = added(await aClip(), { kind: 'note', value: 'Giữ lại' }, 1, 'm1');
    ({ id } = whole.clip);
    await library.saveClip(whole, mergeSaved);
    await library.saveClip(await aClip(), mergeSaved);
    await library.putSnapshot(id, Uint8Array.from([1, 2, 3]));
    const text = 'Bản sau';
    const reading = { article: { ...whole.body.article, text }, textHash: await hashText(text) };
    await library.reviseClip(whole, (held) =>
      reviseClip(held, { ...reading, now: 2, device: 'm1', revisionId: 'r1' }),
    );
    await put('trashed', 1000);
  });

  it('lists, counts and searches what is in it, and nothing else does', async () => {
    expect((await library.listClips(TRASH, 10)).clips.map((clip) => clip.id)).toEqual([id]);
    expect(await library.totals()).toEqual({ all: 1, none: 1, trash: 1 });
    expect(await library.listIds({ text: 'giu lai', campaign: 'trash' })).toEqual([id]);
    expect(
      (await library.listClips({ text: 'giu lai', campaign: 'trash' }, 10)).clips,
    ).toHaveLength(1);
    expect(await library.listIds({ text: 'giu lai', campaign: null })).toEqual([]);
    expect(await library.listIds(ALL)).toHaveLength(1);
  });

  it('knows what has been in it how long', async () => {
    expect(await library.trashedBefore(1000)).toEqual([]);
    expect(await library.trashedBefore(1001)).toEqual([id]);
    // Another machine put it there: what is kept longer.
    expect(await library.trashedBefore(1001, 500)).toEqual([]);
    expect(await library.trashedBefore(500, 1001)).toEqual([id]);
    await put('kept', 2000);
    expect(await library.trashedBefore(9999)).toEqual([]);
  });

  it('emptied leaves no trace, and undo brings back everything', async () => {
    const purged = await library.purge([id], 3000);
    expect(purged).toMatchObject({ ok: true, value: { clips: 1 } });
    expect(await library.getClip(id)).toBeNull();
    expect(await library.getBody(id)).toBeNull();
    expect(await library.getSnapshot(id)).toBeNull();
    expect(await library.listRevisions(id)).toEqual([]);
    expect(await library.totals()).toEqual({ all: 1, none: 1, trash: 0 });
    expect((await library.check({}))?.problems).toEqual([]);

    if (!purged.ok) throw new Error('not purged');
    expect(await library.undo(purged.value.act, 4000, mergeWhole)).toMatchObject({ ok: true });
    expect(await library.getClip(id)).toMatchObject({ note: 'Giữ lại', trashed: 1 });
    expect((await library.getBody(id))?.article.text).toBe('Bản sau');
    expect(await library.getSnapshot(id)).toEqual(Uint8Array.from([1, 2, 3]));
    expect(await library.listRevisions(id)).toMatchObject([{ id: 'r1' }]);
    expect(await library.listIds({ text: 'ban sau', campaign: 'trash' })).toEqual([id]);
    expect((await library.check({}))?.problems).toEqual([]);
  });

  it('cannot be emptied of what is not in it', async () => {
    await put('kept', 2000);
    expect(await library.purge([id], 3000)).toMatchObject({ ok: true, value: { clips: 0 } });
    expect(await library.getClip(id)).not.toBeNull();
  });

  it('brings a page back beside what was clipped anew of it meanwhile', async () => {
    const purged = await library.purge([id], 3000);
    const again = added(
      await aClip({ url: whole.clip.url }),
      { kind: 'note', value: 'Cắt lại' },
      5,
      'm1',
    );
    await library.saveClip(again, mergeSaved);
    if (!purged.ok) throw new Error('not purged');
    await library.undo(purged.value.act, 4000, mergeWhole);
    const clip = await library.findByUrlKey(whole.clip.urlKey);
    expect(clip?.note.split('\n\n').toSorted()).toEqual(['Cắt lại', 'Giữ lại']);
    expect((await library.check({}))?.problems).toEqual([]);
  });

  it('forgets for good what was emptied before an instant', async () => {
    const purged = await library.purge([id], 3000);
    if (!purged.ok) throw new Error('not purged');
    await library.dropJournalBefore(3000);
    expect(await library.undo(purged.value.act, 1, mergeWhole)).toMatchObject({ ok: true });
    await library.changeClips([id], (held) => corrected(held, 'status', 'trashed', 9000, 'm1'));
    const again = await library.purge([id], 3000);
    if (!again.ok) throw new Error('not purged');
    await library.dropJournalBefore(3001);
    expect(await library.undo(again.value.act, 1, mergeWhole)).toMatchObject({ ok: false });
  });
});
