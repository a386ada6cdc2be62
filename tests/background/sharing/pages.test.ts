// @vitest-environment node
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { Circle } from '../../../domain/circle/circle.ts';
import { mergeWhole } from '../../../domain/merge-clip.ts';
import { sendPages } from '../../../entrypoints/background/sharing/send-pages.ts';
import { unpackPage } from '../../../extraction/unpack-page.ts';
import { startCouchServer, type CouchServer } from '../../../scripts/couch/couch-server.ts';
import { createDatabase, type Database } from '../../../scripts/couch/database.ts';
import { CircleLeft } from '../../../storage/sync/deps.ts';
import { markPage } from '../../../storage/sync/pages.ts';
import { noteSnapshot } from '../../../storage/sync/snapshots.ts';
import { createCouch } from '../../../sync/couch.ts';
import { aClip } from '../../storage/a-library.ts';
import { RULES } from '../../team/the-rules.ts';
import { aProfile, joined, until, type Profile } from './a-profile.ts';

let server: CouchServer;
let database: Database;
let an: Profile;
let binh: Profile;

beforeAll(async () => {
  server = await startCouchServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  database = await createDatabase(server);
  await database.validate(RULES);
  [an, binh] = [aProfile(), aProfile()];
});
afterEach(async () => {
  for (const { schedule, db } of [an, binh]) {
    await schedule.stop();
    db.close();
  }
});

const account = () => ({ user: database.member.name, password: database.member.password });
const packed = (html: string) => new Uint8Array(gzipSync(html));
const PAGE = '<p>Trang báo như đã thấy</p>';

async function kept({ library }: Profile, title: string, html = packed(PAGE)): Promise<string> {
  const done = await library.saveClip(await aClip({ title }), mergeWhole);
  if (!done.ok) throw new Error(JSON.stringify(done.failure));
  await library.putSnapshot(done.value.id, html);
  return done.value.id;
}
const keyOf = async ({ db }: Profile, id: string): Promise<string> =>
  (await db.clips.get(id))?.urlKey ?? '';
const heldBy = ({ db }: Profile, circle: Circle, key: string) =>
  db.synced.where('[circle+key]').equals([circle.id, key]).first();
const rested = (profile: Profile, circle: Circle) => async (): Promise<boolean> => {
  const { kind, waiting } = await profile.states.get(circle.id);
  return kind === 'in-step' && waiting === 0;
};
async function sending(profile: Profile): Promise<Circle> {
  const circle = await joined(profile, database.url, account());
  const done = await profile.acts.change(circle.id, { pages: true });
  if (!done.ok) throw new Error(done.failure.kind);
  return done.value;
}
/** Bình's clip of a page that the circle says it has under this name. */
async function named(sha256: string): Promise<{ circle: Circle; id: string }> {
  const done = await binh.library.saveClip(await aClip({ title: 'Bài' }), mergeWhole);
  if (!done.ok) throw new Error(done.failure.kind);
  const circle = await joined(binh, database.url, account());
  await until(rested(binh, circle));
  await noteSnapshot(binh.db, circle.id, done.value.urlKey, sha256);
  return { circle, id: done.value.id };
}
async function planted(bytes: Uint8Array, sha256: string): Promise<void> {
  await database.ask('PUT', `snap:${sha256}`, {
    type: 'snap',
    v: 1,
    size: bytes.length,
    _attachments: {
      'page.html.gz': {
        content_type: 'application/gzip',
        data: Buffer.from(bytes).toString('base64'),
      },
    },
  });
}
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const LARGE = new Uint8Array(8 * 1024 * 1024 + 1);

