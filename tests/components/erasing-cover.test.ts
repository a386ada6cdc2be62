// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { noteAsking } from '../../entrypoints/lock/erase-asked.ts';
import { showErasing } from '../../entrypoints/lock/erasing-cover.tsx';
import { createErasing } from '../../storage/erasing.ts';
import { speak } from './speak.ts';

const erasing = createErasing(fakeBrowser.storage.local);
const went: string[] = [];

beforeEach(async () => {
  await speak('vi');
  fakeBrowser.reset();
  went.length = 0;
  sessionStorage.clear();
  localStorage.setItem('typed', 'Nửa chừng');
  document.body.innerHTML = '';
  Object.assign(fakeBrowser.runtime, { getURL: (path: string) => `own:${path}` });
  vi.spyOn(location, 'replace').mockImplementation((url) => void went.push(String(url)));
  vi.spyOn(location, 'reload').mockImplementation(() => void went.push('reload'));
});
afterEach(() => vi.restoreAllMocks());

const covered = (): Promise<void> =>
  showErasing({ phase: 'data', blocked: false }, () => went.push('drawn'));

describe('a page while everything is deleted', () => {
  it('that asked for it ends at the first steps, though another page takes the mark away', async () => {
    noteAsking();
    await erasing.begin();
    await covered();
    expect(document.querySelector('[data-state=erasing]')).not.toBeNull();
    await erasing.dataGone();
    await erasing.done();
    await vi.waitFor(() => expect(went).toEqual(['own:/welcome.html#erased']));
    expect(localStorage.length).toBe(0);
    expect(await erasing.read()).toBeNull();
  });

  it('is covered once, though the lock that goes with the rest has it looked at again', async () => {
    noteAsking();
    await erasing.begin();
    await covered();
    await covered();
    expect(document.querySelectorAll('[data-state=erasing]')).toHaveLength(1);
    await erasing.dataGone();
    await vi.waitFor(() => expect(went).toEqual(['own:/welcome.html#erased']));
  });

  it('that did not is loaded anew, once', async () => {
    await erasing.begin();
    await covered();
    await erasing.dataGone();
    await erasing.done();
    await vi.waitFor(() => expect(went).toEqual(['reload']));
  });

  it('that finds all else gone clears what it alone can reach, and is drawn', async () => {
    await erasing.dataGone();
    await showErasing({ phase: 'page', blocked: false }, () => went.push('drawn'));
    expect(went).toEqual(['drawn']);
    expect(localStorage.length).toBe(0);
    expect(await erasing.read()).toBeNull();
  });
});
