import { describe, expect, it } from 'vitest';

import { toldSync } from '../../../entrypoints/background/sharing/told-run.ts';
import { createCircleStates } from '../../../storage/circle-states.ts';
import { CircleLeft } from '../../../storage/sync/deps.ts';
import type { SyncOutcome, SyncRun } from '../../../sync/sync-circle.ts';
import { memoryArea } from '../../gallery/memory-area.ts';

const OUTCOME: SyncOutcome = {
  state: 'in-step',
  reason: '',
  changed: 0,
  pushed: 0,
  waiting: 0,
  setAside: 0,
};

function aRun(run: (options: SyncRun, pass: (ms: number) => void) => Promise<SyncOutcome>) {
  let clock = 1000;
  const states = createCircleStates(memoryArea());
  const told: unknown[] = [];
  states.watch(() => void states.get('c').then(({ kind, done }) => told.push([kind, done])));
  const pass = (ms: number): void => {
    clock += ms;
  };
  const sync = toldSync(
    'c',
    { run: (options = {}) => run(options, pass) },
    { states, now: () => clock },
  );
  return { sync, states, told };
}

describe('a run', () => {
  it('that is quick tells only how it ended', async () => {
    const { sync, states } = aRun(async ({ onProgress }) => {
      onProgress?.({ phase: 'pull', done: 1, total: 1 });
      return OUTCOME;
    });
    await sync.run();
    expect(await states.list()).toEqual([
      {
        id: 'c',
        kind: 'in-step',
        reason: '',
        phase: null,
        done: 0,
        total: null,
        waiting: 0,
        setAside: 0,
        at: 1000,
      },
    ]);
  });

  it('that takes its time tells how far it is, now and then', async () => {
    const { sync, states, told } = aRun(async ({ onProgress }, pass) => {
      for (let done = 1; done <= 100; done++) {
        pass(100);
        onProgress?.({ phase: 'pull', done, total: 100 });
      }
      return OUTCOME;
    });
    await sync.run();
    expect(told.length).toBeGreaterThan(20);
    expect(told.length).toBeLessThan(40);
    expect(await states.get('c')).toMatchObject({ kind: 'in-step', phase: null });
  });

  it('that ends with something waiting is not called in step', async () => {
    const { sync, states } = aRun(async () => ({ ...OUTCOME, waiting: 2 }));
    await sync.run();
    expect(await states.get('c')).toMatchObject({ kind: 'waiting', waiting: 2, at: 1000 });
  });

  it('whose storage fails is an outcome; one of a circle that was left says nothing', async () => {
    const failing = aRun(() => Promise.reject(new Error('disk')));
    expect(await failing.sync.run()).toMatchObject({ state: 'broken', reason: 'disk' });
    expect(await failing.states.get('c')).toMatchObject({ kind: 'broken', reason: 'disk' });
    const left = aRun(() => Promise.reject(new CircleLeft('c')));
    expect(await left.sync.run()).toMatchObject({ state: 'stopped' });
    expect(await left.states.list()).toEqual([]);
  });

  it('that was stopped leaves the word to who stopped it', async () => {
    const stop = new AbortController();
    const { sync, states } = aRun(async () => {
      stop.abort();
      return OUTCOME;
    });
    expect(await sync.run({ signal: stop.signal })).toMatchObject({ state: 'stopped' });
    expect(await states.list()).toEqual([]);
  });
});
