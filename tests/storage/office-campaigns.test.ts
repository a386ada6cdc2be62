// @vitest-environment node
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';

import { composeCampaign, joinCampaigns, type CampaignTruth } from '../../domain/campaign.ts';
import type { CampaignChange } from '../../domain/campaign-edit.ts';
import type { ManagedCampaign } from '../../domain/managed/managed.ts';
import { mergeWhole } from '../../domain/merge-clip.ts';
import { followOffice } from '../../domain/managed/office-campaign.ts';
import type { Library, OfficeFollowed } from '../../domain/ports.ts';
import { aLibrary } from './a-library.ts';

const NOW = 1_790_000_000_000;
const KHEO: ManagedCampaign = {
  id: 'kheo',
  name: 'Năm dân vận khéo',
  phrases: ['dân vận khéo', 'dân vận chính quyền'],
  colour: 'red',
  from: '2026-01-01',
  to: '2026-12-31',
  description: 'Kế hoạch 100',
};

let library: Library;
beforeEach(() => {
  library = aLibrary();
});

async function follow(
  campaigns: readonly ManagedCampaign[],
  defaultCampaign?: string,
  on = library,
): Promise<OfficeFollowed> {
  const settings = { campaigns, ...(defaultCampaign !== undefined && { defaultCampaign }) };
  const done = await on.followOffice(settings, NOW);
  if (!done.ok) throw new Error(done.failure.kind);
  return done.value;
}
const list = (on = library) => on.listCampaigns();
const only = async (on = library) => {
  const [campaign, ...others] = await list(on);
  if (!campaign || others.length > 0) throw new Error(`${others.length + 1} campaigns`);
  return campaign;
};
const edit = async (change: CampaignChange, on = library): Promise<void> => {
  await on.editCampaign((await only(on)).id, change, NOW + 1000);
};

