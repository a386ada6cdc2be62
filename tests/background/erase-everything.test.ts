// @vitest-environment node
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { createEraser } from '../../entrypoints/background/erase-everything.ts';

const { local } = fakeBrowser.storage;
/** What the background is told, and what it does, in order. */
let done: string[] = [];
/** How often the files cannot be deleted yet: somebody still writes one. */
let held = 0;
let kept: Parameters<typeof createEraser>[0];

const folder = {
  async *entries() {
    yield ['backups', {}];
  },
  async removeEntry() {
    held -= 1;
    if (held >= 0) throw new DOMException('in use', 'NoModificationAllowedError');
    done.push('files');
  },
};
const start = () =>
  createEraser(kept, {
    beforehand: async () => void done.push('stopped'),
    afterwards: async () => void done.push('forgotten'),
    anew: async () => void done.push('office'),
  });

beforeEach(async () => {
  fakeBrowser.reset();
  done = [];
  held = 0;
  kept = {
    close: () => void done.push('closed'),
    renew: () => void done.push('renewed'),
  } as unknown as typeof kept;
  Object.assign(fakeBrowser.scripting, { getRegisteredContentScripts: async () => [] });
  Object.assign(fakeBrowser.permissions, {
    getAll: async () => ({ origins: [] }),
    remove: async () => true,
  });
  Object.assign(fakeBrowser.offscreen, { closeDocument: async () => undefined });
  Object.assign(fakeBrowser.runtime, { getPlatformInfo: async () => ({}) });
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('localStorage', { clear: () => void done.push('looks') });
  vi.stubGlobal('caches', { keys: async () => [] });
  vi.stubGlobal('navigator', {
    storage: { getDirectory: async () => folder },
    locks: { request: (_: string, __: object, work: (lock: object) => unknown) => work({}) },
  });
  await local.set({ settings: {}, 'draft:page:a': {} });
});
afterEach(() => vi.unstubAllGlobals());

const phase = async (): Promise<unknown> =>
  ((await local.get('erasing'))['erasing'] as { phase?: unknown } | undefined)?.phase;

describe('deleting everything', () => {
  it('leaves the mark for a page, and follows the office anew before it ends', async () => {
    expect(await start().begin()).toEqual({ ok: true, value: null });
    expect(Object.keys(await local.get(null)).toSorted()).toEqual(['erasing', 'greeted']);
    expect(await phase()).toBe('page');
    expect(done).toEqual(['stopped', 'closed', 'files', 'renewed', 'forgotten', 'looks', 'office']);
  });

  it('that failed half-way goes on when the next page asks, in the same background', async () => {
    held = 1;
    const eraser = start();
    await expect(eraser.begin()).rejects.toThrow('in use');
    expect(await phase()).toBe('data');
    // The pages that wait ask every few seconds; the background stays alive by that.
    expect(await eraser.isErasing()).toBe(true);
    await vi.waitFor(async () => expect(await phase()).toBe('page'));
    expect(await eraser.isErasing()).toBe(true);
  });

  it('is done once where the start of the background and a page both go on with it', async () => {
    await local.set({ erasing: { phase: 'data', blocked: false } });
    const eraser = start();
    const [was] = await Promise.all([eraser.goOn(), eraser.isErasing(), eraser.isErasing()]);
    expect(was).toBe(true);
    expect(done.filter((step) => step === 'renewed')).toHaveLength(1);
  });

  it('begins no new library before what was at work with the old one has ended', async () => {
    const eraser = start();
    let end: () => void = () => undefined;
    // A long page is being read, to be written down.
    const reading = eraser.during(new Promise<void>((resolve) => (end = resolve)));
    const begun = eraser.begin();
    await vi.waitFor(() => expect(done).toContain('files'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(done).not.toContain('renewed');
    end();
    await Promise.all([reading, begun]);
    expect(done).toContain('renewed');
  });

  it('does not stop at a browser that keeps no files', async () => {
    vi.stubGlobal('navigator', {
      locks: navigator.locks,
      storage: { getDirectory: () => Promise.reject(new DOMException('none', 'SecurityError')) },
    });
    expect(await start().begin()).toMatchObject({ ok: true });
    expect(await phase()).toBe('page');
  });

  it('ends although the office cannot be followed', async () => {
    const eraser = createEraser(kept, {
      beforehand: async () => undefined,
      afterwards: async () => undefined,
      anew: () => Promise.reject(new Error('no policy can be read')),
    });
    expect(await eraser.begin()).toMatchObject({ ok: true });
    expect(await phase()).toBe('page');
  });
});