describe('kept pages', () => {
  it('stay here unless the person chose otherwise', async () => {
    const id = await kept(an, 'Bài');
    const circle = await joined(an, database.url, account());
    await until(rested(an, circle));
    await an.schedule.syncAll();
    expect((await heldBy(an, circle, await keyOf(an, id)))?.snapshots).toBeUndefined();
    expect(circle.pages).toBeUndefined();
  });

  it('go out when it is chosen, all of them, and come when they are asked for', async () => {
    const ids = [];
    for (let at = 0; at < 5; at += 1) ids.push(await kept(an, `Bài ${at}`, packed(PAGE + at)));
    const here = await sending(an);
    const keys = await Promise.all(ids.map((id) => keyOf(an, id)));
    const there = await joined(binh, database.url, account());
    await until(async () => {
      await binh.schedule.syncAll();
      const rows = await Promise.all(keys.map((key) => heldBy(binh, there, key)));
      return rows.every((row) => row?.snapshots?.length === 1);
    });
    await until(rested(an, here));
    expect(await binh.db.snapshots.count()).toBe(0);
    const [id = ''] = await binh.db.clips
      .where('urlKey')
      .equals(keys[0] ?? '')
      .primaryKeys();
    expect(await binh.circles.pagesOf(keys[0] ?? '')).toEqual([{ id: there.id, name: there.name }]);
    expect(await binh.acts.fetchPage(there.id, id)).toEqual({ ok: true, value: null });
    const html = (await binh.db.snapshots.get(id))?.html;
    expect(html && (await unpackPage(html))).toBe(`${PAGE}0`);
  });

  it('of clips that are not shared stay here', async () => {
    const id = await kept(an, 'Bài');
    const address = { url: database.url, name: '', me: 'An', pages: true };
    const share = { kind: 'campaigns' as const, ids: [] };
    const done = await an.acts.join({ ...address, share }, account(), false);
    if (!done.ok) throw new Error(done.failure.kind);
    expect(done.value.pages).toBe(true);
    await until(rested(an, done.value));
    await an.schedule.syncAll();
    expect(await heldBy(an, done.value, await keyOf(an, id))).toBeUndefined();
  });

  it('that are too large are noted, are not tried again, and hold nothing up', async () => {
    const large = await kept(an, 'Nặng');
    // Read back byte for byte it would take seconds.
    await an.db.snapshots.put({ id: large, html: LARGE });
    const id = await kept(an, 'Nhẹ');
    const circle = await sending(an);
    const [heavy, light] = [await keyOf(an, large), await keyOf(an, id)];
    await until(async () => (await heldBy(an, circle, light))?.snapshots?.length === 1);
    await until(rested(an, circle));
    expect(await heldBy(an, circle, heavy)).toMatchObject({ page: { reason: 'too-large' } });
    expect(an.seen.pages).toBe(1);
  });

  it('that the server refused are not tried again, and go when the person says so', async () => {
    const key = await keyOf(an, await kept(an, 'Bài'));
    const circle = await joined(an, database.url, account());
    await until(rested(an, circle));
    const { capturedAt = 0 } = (await an.db.clips.where('urlKey').equals(key).first()) ?? {};
    await markPage(an.db, circle.id, { urlKey: key, capturedAt }, 'refused: no');
    await an.acts.change(circle.id, { pages: true });
    for (let at = 0; at < 3; at += 1) await an.schedule.syncAll();
    expect(an.seen.pages).toBe(0);
    await an.acts.retry(circle.id);
    await until(async () => (await heldBy(an, circle, key))?.snapshots?.length === 1);
  });

  it('go on where they were after the server was lost, and not in a circle that was left', async () => {
    const key = await keyOf(an, await kept(an, 'Bài'));
    const circle = await joined(an, database.url, account());
    await until(rested(an, circle));
    await an.schedule.stop();
    await an.circles.change(circle.id, { pages: true }, Date.now());
    const couch = (url: string) => createCouch({ url, fetch, credentials: { ...database.member } });
    const send = (url: string): Promise<boolean> => {
      const work = { db: an.db, circle: circle.id, couch: couch(url), now: Date.now };
      return sendPages(work, new AbortController().signal);
    };
    expect(await send('http://127.0.0.1:9/db')).toBe(false);
    expect((await heldBy(an, circle, key))?.page).toBeUndefined();
    expect(await send(database.url)).toBe(true);
    expect((await heldBy(an, circle, key))?.snapshots?.length).toBe(1);
    expect(await send(database.url)).toBe(false);
    await an.circles.leave(circle.id, 'all-clips', Date.now());
    await expect(send(database.url)).rejects.toThrow(CircleLeft);
  });
});

describe('a page that a circle gives', () => {
  it('is not taken where it is a bomb', async () => {
    const bomb = packed('a'.repeat(40_000_000));
    await planted(bomb, sha256(bomb));
    const { circle, id } = await named(sha256(bomb));
    const done = await binh.acts.fetchPage(circle.id, id);
    expect(done).toEqual({ ok: false, failure: { kind: 'circle-page-damaged' } });
    expect(await binh.db.snapshots.count()).toBe(0);
  });

  it('is not taken where it is another one, or is not there', async () => {
    await planted(packed('khác'), 'ab'.repeat(32));
    const { circle, id } = await named('ab'.repeat(32));
    const done = await binh.acts.fetchPage(circle.id, id);
    expect(done).toEqual({ ok: false, failure: { kind: 'circle-page-damaged' } });
    await binh.db.synced.toCollection().modify({ snapshots: ['cd'.repeat(32)] });
    expect(await binh.acts.fetchPage(circle.id, id)).toEqual({
      ok: false,
      failure: { kind: 'circle-page-gone' },
    });
    expect(await binh.db.snapshots.count()).toBe(0);
  });

  it('does not come from a server that is lost, from a host that is not allowed, or signed out', async () => {
    const { circle, id } = await named('ab'.repeat(32));
    await binh.db.circles.update(circle.id, { url: 'http://127.0.0.1:9/db' });
    const lost = await binh.acts.fetchPage(circle.id, id);
    binh.seen.granted = false;
    const refused = await binh.acts.fetchPage(circle.id, id);
    binh.seen.granted = true;
    await binh.accounts.forget(circle.id);
    const out = await binh.acts.fetchPage(circle.id, id);
    expect([lost, refused, out].map((done) => !done.ok && done.failure.kind)).toEqual([
      'circle-offline',
      'circle-permission',
      'circle-refused',
    ]);
  });

  it('is not kept where the circle was left meanwhile', async () => {
    const page = packed(PAGE);
    await planted(page, sha256(page));
    const { circle, id } = await named(sha256(page));
    const [done] = await Promise.all([
      binh.acts.fetchPage(circle.id, id),
      binh.circles.leave(circle.id, 'all-clips', Date.now()),
    ]);
    expect(done.ok).toBe(false);
    expect(await binh.db.snapshots.count()).toBe(0);
  });
});
