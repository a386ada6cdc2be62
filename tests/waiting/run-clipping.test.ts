// @vitest-environment node
import { describe, expect, it } from 'vitest';

import type { Extraction } from '../../domain/article.ts';
import { fail, succeed } from '../../domain/failure.ts';
import { urlKey } from '../../domain/url-key.ts';
import type { WaitingEntry } from '../../domain/waiting-page.ts';
import { byHost, originsOf } from '../../entrypoints/waiting/by-host.ts';
import {
  clipPages,
  PAUSE_MS,
  type ClippingPort,
  type Progress,
} from '../../entrypoints/waiting/run-clipping.ts';
import { aClip, anArticle } from '../storage/a-library.ts';

const waits = (url: string): WaitingEntry => ({
  urlKey: urlKey(url),
  url,
  title: '',
  campaigns: [],
  note: '',
  addedAt: 1,
  trouble: null,
});

const { clip } = await aClip();

/** A world in which asking takes a second. */
function aWorld(change: Partial<ClippingPort> = {}) {
  let now = 1_000_000;
  const asked: { url: string; at: number }[] = [];
  const troubles: [string, string][] = [];
  const clipped: string[] = [];
  const port: ClippingPort = {
    isClipped: async () => false,
    async fetchPage(url) {
      asked.push({ url, at: now });
      now += 1000;
      return { kind: 'page', url, html: '<p>' };
    },
    readPage: async (_, url): Promise<Extraction> => ({
      kind: 'article',
      article: anArticle({ url }),
    }),
    async clip(key) {
      clipped.push(key);
      return succeed(clip);
    },
    async setTrouble(key, trouble) {
      troubles.push([key, trouble]);
      return succeed(null);
    },
    async pause(ms) {
      if (ms > 0) now += ms;
    },
    now: () => now,
    ...change,
  };
  return { port, asked, troubles, clipped };
}

const never = new AbortController().signal;
const quiet = (): void => undefined;

describe('clipping by itself', () => {
  it('asks the hosts in turn, and none faster than somebody who reads', async () => {
    const { port, asked } = aWorld();
    const pages = ['a.vn/1', 'a.vn/2', 'a.vn/3', 'b.vn/1', 'b.vn/2'].map((at) => `https://${at}`);
    const said: Progress[] = [];
    const end = await clipPages(byHost(pages.map(waits)), port, (each) => said.push(each), never);
    expect(end).toMatchObject({ done: 5, total: 5, clipped: 5, waiting: 0, host: null });
    expect(asked.map(({ url }) => url.slice(8))).toEqual([
      'a.vn/1',
      'b.vn/1',
      'a.vn/2',
      'b.vn/2',
      'a.vn/3',
    ]);
    const times = asked.filter(({ url }) => url.includes('a.vn')).map(({ at }) => at);
    for (const [at, time] of times.entries())
      if (at > 0) expect(time - (times[at - 1] ?? 0)).toBeGreaterThanOrEqual(PAUSE_MS);
    expect(said.some(({ host }) => host === 'a.vn')).toBe(true);
  });

  it('notes why a page was not clipped, and goes on', async () => {
    const { port, troubles, clipped } = aWorld({
      async fetchPage(url) {
        return url.endsWith('gone')
          ? { kind: 'trouble', trouble: 'not-found' }
          : { kind: 'page', url, html: '' };
      },
      async readPage(_, url) {
        if (url.endsWith('odd')) throw new Error('no such thing');
        return { kind: 'article', article: anArticle({ url }) };
      },
    });
    const pages = ['gone', 'odd', 'good'].map((at) => waits(`https://a.vn/${at}`));
    const end = await clipPages(byHost(pages), port, quiet, never);
    expect(end).toMatchObject({ done: 3, clipped: 1, waiting: 2 });
    expect(troubles).toEqual([
      ['a.vn/gone', 'not-found'],
      ['a.vn/odd', 'unreadable'],
    ]);
    expect(clipped).toEqual(['a.vn/good']);
  });

  it('does not fetch what is a clip already', async () => {
    const { port, asked, clipped } = aWorld({ isClipped: async () => true });
    await clipPages(byHost([waits('https://a.vn/1')]), port, quiet, never);
    expect(asked).toEqual([]);
    expect(clipped).toEqual(['a.vn/1']);
  });

  it('leaves a host alone that gives no answer three times', async () => {
    const { port, troubles } = aWorld({
      fetchPage: async () => ({ kind: 'trouble', trouble: 'no-answer' }),
    });
    const pages = Array.from({ length: 10 }, (_, at) => waits(`https://a.vn/${at}`));
    const end = await clipPages(byHost(pages), port, quiet, never);
    expect(end).toMatchObject({ done: 10, waiting: 3, skipped: 7 });
    expect(troubles).toHaveLength(3);
  });

  it('ends where the disk is full', async () => {
    const { port, asked } = aWorld({ clip: async () => fail({ kind: 'disk-full' }) });
    const pages = ['1', '2'].map((at) => waits(`https://a.vn/${at}`));
    const end = await clipPages(byHost(pages), port, quiet, never);
    expect(end).toMatchObject({ done: 0, failure: { kind: 'disk-full' } });
    expect(asked).toHaveLength(1);
  });

  it('stops where it is, and blames no page for it', async () => {
    const stopper = new AbortController();
    const { port, troubles, clipped } = aWorld({
      async fetchPage() {
        stopper.abort();
        return { kind: 'trouble', trouble: 'no-answer' };
      },
    });
    const end = await clipPages(byHost([waits('https://a.vn/1')]), port, quiet, stopper.signal);
    expect(end).toMatchObject({ done: 0, total: 1, waiting: 0 });
    expect([...troubles, ...clipped]).toEqual([]);
  });
});

describe('the hosts of a list', () => {
  it('are asked for by their names, with and without www., and no others', () => {
    const hosts = byHost(['https://www.a.vn/1', 'http://a.vn:8080/2'].map(waits));
    expect(originsOf(hosts)).toEqual(['*://a.vn/*', '*://www.a.vn/*']);
  });

  it.each([
    ['http://192.168.1.1/khoi-dong-lai', true],
    ['http://0x7f.1/', true],
    ['http://[::1]/', true],
    ['http://localhost/', true],
    ['http://may-chu/tin', true],
    ['http://cong.noibo.local/tin', true],
    ['https://baothaibinh.com.vn/1', false],
    ['https://1.vn/1', false],
  ])('%s is opened by hand alone: %j', (url, byHand) => {
    expect(byHost([waits(url)])).toMatchObject([{ byHand }]);
  });
});
