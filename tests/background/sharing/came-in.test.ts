import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createCameIn } from '../../../entrypoints/background/sharing/came-in.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('clips that come in', () => {
  it('are told at once, and then now and then, the last of them too', async () => {
    let told = 0;
    const came = createCameIn({ catchUp: async () => true }, async () => void (told += 1));
    await came(1);
    expect(told).toBe(1);
    for (let batch = 0; batch < 50; batch++) {
      await came(200);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(told).toBeGreaterThanOrEqual(3);
    expect(told).toBeLessThanOrEqual(4);
    const before = told;
    await came(1);
    await vi.advanceTimersByTimeAsync(2000);
    expect(told).toBe(before + 1);
  });

  it('are brought into the index before there are too many, and more wait for that', async () => {
    const caught: number[] = [];
    let batch = 0;
    const catchUp = async (): Promise<boolean> => caught.push(batch) > 0;
    const came = createCameIn({ catchUp }, async () => undefined);
    for (batch = 1; batch <= 25; batch++) await came(200);
    expect(caught).toEqual([10, 20]);
  });
});
