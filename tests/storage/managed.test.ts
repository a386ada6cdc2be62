// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { readManaged, type Managed } from '../../domain/managed/managed.ts';
import { NO_OFFICE } from '../../domain/office.ts';
import { createExportMemory } from '../../storage/export-memory.ts';
import { createManaged } from '../../storage/managed.ts';
import { createSettings, DEFAULT_SETTINGS, type OfficeDefaults } from '../../storage/settings.ts';
import { AN_OFFICE } from '../gallery/managed-world.ts';

const area = fakeBrowser.storage.local;
beforeEach(() => fakeBrowser.reset());

const put = (policy: unknown, defaults: OfficeDefaults = {}): Promise<void> =>
  createManaged(area).put({ managed: readManaged(policy), defaults });
const drop = (): Promise<void> => createManaged(area).put(null);

describe('the copy of what an office set', () => {
  it('is nothing where there is no policy, and leaves nothing behind when it goes', async () => {
    expect(await createManaged(area).get()).toEqual({ settings: {}, mistakes: [] });
    await put(AN_OFFICE, { language: 'vi' });
    expect((await createManaged(area).get()).settings).toEqual(AN_OFFICE);
    await drop();
    expect(await area.get(null)).toEqual({});
  });

  it('is read with the mistrust of a policy', async () => {
    await area.set({ managed: { settings: { language: 'fr', office: 7, x: 1 }, mistakes: 'x' } });
    expect(await createManaged(area).get()).toEqual({ settings: {}, mistakes: [] });
    await area.set({ managed: 7 });
    expect(await createManaged(area).get()).toEqual({ settings: {}, mistakes: [] });
  });

  it('is written only where it says something else, and tells who watches', async () => {
    const heard: Managed[] = [];
    createManaged(area).watch((managed) => heard.push(managed));
    await put({ language: 'vi' });
    await put({ language: 'vi' });
    await put({ language: 'en' });
    await drop();
    expect(heard.map(({ settings }) => settings.language)).toEqual(['vi', 'en', undefined]);
  });
});

describe('settings that an office begins with', () => {
  it('hold until the person chooses, whatever they choose', async () => {
    const settings = createSettings(area);
    await put({}, { language: 'en', backupEvery: 'week', defaultCampaign: 'c1' });
    expect(await settings.get()).toEqual({
      ...DEFAULT_SETTINGS,
      language: 'en',
      backupEvery: 'week',
      defaultCampaign: 'c1',
    });
    await settings.set({ language: 'auto', backupEvery: 'never', defaultCampaign: null });
    expect(await settings.get()).toEqual(DEFAULT_SETTINGS);
    expect([...(await settings.chosen())].toSorted()).toEqual([
      'backupEvery',
      'defaultCampaign',
      'language',
      'version',
    ]);
  });

  it('are not among those that the person chose', async () => {
    await put({}, { language: 'en' });
    await createSettings(area).set({ snapshots: false });
    expect((await area.get('settings'))['settings']).toEqual({ version: 1, snapshots: false });
    await drop();
    expect((await createSettings(area).get()).language).toBe('auto');
  });

  it('are no others than it may set', async () => {
    await area.set({ 'managed-defaults': { snapshots: false, portalMode: true, language: 'xx' } });
    expect(await createSettings(area).get()).toEqual(DEFAULT_SETTINGS);
  });

  it('are heard of by who watches settings, also under a choice of theirs', async () => {
    const heard: unknown[] = [];
    createSettings(area).watch(({ language, theme }) => heard.push([language, theme]));
    await put({}, { language: 'en' });
    await expect.poll(() => heard).toEqual([['en', 'auto']]);
    await createSettings(area).set({ theme: 'dark' });
    expect(heard.at(-1)).toEqual(['en', 'dark']);
  });
});

describe('the office of an export', () => {
  const memory = createExportMemory(area);

  it('is begun by the policy, and follows it where the person wrote nothing', async () => {
    await put({ office: { name: 'BAN DÂN VẬN', place: 'Tuyên Quang', rule: 'state' } });
    const begun = await memory.office();
    expect(begun).toEqual({
      ...NO_OFFICE,
      rule: 'state',
      name: 'BAN DÂN VẬN',
      place: 'Tuyên Quang',
    });
    await memory.putOffice({ ...begun, signatory: 'Lê An' });
    await put({ office: { name: 'BAN TUYÊN GIÁO VÀ DÂN VẬN', place: 'Hà Giang' } });
    expect(await memory.office()).toEqual({
      ...NO_OFFICE,
      name: 'BAN TUYÊN GIÁO VÀ DÂN VẬN',
      place: 'Hà Giang',
      signatory: 'Lê An',
    });
  });

  it('is the person’s own where they wrote it, and where they emptied it', async () => {
    await memory.putOffice({ ...NO_OFFICE, name: 'CỦA TÔI' });
    await put({ office: { name: 'BAN', place: 'Tuyên Quang', superior: 'TỈNH ỦY' } });
    const begun = await memory.office();
    expect(begun).toMatchObject({ name: 'CỦA TÔI', place: 'Tuyên Quang' });
    await memory.putOffice({ ...begun, place: '' });
    await put({ office: { name: 'CỦA TÔI', place: 'Hà Giang', superior: 'TỈNH ỦY' } });
    await memory.putOffice(await memory.office());
    await put({ office: { name: 'BAN', place: 'Hà Giang' } });
    expect(await memory.office()).toEqual({ ...NO_OFFICE, name: 'CỦA TÔI' });
  });

  it('goes into a backup as the person’s own part of it', async () => {
    await put({ office: { name: 'BAN', place: 'Tuyên Quang' } });
    await memory.putOffice({ ...(await memory.office()), signatory: 'Lê An' });
    expect(await memory.all()).toEqual({ office: { signatory: 'Lê An' } });
  });
});
