// @vitest-environment node
import { describe, expect, it } from 'vitest';

import type { ImportMessage, ImportRequest } from '../../messaging/import-stream.ts';
import {
  sendImport,
  type ImportPort,
  type Shipment,
} from '../../entrypoints/import/send-import.ts';
import { aClip, CAMPAIGN } from '../export/a-clip.ts';

/** A port whose other end is `answer`; messages arrive later, as between processes. */
function portTo(answer: (request: ImportRequest) => ImportMessage | 'break' | null) {
  const sent: ImportRequest[] = [];
  let hear: (message: ImportMessage) => void = () => undefined;
  let broken = (): void => undefined;
  let open = true;
  const port: ImportPort = {
    postMessage: (request) => {
      if (!open) throw new Error('posted to a closed port');
      sent.push(structuredClone(request));
      const reply = answer(request);
      setTimeout(() => {
        if (!open || reply === null) return;
        if (reply === 'break') broken();
        else hear(reply);
      });
    },
    disconnect: () => (open = false),
    onMessage: { addListener: (listen) => (hear = listen) },
    onDisconnect: { addListener: (listen) => (broken = listen) },
  };
  return { port, sent, isOpen: () => open };
}

/** A background that counts, and says what it got at `commit`. */
function counting() {
  let clips = 0;
  let pages = 0;
  return (request: ImportRequest): ImportMessage | null => {
    if (request.kind === 'clips') clips += request.wholes.length;
    if (request.kind === 'waiting') pages += request.pages.length;
    if (request.kind === 'clips' || request.kind === 'waiting')
      return { kind: 'received', clips, pages };
    return request.kind === 'commit' ? { kind: 'done', added: clips, merged: 0 } : null;
  };
}

const RECORD = { name: 'tep.json', format: 'json' };
const library = async (count: number): Promise<Shipment> => ({
  manner: 'joined',
  record: RECORD,
  waiting: [],
  campaigns: [CAMPAIGN],
  wholes: await Promise.all(Array.from({ length: count }, (_, at) => aClip(at + 1))),
});
const never = new AbortController().signal;

describe('handing a library over', () => {
  it('sends campaigns, batches and one commit, and says how far it is', async () => {
    const { port, sent } = portTo(counting());
    const progress: number[] = [];
    const outcome = await sendImport(
      port,
      await library(450),
      (done) => progress.push(done),
      never,
    );
    expect(outcome).toEqual({ ok: true, value: { added: 450, merged: 0 } });
    expect(sent.map(({ kind }) => kind)).toEqual([
      'campaigns',
      'clips',
      'clips',
      'clips',
      'commit',
    ]);
    expect(sent.at(-1)).toEqual({
      kind: 'commit',
      clips: 450,
      pages: 0,
      manner: 'joined',
      record: RECORD,
    });
    expect(progress).toEqual([0, 200, 400, 450]);
  });

  it('sends campaigns without clips too', async () => {
    const { port, sent } = portTo(counting());
    await sendImport(port, await library(0), () => undefined, never);
    expect(sent.map(({ kind }) => kind)).toEqual(['campaigns', 'commit']);
  });

  it('sends pages that wait behind the clips', async () => {
    const { port, sent } = portTo(counting());
    const waiting = Array.from({ length: 5001 }, (_, n) => ({
      urlKey: `a.vn/${n}`,
      url: `https://a.vn/${n}`,
      title: '',
      campaigns: [],
      note: '',
      addedAt: 1,
    }));
    const shipment = { ...(await library(1)), waiting };
    expect(await sendImport(port, shipment, () => undefined, never)).toMatchObject({ ok: true });
    expect(sent.map(({ kind }) => kind)).toEqual([
      'campaigns',
      'clips',
      'waiting',
      'waiting',
      'commit',
    ]);
    expect(sent.at(-1)).toMatchObject({ clips: 1, pages: 5001 });
  });

  it('sends what fits a message, and says so where a page does not', async () => {
    const waiting = ['a', 'b', 'c'].map((path) => ({
      urlKey: `a.vn/${path}`,
      url: `https://a.vn/${path}`,
      title: '',
      campaigns: [],
      note: 'ghi '.repeat(400_000),
      addedAt: 1,
    }));
    const shipment = { ...(await library(0)), waiting };
    const { port, sent } = portTo(counting());
    await sendImport(port, shipment, () => undefined, never);
    expect(sent.map((each) => (each.kind === 'waiting' ? each.pages.length : each.kind))).toEqual([
      'campaigns',
      2,
      1,
      'commit',
    ]);
    const { port: small, isOpen } = portTo(counting());
    const postMessage = (request: ImportRequest): void => {
      if (request.kind === 'waiting' && request.pages.length === 1) throw new Error('too large');
      small.postMessage(request);
    };
    const outcome = await sendImport({ ...small, postMessage }, shipment, () => undefined, never);
    expect(outcome).toMatchObject({ failure: { kind: 'storage-failed' } });
    expect(isOpen()).toBe(false);
  });

  it('stopped half-way closes the port and never commits', async () => {
    const { port, sent, isOpen } = portTo(counting());
    const stop = new AbortController();
    const outcome = await sendImport(
      port,
      await library(450),
      (done) => done === 200 && stop.abort(),
      stop.signal,
    );
    expect(outcome).toBe('stopped');
    expect(isOpen()).toBe(false);
    expect(sent.map(({ kind }) => kind)).not.toContain('commit');
  });

  it('says that the background refused or broke off', async () => {
    const full = portTo(({ kind }) =>
      kind === 'clips' ? { kind: 'failed', failure: { kind: 'disk-full' } } : null,
    );
    expect(await sendImport(full.port, await library(1), () => undefined, never)).toEqual({
      ok: false,
      failure: { kind: 'disk-full' },
    });
    const dead = portTo(({ kind }) => (kind === 'clips' ? 'break' : null));
    expect(await sendImport(dead.port, await library(1), () => undefined, never)).toBe('broken');
  });

  it('says that it does not know when only the last answer is lost', async () => {
    const count = counting();
    const { port } = portTo((request) => (request.kind === 'commit' ? 'break' : count(request)));
    expect(await sendImport(port, await library(3), () => undefined, never)).toBe('uncertain');
  });

  it('cannot be stopped once it is being written', async () => {
    const { port } = portTo(counting());
    const stop = new AbortController();
    const outcome = sendImport(
      port,
      await library(1),
      (done) => done === 1 && setTimeout(() => stop.abort()),
      stop.signal,
    );
    expect(await outcome).toMatchObject({ ok: true });
  });
});
