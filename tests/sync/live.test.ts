// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createCouch } from '../../sync/couch.ts';
import { createLive } from '../../sync/live.ts';
import type { SyncOutcome } from '../../sync/sync-circle.ts';
import { createMachine, type Machine } from './machine.ts';
import { startChaosProxy, type ChaosProxy } from './chaos-proxy.ts';
import { startCouchServer, type CouchServer } from '../../scripts/couch/couch-server.ts';
import { createDatabase, type Database } from '../../scripts/couch/database.ts';

let server: CouchServer;
let proxy: ChaosProxy;
let database: Database;

beforeAll(async () => {
  server = await startCouchServer();
  proxy = await startChaosProxy(server.url);
  database = await createDatabase(server);
});
afterAll(async () => {
  await proxy.close();
  await server.stop();
});

const access = () => ({ url: `${proxy.url}/${database.name}`, credentials: database.member });

function watch(machine: Machine) {
  const outcomes: SyncOutcome[] = [];
  const live = createLive({
    sync: machine,
    couch: createCouch({ ...access(), fetch }),
    store: machine.store,
    random: () => 0.5,
    onOutcome: (outcome) => outcomes.push(outcome),
  });
  const stop = new AbortController();
  const ended = live.watch(stop.signal);
  return {
    live,
    outcomes,
    async end() {
      stop.abort();
      await ended;
    },
  };
}

describe('while somebody looks', () => {
  it('what others write comes within seconds, and what is written here goes at once', async () => {
    const [lan, minh] = [createMachine('lan00001', access()), createMachine('minh0001', access())];
    const watching = [watch(lan), watch(minh)] as const;
    await until(() => watching.every(({ outcomes }) => outcomes.length > 0));
    const docId = await lan.clip(1);
    watching[0].live.wake();
    await until(() => minh.store.documents.has(docId), 5000);
    const asked = proxy.asked.length;
    await new Promise((resume) => {
      setTimeout(resume, 2000);
    });
    // Nothing happens: both wait for the server's word.
    expect(proxy.asked.length - asked).toBeLessThanOrEqual(4);
    for (const one of watching) await one.end();
  });

  it('a server that is away is asked less and less often, and at once when something is written', async () => {
    const lan = createMachine('lan00001', access());
    proxy.mishap = () => 'request-lost';
    const watching = watch(lan);
    const { live, outcomes } = watching;
    await until(() => outcomes.length === 1);
    expect(outcomes[0]?.state).toBe('offline');
    proxy.mishap = () => 'none';
    const docId = await lan.clip(2);
    const woken = Date.now();
    live.wake();
    await until(() => outcomes.length === 2);
    expect(Date.now() - woken).toBeLessThan(1400);
    expect(outcomes[1]).toMatchObject({ state: 'in-step', waiting: 0 });
    expect((await database.documents()).has(docId)).toBe(true);
    await watching.end();
  });
});

async function until(holds: () => boolean, most = 20_000): Promise<void> {
  const end = Date.now() + most;
  while (!holds()) {
    if (Date.now() > end) throw new Error('it did not come to that');
    await new Promise((resume) => {
      setTimeout(resume, 20);
    });
  }
}
