// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';

import type { Library } from '../../domain/ports.ts';
import { urlKey } from '../../domain/url-key.ts';
import { saveUnseen } from '../../entrypoints/background/save-unseen.ts';
import type { Services } from '../../entrypoints/background/services.ts';
import { sourceOf } from '../../portals/source-of.ts';
import { createSettings } from '../../storage/settings.ts';
import { memoryArea } from '../gallery/memory-area.ts';
import { aLibrary, anArticle } from '../storage/a-library.ts';

const URL = 'https://baothaibinh.com.vn/tin/1.html';
const KEY = urlKey(URL);
const NOW = Date.UTC(2026, 5, 1);
const FIELDS = { title: 'Tít', date: '', time: '', authors: '', campaigns: [], note: '' };

let library: Library;
let services: Services;
let campaign: string;

beforeEach(async () => {
  library = aLibrary();
  const settings = createSettings(memoryArea());
  const made = await library.ensureCampaigns(['Năm nay'], NOW);
  campaign = (made.ok && made.value[0]?.id) || '';
  await settings.set({ defaultCampaign: campaign });
  services = {
    library,
    settings,
    sourceOf,
    now: () => NOW,
    announceChange: async () => undefined,
    eraser: { during: (work: Promise<unknown>) => work },
  } as unknown as Services;
});

const save = async (): Promise<void> => {
  const article = anArticle({ url: URL });
  await library.putCapture({ urlKey: KEY, url: URL, article, capturedAt: NOW });
  expect(await saveUnseen(services, { urlKey: KEY, base: FIELDS, fields: FIELDS })).toEqual({
    ok: true,
    value: null,
  });
};
const campaigns = async () => (await library.findByUrlKey(KEY))?.campaigns;

describe('a page saved in front of a locked library', () => {
  it('is given the campaign that every new clip is given', async () => {
    await save();
    expect(await campaigns()).toEqual([campaign]);
  });

  it('is not given one that is archived: it is offered no more', async () => {
    await library.editCampaign(campaign, { archived: true }, NOW);
    await save();
    expect(await campaigns()).toEqual([]);
  });

  it('keeps the campaigns that it has where it is no new clip', async () => {
    await services.settings.set({ defaultCampaign: null });
    await save();
    await services.settings.set({ defaultCampaign: campaign });
    await save();
    expect(await campaigns()).toEqual([]);
  });
});
