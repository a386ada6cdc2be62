import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Driven, Tab } from '../../scripts/drive/driven.ts';
import { until } from '../../scripts/drive/target.ts';
import { message, portal } from './a-portal.ts';
import { evaluator, fillLibrary } from './a-room.ts';

const CLIPS = 1500;
const ALL = { kind: 'query', query: { text: '', campaign: null } };

/** What is under way when the background is ended, and that it comes to its end. */
describe('the background, ended in the middle', () => {
  let browser: Driven;
  let own: Tab;
  let evaluate: <T>(expression: string) => Promise<T>;
  beforeAll(async () => {
    browser = await portal({ granted: { permissions: ['downloads'] } });
    await fillLibrary(browser, CLIPS);
    own = await browser.newTab(browser.ownUrl('options.html'));
    evaluate = await evaluator(browser, own);
  }, 240_000);
  afterAll(() => browser?.close());

  /** What the background answers; one that is just being ended is asked again. */
  async function ask<T>(type: string, data: unknown): Promise<T> {
    const { answer } = await until(
      `an answer to ${type}`,
      async () => ({ answer: await evaluate<T>(message(type, data)) }),
      60,
    );
    return answer;
  }
  const count = (text: string): Promise<number> =>
    ask<number>('countClips', { query: { text, campaign: null } });
  const check = (): Promise<string> =>
    evaluate<string>(`new Promise((done, failed) => {
      const port = chrome.runtime.connect({ name: 'care' });
      port.onMessage.addListener((said) => {
        if (said.kind === 'done') done(JSON.stringify(said.report.problems.filter(
          // The clips of this library were made, and their hashes with them.
          ({ problem }) => problem !== 'text-changed')));
        if (said.kind === 'failed') failed(new Error(JSON.stringify(said.failure)));
      });
      port.onDisconnect.addListener(() => failed(new Error('ended')));
      port.postMessage({ work: 'check' });
    })`);

  it('goes on with a change of all clips, twice cut off, and undo takes all of it back', async () => {
    const before = await tones();
    const all = await count('');
    const started = await ask<{ value: { act: string } }>('startBulk', {
      collection: ALL,
      change: { kind: 'tone', tone: 'positive' },
    });
    for (let times = 0; times < 2; times += 1) {
      await until('some of it', async () => {
        const state = await ask<{ done: number } | null>('readBulk', null);
        return state === null || state.done > 0;
      });
      await browser.background.kill();
    }
    await until('all of it', async () => (await ask('readBulk', null)) === null, 60);
    expect((await tones()).find(([tone]) => tone === 'positive')?.[1]).toBeGreaterThanOrEqual(all);
    await ask('undoBulk', { act: started.value.act });
    await browser.background.kill();
    await until('it to be taken back', async () => (await ask('readBulk', null)) === null, 60);
    expect(await tones()).toEqual(before);
  });

  /** How many clips have which tone, as the database holds them. */
  const tones = (): Promise<[string, number][]> =>
    evaluate(`new Promise((done, failed) => {
      const opening = indexedDB.open('cat-bao');
      opening.onerror = () => failed(opening.error);
      opening.onsuccess = () => {
        const all = opening.result.transaction('clips').objectStore('clips').getAll();
        all.onsuccess = () => {
          opening.result.close();
          const found = new Map();
          for (const { tone } of all.result) {
            found.set(tone ?? 'none', (found.get(tone ?? 'none') ?? 0) + 1);
          }
          done([...found].sort());
        };
      };
    })`);

  it('makes the backup that is due once it is asked again, whole, and notes the one that was cut off', async () => {
    await evaluate(
      `chrome.storage.local.set({ settings: { version: 1, backupEvery: 'day', backupTo: 'downloads' } })`,
    );
    const alarm = `chrome.alarms.create('backup', { when: Date.now() })`;
    const held = (key: string): Promise<unknown> =>
      evaluate(`chrome.storage.local.get(null).then((all) => all[${JSON.stringify(key)}] ?? null)`);
    await evaluate(alarm);
    await until('it to begin', async () => (await held('backup-started')) !== null);
    await browser.background.kill();
    const path = await browser.savedBy(async () => {
      await until(
        'the backup',
        async () => {
          await evaluate(alarm);
          return (await held('backup-last')) !== null;
        },
        60,
      );
    }, /sao-luu.*\.zip$/);
    expect(await held('backup-last')).toMatchObject({ clips: CLIPS });
    expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
  });

  it('finds every clip although its upkeep was cut off again and again', async () => {
    const all = await count('');
    const some = await count('dân vận');
    for (let times = 0; times < 3; times += 1) {
      await ask('libraryReplaced', null);
      await browser.background.kill();
    }
    expect(await count('')).toBe(all);
    expect(await count('dân vận')).toBe(some);
    expect(await check()).toBe('[]');
  });

  it('did all of it without an error in the console', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});
