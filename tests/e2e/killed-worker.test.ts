import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Clip } from '../../domain/clip.ts';
import { fieldsOf } from '../../domain/draft.ts';
import type { Result } from '../../domain/failure.ts';
import type { PageState } from '../../messaging/protocol.ts';
import { chromiumOf } from '../../scripts/drive/drive.ts';
import type { Driven } from '../../scripts/drive/driven.ts';
import { until } from '../../scripts/drive/target.ts';
import { attachWorker } from '../../scripts/drive/worker.ts';
import { message, open, portal } from './a-portal.ts';
import { ask } from './ask.ts';

/** Has the debugger stop the background at the n-th database request from now on. */
const stopAtRequest = (n: number): string => `(() => {
  let seen = 0;
  const watch = (prototype, names) => {
    for (const name of names) {
      const original = prototype[name];
      prototype[name] = function (...args) {
        seen += 1;
        if (seen >= ${n}) debugger;
        return original.apply(this, args);
      };
    }
  };
  watch(IDBObjectStore.prototype, ['get', 'getAll', 'put', 'add', 'delete', 'openCursor']);
  watch(IDBIndex.prototype, ['get', 'getAll', 'openCursor', 'openKeyCursor']);
  watch(IDBDatabase.prototype, ['transaction']);
})()`;

const NOTE = 'Ghi chú phải còn nguyên';

describe('a background killed during a save', () => {
  let browser: Driven;
  beforeAll(async () => {
    browser = await portal();
  });
  afterAll(() => browser?.close());

  it('leaves the whole clip or nothing, at every database request of the save', async () => {
    let killed = 0;
    let kept = 0;
    for (let n = 1; n < 60; n++) {
      const outcome = await saveAndKillAt(n);
      if (outcome === 'not reached') break;
      killed += 1;
      if (outcome === 'whole') kept += 1;
    }
    // Before, between and after the writes; the last ones fall after the commit.
    expect(killed).toBeGreaterThanOrEqual(5);
    expect(kept).toBeGreaterThanOrEqual(1);
    expect(killed - kept).toBeGreaterThanOrEqual(4);
    console.log(`killed at ${killed} points: ${kept} after the commit, ${killed - kept} before`);
  }, 300_000);

  async function saveAndKillAt(n: number): Promise<'whole' | 'nothing' | 'not reached'> {
    const page = await open(browser, `/tin-tuc/4/${n}/diet-${n}`);
    const popup = await browser.pressButton(page);
    const state = await ask<PageState>(popup, 'openPage', { tabId: null });
    if (state.kind !== 'page') throw new Error(`unreadable: ${JSON.stringify(state)}`);
    const base = fieldsOf(state.extraction.article, [], '');
    const save = {
      urlKey: state.urlKey,
      base,
      fields: { ...base, note: NOTE, campaigns: [`Chiến dịch ${n}`] },
    };

    const worker = await until('the worker', () => attachWorker(chromiumOf(browser)));
    let stopped = false;
    worker.on('Debugger.paused', () => {
      stopped = true;
    });
    await worker.send('Debugger.enable');
    await worker.evaluate(stopAtRequest(n));
    await popup.evaluate(`void (window.saving = ${message('saveClip', save)}
      .then(() => (window.answered = true), () => undefined))`);
    const reached = await until('the stop or the answer', async () => {
      if (stopped) return 'stopped';
      return (await popup.evaluate<boolean>('window.answered === true')) && 'answered';
    });
    await browser.background.kill();

    const found = await ask<{ clips: Clip[] }>(popup, 'listClips', {
      query: { text: '', campaign: null },
      limit: 100,
      cursor: null,
    });
    const mine = found.clips.filter(({ urlKey }) => urlKey === state.urlKey);
    expect(mine.length).toBeLessThanOrEqual(1);
    if (mine[0]) expect(mine[0].note).toBe(NOTE);

    // The person presses "save" again: the clip is there, once, with all that was filled in.
    const again = await ask<Result<Clip>>(popup, 'saveClip', save);
    expect(again).toMatchObject({ ok: true, value: { note: NOTE } });
    const ids = await ask<string[]>(popup, 'listIds', { query: { text: '', campaign: null } });
    expect(ids).toHaveLength(n);
    await popup.close();
    await page.close();
    if (reached !== 'stopped') return 'not reached';
    return mine[0] ? 'whole' : 'nothing';
  }
});
