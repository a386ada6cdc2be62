// @vitest-environment node
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { liveValues } from '../../domain/stamped-set.ts';
import { clipOf, createMachine, type Machine } from './machine.ts';
import { expectOneState, untilQuiet } from './one-state.ts';
import { startCouchServer, type CouchServer } from '../../scripts/couch/couch-server.ts';
import { createDatabase, type Database } from '../../scripts/couch/database.ts';

const note = (value: string) => ({ kind: 'note', value }) as const;

let server: CouchServer;
let database: Database;
let lan: Machine;
let minh: Machine;

beforeAll(async () => {
  server = await startCouchServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  database = await createDatabase(server);
  const access = { url: database.url, credentials: database.member };
  lan = createMachine('lan00001', access);
  minh = createMachine('minh0001', access);
});

describe('a database that is dropped', () => {
  it('and made anew is filled again from the machines, at the next look at the latest', async () => {
    const docId = await lan.clip(1);
    await minh.clip(2);
    await untilQuiet([lan, minh]);
    await database.drop();
    await lan.add(docId, note('khi không có máy chủ'));
    expect(await lan.run()).toMatchObject({ state: 'gone', waiting: 1 });
    await database.create();
    // Minh's worker takes it for the same one until it looks again; Lan's push finds out at once.
    expect(await lan.run()).toMatchObject({ state: 'in-step', waiting: 0 });
    minh.restart();
    await untilQuiet([lan, minh]);
    expect(minh.store.documents.size).toBe(2);
    expect(liveValues(minh.held(docId).entries, 'note')).toEqual(['khi không có máy chủ']);
    await expectOneState([lan, minh], database);
  });

  it('while nothing waits is noticed by the next worker', async () => {
    for (let n = 0; n < 5; n++) await lan.clip(n);
    await untilQuiet([lan, minh]);
    await database.drop();
    await database.create();
    lan.restart();
    expect(await lan.run()).toMatchObject({ state: 'in-step', pushed: 5 });
    minh.restart();
    await untilQuiet([lan, minh]);
    await expectOneState([lan, minh], database);
  });
});

describe('what the server does not take', () => {
  it('a document that validation forbids is set aside with the reason, and the rest goes on', async () => {
    await database.validate(`function (doc) {
      if (doc.article && doc.article.text.indexOf('CẤM') >= 0) throw({ forbidden: 'không được' });
    }`);
    const forbidden = { ...(await clipOf(0, 'lan00001')) };
    const article = { ...forbidden.article, text: `CẤM ${forbidden.article.text}` };
    await lan.clip(1);
    await lan.clip(2);
    const docId = await lan.store.edit({ ...forbidden, article });
    await lan.clip(3);
    expect(await lan.run()).toMatchObject({
      state: 'in-step',
      pushed: 3,
      waiting: 0,
      setAside: 1,
    });
    expect(lan.store.setAsides().get(docId)).toBe('forbidden: không được');
    // Each got its own revision, though the server answers in another order.
    const there = await database.documents();
    const revs = await lan.store.revs([...there.keys()]);
    expect(revs).toEqual(new Map([...there].map(([id, { _rev }]) => [id, _rev])));
    await untilQuiet([lan, minh]);
    expect(minh.store.documents.size).toBe(3);
    expect(lan.store.documents.size).toBe(4);
  });

  it('a document that is too large is set aside without being sent', async () => {
    const large = await clipOf(0, 'lan00001');
    const html = `<p>${'chữ '.repeat(1_200_000)}</p>`;
    const docId = await lan.store.edit({ ...large, article: { ...large.article, html } });
    await lan.clip(1);
    expect(await lan.run()).toMatchObject({ state: 'in-step', pushed: 1, setAside: 1 });
    expect(lan.store.setAsides().get(docId)).toMatch(/^too-large/);
  });
});

describe('an account', () => {
  it('whose password was changed is refused with a reason, loses nothing, and goes on with the new one', async () => {
    await lan.clip(1);
    await lan.run();
    await database.changePassword('mật khẩu mới');
    await lan.clip(2);
    expect(await lan.run()).toMatchObject({
      state: 'refused',
      reason: expect.stringContaining('401'),
      waiting: 1,
    });
    const credentials = { ...database.member, password: 'mật khẩu mới' };
    lan.restart({ credentials });
    minh.restart({ credentials });
    await untilQuiet([lan, minh]);
    expect(minh.store.documents.size).toBe(2);
    await expectOneState([lan, minh], database);
  });
});

