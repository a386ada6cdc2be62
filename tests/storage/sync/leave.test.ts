// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';

import { recompose } from '../../../domain/clip.ts';
import { mergeWhole, mergeSaved } from '../../../domain/merge-clip.ts';
import { addEntry } from '../../../domain/stamped-set.ts';
import { Database } from '../../../storage/database.ts';
import { eraseDatabases } from '../../../storage/erase.ts';
import { libraryOn } from '../../../storage/library.ts';
import { sourceOf, targetOf } from '../../../storage/backup/of-library.ts';
import { createCircleStore } from '../../../storage/sync/circle-store.ts';
import { createCircles } from '../../../storage/sync/circles.ts';
import { mergeDocuments, saysMore } from '../../../sync/merge.ts';
import { aClip, anEngine } from '../a-library.ts';
import { aMachine, aServer, pull, settle, URL_OF, type Machine, type Server } from './a-circle.ts';

let a: Machine;
let b: Machine;
let server: Server;
let theirs: string;
let noted: string;
let own: string;

beforeEach(async () => {
  [a, b, server] = [await aMachine(), await aMachine(), aServer()];
  const clips = [await aClip(), await aClip()];
  for (const whole of clips) await a.library.saveClip(whole, mergeSaved);
  const mine = await aClip();
  await b.library.saveClip(mine, mergeSaved);
  await settle([a, b], server);
  [theirs = '', noted = ''] = clips.map(({ clip }) => clip.urlKey);
  own = mine.clip.urlKey;
  const clip = await b.library.findByUrlKey(noted);
  await b.library.changeClips([clip?.id ?? ''], ({ clip: held, body }) => ({
    clip: recompose(held, {
      entries: addEntry(held.entries, { kind: 'note', value: 'của B' }, b.now(), b.device),
    }),
    body,
  }));
});

const left = async ({ db }: Machine) => ({
  circles: await db.circles.count(),
  outbox: await db.outbox.count(),
  synced: await db.synced.count(),
  people: await db.people.count(),
});
const NOTHING = { circles: 0, outbox: 0, synced: 0, people: 0 };

describe('leaving a circle', () => {
  it('keeps all clips, and tells it nothing more', async () => {
    const done = await b.circles.leave(b.circle, 'all-clips', b.now());
    expect(done).toMatchObject({ ok: true, value: { clips: 0 } });
    expect(await left(b)).toEqual(NOTHING);
    expect(await b.circles.list()).toEqual([]);
    expect((await b.library.totals()).all).toBe(3);
    await expect(b.store.takeOutbox(10)).rejects.toThrow(b.circle);
    await expect(b.store.apply([], { since: '9', instance: 'x' })).rejects.toThrow(b.circle);
    await b.library.saveClip(await aClip(), mergeSaved);
    expect(await left(b)).toEqual(NOTHING);
  });

  it('lets go the clips that came with it and hold no word of ours, and gives them back', async () => {
    const done = await b.circles.leave(b.circle, 'own-clips', b.now());
    expect(done).toMatchObject({ ok: true, value: { clips: 1 } });
    expect(await b.library.findByUrlKey(theirs)).toBeNull();
    expect(await b.library.findByUrlKey(noted)).not.toBeNull();
    expect(await b.library.findByUrlKey(own)).not.toBeNull();
    expect(await left(b)).toEqual(NOTHING);
    const act = done.ok ? done.value.act : '';
    expect(await b.library.undo(act, b.now(), mergeWhole)).toEqual({ ok: true, value: null });
    expect(await b.library.findByUrlKey(theirs)).not.toBeNull();
    expect(await b.circles.list()).toMatchObject([{ id: b.circle, url: URL_OF }]);
    const before = server.clips();
    await settle([a, b], server);
    expect(server.clips()).toHaveLength(before.length);
    expect(await a.library.findByUrlKey(noted)).toMatchObject({ note: 'của B' });
    expect((await b.library.check({}))?.problems).toEqual([]);
  });

  it('goes on where it was cut off', async () => {
    const row = await b.db.circles.get(b.circle);
    if (!row) throw new Error('no circle');
    const leaving = { act: 'act', at: 1, device: b.device, clips: 'own-clips' as const };
    await b.db.circles.put({ ...row, leaving });
    expect(await b.circles.list()).toEqual([]);
    await b.circles.finish();
    expect(await left(b)).toEqual(NOTHING);
    expect(await b.library.findByUrlKey(theirs)).toBeNull();
  });

  it('and joining again brings the same, with no conflict of its own words', async () => {
    await b.circles.leave(b.circle, 'all-clips', b.now());
    const joined = await b.circles.join(
      { url: `${URL_OF}/`, name: 'Lại', me: 'B', share: { kind: 'all' } },
      b.now(),
    );
    const circle = joined.ok ? joined.value.id : '';
    const deps = { merge: mergeDocuments, saysMore, now: () => b.now() };
    const again = { ...b, circle, store: createCircleStore(b.db, circle, b.device, deps) };
    await settle([a, again], server);
    expect(server.clips()).toHaveLength(3);
    expect(await a.library.findByUrlKey(noted)).toMatchObject({ note: 'của B' });
  });
});

