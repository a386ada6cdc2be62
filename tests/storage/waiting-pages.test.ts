// @vitest-environment node
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';

import { mergeSaved } from '../../domain/merge-clip.ts';
import type { Library } from '../../domain/ports.ts';
import { urlKey } from '../../domain/url-key.ts';
import { joinNotes, type WaitingPage } from '../../domain/waiting-page.ts';
import { aClip, aLibrary } from './a-library.ts';

export const aPage = (url: string, part: Partial<WaitingPage> = {}): WaitingPage => ({
  urlKey: urlKey(url),
  url,
  title: '',
  campaigns: [],
  note: '',
  addedAt: 1000,
  ...part,
});

const A = 'https://baomau.vn/a.html';
const B = 'https://baomau.vn/b.html';

describe('pages that wait', () => {
  let library: Library;
  let ids: readonly string[];
  beforeEach(async () => {
    library = aLibrary();
    const made = await library.ensureCampaigns(['Dân vận khéo', 'Mục tiêu kép'], 1);
    ids = made.ok ? made.value.map(({ id }) => id) : [];
  });

  const keys = async (): Promise<string[]> =>
    (await library.listWaiting(100)).pages.map((page) => page.urlKey);

  it('are listed page by page, the oldest first', async () => {
    const pages = Array.from({ length: 25 }, (_, at) =>
      aPage(`https://baomau.vn/${at}.html`, { addedAt: at < 10 ? 5000 : 1000 + at }),
    );
    await library.putWaiting(pages);
    const listed: string[] = [];
    let cursor: string | null = null;
    do {
      const read = await library.listWaiting(10, cursor);
      listed.push(...read.pages.map(({ url }) => url));
      cursor = read.cursor;
    } while (cursor !== null);
    const expected = pages.toSorted(
      (a, b) => a.addedAt - b.addedAt || (a.urlKey < b.urlKey ? -1 : 1),
    );
    expect(listed).toEqual(expected.map(({ url }) => url));
    expect(await library.countWaiting()).toBe(25);
  });

  it('wait once: campaigns are united, notes stand one below the other', async () => {
    await library.putWaiting([aPage(A, { campaigns: [ids[0] ?? ''], note: 'Một', addedAt: 9 })]);
    const put = await library.putWaiting([
      aPage(`${A}?utm_source=zalo`, { title: 'Bài A', campaigns: [...ids], note: 'Hai' }),
      aPage(A, { note: 'Một' }),
    ]);
    expect(put).toMatchObject({ ok: true, value: { added: 0, joined: 1, clipped: [], left: 0 } });
    expect(await library.getWaiting(urlKey(A))).toEqual({
      ...aPage(A, { title: 'Bài A', campaigns: ids, note: 'Một\n\nHai', addedAt: 9 }),
      trouble: null,
    });
  });

  it('wait in browsers that are older than `URL.canParse`, too', async () => {
    const canParse = Object.getOwnPropertyDescriptor(URL, 'canParse');
    Reflect.deleteProperty(URL, 'canParse');
    try {
      const pages = [aPage(A), aPage('https://'), aPage('ftp://a.vn/c')];
      expect(await library.putWaiting(pages)).toMatchObject({ value: { added: 1 } });
    } finally {
      Object.defineProperty(URL, 'canParse', canParse ?? {});
    }
  });

  it('are not put where they are clips, and that is said', async () => {
    await library.saveClip(await aClip({ url: A }), mergeSaved);
    const put = await library.putWaiting([aPage(A), aPage(B)]);
    expect(put).toMatchObject({ value: { added: 1, clipped: [urlKey(A)] } });
    expect(await keys()).toEqual([urlKey(B)]);
  });

  it.each(['the first save of this context', 'a later one'])(
    'wait no longer once they are saved: %s',
    async (which) => {
      if (which !== 'the first save of this context')
        await library.saveClip(await aClip(), mergeSaved);
      await library.putWaiting([aPage(A), aPage(B)]);
      await library.saveClip(await aClip({ url: A }), mergeSaved);
      expect(await keys()).toEqual([urlKey(B)]);
      await library.saveClip(await aClip(), mergeSaved, urlKey(B));
      expect(await keys()).toEqual([]);
    },
  );

  it('come back as they were when a removal is taken back', async () => {
    await library.putWaiting([aPage(A, { note: 'giữ' }), aPage(B)]);
    const removed = await library.removeWaiting([urlKey(A), 'khong.co/trang'], 5000);
    expect(removed).toMatchObject({ ok: true, value: { pages: 1 } });
    expect(await keys()).toEqual([urlKey(B)]);
    expect(await library.getWaiting(urlKey(A))).toBeNull();
    const all = await library.removeWaiting(null, 5000);
    expect(await library.countWaiting()).toBe(0);

    expect(await library.restoreWaiting(removed.ok ? removed.value.removal : 0)).toEqual({
      ok: true,
      value: 1,
    });
    expect(await library.getWaiting(urlKey(A))).toMatchObject({ note: 'giữ' });
    expect(await keys()).toEqual([urlKey(A)]);
    await library.restoreWaiting(all.ok ? all.value.removal : 0);
    expect(await library.countWaiting()).toBe(2);
  });

  it('that were taken off and are put again are as they were put', async () => {
    await library.putWaiting([aPage(A, { note: 'cũ' })]);
    await library.removeWaiting(null, 5000);
    await library.putWaiting([aPage(A, { note: 'mới' })]);
    expect(await library.getWaiting(urlKey(A))).toMatchObject({ note: 'mới' });
    expect(await library.restoreWaiting(5000)).toEqual({ ok: true, value: 0 });
  });

  it('that were taken off and clipped since stay away', async () => {
    await library.putWaiting([aPage(A)]);
    await library.removeWaiting(null, 5000);
    await library.saveClip(await aClip({ url: A }), mergeSaved);
    expect(await library.restoreWaiting(5000)).toEqual({ ok: true, value: 0 });
    expect(await library.countWaiting()).toBe(0);
  });

  it('are forgotten for good a while after they were taken off, and no others', async () => {
    await library.putWaiting([aPage(A), aPage(B)]);
    await library.removeWaiting([urlKey(A)], 5000);
    await library.dropRemovedWaiting(5000);
    expect(await library.restoreWaiting(5000)).toEqual({ ok: true, value: 1 });
    await library.removeWaiting([urlKey(A)], 5000);
    await library.dropRemovedWaiting(5001);
    expect(await library.restoreWaiting(5000)).toEqual({ ok: true, value: 0 });
    expect(await keys()).toEqual([urlKey(B)]);
  });

  it('remember why they were not clipped, also when they are named again', async () => {
    await library.putWaiting([aPage(A)]);
    await library.setWaitingTrouble(urlKey(A), 'not-found');
    await library.setWaitingTrouble('khong.co/trang', 'not-found');
    await library.putWaiting([aPage(A)]);
    expect(await library.getWaiting(urlKey(A))).toMatchObject({ trouble: 'not-found' });
    await library.setWaitingTrouble(urlKey(A), null);
    expect(await library.getWaiting(urlKey(A))).toMatchObject({ trouble: null });
    expect(await library.countWaiting()).toBe(1);
  });

  it('name the campaign into which theirs was merged', async () => {
    const [one = '', other = ''] = ids;
    await library.putWaiting([aPage(A, { campaigns: [one, other] })]);
    await library.mergeCampaigns(one, other, 2000);
    expect((await library.getWaiting(urlKey(A)))?.campaigns).toEqual([other]);
    expect((await library.listWaiting(10)).pages[0]?.campaigns).toEqual([other]);
  });
});

describe('joined notes', () => {
  it('hold both, each once, however often they are joined', () => {
    const note = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n'), maxLength: 8 });
    fc.assert(
      fc.property(note, note, (one, other) => {
        const both = joinNotes(one, other);
        expect(both).toContain(one);
        expect(both).toContain(other);
        expect(joinNotes(both, other)).toBe(both);
        if (one !== '') expect(joinNotes(both, one)).toBe(both);
      }),
      { numRuns: 200 },
    );
  });
});
