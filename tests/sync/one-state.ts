import { expect } from 'vitest';

import { stableJson } from '../../domain/stable-json.ts';
import type { Machine } from './machine.ts';
import type { Database } from '../../scripts/couch/database.ts';

/** Runs all machines until a whole round brings nothing new to any of them. */
export async function untilQuiet(machines: readonly Machine[], rounds = 60): Promise<void> {
  let last: unknown[] = [];
  for (let round = 0; round < rounds; round++) {
    const outcomes = await Promise.all(machines.map((machine) => machine.run()));
    last = outcomes;
    const quiet = outcomes.every(
      ({ state, changed, pushed, waiting }) =>
        state === 'in-step' && changed === 0 && pushed === 0 && waiting === 0,
    );
    if (quiet) return;
  }
  throw new Error(`not quiet: ${JSON.stringify(last)}`);
}

/** All machines and the server hold the same documents, without forks, and nothing waits. */
export async function expectOneState(
  machines: readonly Machine[],
  database: Database,
): Promise<void> {
  const server = await database.documents();
  const there = Object.fromEntries(
    [...server].map(([id, { _id, _rev, _conflicts, ...document }]) => {
      expect(_conflicts ?? [], `forks of ${id}`).toEqual([]);
      return [id, stableJson(document)];
    }),
  );
  for (const { store } of machines) {
    const here = [...store.documents].map(([id, document]) => [id, stableJson(document)]);
    expect(Object.fromEntries(here)).toEqual(there);
    expect((await store.countOutbox()).waiting).toBe(0);
  }
}
