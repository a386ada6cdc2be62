// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';

import { addEntry } from '../../../domain/stamped-set.ts';
import { recompose } from '../../../domain/clip.ts';
import { mergeSaved } from '../../../domain/merge-clip.ts';
import { aClip } from '../a-library.ts';
import { aMachine, aServer, pull, push, sync, type Machine, type Server } from './a-circle.ts';

let machine: Machine;
let server: Server;
beforeEach(async () => {
  machine = await aMachine();
  server = aServer();
});

const noted = (value: string) => (clip: Parameters<typeof recompose>[0]) =>
  recompose(clip, {
    entries: addEntry(clip.entries, { kind: 'note', value }, machine.now(), machine.device),
  });
const waiting = async () => (await machine.store.countOutbox()).waiting;

describe('the outbox', () => {
  it('has a row for each clip, written in the transaction of the save', async () => {
    await push(machine, server);
    const { clip, body } = await aClip();
    await machine.library.saveClip({ clip, body }, mergeSaved);
    expect(await machine.db.outbox.toArray()).toMatchObject([{ key: clip.urlKey, held: 0 }]);

    // The body cannot be stored: neither clip nor row is there after it.
    const broken = await aClip();
    const article = { ...broken.body.article, html: (() => '') as never };
    await machine.library.saveClip(
      { clip: broken.clip, body: { ...broken.body, article } },
      mergeSaved,
    );
    expect(await machine.library.findByUrlKey(broken.clip.urlKey)).toBeNull();
    expect(await machine.db.outbox.count()).toBe(1);
  });

  it('has no row, and the state no word of circles, where nothing is shared', async () => {
    await machine.circles.leave(machine.circle, 'all-clips', machine.now());
    const { clip, body } = await aClip();
    await machine.library.saveClip({ clip, body }, mergeSaved);
    await machine.library.touchClips([clip.id], noted('một'));
    expect(await machine.db.outbox.count()).toBe(0);
    expect(JSON.stringify(await machine.db.meta.get('state'))).not.toContain('circles');
  });

  it('fills with what was there before, in steps, and skips what came from the circle', async () => {
    const other = await aMachine();
    const clips = await Promise.all(Array.from({ length: 30 }, () => aClip()));
    for (const each of clips) {
      await machine.library.saveClip(each, mergeSaved);
      await other.library.saveClip(each, mergeSaved);
    }
    await sync(machine, server);
    expect(server.clips()).toHaveLength(30);
    const again = await aMachine();
    for (const each of clips) await again.library.saveClip(each, mergeSaved);
    await again.circles.leave(again.circle, 'all-clips', 1);
    const rejoined = await again.circles.join(
      { url: 'https://couch.coquan.vn/hai', name: '', me: 'B', share: { kind: 'all' } },
      2,
    );
    expect(rejoined.ok).toBe(true);
    const { waiting: waits } = await other.store.countOutbox();
    expect(waits).toBeGreaterThanOrEqual(30);
    await pull(other, server);
    // The person alone.
    expect(await push(other, server)).toBe(1);
  });

  it('keeps an edit that is made during a push', async () => {
    const { clip, body } = await aClip();
    await machine.library.saveClip({ clip, body }, mergeSaved);
    const batch = await machine.store.takeOutbox(10);
    const one = batch.find(({ docId }) => docId.startsWith('clip:'));
    await machine.library.touchClips([clip.id], noted('giữa chừng'));
    await machine.store.pushed([{ docId: one?.docId ?? '', token: one?.token ?? 0, rev: '1-a' }]);
    const left = (await machine.store.takeOutbox(10)).find(({ docId }) =>
      docId.startsWith('clip:'),
    );
    expect(left).toMatchObject({ docId: one?.docId, rev: '1-a' });
    expect(left?.token).not.toBe(one?.token);
    expect(JSON.stringify(left?.document)).toContain('giữa chừng');
  });

  it('is empty after a push, and a second one sends nothing', async () => {
    const { clip, body } = await aClip();
    await machine.library.saveClip({ clip, body }, mergeSaved);
    expect(await push(machine, server)).toBe(2);
    expect(await waiting()).toBe(0);
    expect(await push(machine, server)).toBe(0);
    expect(await pull(machine, server)).toBe(0);
  });

  it('gives the oldest first', async () => {
    await push(machine, server);
    const [first, second] = [await aClip(), await aClip()];
    await machine.library.saveClip(first, mergeSaved);
    await machine.library.saveClip(second, mergeSaved);
    await machine.library.touchClips([first.clip.id], noted('sau'));
    const keys = (await machine.store.takeOutbox(10)).map(({ document }) =>
      document.type === 'clip' ? document.urlKey : '',
    );
    expect(keys).toEqual([second.clip.urlKey, first.clip.urlKey]);
  });

  it('sets aside, shows why, stalls nothing, and tries again after an edit or when asked to', async () => {
    await push(machine, server);
    const [bad, good] = [await aClip(), await aClip()];
    await machine.library.saveClip(bad, mergeSaved);
    await machine.library.saveClip(good, mergeSaved);
    const [one] = await machine.store.takeOutbox(1);
    await machine.store.setAside(one?.docId ?? '', one?.token ?? 0, 'forbidden: too long');
    expect(await push(machine, server)).toBe(1);
    expect(await machine.store.countOutbox()).toEqual({ waiting: 0, setAside: 1 });
    expect(await machine.circles.troubles(machine.circle, 10)).toEqual([
      {
        docId: bad.clip.urlKey,
        kind: 'not-sent',
        reason: 'forbidden: too long',
        clipId: bad.clip.id,
        title: bad.clip.title,
      },
    ]);
    await machine.circles.retry(machine.circle);
    expect(await waiting()).toBe(1);
    const [again] = await machine.store.takeOutbox(1);
    await machine.store.setAside(again?.docId ?? '', again?.token ?? 0, 'no');
    await machine.library.touchClips([bad.clip.id], noted('sửa'));
    expect(await push(machine, server)).toBe(1);
  });

  it('shows documents that were not taken in, until they can be', async () => {
    const { clip, body } = await aClip();
    await machine.library.saveClip({ clip, body }, mergeSaved);
    await push(machine, server);
    const change = server.changes(0).find(({ docId }) => docId.startsWith('clip:'));
    const docId = change?.docId ?? '';
    await machine.store.refused([{ docId, rev: '9-x', reason: 'v is 2' }]);
    expect(await machine.circles.troubles(machine.circle, 10)).toMatchObject([
      { docId, kind: 'not-taken', reason: 'v is 2', clipId: clip.id },
    ]);
    expect((await machine.store.revs([docId])).get(docId)).toBe('9-x');
    // What was not understood is not written over.
    await machine.library.touchClips([clip.id], noted('x'));
    expect(await machine.store.takeOutbox(5)).toMatchObject([{ docId, rev: null }]);
    await machine.store.apply([server.get(docId)], null);
    expect(await machine.circles.troubles(machine.circle, 10)).toEqual([]);
  });

  it('is filled again with what the server lost', async () => {
    const { clip, body } = await aClip();
    await machine.library.saveClip({ clip, body }, mergeSaved);
    await push(machine, server);
    const known = await machine.store.known(null, 100);
    expect(known.map(({ docId }) => docId.split(':')[0])).toEqual(['clip', 'person']);
    expect(await machine.store.known(known[0]?.docId ?? '', 100)).toHaveLength(1);
    const fresh = aServer();
    await machine.store.requeue(known.map(({ docId }) => docId));
    expect(await push(machine, fresh)).toBe(2);
    expect(fresh.clips()).toEqual(server.clips());
  });

  it('hears nothing of reposts, numbers and indexes', async () => {
    const { clip, body } = await aClip();
    await machine.library.saveClip({ clip, body }, mergeSaved);
    const { text } = body.article;
    await machine.library.saveClip(await aClip({ text }), mergeSaved);
    await push(machine, server);
    await machine.library.catchUp();
    await machine.library.repair({});
    expect(await waiting()).toBe(0);
    await machine.library.touchClips([clip.id], noted('sau sửa chữa'));
    expect(await waiting()).toBe(1);
  });
});
