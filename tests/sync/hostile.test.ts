// @vitest-environment node
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

import { afterEach, describe, expect, it } from 'vitest';

import { createCouch } from '../../sync/couch.ts';
import { clipOf, createMachine, docIdOfPage } from './machine.ts';
import { listening } from './listening.ts';

const REV = `1-${'a'.repeat(32)}`;
const PASSWORD = 'bí mật';

type Answering = (asked: IncomingMessage, answer: ServerResponse) => void;

let closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing) await close();
  closing = [];
});

async function serve(answering: Answering): Promise<string> {
  const { url, close } = await listening(createServer(answering));
  closing.push(close);
  return url;
}

/** A server that answers as it likes, by what the path holds. */
const machineOf = async (answers: Record<string, unknown>) => {
  const url = await serve((asked, answer) => {
    asked.resume();
    const found = Object.entries({ ...SANE, ...answers }).find(([part]) =>
      asked.url?.includes(part),
    );
    const body = found?.[1] ?? INFO;
    answer.setHeader('content-type', 'application/json');
    answer.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  return createMachine('lan00001', {
    url: `${url}/circle`,
    credentials: { name: 'lan', password: PASSWORD },
  });
};

const INFO = { instance_start_time: '1', update_seq: 1 };
const SANE = { _changes: { results: [], last_seq: 1 }, _local: { made: 'x' } };

describe('a server that means harm', () => {
  it.each<[string, Record<string, unknown>]>([
    ['a page instead of JSON', { _changes: '<html>Đăng nhập Wi-Fi</html>' }],
    ['a list', { _changes: [] }],
    ['null', { _changes: null }],
    ['rows that are none', { _changes: { results: [null], last_seq: 1 } }],
    [
      'revisions that are none',
      {
        _changes: {
          results: [{ id: `clip:${'0'.repeat(64)}`, changes: [{ rev: '<b>' }] }],
          last_seq: 1,
        },
      },
    ],
    [
      'more rows than were asked for',
      {
        _changes: {
          results: Array.from({ length: 300 }, (_, n) => ({
            id: `x${n}`,
            changes: [{ rev: REV }],
          })),
          last_seq: 300,
        },
      },
    ],
    [
      'a feed that stands still',
      {
        _changes: { results: [{ id: 'x', changes: [{ rev: REV }] }], last_seq: 0 },
      },
    ],
    [
      'a document of another id',
      {
        _changes: {
          results: [
            { id: `clip:${'0'.repeat(64)}`, changes: [{ rev: REV }], doc: { _id: 'x', _rev: REV } },
          ],
          last_seq: 1,
        },
      },
    ],
  ])('%s ends the run and changes nothing', async (_, answers) => {
    const lan = await machineOf(answers);
    await lan.clip(1);
    expect(await lan.run()).toMatchObject({ state: 'broken', changed: 0, waiting: 1 });
  });

  it('revisions that a member forged stand in nobody’s way, nor does what is no document of a circle', async () => {
    const [one, other] = [await clipOf(5), await clipOf(6)];
    const rows = [
      { ...one, _id: await docIdOfPage(5), _rev: '1-abc' },
      { ...other, _id: await docIdOfPage(6), _rev: `12345678901-${'b'.repeat(32)}` },
    ];
    const results = rows.map((doc) => ({ id: doc._id, changes: [{ rev: doc._rev }], doc }));
    const foreign = { id: '_design/x', changes: [{ rev: 'x' }], doc: { _id: '_design/x' } };
    const lan = await machineOf({ _changes: { results: [...results, foreign], last_seq: 3 } });
    expect(await lan.run()).toMatchObject({ state: 'in-step', changed: 2 });
  });

  it('a document of which a member made a thousand versions is not read, and the rest goes on', async () => {
    const one = await clipOf(5);
    const doc = { ...one, _id: await docIdOfPage(5), _rev: REV };
    const storm = Array.from({ length: 1000 }, (_, n) => ({
      rev: `1-${n.toString(16).padStart(32, '0')}`,
    }));
    const results = [
      { id: await docIdOfPage(6), changes: storm },
      { id: doc._id, changes: [{ rev: REV }], doc },
    ];
    const lan = await machineOf({ _changes: { results, last_seq: 2 } });
    expect(await lan.run()).toMatchObject({ state: 'in-step', changed: 1 });
    expect(lan.store.refusals.get(await docIdOfPage(6))?.reason).toBe('too many versions');
  });

  it('a mark that is none is no mark', async () => {
    const lan = await machineOf({ _local: null });
    expect(await lan.run()).toMatchObject({ state: 'in-step' });
  });

  it('documents that were not asked for are not taken', async () => {
    const other = await clipOf(5);
    const lan = await machineOf({
      // Most is known at once, so that bodies are asked for by name.
      _changes: {
        results: [{ id: `clip:${'0'.repeat(64)}`, changes: [{ rev: REV }] }],
        last_seq: 2,
      },
      _bulk_get: { results: [{ id: 'x', docs: [{ ok: { ...other, _id: 'clip:x', _rev: REV } }] }] },
    });
    expect(await lan.run()).toMatchObject({ state: 'broken' });
    expect(lan.store.documents.size).toBe(0);
  });

  it('answers about fewer documents than were sent confirm none', async () => {
    const lan = await machineOf({ _bulk_docs: [] });
    await lan.clip(1);
    expect(await lan.run()).toMatchObject({ state: 'broken', pushed: 0, waiting: 1 });
  });

  it('conflicts without end do not keep the machine busy without end', async () => {
    const docId = await docIdOfPage(1);
    const row = { id: docId, key: docId, error: 'not_found' };
    const lan = await machineOf({
      _bulk_docs: [{ id: docId, error: 'conflict' }],
      _all_docs: { rows: [row] },
    });
    await lan.clip(1);
    expect(await lan.run()).toMatchObject({ state: 'busy', waiting: 1 });
  });

  it('reasons are one short line', async () => {
    const url = await serve((asked, answer) => {
      asked.resume();
      answer.statusCode = 403;
      answer.end(JSON.stringify({ error: 'a\u202E\n\u0000b', reason: 'dài '.repeat(2000) }));
    });
    const { reason, state } = await createMachine('lan00001', {
      url,
      credentials: { name: 'lan', password: PASSWORD },
    }).run();
    expect(state).toBe('refused');
    expect(reason.length).toBeLessThanOrEqual(200);
    expect(reason).toMatch(/^403 a b: dài /);
  });

  it.each([
    [true, 'gzip'],
    [undefined, undefined],
  ])('bodies are packed where they cross a network: pack is %s', async (pack, encoding) => {
    const seen: (string | undefined)[] = [];
    const url = await serve((asked, answer) => {
      asked.resume();
      if (asked.url?.includes('_bulk_docs')) seen.push(asked.headers['content-encoding']);
      answer.end('[]');
    });
    const access = { url: `${url}/circle`, fetch, credentials: null };
    const couch = createCouch({ ...access, ...(pack && { pack }) });
    await couch.bulkDocs(['{"x":"' + 'dài '.repeat(1000) + '"}']);
    expect(seen).toEqual([encoding]);
  });

  it('a redirect is not followed, and the account goes nowhere else', async () => {
    const seen: IncomingMessage[] = [];
    const elsewhere = await serve((asked, answer) => {
      seen.push(asked);
      answer.end('{}');
    });
    const url = await serve((asked, answer) => {
      asked.resume();
      answer.writeHead(307, { location: elsewhere }).end();
    });
    const lan = createMachine('lan00001', {
      url,
      credentials: { name: 'lan', password: PASSWORD },
    });
    await lan.clip(1);
    expect(await lan.run()).toMatchObject({ state: 'offline', waiting: 1 });
    expect(seen).toEqual([]);
  });

  it('an answer that is huge once unpacked is not read to its end', async () => {
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024, ' '));
    const url = await serve((asked, answer) => {
      asked.resume();
      if (asked.url?.includes('_changes')) {
        answer.setHeader('content-encoding', 'gzip').end(bomb);
      } else answer.end(JSON.stringify(INFO));
    });
    const lan = createMachine('lan00001', {
      url: `${url}/circle`,
      credentials: { name: 'lan', password: PASSWORD },
    });
    expect(await lan.run()).toMatchObject({ state: 'overflow', changed: 0 });
  });
});
