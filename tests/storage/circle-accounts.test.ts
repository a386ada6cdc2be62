import { beforeEach, describe, expect, it } from 'vitest';

import { createCircleAccounts } from '../../storage/circle-accounts.ts';
import { settingsToKeep } from '../../entrypoints/offscreen/kept-settings.ts';
import { memoryArea } from '../gallery/memory-area.ts';

const LAN = { user: 'lan', password: 'mật khẩu của Lan' };
const NEW = { user: 'lan', password: 'mật khẩu mới' };

let session = memoryArea();
let local = memoryArea();
let accounts = createCircleAccounts(session, local);
beforeEach(() => {
  [session, local] = [memoryArea(), memoryArea()];
  accounts = createCircleAccounts(session, local);
});

const onDisk = async (): Promise<string> => JSON.stringify(await local.get(null));

describe('the account of a circle', () => {
  it('is kept in memory, and on the disk only when the person asks for that', async () => {
    await accounts.put('a', LAN, false);
    expect(await accounts.get('a')).toEqual(LAN);
    expect(await onDisk()).toBe('{}');
    await accounts.put('a', LAN, true);
    expect(await onDisk()).toContain(LAN.password);
  });

  it('lies in one place alone: an old password does not come back', async () => {
    await accounts.put('a', LAN, true);
    await accounts.put('a', NEW, false);
    expect(await onDisk()).toBe('{}');
    expect(await accounts.get('a')).toEqual(NEW);
    await accounts.put('a', LAN, true);
    expect(JSON.stringify(await session.get(null))).toBe('{}');
    expect(await accounts.get('a')).toEqual(LAN);
  });

  it('is forgotten wherever it lies, alone or with its circle', async () => {
    await accounts.put('a', LAN, true);
    await accounts.put('b', LAN, false);
    await accounts.put('c', NEW, true);
    await local.set({ settings: { portalMode: true } });
    await accounts.forget('a');
    await accounts.keepOnly(['c']);
    expect(await accounts.get('a')).toBeNull();
    expect(await accounts.get('b')).toBeNull();
    expect(await accounts.get('c')).toEqual(NEW);
    expect(await local.get('settings')).toEqual({ settings: { portalMode: true } });
  });

  it('is in no backup', async () => {
    await accounts.put('a', LAN, true);
    expect(JSON.stringify(await settingsToKeep(local))).not.toContain(LAN.password);
  });

  it('that is broken counts as none', async () => {
    await local.set({ 'circle-account:a': { user: 'lan' } });
    expect(await accounts.get('a')).toBeNull();
  });
});
