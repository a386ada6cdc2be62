// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { watchRights } from '../../entrypoints/background/rights-taken.ts';
import { createBackupLog } from '../../messaging/backup-log.ts';
import { createManaged } from '../../storage/managed.ts';
import { createSettings } from '../../storage/settings.ts';
import { createTakenRights } from '../../storage/taken-rights.ts';

const NOW = 1_790_000_000_000;
const { local } = fakeBrowser.storage;
const settings = createSettings(local);
const taken = createTakenRights(local);

interface Rights {
  readonly permissions?: readonly string[];
  readonly origins?: readonly string[];
}
type Hear = (rights: Rights) => Promise<void>;

let held: Set<string>;
let removed: Hear;
let added: Hear;
let erasing: boolean;

beforeEach(() => {
  fakeBrowser.reset();
  held = new Set();
  erasing = false;
  const holds = async ({ permissions = [], origins = [] }: Rights): Promise<boolean> =>
    [...permissions, ...origins].every((each) => held.has(each));
  Object.assign(fakeBrowser.permissions, {
    contains: holds,
    onRemoved: { addListener: (hear: Hear) => (removed = hear) },
    onAdded: { addListener: (hear: Hear) => (added = hear) },
  });
  Object.assign(fakeBrowser.scripting, { getRegisteredContentScripts: async () => [] });
  watchRights({ settings, now: () => NOW, eraser: { isErasing: async () => erasing } });
});

const backupsOfTheOffice = (): Promise<void> =>
  createManaged(local).put({
    managed: { settings: { backup: { every: 'week' } }, mistakes: [] },
    defaults: { backupEvery: 'week' },
  });

describe('the downloads permission', () => {
  it('that was taken away while backups need it is told, and the backup waits', async () => {
    await settings.set({ backupEvery: 'day' });
    await removed({ permissions: ['downloads'] });
    expect(await taken.read()).toMatchObject({ downloads: true });
    expect((await createBackupLog(local).read()).due).toMatchObject({ since: NOW });
    // Something else is given or taken: it is as true as before.
    await added({ origins: ['*://*.gov.vn/*'] });
    expect(await taken.read()).toMatchObject({ downloads: true });
    held.add('downloads');
    await added({ permissions: ['downloads'] });
    expect(await taken.read()).toMatchObject({ downloads: false });
  });

  it('that nobody ever gave is not said to be taken, where the office wants backups', async () => {
    await backupsOfTheOffice();
    await added({ origins: ['*://*.gov.vn/*'] });
    await removed({ origins: ['*://*.gov.vn/*'] });
    expect(await taken.read()).toEqual({ downloads: false, portals: false });
    expect((await createBackupLog(local).read()).due).toBeNull();
  });

  it('that goes with everything else is said by nobody', async () => {
    await backupsOfTheOffice();
    erasing = true;
    await removed({ permissions: ['downloads'] });
    expect(await taken.read()).toEqual({ downloads: false, portals: false });
    expect((await createBackupLog(local).read()).due).toBeNull();
  });
});