describe('campaigns that an office sets', () => {
  it('are made with all that it says of them, in its order, and once', async () => {
    expect((await follow([KHEO, { name: 'A' }])).changed).toBe(true);
    expect(await list()).toMatchObject([
      {
        name: KHEO.name,
        phrases: KHEO.phrases?.toSorted(),
        colour: 'red',
        from: '2026-01-01',
        to: '2026-12-31',
        description: 'Kế hoạch 100',
        clips: 0,
      },
      { name: 'A', phrases: [] },
    ]);
    expect((await follow([KHEO, { name: 'A' }])).changed).toBe(false);
    expect(await list()).toHaveLength(2);
  });

  it('have the same ids on every machine, so that two libraries join without doubles', async () => {
    const other = aLibrary();
    await follow([KHEO, { name: 'A' }]);
    await follow([{ name: 'a' }, KHEO], undefined, other);
    const ids = (campaigns: readonly { id: string }[]) => campaigns.map(({ id }) => id).sort();
    expect(ids(await list(other))).toEqual(ids(await list()));
    await library.importClips([], await list(other), mergeWhole);
    expect(await list()).toHaveLength(2);
    expect((await follow([KHEO, { name: 'A' }])).changed).toBe(false);
  });

  it('are a campaign of the person where one is called so', async () => {
    const made = await library.ensureCampaigns(['NĂM DÂN VẬN KHÉO'], NOW);
    await follow([KHEO]);
    expect(await only()).toMatchObject({
      id: made.ok && made.value[0]?.id,
      name: 'NĂM DÂN VẬN KHÉO',
      phrases: KHEO.phrases?.toSorted(),
      colour: 'red',
    });
  });

  it('follow the office where it says something else now', async () => {
    await follow([KHEO]);
    const { description: _, ...rest } = KHEO;
    const later = {
      ...rest,
      name: 'Dân vận khéo 2026',
      phrases: ['dân vận khéo'],
      to: '2027-01-31',
    };
    await follow([{ ...later, colour: 'blue', archived: true }]);
    const campaign = await only();
    expect(campaign).toMatchObject({
      name: 'Dân vận khéo 2026',
      phrases: ['dân vận khéo'],
      colour: 'blue',
      to: '2027-01-31',
      archived: true,
    });
    expect(campaign.description).toBeUndefined();
  });

  it('leave what a person said of them, whatever the office says later', async () => {
    await follow([KHEO]);
    await edit({ colour: 'green', description: '', archived: true });
    await edit({ addPhrases: ['của tôi'], removePhrases: ['dân vận chính quyền'] });
    await follow([{ ...KHEO, colour: 'blue', description: 'Mới', archived: false }]);
    const campaign = await only();
    expect(campaign).toMatchObject({ colour: 'green', archived: true });
    expect(campaign.description).toBeUndefined();
    expect(campaign.phrases.toSorted()).toEqual(['của tôi', 'dân vận khéo']);
  });

  it('keep the name that a person gave them', async () => {
    await follow([KHEO, { name: 'B' }]);
    const [kheo, b] = await list();
    await library.renameCampaign(kheo?.id ?? '', 'Khéo của tôi', NOW);
    await library.renameCampaign(b?.id ?? '', 'Bê', NOW);
    await follow([{ ...KHEO, name: 'Khéo 2027' }, { name: 'B' }]);
    expect((await list()).map(({ name }) => name)).toEqual(['Khéo của tôi', 'Bê']);
  });

  it('keep their name while another campaign has the new one', async () => {
    await follow([KHEO]);
    await library.ensureCampaigns(['Khéo 2027'], NOW + 5);
    await follow([{ ...KHEO, name: 'Khéo 2027' }]);
    expect((await list()).map(({ name }) => name)).toEqual([KHEO.name, 'Khéo 2027']);
  });

  it('do not come back once a person merged them away', async () => {
    await follow([KHEO]);
    const [mine] = await library
      .ensureCampaigns(['Của tôi'], NOW)
      .then((made) => (made.ok ? made.value : []));
    await library.mergeCampaigns(
      (await list()).find(({ name }) => name === KHEO.name)?.id ?? '',
      mine?.id ?? '',
      NOW,
    );
    expect((await list()).map(({ name }) => name)).toEqual(['Của tôi']);
    expect(await follow([KHEO], 'kheo')).toEqual({ changed: false, defaultCampaign: null });
    expect((await list()).map(({ name }) => name)).toEqual(['Của tôi']);
  });

  it('stay with the person when the office names them no more', async () => {
    await follow([KHEO]);
    await follow([]);
    expect(await only()).toMatchObject({ name: KHEO.name, colour: 'red' });
  });

  it('are given to new clips where the office says so, by id or by name, until they are archived', async () => {
    const byId = await follow([KHEO], 'kheo');
    expect(byId.defaultCampaign).toBe((await only()).id);
    expect((await follow([KHEO], 'nam dan van kheo')).defaultCampaign).toBe(byId.defaultCampaign);
    expect((await follow([KHEO])).defaultCampaign).toBeNull();
    await edit({ archived: true });
    expect((await follow([KHEO], 'kheo')).defaultCampaign).toBeNull();
  });
});

describe('what an office says and what people say', () => {
  const said = fc.record(
    {
      phrases: fc.array(fc.constantFrom('một', 'hai', 'ba')),
      colour: fc.constantFrom('red' as const, 'blue' as const),
      description: fc.constantFrom('A', 'B'),
      archived: fc.boolean(),
    },
    { requiredKeys: [] },
  );
  const bare: CampaignTruth = { id: 'x', name: 'X', phrases: [], createdAt: 0 };

  it('joins alike on all machines, once they follow one policy', () => {
    fc.assert(
      fc.property(fc.array(said), fc.array(said), said, (here, there, last) => {
        const after = (policies: readonly object[]) =>
          policies.reduce<CampaignTruth>((held, policy) => {
            return { ...bare, ...followOffice(held, { name: 'X', ...policy }) };
          }, bare);
        const [a, b] = [after([...here, last]), after([...there, last])];
        const joined = (x: CampaignTruth, y: CampaignTruth) =>
          composeCampaign(followOffice(joinCampaigns(x, y), { name: 'X', ...last }));
        const { details: _a, phraseMarks: _m, ...one } = joined(a, b);
        const { details: _b, phraseMarks: _n, ...other } = joined(b, a);
        expect({ ...one, phrases: one.phrases.toSorted() }).toEqual({
          ...other,
          phrases: other.phrases.toSorted(),
        });
        expect(one.phrases.toSorted()).toEqual([...new Set(last.phrases)].toSorted());
        expect(one.colour).toBe(last.colour);
      }),
    );
  });
});
