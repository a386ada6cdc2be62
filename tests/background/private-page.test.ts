// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { pageDraftKey, type Draft } from '../../domain/draft.ts';
import type { Library } from '../../domain/ports.ts';
import { urlKey } from '../../domain/url-key.ts';
import { createPageReader } from '../../entrypoints/background/page-reader.ts';
import { pageChange, reviseFromPage } from '../../entrypoints/background/revise-clip.ts';
import { saveClip } from '../../entrypoints/background/save-clip.ts';
import { createPrivateDrafts, createPrivatePage } from '../../entrypoints/popup/private-page.ts';
import type { PageState, PrivateReading } from '../../messaging/protocol.ts';
import { sourceOf } from '../../portals/source-of.ts';
import { createDrafts } from '../../storage/drafts.ts';
import { memoryArea } from '../gallery/memory-area.ts';
import { samplePage } from '../gallery/memory-port.ts';
import { aLibrary, anArticle } from '../storage/a-library.ts';

const URL = 'https://baothaibinh.com.vn/tin/1.html';
const KEY = urlKey(URL);
const NOW = Date.UTC(2026, 5, 1);
const FIELDS = { title: 'Tít', date: '', time: '', authors: '', campaigns: [], note: 'Riêng tôi' };
const EDIT = { base: { ...FIELDS, note: '' }, fields: FIELDS };

const aReading = (text = 'Một bài báo.'): PrivateReading => ({
  url: URL,
  article: anArticle({ url: URL, text }),
  capturedAt: NOW,
});

describe('a page in a private window', () => {
  let library: Library;
  let needs: Parameters<typeof saveClip>[0];
  beforeEach(() => {
    library = aLibrary();
    needs = { library, sourceOf, now: () => NOW };
  });

  it('is saved from what the view gives back, for nothing of it was written before', async () => {
    expect(await saveClip(needs, KEY, EDIT)).toMatchObject({
      ok: false,
      failure: { kind: 'nothing-captured' },
    });
    const saved = await saveClip(needs, KEY, EDIT, aReading());
    expect(saved).toMatchObject({ ok: true, value: { url: URL, note: 'Riêng tôi' } });
  });

  it('saved twice, because the first answer was lost, is one clip with one note', async () => {
    const first = await saveClip(needs, KEY, EDIT, aReading());
    const second = await saveClip(needs, KEY, EDIT, aReading());
    expect(second).toMatchObject({ ok: true, value: { note: 'Riêng tôi' } });
    expect(second.ok && first.ok && second.value.id === first.value.id).toBe(true);
    expect((await library.totals()).all).toBe(1);
  });

  it('saves no page under the name of another', async () => {
    const other = urlKey('https://baothaibinh.com.vn/tin/2.html');
    expect(await saveClip(needs, other, EDIT, aReading())).toMatchObject({ ok: false });
    expect((await library.totals()).all).toBe(0);
  });

  it('that says something else now can be compared and put in place of what was clipped', async () => {
    await saveClip(needs, KEY, EDIT, aReading());
    const now = aReading('Một bài báo, sửa lại.');
    expect(await pageChange(needs, KEY, now)).toMatchObject({
      before: { text: 'Một bài báo.' },
      after: { text: 'Một bài báo, sửa lại.' },
    });
    expect(await pageChange(needs, KEY)).toBeNull();
    expect(await reviseFromPage(needs, KEY, now)).toMatchObject({ ok: true });
    const clip = await library.findByUrlKey(KEY);
    expect((await library.getBody(clip?.id ?? ''))?.article.text).toBe('Một bài báo, sửa lại.');
  });
});

describe('the page as its visitor sees it', () => {
  it('is never taken from a private window, whoever asks for it', async () => {
    let incognito = false;
    Object.assign(fakeBrowser.tabs, { get: async () => ({ id: 7, incognito }) });
    Object.assign(fakeBrowser.scripting, {
      executeScript: async () => [{ result: { url: URL, html: '<p>Xin chào, anh Nam</p>' } }],
    });
    const pages = createPageReader(
      { get: async () => null },
      () => Promise.reject(new Error('no picker')),
      async () => [],
    );
    expect(await pages.html(7, KEY, 100)).toContain('Xin chào');
    incognito = true;
    expect(await pages.html(7, KEY, 100)).toBeNull();
  });
});

describe('a view', () => {
  const page = (isPrivate: boolean): PageState => samplePage(undefined, { private: isPrivate });
  const draft: Draft = { ...EDIT, key: pageDraftKey(KEY), touchedAt: NOW };

  it('gives back what was read in a private window, and nothing of an ordinary one', () => {
    const held = createPrivatePage(() => NOW);
    const ordinary = held.take(page(false));
    expect(held.isPrivate()).toBe(false);
    expect(held.readingOf(ordinary.kind === 'page' ? ordinary.urlKey : '')).toEqual({});

    const apart = held.take(page(true));
    expect(held.isPrivate()).toBe(true);
    expect(held.readingOf(apart.kind === 'page' ? apart.urlKey : '')).toMatchObject({
      reading: { capturedAt: NOW },
    });
    expect(held.readingOf('another')).toEqual({});
  });

  it('gives back the page that it shows, though the one before it was read to its end later', () => {
    const held = createPrivatePage(() => NOW);
    const shown = held.take(page(true));
    if (shown.kind !== 'page') throw new Error('no page');
    held.take({ ...shown, url: URL, urlKey: KEY });
    expect(held.readingOf(shown.urlKey)).toMatchObject({ reading: { url: shown.url } });
    expect(held.readingOf(KEY)).toMatchObject({ reading: { url: URL } });
  });

  it('lets the oldest page go for a new one, and none for a page that is read again', () => {
    const held = createPrivatePage(() => NOW);
    const shown = page(true);
    if (shown.kind !== 'page') throw new Error('no page');
    const take = (key: string): PageState => held.take({ ...shown, urlKey: key });
    const first = 'trang-0';
    for (let n = 0; n < 10; n++) take(`trang-${n}`);
    take('trang-9');
    expect(held.readingOf(first)).toHaveProperty('reading');
    take('trang-10');
    expect(held.readingOf(first)).toEqual({});
    expect(held.readingOf('trang-1')).toHaveProperty('reading');
  });

  it('keeps what is typed on private pages in memory alone, and drops it wherever it is', async () => {
    const disk = memoryArea();
    const memory = memoryArea();
    let isPrivate = true;
    const drafts = createPrivateDrafts(createDrafts(disk), createDrafts(memory), () => isPrivate);
    await drafts.save(draft);
    expect(await disk.get(null)).toEqual({});
    expect(await drafts.load(draft.key)).toEqual(draft);

    isPrivate = false;
    // In an ordinary window the same page begins anew: at the next key all of it would be written.
    expect(await drafts.load(draft.key)).toBeNull();
    await drafts.save({ ...draft, touchedAt: NOW + 1 });
    expect(Object.keys(await disk.get(null))).toHaveLength(1);
    await drafts.drop(draft.key);
    expect(await drafts.load(draft.key)).toBeNull();
    expect([await disk.get(null), await memory.get(null)]).toEqual([{}, {}]);
  });
});
