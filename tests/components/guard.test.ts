// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { guardPage } from '../../entrypoints/lock/guard.ts';
import { speak } from './speak.ts';

const LOCK = { id: 'a', salt: 'AAAA', iterations: 1, verifier: 'x', idleMinutes: null };
const { local } = fakeBrowser.storage;

let app: HTMLElement;
let drawn: number;

beforeEach(async () => {
  await speak('vi');
  fakeBrowser.reset();
  document.body.innerHTML = '<div id="app"></div>';
  app = document.querySelector('#app') as HTMLElement;
  drawn = 0;
});

const guarded = () => guardPage(app, () => (drawn += 1), null);
/** What it takes is loaded only then. */
const covered = (): Promise<void> =>
  vi.waitFor(() => expect(document.querySelector('#lock h1')).not.toBeNull(), { timeout: 20_000 });
const shown = (): boolean => !app.hasAttribute('hidden');

describe('a page of ours', () => {
  it('is drawn where there is no lock, and covered as soon as it is locked elsewhere', async () => {
    guarded();
    await vi.waitFor(() => expect(drawn).toBe(1));
    expect(shown()).toBe(true);
    await local.set({ lock: LOCK });
    await covered();
    expect(shown()).toBe(false);
  });

  it('is never drawn while it is locked', async () => {
    await local.set({ lock: LOCK });
    guarded();
    await covered();
    expect(drawn).toBe(0);
    expect(shown()).toBe(false);
  });

  it('that comes back as it was left is looked at again: it heard nothing of the lock', async () => {
    const { onChanged } = fakeBrowser.storage;
    const hear = vi.spyOn(onChanged, 'addListener').mockImplementation(() => undefined);
    guarded();
    hear.mockRestore();
    await vi.waitFor(() => expect(drawn).toBe(1));
    await local.set({ lock: LOCK });
    dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await covered();
    expect(shown()).toBe(false);
  });
});
