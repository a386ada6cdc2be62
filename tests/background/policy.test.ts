import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { followPolicy } from '../../entrypoints/background/policy.ts';
import { createManaged } from '../../storage/managed.ts';
import { createSettings } from '../../storage/settings.ts';
import { AN_OFFICE } from '../gallery/managed-world.ts';
import { aLibrary } from '../storage/a-library.ts';

const { local, managed: office } = fakeBrowser.storage;
const settings = createSettings(local);
let library = aLibrary();
const heard: string[] = [];

const follow = (): Promise<void> =>
  followPolicy({
    library,
    settings,
    speech: {
      ready: async () => undefined,
      changed: async () => void heard.push('language'),
      onChange: () => undefined,
    },
    announceChange: async () => void heard.push('library'),
    now: () => 1_790_000_000_000,
  });

beforeEach(() => {
  fakeBrowser.reset();
  library = aLibrary();
  heard.length = 0;
  // The browser in memory has no content scripts.
  vi.spyOn(fakeBrowser.scripting, 'getRegisteredContentScripts').mockImplementation(async () => []);
});

describe('a policy of the browser', () => {
  it('that is not there costs no write and is heard of by nobody', async () => {
    const set = vi.spyOn(local, 'set');
    await follow();
    expect(set).not.toHaveBeenCalled();
    expect(await local.get(null)).toEqual({});
    expect(heard).toEqual([]);
    set.mockRestore();
  });

  it('that cannot be read, as Firefox says where there is none, is none', async () => {
    const get = vi
      .spyOn(office, 'get')
      .mockRejectedValue(new Error('Managed storage manifest not found'));
    await follow();
    expect(await local.get(null)).toEqual({});
    get.mockRestore();
  });

  it('that cannot be read just now goes on holding as it was read last', async () => {
    await office.set({ ...AN_OFFICE });
    await follow();
    const get = vi
      .spyOn(office, 'get')
      .mockRejectedValue(new Error('An unexpected error occurred'));
    await follow();
    expect((await createManaged(local).get()).settings).toEqual(AN_OFFICE);
    get.mockRestore();
  });

  it('is followed in all else where the library cannot take its campaigns in', async () => {
    library = { ...aLibrary(), followOffice: () => Promise.reject(new Error('newer')) };
    await office.set({ ...AN_OFFICE });
    await follow();
    expect((await createManaged(local).get()).settings).toEqual(AN_OFFICE);
    expect(await settings.get()).toMatchObject({ language: 'vi', backupEvery: 'week' });
  });

  it('is carried out: campaigns, default, language, schedule, and the copy that pages read', async () => {
    await office.set({ ...AN_OFFICE });
    await follow();
    const campaigns = await library.listCampaigns();
    expect(campaigns.map(({ name }) => name)).toEqual(AN_OFFICE.campaigns.map(({ name }) => name));
    expect(await settings.get()).toMatchObject({
      language: 'vi',
      backupEvery: 'week',
      defaultCampaign: campaigns[0]?.id,
    });
    expect((await createManaged(local).get()).settings).toEqual(AN_OFFICE);
    expect(heard).toEqual(['library', 'language']);
  });

  it('that says the same again is heard of by nobody, however often it is read at once', async () => {
    await office.set({ ...AN_OFFICE });
    await Promise.all([follow(), follow(), follow()]);
    expect(heard).toEqual(['library', 'language']);
    expect(await library.listCampaigns()).toHaveLength(AN_OFFICE.campaigns.length);
  });

  it('that goes takes its defaults with it and leaves its campaigns', async () => {
    await office.set({ ...AN_OFFICE });
    await follow();
    await office.clear();
    await follow();
    expect(await local.get(null)).toEqual({});
    expect((await settings.get()).language).toBe('auto');
    expect(await library.listCampaigns()).toHaveLength(AN_OFFICE.campaigns.length);
  });

  it('holds in the rest where its campaigns cannot be written', async () => {
    library = {
      ...library,
      followOffice: async () => ({ ok: false, failure: { kind: 'disk-full' } }),
    };
    await office.set({ ...AN_OFFICE });
    await follow();
    expect((await settings.get()).language).toBe('vi');
    expect((await settings.get()).defaultCampaign).toBeNull();
  });
});
