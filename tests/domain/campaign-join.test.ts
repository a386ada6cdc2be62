// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { composeCampaign, joinCampaigns, type CampaignTruth } from '../../domain/campaign.ts';
import { changeBack, cleanChange, editCampaign } from '../../domain/campaign-edit.ts';
import { anyTruth } from './any-campaign.ts';

/** Few words and instants, so that copies meet in what they say and when. */
const copy = anyTruth({
  line: fc.constantFrom('dân vận', 'khéo', 'mục tiêu kép', 'quy chế'),
  note: fc.constantFrom('', 'Kế hoạch 100'),
  instant: fc.integer({ min: 1, max: 4 }),
  device: fc.constantFrom('a', 'b'),
});
const said = (truth: CampaignTruth): unknown => {
  const { name: _, id: __, createdAt: ___, ...rest } = composeCampaign(truth);
  return rest;
};

describe('copies of a campaign', () => {
  it('are joined alike in any order', () => {
    fc.assert(
      fc.property(copy, copy, copy, (a, b, c) => {
        expect(said(joinCampaigns(a, b))).toEqual(said(joinCampaigns(b, a)));
        expect(said(joinCampaigns(joinCampaigns(a, b), c))).toEqual(
          said(joinCampaigns(a, joinCampaigns(b, c))),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('stay as they are when joined with themselves, or with what they were joined from', () => {
    fc.assert(
      fc.property(copy, copy, (a, b) => {
        expect(joinCampaigns(a, a)).toEqual(a);
        const joined = joinCampaigns(a, b);
        expect(joinCampaigns(joined, b)).toEqual(joined);
      }),
    );
  });
});

const held: CampaignTruth = {
  id: '01980000-0000-7000-8000-0000000000c1',
  name: 'Năm dân vận khéo 2020',
  phrases: ['dân vận khéo', 'năm dân vận'],
  createdAt: 1,
};

describe('editing a campaign', () => {
  it('says what was said and when, and reads the fields off it', () => {
    const after = editCampaign(
      held,
      { colour: 'teal', dates: { from: '2020-01-01', to: null }, addPhrases: ['NQ 25'] },
      1000,
      'm1',
    );
    expect(composeCampaign(after)).toMatchObject({
      colour: 'teal',
      from: '2020-01-01',
      phrases: ['dân vận khéo', 'năm dân vận', 'NQ 25'],
    });
    expect(composeCampaign(after)).not.toHaveProperty('to');
  });

  it('leaves what is said to be what it is without a stamp', () => {
    expect(editCampaign(held, { colour: null, archived: false, description: '' }, 9, 'm')).toEqual(
      held,
    );
  });

  it('keeps a phrase out that was taken out, whatever older copies say', () => {
    const after = editCampaign(held, { removePhrases: ['năm dân vận'] }, 1000, 'm1');
    expect(after.phrases).toEqual(['dân vận khéo']);
    expect(joinCampaigns(after, held).phrases).toEqual(['dân vận khéo']);
    expect(joinCampaigns(held, after).phrases).toEqual(['dân vận khéo']);
    const again = editCampaign(after, { addPhrases: ['năm dân vận'] }, 2000, 'm2');
    expect(joinCampaigns(again, after).phrases).toContain('năm dân vận');
  });

  it('can be taken back, and what was changed again since stays', () => {
    const change = { name: 'Khác', colour: 'red', description: 'A', removePhrases: held.phrases };
    const after = editCampaign(held, change as never, 1000, 'm1');
    const since = editCampaign(after, { colour: 'blue' }, 2000, 'm1');
    const back = editCampaign(since, changeBack(held, after, since), 3000, 'm1');
    expect(composeCampaign(back)).toMatchObject({ name: held.name, colour: 'blue' });
    expect(composeCampaign(back)).not.toHaveProperty('description');
    expect(new Set(back.phrases)).toEqual(new Set(held.phrases));
  });

  it.each([
    [{ from: '2020-02-31', to: null }],
    [{ from: '2020-02-03', to: '2020-02-02' }],
    [{ from: 'hôm nay', to: null }],
  ])('is refused with the dates %j', (dates) => {
    expect(cleanChange({ dates })).toBeNull();
  });

  it('cleans and cuts what was typed', () => {
    expect(
      cleanChange({
        name: '  A\n B ',
        description: ` ${'x'.repeat(3000)}`,
        addPhrases: [' dân  vận ', 'dân vận', '★', ''],
      }),
    ).toEqual({ name: 'A B', description: 'x'.repeat(2000), addPhrases: ['dân vận'] });
  });
});
