import { beforeEach, describe, expect, it } from 'vitest';

import { ITERATIONS } from '../../domain/lock.ts';
import { settingsToKeep, takeSettings } from '../../entrypoints/offscreen/kept-settings.ts';
import { createLockKeeper } from '../../storage/lock.ts';
import { createLockState } from '../../storage/lock-state.ts';
import { deriveVerifier, newSalt } from '../../storage/passphrase.ts';
import { memoryArea } from '../gallery/memory-area.ts';

const MINUTE = 60_000;
const WORD = 'gần dân, sát dân';
/** As many as a test has time for. */
const FEW = 10;

let now = Date.UTC(2026, 10, 27, 2);
const clock = (): number => now;
let areas = { local: memoryArea(), session: memoryArea() };
const start = () => createLockKeeper(areas, clock, FEW);

beforeEach(() => {
  areas = { local: memoryArea(), session: memoryArea() };
});

describe('the lock', () => {
  it('is not there until it is turned on, and open then', async () => {
    const keeper = start();
    expect(await keeper.isLocked()).toBe(false);
    expect(await keeper.turnOn(WORD, 15)).toBe(true);
    expect(await keeper.isLocked()).toBe(false);
    await keeper.lockNow();
    expect(await keeper.isLocked()).toBe(true);
    expect(await keeper.unlock(WORD)).toEqual({ kind: 'open' });
    expect(await keeper.isLocked()).toBe(false);
  });

  it('is locked where the browser ended, for what is open is in memory alone', async () => {
    await start().turnOn(WORD, null);
    areas = { ...areas, session: memoryArea() };
    expect(await start().isLocked()).toBe(true);
  });

  it('keeps nothing of the passphrase, and another verifier each time', async () => {
    await start().turnOn(WORD, 15);
    const first = JSON.stringify(await areas.local.get(null));
    expect(first).not.toContain(WORD);
    areas = { local: memoryArea(), session: memoryArea() };
    await start().turnOn(WORD, 15);
    const { lock } = (await areas.local.get(null)) as { lock: { verifier: string } };
    expect(first).not.toContain(lock.verifier);
  });

  it('is told by every page, and they are told of it', async () => {
    const page = createLockState(areas, clock);
    let told = 0;
    const stop = page.watch(() => (told += 1));
    const keeper = start();
    await keeper.turnOn(WORD, 5);
    await keeper.lockNow();
    expect(told).toBeGreaterThanOrEqual(2);
    expect(await page.isLocked()).toBe(true);
    await keeper.unlock(WORD);
    expect(await page.isLocked()).toBe(false);
    stop();
  });

  it('locks itself, and is held open by somebody who is there', async () => {
    const keeper = start();
    await keeper.turnOn(WORD, 5);
    now += 4 * MINUTE;
    await keeper.stillHere();
    now += 4 * MINUTE;
    expect(await keeper.isLocked()).toBe(false);
    now += 2 * MINUTE;
    expect(await keeper.isLocked()).toBe(true);
    // Too late: a press on the covered page opens nothing.
    await keeper.stillHere();
    expect(await keeper.isLocked()).toBe(true);
  });

  it('is no other lock where there is one, and none of a short passphrase', async () => {
    const keeper = start();
    expect(await keeper.turnOn('ngắn', 15)).toBe(false);
    await keeper.turnOn(WORD, 15);
    expect(await keeper.turnOn('một câu khác hẳn', 15)).toBe(false);
    expect(await keeper.unlock(WORD)).toEqual({ kind: 'open' });
  });

  it('is changed and turned off by the present passphrase only', async () => {
    const keeper = start();
    await keeper.turnOn(WORD, 60);
    expect(await keeper.change('sai rồi, sai', null)).toMatchObject({ kind: 'wrong' });
    expect(await keeper.change(WORD, 'câu thứ hai, dài')).toEqual({ kind: 'open' });
    expect(await keeper.unlock(WORD)).toMatchObject({ kind: 'wrong' });
    expect((await keeper.read()).lock?.idleMinutes).toBe(60);
    expect(await keeper.change('câu thứ hai, dài', null)).toEqual({ kind: 'open' });
    expect((await keeper.read()).lock).toBeNull();
    expect(Object.keys(await areas.local.get(null))).toEqual([]);
    expect(Object.keys(await areas.session.get(null))).toEqual([]);
  });

  it('opens by the passphrase as another keyboard types it', async () => {
    const keeper = start();
    await keeper.turnOn(WORD.normalize('NFC'), 15);
    await keeper.lockNow();
    expect(await keeper.unlock(WORD.normalize('NFD'))).toEqual({ kind: 'open' });
  });
});

