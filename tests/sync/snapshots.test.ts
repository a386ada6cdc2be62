// @vitest-environment node
import { gzipSync } from 'node:zlib';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { startCouchServer, type CouchServer } from '../../scripts/couch/couch-server.ts';
import { createDatabase, type Database } from '../../scripts/couch/database.ts';
import { createCouch } from '../../sync/couch.ts';
import { fetchSnapshot, sendSnapshot } from '../../sync/snapshots.ts';

let server: CouchServer;
let database: Database;

beforeAll(async () => {
  server = await startCouchServer();
  database = await createDatabase(server);
});
afterAll(() => server.stop());

const couch = () => createCouch({ url: database.url, fetch, credentials: database.member });
const page = new Uint8Array(gzipSync('<p>Trang báo</p>'.repeat(10_000)));

it('a snapshot comes back byte for byte, however often it is sent', async () => {
  const sent = await sendSnapshot(couch(), page);
  expect(await sendSnapshot(couch(), page)).toEqual(sent);
  if (!sent.ok) throw new Error(sent.failure.detail);
  const back = await fetchSnapshot(couch(), sent.value);
  expect(back.ok && Buffer.compare(back.value, page)).toBe(0);
});

it('one that is not what its name says is not taken', async () => {
  const sha256 = 'ab'.repeat(32);
  await database.ask('PUT', `snap:${sha256}`, {
    type: 'snap',
    v: 1,
    size: 4,
    _attachments: { 'page.html.gz': { content_type: 'application/gzip', data: btoa('khác') } },
  });
  expect(await fetchSnapshot(couch(), sha256)).toMatchObject({
    ok: false,
    failure: { kind: 'broken' },
  });
});

it('one that is not there is gone', async () => {
  expect(await fetchSnapshot(couch(), 'cd'.repeat(32))).toMatchObject({
    failure: { kind: 'gone' },
  });
});