describe('a circle', () => {
  it('is one of its address, which holds no secret', async () => {
    const address = 'https://an:matkhau@couch.coquan.vn/dan-van/?x=1#y';
    const again = await b.circles.join(
      { url: address, name: 'x', me: 'y', share: { kind: 'all' } },
      5,
    );
    expect(again).toMatchObject({ ok: true, value: { id: b.circle, url: URL_OF } });
    expect(JSON.stringify(await b.db.circles.toArray())).not.toContain('matkhau');
    await expect(
      b.circles.join({ url: 'ftp://x/y', name: '', me: '', share: { kind: 'all' } }, 5),
    ).rejects.toThrow('ftp');
  });

  it('is in no backup, and what is restored goes to it', async () => {
    const source = sourceOf(b.db, async () => ({}));
    const records = await source.records(null, 100);
    const campaigns = await source.campaigns();
    const settings = await source.settings();
    expect(JSON.stringify([settings, campaigns, records])).not.toMatch(/couch|dan-van/);
    const fresh = await aMachine();
    const target = targetOf(fresh.db, async () => undefined);
    await target.begin(campaigns, settings);
    await target.put(records);
    const empty = aServer();
    await settle([fresh], empty);
    expect(empty.clips()).toHaveLength(3);
    expect(await fresh.circles.list()).toHaveLength(1);
  });

  it('is remembered when all that is derived is made anew', async () => {
    await settle([a, b], server);
    await b.db.meta.delete('state');
    await b.library.saveClip(await aClip(), mergeSaved);
    expect((await b.store.countOutbox()).waiting).toBe(1);
    await settle([a, b], server);
    expect(server.clips()).toHaveLength(4);
  });

  it('goes with everything when all is deleted', async () => {
    const engine = anEngine();
    const db = new Database('cat-bao', engine);
    const library = libraryOn(db);
    const circles = createCircles(db, () => library.device());
    await circles.join({ url: URL_OF, name: 'x', me: 'y', share: { kind: 'all' } }, 1);
    await library.saveClip(await aClip(), mergeSaved);
    expect(await db.outbox.count()).toBe(1);
    db.close();
    await eraseDatabases(engine.indexedDB, () => undefined);
    const empty = new Database('cat-bao', engine);
    expect(await empty.circles.count()).toBe(0);
    expect(await empty.outbox.count()).toBe(0);
  });

  it('may bring a clip with the id of another page, which keeps it', async () => {
    await settle([a, b], server);
    const mine = await b.library.findByUrlKey(own);
    const { clip, body } = await aClip();
    const { clipDocument } = await import('../../../domain/circle/document.ts');
    await server.force(clipDocument({ clip: { ...clip, id: mine?.id ?? '' }, body }));
    await pull(b, server);
    expect((await b.library.findByUrlKey(own))?.id).toBe(mine?.id);
    expect((await b.library.findByUrlKey(clip.urlKey))?.id).not.toBe(mine?.id);
    await settle([a, b], server);
    expect(await b.store.countOutbox()).toEqual({ waiting: 0, setAside: 0 });
  });
});
