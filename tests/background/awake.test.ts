import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { whileAwake } from '../../entrypoints/background/awake.ts';

const MINUTE_MS = 60_000;
/** After which both browsers end a background that calls nothing of theirs. */
const IDLE_MS = 30_000;

describe('work that takes minutes', () => {
  const called: number[] = [];
  beforeEach(() => {
    vi.useFakeTimers({ now: 0 });
    called.length = 0;
    vi.spyOn(fakeBrowser.runtime, 'getPlatformInfo').mockImplementation(async () => {
      called.push(Date.now());
      return { os: 'win', arch: 'x86-64', nacl_arch: 'x86-64' };
    });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  const minutes = (count: number): Promise<string> =>
    new Promise((resolve) => {
      setTimeout(() => resolve('done'), count * MINUTE_MS);
    });

  it('calls the browser before it takes the background for idle, again and again', async () => {
    const work = whileAwake(() => minutes(3));
    await vi.advanceTimersByTimeAsync(3 * MINUTE_MS);
    expect(await work).toBe('done');
    const gaps = [0, ...called].map((at, n) => (called[n] ?? 3 * MINUTE_MS) - at);
    expect(Math.max(...gaps)).toBeLessThan(IDLE_MS);
  });

  it.each([
    ['is done', () => minutes(1)],
    [
      'failed',
      async () => {
        await minutes(1);
        throw new Error('no room');
      },
    ],
  ])('lets the browser end the background once it %s', async (_, work) => {
    const worked = whileAwake(work).catch(() => undefined);
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    await worked;
    const before = called.length;
    await vi.advanceTimersByTimeAsync(5 * MINUTE_MS);
    expect(called).toHaveLength(before);
  });
});
