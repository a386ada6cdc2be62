// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';

import { composeCampaign } from '../../../domain/campaign.ts';
import { mergeSaved, mergeWhole } from '../../../domain/merge-clip.ts';
import type { CampaignChange } from '../../../domain/campaign-edit.ts';
import type { Library } from '../../../domain/ports.ts';
import { added } from '../../domain/a-whole.ts';
import { aClip, aLibrary, anEngine } from '../a-library.ts';

let library: Library;
beforeEach(() => {
  library = aLibrary();
});

async function edit(id: string | null, change: CampaignChange, now = 1000) {
  const done = await library.editCampaign(id, change, now);
  if (!done.ok) throw new Error(done.failure.kind);
  return done.value;
}
const named = async (name: string) => {
  const found = (await library.listCampaigns()).find((each) => each.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};

describe('a campaign', () => {
  it('is made with all its fields at once, and is so in a library that is opened anew', async () => {
    const engine = anEngine();
    library = aLibrary(engine);
    await edit(null, {
      name: ' Năm dân vận  khéo ',
      colour: 'teal',
      dates: { from: '2020-01-01', to: '2020-12-31' },
      description: 'Kế hoạch 100\nGửi lãnh đạo',
      addPhrases: ['dân vận khéo'],
    });
    expect(await aLibrary(engine).listCampaigns()).toMatchObject([
      {
        name: 'Năm dân vận khéo',
        colour: 'teal',
        from: '2020-01-01',
        to: '2020-12-31',
        description: 'Kế hoạch 100\nGửi lãnh đạo',
        phrases: ['dân vận khéo'],
        clips: 0,
      },
    ]);
  });

  it('is refused a name that another one has, none at all, and days that do not exist', async () => {
    const { campaign } = await edit(null, { name: 'Một' });
    await edit(null, { name: 'Hai' });
    const failure = async (id: string | null, change: CampaignChange) => {
      const done = await library.editCampaign(id, change, 2);
      return done.ok ? null : done.failure;
    };
    expect(await failure(campaign.id, { name: 'HAI', colour: 'red' })).toEqual({
      kind: 'campaign-name-taken',
      name: 'Hai',
    });
    expect(await failure(null, { name: ' ' })).toEqual({ kind: 'campaign-name-missing' });
    expect(await failure('nowhere', {})).toEqual({ kind: 'campaign-not-found' });
    expect(await failure(campaign.id, { dates: { from: '2020-02-30', to: null } })).toEqual({
      kind: 'date-invalid',
    });
    expect(await named('Một')).not.toHaveProperty('colour');
  });

  it('comes back as it was by undo, but for what was changed again since', async () => {
    const { campaign } = await edit(null, { name: 'Một', colour: 'red', addPhrases: ['a b'] });
    const { act } = await edit(
      campaign.id,
      { name: 'Khác', colour: 'blue', description: 'x', removePhrases: ['a b'] },
      2000,
    );
    await edit(campaign.id, { colour: 'pink' }, 3000);
    expect(await library.undo(act ?? '', 4000, mergeWhole)).toEqual({ ok: true, value: null });
    const back = await named('Một');
    expect(back).toMatchObject({ colour: 'pink', phrases: ['a b'] });
    expect(back).not.toHaveProperty('description');
    expect(await library.undo(act ?? '', 5000, mergeWhole)).toMatchObject({
      failure: { kind: 'undo-gone' },
    });
  });

  it('does not take a name back that another one has by now, and can once it is free', async () => {
    const { campaign } = await edit(null, { name: 'Một' });
    const { act } = await edit(campaign.id, { name: 'Khác' });
    const other = await edit(null, { name: 'Một' });
    expect(await library.undo(act ?? '', 4000, mergeWhole)).toMatchObject({
      failure: { kind: 'campaign-name-taken' },
    });
    await edit(other.campaign.id, { name: 'Hai' });
    expect(await library.undo(act ?? '', 5000, mergeWhole)).toMatchObject({ ok: true });
    expect((await named('Một')).id).toBe(campaign.id);
  });

  it('keeps its colour when a new name is taken back', async () => {
    const { campaign } = await edit(null, { name: 'Một' });
    const renamed = await library.renameCampaign(campaign.id, 'Khác', 2000);
    await edit(campaign.id, { colour: 'green' }, 3000);
    if (!renamed.ok) throw new Error('not renamed');
    await library.undo(renamed.value.act, 4000, mergeWhole);
    expect(await named('Một')).toMatchObject({ colour: 'green' });
  });

  it('leaves no act where nothing changed', async () => {
    const { campaign } = await edit(null, { name: 'Một', colour: 'red' });
    expect((await edit(campaign.id, { name: 'Một', colour: 'red' })).act).toBeNull();
  });
});

describe('copies that come in', () => {
  const id = '01980000-0000-7000-8000-0000000000c1';
  const theirs = (colour: 'red' | 'blue', stamp: string, phrases: readonly string[] = []) =>
    composeCampaign({
      id,
      name: 'Tên họ',
      phrases,
      createdAt: 1,
      details: { colour: { value: colour, stamp } },
    });

  it('say the later colour, in whatever order they come', async () => {
    await library.importClips([], [theirs('red', '0mb000002.m2')], mergeWhole);
    await library.importClips([], [theirs('blue', '0mb000001.m3')], mergeWhole);
    expect(await named('Tên họ')).toMatchObject({ colour: 'red' });
  });

  it('do not bring a phrase back that was taken out here', async () => {
    await library.importClips([], [theirs('red', '0mb000001.m2', ['một', 'hai'])], mergeWhole);
    await edit(id, { removePhrases: ['hai'] });
    await library.importClips([], [theirs('red', '0mb000001.m2', ['một', 'hai'])], mergeWhole);
    expect((await named('Tên họ')).phrases).toEqual(['một']);
  });

  it('give phrases and nothing else to a campaign that theirs was merged into', async () => {
    await library.importClips([], [theirs('red', '0mb000001.m2')], mergeWhole);
    const { campaign } = await edit(null, { name: 'Ta', colour: 'green' });
    const clip = added(await aClip(), { kind: 'campaign', value: id }, 1, 'm1');
    await library.saveClip(clip, mergeSaved);
    await library.mergeCampaigns(id, campaign.id, 2000);
    await library.importClips([], [theirs('blue', '0mz000001.m2', ['ba'])], mergeWhole);
    expect(await library.listCampaigns()).toMatchObject([
      { name: 'Ta', colour: 'green', phrases: ['Tên họ', 'ba'], clips: 1 },
    ]);
  });
});
