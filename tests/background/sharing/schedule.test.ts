import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { Circle } from '../../../domain/circle/circle.ts';
import {
  createSchedule,
  type ScheduleNeeds,
} from '../../../entrypoints/background/sharing/schedule.ts';

const CIRCLE = { id: 'c1', url: 'https://chia-se.coquan.vn/dan-van' } as Circle;

function aSchedule(list: readonly Circle[] = [CIRCLE]) {
  const done = { synced: 0, looked: [] as boolean[], kept: [] as string[], circles: list };
  const keep = (what: string) => async (ids: readonly string[]) =>
    void done.kept.push(`${what} ${ids.join()}`);
  const needs = {
    circles: () => ({ list: async () => done.circles }),
    atWork: {
      sync: async () => void (done.synced += 1),
      look: (on: boolean) => void done.looked.push(on),
      keepOnly: keep('work'),
    },
    accounts: { keepOnly: keep('accounts') },
    states: { keepOnly: keep('states') },
    paused: { keepOnly: keep('paused') },
    keepBrowser: async (circles: readonly Circle[]) => circles.length > 0 || done.kept.length > 0,
    isErasing: async () => erasing,
    now: Date.now,
  } as unknown as ScheduleNeeds;
  let erasing = false;
  return {
    done,
    schedule: createSchedule(needs),
    erase: () => {
      erasing = true;
    },
  };
}

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('changes here', () => {
  it('go out once, two seconds after the last of a burst', async () => {
    const { schedule, done } = aSchedule();
    for (let n = 0; n < 3; n++) {
      schedule.changed();
      await pass(1000);
    }
    expect(done.synced).toBe(0);
    await pass(1100);
    expect(done.synced).toBe(1);
    await pass(60_000);
    expect(done.synced).toBe(1);
  });

  it('do not wait for a person who goes on and on', async () => {
    const { schedule, done } = aSchedule();
    for (let n = 0; n < 30; n++) {
      schedule.changed();
      await pass(1000);
    }
    expect(done.synced).toBeGreaterThanOrEqual(2);
  });
});

describe('the circles that there are', () => {
  it('are looked at anew when they are others, and what hangs on those that are gone goes', async () => {
    const { schedule, done } = aSchedule();
    await schedule.syncAll();
    await schedule.syncAll();
    expect(done.kept).toEqual(['work c1', 'accounts c1', 'paused c1', 'states c1']);
    done.circles = [];
    await schedule.syncAll();
    expect(done.kept.slice(4)).toEqual(['work ', 'accounts ', 'paused ', 'states ']);
    expect(done.synced).toBe(2);
  });

  it('are none: nothing is read or written for them', async () => {
    const { schedule, done } = aSchedule([]);
    await schedule.syncAll();
    expect(done.kept).toEqual([]);
  });

  it('are left alone while everything is being deleted', async () => {
    const { schedule, done, erase } = aSchedule();
    schedule.changed();
    erase();
    await pass(10_000);
    await schedule.stop();
    expect(done.synced).toBe(0);
  });
});

describe('views that look', () => {
  it('keep circles live until the last of them has gone', async () => {
    const { schedule, done } = aSchedule();
    const [one, other] = [schedule.watch(), schedule.watch()];
    one();
    expect(done.looked).toEqual([true, true]);
    other();
    expect(done.looked).toEqual([true, true, false]);
  });
});
