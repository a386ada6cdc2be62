// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import type { Clip } from '../../domain/clip.ts';
import type { Library } from '../../domain/ports.ts';
import { urlKey } from '../../domain/url-key.ts';
import { keepSnapshot } from '../../entrypoints/background/keep-snapshot.ts';
import { createPageReader } from '../../entrypoints/background/page-reader.ts';
import { saveClip } from '../../entrypoints/background/save-clip.ts';
import type { Services } from '../../entrypoints/background/services.ts';
import { sourceOf } from '../../portals/source-of.ts';
import { createSettings } from '../../storage/settings.ts';
import { memoryArea } from '../gallery/memory-area.ts';
import { aLibrary, anArticle } from '../storage/a-library.ts';

const URL = 'https://baothaibinh.com.vn/tin/1.html';
const KEY = urlKey(URL);
const NOW = Date.UTC(2026, 5, 1);
const FIELDS = { title: 'Tít', date: '', time: '', authors: '', campaigns: [], note: '' };

let library: Library;
let services: Services;
let clip: Clip;

/** The tab shows this when it is asked. */
const shows = (url: string): void => {
  Object.assign(fakeBrowser.tabs, { get: async () => ({ id: 7, incognito: false }) });
  Object.assign(fakeBrowser.scripting, {
    executeScript: async () => [{ result: { url, html: '<p>Trang</p>' } }],
  });
};

beforeEach(async () => {
  library = aLibrary();
  const settings = createSettings(memoryArea());
  await settings.set({ snapshots: true });
  const pages = createPageReader(
    { get: async () => null },
    () => Promise.reject(new Error('no picker')),
    async () => [],
  );
  services = {
    library,
    settings,
    sourceOf,
    pages,
    now: () => NOW,
  } as Partial<Services> as Services;
  const article = anArticle({ url: URL });
  await library.putCapture({ urlKey: KEY, url: URL, article, capturedAt: NOW });
  const saved = await saveClip(services, KEY, { base: FIELDS, fields: FIELDS });
  if (!saved.ok) throw new Error(saved.failure.kind);
  clip = saved.value;
});

describe('the page as it was', () => {
  it('is kept beside its clip', async () => {
    shows(`${URL}?utm_source=zalo#binh-luan`);
    await keepSnapshot(services, clip, 7);
    expect(await library.getSnapshot(clip.id)).not.toBeNull();
  });

  it('is none where the tab has gone on to another page by then', async () => {
    shows('https://baothaibinh.com.vn/tin/2.html');
    await keepSnapshot(services, clip, 7);
    expect(await library.getSnapshot(clip.id)).toBeNull();
  });
});
