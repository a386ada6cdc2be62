// @vitest-environment node
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { liveValues, type Entry } from '../../domain/stamped-set.ts';
import { createRandom } from '../../scripts/bench/library/random.ts';
import { createMachine, type Machine } from './machine.ts';
import { expectOneState, untilQuiet } from './one-state.ts';
import { startChaosProxy, type ChaosProxy, type Mishap } from './chaos-proxy.ts';
import { startCouchServer, type CouchServer } from '../../scripts/couch/couch-server.ts';
import { createDatabase, type Database } from '../../scripts/couch/database.ts';

let server: CouchServer;
let proxy: ChaosProxy;
let database: Database;

beforeAll(async () => {
  server = await startCouchServer();
  proxy = await startChaosProxy(server.url);
});
afterAll(async () => {
  await proxy.close();
  await server.stop();
});
beforeEach(async () => {
  database = await createDatabase(server);
  proxy.mishap = () => 'none';
});

const machine = (device: string, clock = 0): Machine =>
  createMachine(
    device,
    { url: `${proxy.url}/${database.name}`, credentials: database.member },
    clock,
  );

const office = (): Machine[] => [
  machine('lan00001'),
  machine('minh0001', -86_400_000),
  machine('hoa00001', 86_400_000),
  machine('binh0001'),
  machine('thu00001', 3_600_000),
];

const note = (value: string): Entry => ({ kind: 'note', value });

/** Everybody clips, notes and corrects the same few pages, syncing in between. */
async function work(machines: readonly Machine[], rounds: number, seed: number): Promise<string[]> {
  const random = createRandom(seed);
  const written: string[] = [];
  const docs: string[] = [];
  for (let n = 0; n < 4; n++) {
    for (const one of machines) docs[n] = await one.clip(n);
  }
  for (let round = 0; round < rounds; round++) {
    await Promise.all(
      machines.map(async (one) => {
        for (let edits = random.below(4); edits > 0; edits--) {
          const value = `${one.device} ${round}.${edits}`;
          const docId = random.pick(docs);
          await one.add(docId, note(value));
          written.push(`${docId} ${value}`);
        }
        if (random.chance(0.3)) await one.correct(random.pick(docs), 'title', `Tên ${round}`);
        if (random.chance(0.1)) await one.correct(random.pick(docs), 'status', 'trashed');
        if (random.chance(0.8)) await one.run();
      }),
    );
  }
  return written;
}

function expectNothingLost(machines: readonly Machine[], written: readonly string[]): void {
  for (const one of machines) {
    const held = [...one.store.documents.keys()].flatMap((docId) =>
      liveValues(one.held(docId).entries, 'note').map((value) => `${docId} ${value}`),
    );
    expect(held.sort()).toEqual([...written].sort());
  }
}

/** A bad line: so many of the requests go wrong, each kind alike. */
function badLine(share: number, seed: number): () => Mishap {
  const random = createRandom(seed);
  return () =>
    random.chance(share) ? random.pick(['answer-lost', 'request-lost', 'cut'] as const) : 'none';
}

describe('machines that write at once', () => {
  it('two of them lose nothing and end alike', async () => {
    const machines = office().slice(0, 2);
    const written = await work(machines, 12, 1);
    await untilQuiet(machines);
    expectNothingLost(machines, written);
    await expectOneState(machines, database);
  });

  it('five of them, two with clocks a day wrong, lose nothing and end alike', async () => {
    const machines = office();
    const written = await work(machines, 12, 2);
    await untilQuiet(machines);
    expectNothingLost(machines, written);
    await expectOneState(machines, database);
  });

  it('when 30 % of the answers are dropped', async () => {
    const machines = office();
    proxy.mishap = badLine(0.3, 3);
    const written = await work(machines, 12, 4);
    await Promise.all(machines.map((one) => one.run()));
    proxy.mishap = () => 'none';
    await untilQuiet(machines);
    expectNothingLost(machines, written);
    await expectOneState(machines, database);
  });

  it('they get there in the end on the bad line itself', async () => {
    const [lan, minh] = office();
    if (!lan || !minh) throw new Error('nobody there');
    const written = await work([lan, minh], 3, 5);
    proxy.mishap = badLine(0.3, 6);
    for (let round = 0; round < 40; round++) await Promise.all([lan.run(), minh.run()]);
    expectNothingLost([lan, minh], written);
    proxy.mishap = () => 'none';
    await expectOneState([lan, minh], database);
  });
});

describe('a worker that dies', () => {
  it.each(Array.from({ length: 14 }, (_, calls) => calls))(
    'after %i calls to the store goes on where it was',
    async (calls) => {
      const [lan, minh] = [machine('lan00001'), machine('minh0001')];
      for (let n = 0; n < 3; n++) await minh.clip(n);
      await minh.run();
      const docId = await lan.clip(1);
      await lan.clip(7);
      await lan.add(docId, note('của Lan'));
      lan.store.dieAfter(calls);
      await lan.run().catch(() => null);
      lan.store.revive();
      lan.restart();
      await untilQuiet([lan, minh]);
      expect(liveValues(minh.held(docId).entries, 'note')).toEqual(['của Lan']);
      expect(minh.store.documents.size).toBe(4);
      await expectOneState([lan, minh], database);
    },
  );
});

describe.skipIf(process.env['COUCH_URL'])('a server that is killed', () => {
  it('mid-push, and started again: everything is there once', async () => {
    const [lan, minh] = [machine('lan00001'), machine('minh0001')];
    for (let n = 0; n < 500; n++) await lan.clip(n);
    for (let times = 1; times <= 3; times++) {
      let pushes = 0;
      let dying = Promise.resolve();
      proxy.mishap = ({ path }) => {
        if (path.endsWith('_bulk_docs') && ++pushes === 1) {
          dying = new Promise((resume) => {
            setTimeout(resume, 30 * times);
          }).then(() => server.kill());
        }
        return 'none';
      };
      const outcome = await lan.run();
      await dying;
      expect(['offline', 'in-step', 'broken', 'busy']).toContain(outcome.state);
      await server.start();
    }
    proxy.mishap = () => 'none';
    await untilQuiet([lan, minh]);
    expect(minh.store.documents.size).toBe(500);
    await expectOneState([lan, minh], database);
  });

  it('mid-pull, and started again: the pull goes on', async () => {
    const [lan, minh] = [machine('lan00001'), machine('minh0001')];
    for (let n = 0; n < 700; n++) await lan.clip(n);
    await untilQuiet([lan]);
    let pages = 0;
    let dying = Promise.resolve();
    proxy.mishap = ({ path }) => {
      if (path.includes('_changes') && ++pages === 3) {
        dying = new Promise((resume) => {
          setTimeout(resume, 5);
        }).then(() => server.kill());
      }
      return 'none';
    };
    const outcome = await minh.run();
    await dying;
    expect(outcome.state).toBe('offline');
    expect(minh.store.documents.size).toBeGreaterThanOrEqual(200);
    proxy.mishap = () => 'none';
    await server.start();
    await untilQuiet([lan, minh]);
    await expectOneState([lan, minh], database);
  });

  it('while it is down, machines keep what waits and say so', async () => {
    const lan = machine('lan00001');
    await lan.clip(1);
    await server.kill();
    expect(await lan.run()).toMatchObject({ state: 'offline', waiting: 1 });
    await server.start();
    expect(await lan.run()).toMatchObject({ state: 'in-step', pushed: 1, waiting: 0 });
  });
});
