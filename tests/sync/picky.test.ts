// @vitest-environment node
import { createServer } from 'node:http';
import { gunzipSync } from 'node:zlib';

import { afterEach, expect, it } from 'vitest';

import { listening } from './listening.ts';
import { clipOf, createMachine } from './machine.ts';

const WORD = 'Chữ mà máy chủ không nhận';
let close = async (): Promise<void> => undefined;
afterEach(() => close());

/** Refuses a request as a whole when one document in it holds the word, as proxies and CouchDB do. */
async function pickyServer(status: number): Promise<{ url: string; sent: number[] }> {
  const sent: number[] = [];
  const { url, close: end } = await listening(
    createServer((asked, answer) => {
      const chunks: Buffer[] = [];
      asked.on('data', (chunk: Buffer) => chunks.push(chunk));
      asked.on('end', () => {
        if (!asked.url?.includes('_bulk_docs')) {
          answer.end(
            JSON.stringify({
              update_seq: 0,
              instance_start_time: '1',
              made: 'x',
              results: [],
              last_seq: 0,
            }),
          );
          return;
        }
        const body = Buffer.concat(chunks);
        const text = String(asked.headers['content-encoding'] ? gunzipSync(body) : body);
        const { docs } = JSON.parse(text) as { docs: { _id: string }[] };
        sent.push(docs.length);
        if (text.includes(WORD)) answer.writeHead(status).end('<html>');
        else
          answer.end(
            JSON.stringify(docs.map(({ _id }) => ({ id: _id, rev: `1-${'a'.repeat(32)}` }))),
          );
      });
    }),
  );
  close = end;
  return { url: `${url}/circle`, sent };
}

it.each([
  [413, /^too-large/],
  [400, /^rejected/],
])(
  'a document for which a whole request is answered %i is found and set aside',
  async (status, reason) => {
    const { url, sent } = await pickyServer(status);
    const lan = createMachine('lan00001', { url, credentials: { name: 'lan', password: 'x' } });
    const poison = await clipOf(0, 'lan00001');
    for (let n = 1; n < 30; n++) await lan.clip(n);
    const docId = await lan.store.edit({ ...poison, article: { ...poison.article, lead: WORD } });
    for (let n = 30; n < 60; n++) await lan.clip(n);
    expect(await lan.run()).toMatchObject({
      state: 'in-step',
      pushed: 59,
      waiting: 0,
      setAside: 1,
    });
    expect(lan.store.setAsides().get(docId)).toMatch(reason);
    expect(sent.length).toBeLessThan(20);
  },
);

it.each([500, 502, 429])(
  'a server that answers %i is asked again later, nothing is set aside',
  async (status) => {
    const { url } = await pickyServer(status);
    const lan = createMachine('lan00001', { url, credentials: { name: 'lan', password: 'x' } });
    const poison = await clipOf(0, 'lan00001');
    await lan.store.edit({ ...poison, article: { ...poison.article, lead: WORD } });
    expect(await lan.run()).toMatchObject({ state: 'busy', waiting: 1, setAside: 0 });
  },
);

it('a document that is edited while it is set aside goes out again', async () => {
  const { url } = await pickyServer(413);
  const lan = createMachine('lan00001', { url, credentials: { name: 'lan', password: 'x' } });
  const poison = await clipOf(0, 'lan00001');
  await lan.store.edit({ ...poison, article: { ...poison.article, lead: WORD } });
  await lan.run();
  await lan.store.edit({ ...poison, article: { ...poison.article, lead: WORD, section: 'Khác' } });
  expect(await lan.store.countOutbox()).toEqual({ waiting: 1, setAside: 0 });
});
