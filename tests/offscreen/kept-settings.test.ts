import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, describe, expect, it } from 'vitest';

import { settingsToKeep, takeSettings } from '../../entrypoints/offscreen/kept-settings.ts';
import { createHostRules } from '../../storage/host-rules.ts';
import { createSavedViews } from '../../storage/saved-views.ts';
import { createSettings } from '../../storage/settings.ts';

const area = fakeBrowser.storage.local;
const settings = createSettings(area);
const rules = createHostRules(area);
const rule = (host: string, pageTitle = '') => ({
  host,
  body: 'main',
  title: null,
  date: null,
  madeAt: 1,
  madeOn: `${host}/a`,
  pageTitle,
});

beforeEach(() => fakeBrowser.reset());

describe('settings in a backup', () => {
  it('come back on a new machine, with the rules for hosts', async () => {
    await settings.set({ snapshots: false });
    await rules.put(rule('baomau.vn'));
    const kept = JSON.parse(JSON.stringify(await settingsToKeep(area))) as object;
    fakeBrowser.reset();
    await takeSettings(area, { ...kept });
    expect((await settings.get()).snapshots).toBe(false);
    expect(await rules.list()).toEqual([rule('baomau.vn')]);
  });

  it('bring saved views along, and leave those of the same name as they are here', async () => {
    const views = createSavedViews(area);
    const view = (name: string, search: string) => ({ name, search, madeAt: 1 });
    await views.put(view('Cần chú ý', '?tone=negative'));
    await views.put(view('Tuyên Quang', '?q=tuyen'));
    const kept = JSON.parse(JSON.stringify(await settingsToKeep(area))) as object;
    fakeBrowser.reset();
    await views.put(view('Tuyên Quang', '?q=here'));
    await takeSettings(area, { ...kept, views: [...(kept as { views: [] }).views, { name: 5 }] });
    expect(await views.list()).toEqual([
      view('Cần chú ý', '?tone=negative'),
      view('Tuyên Quang', '?q=here'),
    ]);
  });

  it('give way to what the person chose and showed here', async () => {
    await settings.set({ snapshots: true });
    await rules.put(rule('baomau.vn', 'here'));
    await takeSettings(area, {
      settings: { snapshots: false },
      hostRules: [rule('baomau.vn', 'there'), rule('khac.vn')],
    });
    expect((await settings.get()).snapshots).toBe(true);
    expect((await rules.get('baomau.vn'))?.pageTitle).toBe('here');
    expect(await rules.get('khac.vn')).not.toBeNull();
  });

  it('turn nothing on that needs a permission or takes clips away', async () => {
    await takeSettings(area, {
      settings: {
        portalMode: true,
        backupEvery: 'day',
        backupTo: 'folder',
        emptyTrashAfterDays: 1,
        snapshots: true,
      },
    });
    expect(await settings.get()).toMatchObject({
      portalMode: false,
      backupEvery: 'never',
      backupTo: 'downloads',
      emptyTrashAfterDays: null,
    });
  });

  it.each([
    {},
    { settings: null, hostRules: 'x' },
    { settings: [], hostRules: [null, 7, { host: '../evil' }] },
    { settings: { snapshots: 'yes' }, hostRules: [{ ...rule('a.vn'), body: '}{' }] },
  ])('that are no settings do nothing: %j', async (kept) => {
    await takeSettings(area, kept);
    expect(await rules.list()).toEqual([]);
    expect((await settings.get()).snapshots).toBe(true);
  });
});