describe('forks', () => {
  /** A branch beside the one that stands, as a cluster makes it when it was split. */
  async function fork(docId: string, rev: string, entries: object): Promise<void> {
    const { _rev, ...held } = await database.ask('GET', encodeURIComponent(docId));
    await database.ask('POST', '_bulk_docs', {
      new_edits: false,
      docs: [
        { ...held, _id: docId, _rev: rev, entries: { ...(held['entries'] as object), ...entries } },
      ],
    });
    expect(_rev).not.toBe(rev);
  }
  const stampOf = (n: number) => `0mf8z0000.ai${n}`;

  it('are merged, no entry of a losing branch is lost, and only the losers are deleted', async () => {
    const docId = await lan.clip(1);
    await lan.add(docId, note('của Lan'));
    await lan.run();
    for (let n = 0; n < 3; n++) {
      await fork(docId, `1-${String(n).repeat(32)}`, { [stampOf(n)]: note(`nhánh ${n}`) });
    }
    await fork(docId, `2-${'f'.repeat(32)}`, { [stampOf(7)]: note('nhánh dài') });
    await untilQuiet([minh, lan]);
    expect(liveValues(minh.held(docId).entries, 'note')).toHaveLength(5);
    await expectOneState([lan, minh], database);
  });

  it('that two machines end at once do not fork again', async () => {
    const docId = await lan.clip(1);
    await untilQuiet([lan, minh]);
    await fork(docId, `1-${'0'.repeat(32)}`, { [stampOf(0)]: note('nhánh') });
    await Promise.all([lan.run(), minh.run()]);
    await untilQuiet([lan, minh]);
    expect(liveValues(lan.held(docId).entries, 'note')).toEqual(['nhánh']);
    await expectOneState([lan, minh], database);
  });

  it('met by a push are ended on the way', async () => {
    const docId = await lan.clip(1);
    await untilQuiet([lan]);
    await fork(docId, `2-${'a'.repeat(32)}`, { [stampOf(1)]: note('thắng') });
    await fork(docId, `2-${'9'.repeat(32)}`, { [stampOf(2)]: note('thua') });
    await lan.add(docId, note('của Lan'));
    await untilQuiet([lan, minh]);
    expect(liveValues(minh.held(docId).entries, 'note').sort()).toEqual([
      'của Lan',
      'thua',
      'thắng',
    ]);
    await expectOneState([lan, minh], database);
  });

  it('with a branch that cannot be read keep that branch', async () => {
    const docId = await lan.clip(1);
    await lan.run();
    await database.ask('POST', '_bulk_docs', {
      new_edits: false,
      docs: [{ _id: docId, _rev: `1-${'0'.repeat(32)}`, v: 99, type: 'clip' }],
    });
    await untilQuiet([lan, minh]);
    const held = (await database.documents()).get(docId);
    expect(held?.['_conflicts']).toEqual([`1-${'0'.repeat(32)}`]);
  });
});

describe('deletions on the server', () => {
  it('delete nothing here, and an edit brings the document back', async () => {
    const docId = await lan.clip(1);
    await untilQuiet([lan, minh]);
    const { _rev } = await database.ask('GET', encodeURIComponent(docId));
    await database.ask('DELETE', `${encodeURIComponent(docId)}?rev=${String(_rev)}`);
    expect(await lan.run()).toMatchObject({ state: 'in-step', changed: 0, pushed: 0, waiting: 0 });
    expect(lan.store.documents.size).toBe(1);
    await lan.add(docId, note('vẫn cần'));
    await untilQuiet([lan, minh]);
    expect(liveValues(minh.held(docId).entries, 'note')).toEqual(['vẫn cần']);
    await expectOneState([lan, minh], database);
  });

  it('that were not seen yet do not hold up an edit', async () => {
    const docId = await lan.clip(1);
    await untilQuiet([lan, minh]);
    await lan.add(docId, note('trước khi biết'));
    const { _rev } = await database.ask('GET', encodeURIComponent(docId));
    await database.ask('DELETE', `${encodeURIComponent(docId)}?rev=${String(_rev)}`);
    await untilQuiet([lan, minh]);
    expect(liveValues(minh.held(docId).entries, 'note')).toEqual(['trước khi biết']);
    await expectOneState([lan, minh], database);
  });
});

describe('what others put there', () => {
  it('a document that is not as it should be is refused, shown, and not written over', async () => {
    const docId = await lan.clip(1);
    await untilQuiet([lan, minh]);
    const { _rev } = await database.ask('GET', encodeURIComponent(docId));
    await database.ask('PUT', encodeURIComponent(docId), { _rev, type: 'clip', v: 99 });
    await lan.add(docId, note('của Lan'));
    await minh.clip(2);
    await untilQuiet([lan, minh]);
    expect(minh.store.refusals.has(docId)).toBe(true);
    expect(lan.store.setAsides().get(docId)).toMatch(/^not read: /);
    expect((await database.documents()).get(docId)).toMatchObject({ v: 99 });
    expect(liveValues(lan.held(docId).entries, 'note')).toEqual(['của Lan']);
  });

  it('a document under the id of another is refused', async () => {
    const { url, ...rest } = await clipOf(3);
    const docId = `clip:${'0'.repeat(64)}`;
    await database.ask('PUT', encodeURIComponent(docId), { url, ...rest });
    expect(await lan.run()).toMatchObject({ state: 'in-step', changed: 0 });
    expect(lan.store.documents.size).toBe(0);
    expect(lan.store.refusals.has(docId)).toBe(true);
  });
});
