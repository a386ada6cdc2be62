import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { CampaignCount } from '../../domain/collection.ts';
import type { Result } from '../../domain/failure.ts';
import type { CampaignEdit } from '../../domain/ports.ts';
import { drive } from '../../scripts/drive/drive.ts';
import type { Driven, Tab } from '../../scripts/drive/driven.ts';
import { message } from './a-portal.ts';

describe('a campaign edited from a page of the extension', () => {
  let browser: Driven;
  let page: Tab;
  beforeAll(async () => {
    browser = await drive();
    page = await browser.newTab(browser.ownUrl('options.html'));
  });
  afterAll(() => browser?.close());

  const ask = <T>(type: string, data: unknown): Promise<T> => page.evaluate(message(type, data));
  const edit = async (id: string | null, change: unknown): Promise<CampaignEdit> => {
    const done = await ask<Result<CampaignEdit>>('editCampaign', { id, change });
    if (!done.ok) throw new Error(done.failure.kind);
    return done.value;
  };

  it('is made, changed, taken back and archived by messages', async () => {
    const { campaign } = await edit(null, { name: 'Dân vận khéo', colour: 'teal' });
    const { act } = await edit(campaign.id, {
      colour: 'red',
      dates: { from: '2020-01-01', to: null },
      addPhrases: ['tổ dân vận'],
    });
    const list = () => ask<readonly CampaignCount[]>('listCampaigns', null);
    expect(await list()).toMatchObject([
      { colour: 'red', from: '2020-01-01', phrases: ['tổ dân vận'] },
    ]);
    await ask('undoAct', { act });
    expect(await list()).toMatchObject([{ colour: 'teal', phrases: [] }]);
    await edit(campaign.id, { archived: true });
    expect(await list()).toMatchObject([{ archived: true }]);
    const taken = await ask<Result<CampaignEdit>>('editCampaign', {
      id: null,
      change: { name: 'dan van kheo' },
    });
    expect(taken).toMatchObject({ ok: false, failure: { kind: 'campaign-name-taken' } });
  });
});
