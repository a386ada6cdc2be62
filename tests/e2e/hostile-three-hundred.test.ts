import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { HOSTILE_PAYLOADS } from '../fixtures/hostile/payloads.ts';
import { inOtherViews, onTheWayIn } from './hostile/arriving.ts';
import { controlPage, NO_SCRIPTS } from './hostile/control.ts';
import { inFiles, inPreviews } from './hostile/handed-over.ts';
import {
  amongVersions,
  inLists,
  inPopup,
  inReader,
  inSearch,
  withPictures,
} from './hostile/in-library.ts';
import { CLEANING, expectClean, IN_KEPT_PAGE } from './hostile/look.ts';
import { planted } from './hostile/planted.ts';
import { clipPages, setStage, type Stage } from './hostile/stage.ts';

// Each step stands on the ones before it.
describe('three hundred hostile pages', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  }, 120_000);
  afterAll(() => stage?.driven.close());

  it('are clipped, each by the extraction in the page itself', async () => {
    const { urls, clipped, web } = stage;
    const tried = await clipPages(stage, urls);
    clipped.push(...tried.filter(({ fault }) => fault === ''));
    expect(tried.filter(({ fault }) => fault !== '')).toEqual([]);
    expect(new Set(clipped.map(({ id }) => id)).size).toBe(urls.length);
    // A page says what it likes; the source follows its address.
    for (const { url, source } of clipped) expect(source).toBe(new URL(url).hostname);
    expect(clipped.filter(({ kind }) => kind === 'article').length).toBeGreaterThan(
      urls.length * 0.9,
    );
    // They are what they are said to be: in the pages themselves payloads run, and ask for what they want.
    expect(new Set(clipped.flatMap(({ ran }) => ran)).size).toBeGreaterThan(urls.length / 10);
    expect(web.takeAsked()).not.toEqual([]);
  }, 600_000);

  it('run nothing in the real popup, on whose form and list they stand', async () => {
    await inPopup(stage);
  }, 120_000);

  it('run nothing in the lists', async () => {
    await inLists(stage);
  }, 120_000);

  it('run nothing in the reader, which asks for nothing until pictures are wanted', async () => {
    await inReader(stage);
  }, 200_000);

  it('get pictures and nothing else when these are wanted', async () => {
    await withPictures(stage);
  }, 120_000);

  it('run nothing among highlights, versions and kept pages', async () => {
    await amongVersions(stage);
  }, 120_000);

  it('run nothing where words are searched, however hostile these are', async () => {
    await inSearch(stage);
  }, 120_000);

  it('run nothing when they are handed over, in the preview of any format', async () => {
    await inPreviews(stage);
  }, 200_000);

  it('run nothing in the files themselves, opened without the policy that these bring along', async () => {
    await inFiles(stage);
  }, 200_000);

  it('run nothing on their way in again, nor in the campaigns that come along', async () => {
    await onTheWayIn(stage);
  }, 120_000);

  it('run nothing in options, among pages that wait, in charts', async () => {
    await inOtherViews(stage);
  }, 120_000);

  it('left no error, no further tab and no other page behind them', async () => {
    const { driven, desk } = stage;
    const shown = await Promise.all((await driven.tabs()).map(async (tab) => tab.url()));
    expect(shown.filter((url) => url !== 'about:blank')).toEqual([driven.ownUrl('options.html')]);
    await expectClean(desk, 'the options');
    const told = (await driven.complaints()).filter(
      (said) =>
        /trap|policy|refused to|violat|trusted|canary/i.test(said) &&
        !CLEANING.test(said) &&
        !IN_KEPT_PAGE.test(said),
    );
    expect(told).toEqual([]);
  });

  it('would be noticed: of each kind that can run, some do where nobody escaped them', async () => {
    const { driven, web } = stage;
    const page = web.put('doi-chung.html', controlPage(), 'text/html; charset=utf-8');
    const tab = await driven.newTab(page);
    const shown = await tab.evaluate<[kind: string, ran: number[]][]>('shown');
    const ran = new Set(shown.filter(([, each]) => each.length > 0).map(([kind]) => kind));
    const kinds = new Set(HOSTILE_PAYLOADS.map(({ kind }) => kind));
    expect([...kinds].filter((kind) => !ran.has(kind) && !NO_SCRIPTS.has(kind))).toEqual([]);
    expect(shown.filter(([, each]) => each.length > 0).length).toBeGreaterThan(100);
    // What asks without a script is noticed too.
    expect(web.takeAsked().length).toBeGreaterThan(5);
    await tab.close();
  }, 120_000);

  it('would be noticed in a page of ours, and in an article’s own root there', async () => {
    const { driven, web } = stage;
    expect(await planted(driven)).toEqual({
      active: ['iframe: is a frame that may run scripts', 'a: href=javascript:trap(7)'],
      ran: [7],
      refused: [expect.stringMatching(/^img-src https:\/\/canary\.example/)],
      polluted: ['trapped'],
    });
    expect(web.takeAsked()).toEqual([]);
  });
});
