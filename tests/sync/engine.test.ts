// @vitest-environment node
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { liveValues } from '../../domain/stamped-set.ts';
import { stableJson } from '../../domain/stable-json.ts';
import { clipOf, createMachine, docIdOfPage, type Machine } from './machine.ts';
import { expectOneState, untilQuiet } from './one-state.ts';
import { startChaosProxy, type ChaosProxy } from './chaos-proxy.ts';
import { startCouchServer, type CouchServer } from '../../scripts/couch/couch-server.ts';
import { createDatabase, type Database } from '../../scripts/couch/database.ts';

const TAG = { kind: 'campaign', value: '01890000-0000-7000-8000-000000000001' } as const;

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

/** What was asked of the server meanwhile. */
async function asking<T>(act: () => Promise<T>): Promise<{ value: T; asked: string[] }> {
  const before = proxy.asked.length;
  const value = await act();
  return {
    value,
    asked: proxy.asked
      .slice(before)
      .map(({ method, path }) => `${method} ${path.replace(/^\/[^/?]+/, '')}`),
  };
}

describe('two machines and a server', () => {
  it('what one clips the other has, and the server holds it as it was written', async () => {
    const [lan, minh] = [machine('lan00001'), machine('minh0001')];
    const docId = await lan.clip(1);
    await lan.add(docId, TAG);
    expect(await lan.run()).toMatchObject({ state: 'in-step', pushed: 1, waiting: 0 });
    expect(await minh.run()).toMatchObject({ state: 'in-step', changed: 1, waiting: 0 });
    expect(liveValues(minh.held(docId).entries, 'campaign')).toEqual([TAG.value]);
    await untilQuiet([lan, minh]);
    await expectOneState([lan, minh], database);
  });

  it('one page clipped by both is one document with the words of both', async () => {
    const [lan, minh] = [machine('lan00001'), machine('minh0001')];
    const docId = await lan.clip(1);
    await minh.clip(1);
    await lan.add(docId, { kind: 'note', value: 'của Lan' });
    await minh.add(docId, { kind: 'note', value: 'của Minh' });
    await untilQuiet([lan, minh]);
    expect(liveValues(lan.held(docId).entries, 'note').sort()).toEqual(['của Lan', 'của Minh']);
    await expectOneState([lan, minh], database);
  });

  it('a run with nothing to do is one request, and the first one of a worker looks whose database it is', async () => {
    const lan = machine('lan00001');
    await lan.clip(1);
    await lan.run();
    const idle = await asking(() => lan.run());
    expect(idle.asked).toEqual([expect.stringMatching(/^GET \/_changes\?/)]);
    lan.restart();
    const first = await asking(() => lan.run());
    expect(first.asked).toEqual([
      'GET ',
      'GET /_local/cat-bao',
      expect.stringMatching(/^GET \/_changes\?/),
    ]);
  });

  it('what was pushed from here comes back without its body', async () => {
    const [lan, minh] = [machine('lan00001'), machine('minh0001')];
    await lan.run();
    for (let n = 0; n < 20; n++) await lan.clip(n);
    const { asked } = await asking(async () => {
      await lan.run();
      await lan.run();
    });
    expect(asked.map((path) => path.replace(/\?.*/, ''))).toEqual([
      'GET /_changes',
      'POST /_bulk_docs',
      'GET /_changes',
    ]);
    expect(asked.filter((path) => path.includes('include_docs'))).toEqual([]);
    const first = await asking(() => minh.run());
    expect(first.asked.filter((path) => path.includes('include_docs'))).toHaveLength(1);
    await expectOneState([lan, minh], database);
  });

  it('requests are packed where it pays', async () => {
    const lan = machine('lan00001');
    for (let n = 0; n < 20; n++) await lan.clip(n);
    const plain = stableJson([...lan.store.documents.values()]).length;
    await lan.run();
    const { bytes } = proxy.asked.findLast(({ path }) => path.endsWith('_bulk_docs')) ?? {};
    expect(bytes).toBeLessThan(plain / 2);
  });

  it('more than a batch goes and comes whole', async () => {
    const [lan, minh] = [machine('lan00001'), machine('minh0001')];
    for (let n = 0; n < 450; n++) await lan.clip(n);
    expect(await lan.run()).toMatchObject({ state: 'in-step', pushed: 450 });
    const again = await asking(() => lan.run());
    expect(again.asked.filter((path) => !path.startsWith('GET /_changes'))).toEqual([]);
    expect(await minh.run()).toMatchObject({ state: 'in-step', changed: 450, pushed: 0 });
    await expectOneState([lan, minh], database);
  });

  it('tells how far it is, and stops when it is told to, to go on later', async () => {
    const [lan, minh] = [machine('lan00001'), machine('minh0001')];
    for (let n = 0; n < 450; n++) await lan.clip(n);
    await lan.run();
    const stop = new AbortController();
    const seen: number[] = [];
    const outcome = await minh.run({
      signal: stop.signal,
      onProgress: ({ done }) => {
        seen.push(done);
        stop.abort();
      },
    });
    expect(outcome).toMatchObject({ state: 'stopped', waiting: 0 });
    expect(seen).toEqual([200]);
    expect(minh.store.documents.size).toBe(200);
    await minh.run();
    await expectOneState([lan, minh], database);
  });

  it('an edit during a push stays queued', async () => {
    const [lan, minh] = [machine('lan00001'), machine('minh0001')];
    const docId = await lan.clip(1);
    let edited = false;
    proxy.mishap = ({ path }) => {
      if (path.endsWith('_bulk_docs') && !edited) {
        edited = true;
        void lan.add(docId, TAG);
      }
      return 'none';
    };
    await untilQuiet([lan, minh]);
    expect(liveValues(minh.held(docId).entries, 'campaign')).toEqual([TAG.value]);
    await expectOneState([lan, minh], database);
  });

  it('a machine whose clock is a day wrong overrules nobody by its clock alone', async () => {
    const DAY = 86_400_000;
    const [lan, minh] = [machine('lan00001'), machine('minh0001', -DAY)];
    const docId = await lan.clip(1);
    await lan.correct(docId, 'title', 'Tên của Lan');
    await untilQuiet([lan, minh]);
    await minh.correct(docId, 'title', 'Tên của Minh, sau khi thấy tên của Lan');
    await minh.add(docId, TAG);
    await untilQuiet([lan, minh]);
    await lan.remove(docId, TAG);
    await minh.add(docId, { kind: 'note', value: 'chưa thấy' });
    await untilQuiet([lan, minh]);
    expect(lan.held(docId).corrections.title?.value).toContain('Minh');
    expect(liveValues(lan.held(docId).entries, 'campaign')).toEqual([]);
    expect(liveValues(lan.held(docId).entries, 'note')).toEqual(['chưa thấy']);
    await expectOneState([lan, minh], database);
  });

  it('documents of others in the database are left alone', async () => {
    const lan = machine('lan00001');
    await database.ask('PUT', 'snap:abc', { type: 'snap', v: 1, size: 3 });
    await database.ask('PUT', 'ghi-chu', { của: 'ai đó' });
    await lan.clip(1);
    expect(await lan.run()).toMatchObject({ state: 'in-step', changed: 0, pushed: 1 });
    expect(lan.store.refusals.size).toBe(0);
    expect(Object.keys(await database.ask('GET', 'ghi-chu'))).toContain('của');
    expect((await clipOf(1)).urlKey).toBe(lan.held(await docIdOfPage(1)).urlKey);
  });
});
