// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import {
  createSettings,
  DEFAULT_SETTINGS as DEFAULTS,
  type Settings,
} from '../../storage/settings.ts';

const settingsWith = (part: Partial<Settings>): Settings => ({ ...DEFAULTS, ...part });

const area = fakeBrowser.storage.local;
const stored = async (): Promise<unknown> => (await area.get('settings'))['settings'];

beforeEach(() => fakeBrowser.reset());

describe('the settings', () => {
  it('take no days but whole ones, and no schedule or place but those there are', async () => {
    const value = { emptyTrashAfterDays: 0, backupEvery: 'hour', backupTo: 'cloud', snapshots: 1 };
    await area.set({ settings: { version: 1, ...value } });
    expect(await createSettings(area).get()).toEqual(DEFAULTS);
    const good = { emptyTrashAfterDays: 30, backupEvery: 'week', backupTo: 'folder' } as const;
    await createSettings(area).set({ ...good, snapshots: false });
    expect(await createSettings(area).get()).toEqual(settingsWith({ ...good, snapshots: false }));
  });

  it('have defaults', async () => {
    expect(await createSettings(area).get()).toEqual(settingsWith({ portalMode: false }));
  });

  it('keep what was chosen, with their version', async () => {
    await createSettings(area).set({ portalMode: true });
    expect(await createSettings(area).get()).toEqual(settingsWith({ portalMode: true }));
    expect(await stored()).toEqual({ version: 1, portalMode: true });
  });

  it.each([null, 'hỏng', 7, [true], { portalMode: 'yes' }, { version: 'x' }, { version: -3 }])(
    'take the broken value %j for the defaults, and can be set again',
    async (value) => {
      await area.set({ settings: value });
      const settings = createSettings(area);
      expect(await settings.get()).toEqual(settingsWith({ portalMode: false }));
      await settings.set({ portalMode: true });
      expect(await stored()).toEqual({ version: 1, portalMode: true });
    },
  );

  it('of a build before versions are read', async () => {
    await area.set({ settings: { portalMode: true } });
    expect(await createSettings(area).get()).toEqual(settingsWith({ portalMode: true }));
  });

  it('of a newer build are read as far as we know them, and the rest is left alone', async () => {
    await area.set({ settings: { version: 9, portalMode: true, colour: 'dark' } });
    const settings = createSettings(area);
    expect(await settings.get()).toEqual(settingsWith({ portalMode: true }));
    await settings.set({ portalMode: false });
    expect(await stored()).toEqual({ version: 9, portalMode: false, colour: 'dark' });
  });

  it('end as the last choice when choices overlap', async () => {
    const settings = createSettings(area);
    await Promise.all([true, false, true].map((portalMode) => settings.set({ portalMode })));
    expect(await settings.get()).toEqual(settingsWith({ portalMode: true }));
  });

  it('tell who watches of every change, by any context, until they stop', async () => {
    const heard: Settings[] = [];
    const stop = createSettings(area).watch((settings) => heard.push(settings));
    await area.set({ 'draft:x': 1 });
    await createSettings(area).set({ portalMode: true });
    await area.remove('settings');
    stop();
    await createSettings(area).set({ portalMode: true });
    expect(heard).toEqual([settingsWith({ portalMode: true }), DEFAULTS]);
  });
});
