// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';

import type { Campaign } from '../../../domain/campaign.ts';
import { mergeSaved, mergeWhole } from '../../../domain/merge-clip.ts';
import type { Library } from '../../../domain/ports.ts';
import { added, corrected } from '../../domain/a-whole.ts';
import { aClip, aLibrary } from '../a-library.ts';

describe('campaigns made one', () => {
  let library: Library;
  let [one, other]: [Campaign, Campaign] = [null as never, null as never];
  let ids: string[] = [];

  beforeEach(async () => {
    library = aLibrary();
    const made = await library.ensureCampaigns(['Dân vận khéo', 'Dân vận khéo 2020'], 1);
    if (!made.ok) throw new Error('not made');
    [one, other] = made.value as [Campaign, Campaign];
    ids = [];
    // Of one, of the other, of both, and one of the first in the trash.
    for (const campaigns of [[one], [other], [one, other], [one]]) {
      let whole = await aClip();
      for (const { id } of campaigns) {
        whole = added(whole, { kind: 'campaign', value: id }, 1, 'm1');
      }
      await library.saveClip(whole, mergeSaved);
      ids.push(whole.clip.id);
    }
    await library.changeClips(ids.slice(3), (whole) =>
      corrected(whole, 'status', 'trashed', 5, 'm1'),
    );
  });

  const campaignsOf = async (): Promise<(readonly string[] | undefined)[]> =>
    Promise.all(ids.map(async (id) => (await library.getClip(id))?.campaigns));
  const counts = async () =>
    (await library.listCampaigns()).map(({ name, clips }) => [name, clips]);

  it('leave no clip behind, in the trash or not, and suggest by both names', async () => {
    const merged = await library.mergeCampaigns(one.id, other.id, 9);
    expect(merged).toMatchObject({ ok: true, value: { clips: 3 } });
    expect(await campaignsOf()).toEqual([[other.id], [other.id], [other.id], [other.id]]);
    expect(await counts()).toEqual([['Dân vận khéo 2020', 3]]);
    expect((await library.listCampaigns())[0]?.phrases).toEqual(['Dân vận khéo']);
    expect((await library.check({}))?.problems).toEqual([]);
  });

  it('are two again after undo, each clip with what it had, later tags kept', async () => {
    const merged = await library.mergeCampaigns(one.id, other.id, 9);
    const later = added(await aClip(), { kind: 'campaign', value: other.id }, 10, 'm1');
    await library.saveClip(later, mergeSaved);
    if (!merged.ok) throw new Error('not merged');
    expect(await library.undo(merged.value.act, 11, mergeWhole)).toMatchObject({ ok: true });
    expect(await campaignsOf()).toEqual([[one.id], [other.id], [other.id, one.id], [one.id]]);
    expect(await counts()).toEqual([
      ['Dân vận khéo', 2],
      ['Dân vận khéo 2020', 3],
    ]);
    expect((await library.listCampaigns())[1]?.phrases).toEqual([]);
    const again = await library.undo(merged.value.act, 12, mergeWhole);
    expect(again).toEqual({ ok: false, failure: { kind: 'undo-gone' } });
    expect((await library.check({}))?.problems).toEqual([]);
  });

  it('take in a file of another machine that still knows the first', async () => {
    await library.mergeCampaigns(one.id, other.id, 9);
    const theirs = added(await aClip(), { kind: 'campaign', value: one.id }, 3, 'm2');
    await library.importClips([theirs], [one], mergeWhole);
    expect((await library.getClip(theirs.clip.id))?.campaigns).toEqual([other.id]);
    expect(await counts()).toEqual([['Dân vận khéo 2020', 4]]);
  });

  it('leave the name free for a new campaign', async () => {
    await library.mergeCampaigns(one.id, other.id, 9);
    const made = await library.ensureCampaigns(['Dân vận khéo'], 10);
    expect(made.ok && made.value[0]?.id).not.toBe(one.id);
  });

  it.each([
    ['with itself', () => library.mergeCampaigns(one.id, one.id, 9)],
    ['with one that is not there', () => library.mergeCampaigns(one.id, 'nowhere', 9)],
  ])('%s are refused, and nothing changes', async (_, merge) => {
    const before = await campaignsOf();
    expect(await merge()).toEqual({ ok: false, failure: { kind: 'campaign-not-found' } });
    expect(await campaignsOf()).toEqual(before);
  });
});

describe('a campaign with another name', () => {
  it('keeps its clips, and its old name comes back by undo', async () => {
    const library = aLibrary();
    const made = await library.ensureCampaigns(['Mục tiêu kép'], 1);
    const id = (made.ok && made.value[0]?.id) || '';
    await library.saveClip(
      added(await aClip(), { kind: 'campaign', value: id }, 1, 'm1'),
      mergeSaved,
    );
    const renamed = await library.renameCampaign(id, '  Mục tiêu  kép 2021 ', 2);
    expect(await library.listCampaigns()).toMatchObject([
      { id, name: 'Mục tiêu kép 2021', clips: 1 },
    ]);
    if (!renamed.ok) throw new Error('not renamed');
    await library.undo(renamed.value.act, 3, mergeWhole);
    expect(await library.listCampaigns()).toMatchObject([{ id, name: 'Mục tiêu kép', clips: 1 }]);
  });

  it('is refused a name that another one has, or none at all', async () => {
    const library = aLibrary();
    const made = await library.ensureCampaigns(['Một', 'Hai'], 1);
    const id = (made.ok && made.value[0]?.id) || '';
    expect(await library.renameCampaign(id, 'HAI', 2)).toEqual({
      ok: false,
      failure: { kind: 'campaign-name-taken', name: 'Hai' },
    });
    expect(await library.renameCampaign(id, ' \u200b ', 2)).toEqual({
      ok: false,
      failure: { kind: 'campaign-name-missing' },
    });
    // Its own name in another spelling is no other campaign.
    expect(await library.renameCampaign(id, 'MỘT', 2)).toMatchObject({ ok: true });
  });
});