describe('wrong passphrases', () => {
  it('slow down, also over a restart, and the right one has to wait then', async () => {
    await start().turnOn(WORD, 15);
    await start().lockNow();
    for (let wrong = 1; wrong <= 3; wrong += 1) {
      expect(await start().unlock(`sai lần thứ ${wrong}`)).toEqual({
        kind: 'wrong',
        waitMs: wrong < 3 ? 0 : 5000,
      });
    }
    expect(await start().unlock(WORD)).toEqual({ kind: 'wait', waitMs: 5000 });
    now += 5000;
    expect(await start().unlock(WORD)).toEqual({ kind: 'open' });
    // And are forgotten.
    await start().lockNow();
    expect(await start().unlock('lại sai, lại sai')).toEqual({ kind: 'wrong', waitMs: 0 });
  });

  it('typed while the clock ran ahead are waited for from when it was set right, and no longer', async () => {
    await start().turnOn(WORD, 15);
    await start().lockNow();
    const right = now;
    now += 365 * 24 * 60 * MINUTE;
    for (let wrong = 1; wrong <= 3; wrong += 1) await start().unlock(`sai lần thứ ${wrong}`);
    now = right;
    expect(await start().unlock(WORD)).toEqual({ kind: 'wait', waitMs: 5000 });
    now += 2000;
    expect(await start().unlock(WORD)).toEqual({ kind: 'wait', waitMs: 3000 });
    now += 3000;
    expect(await start().unlock(WORD)).toEqual({ kind: 'open' });
  });

  it('are counted before they are looked at: ending the worker gives no free try', async () => {
    await start().turnOn(WORD, 15);
    await start().lockNow();
    const stuck = {
      ...areas,
      local: {
        ...areas.local,
        set: async (items: Record<string, unknown>) => {
          await areas.local.set(items);
          if ('lock-tries' in items) throw new Error('the worker ends here');
        },
      },
    };
    const dying = createLockKeeper(stuck, clock, FEW);
    await expect(dying.unlock(WORD)).rejects.toThrow('ends here');
    expect((await areas.local.get('lock-tries'))['lock-tries']).toMatchObject({ failed: 1 });
  });

  it('asked at once count one by one', async () => {
    const keeper = start();
    await keeper.turnOn(WORD, 15);
    await keeper.lockNow();
    const words = Array.from({ length: 6 }, (_, at) => `sai lần thứ ${at}`);
    const answers = await Promise.all(words.map((word) => keeper.unlock(word)));
    expect(answers.map(({ kind }) => kind)).toEqual([
      'wrong',
      'wrong',
      'wrong',
      'wait',
      'wait',
      'wait',
    ]);
  });
});

describe('the lock and backups', () => {
  it('have nothing to do with each other: no file turns it on or off', async () => {
    await start().turnOn(WORD, 15);
    const kept = await settingsToKeep(areas.local);
    expect(JSON.stringify(kept)).not.toMatch(/lock|verifier|salt/);
    const before = await areas.local.get('lock');
    const forged = { ...kept, lock: null, settings: { lock: null }, 'lock-opened': {} };
    await takeSettings(areas.local, forged);
    expect(await areas.local.get('lock')).toEqual(before);

    const fresh = memoryArea();
    await takeSettings(fresh, { ...kept, ...before });
    expect(await fresh.get('lock')).toEqual({});
  });
});

describe('what stands for a passphrase', () => {
  it('is PBKDF2 with SHA-256', async () => {
    // A known answer: P "password", S "salt", 4096 rounds, the first 32 bytes.
    const made = await deriveVerifier('password', btoa('salt'), 4096);
    expect(Buffer.from(made, 'base64').toString('hex')).toBe(
      'c5e478d59288c841aa530db6845c4c8d962893a001ce4e11a4963873aa98134a',
    );
  });

  it('takes at least 600,000 rounds and a salt of 16 bytes', () => {
    expect(ITERATIONS).toBeGreaterThanOrEqual(600_000);
    expect(Buffer.from(newSalt(), 'base64')).toHaveLength(16);
    expect(newSalt()).not.toBe(newSalt());
  });
});
