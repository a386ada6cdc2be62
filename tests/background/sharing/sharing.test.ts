// @vitest-environment node
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { CircleState } from '../../../domain/circle/sharing.ts';
import { mergeWhole } from '../../../domain/merge-clip.ts';
import { startCouchServer, type CouchServer } from '../../../scripts/couch/couch-server.ts';
import { createDatabase, type Database } from '../../../scripts/couch/database.ts';
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
const stateOf = ({ states }: Profile, id: string): Promise<CircleState> => states.get(id);
const isInStep = (profile: Profile, id: string) => async (): Promise<boolean> => {
  const { kind, waiting } = await stateOf(profile, id);
  return kind === 'in-step' && waiting === 0;
};
async function saved({ library }: Profile, title: string): Promise<string> {
  const done = await library.saveClip(await aClip({ title }), mergeWhole);
  if (!done.ok) throw new Error(JSON.stringify(done.failure));
  return done.value.id;
}
const titles = async ({ db }: Profile): Promise<string[]> =>
  (await db.clips.toArray()).map(({ title }) => title).sort();

describe('joining a circle', () => {
  const address = (url: string) => ({ url, name: '', me: 'An', share: { kind: 'all' as const } });

  it('that cannot be joined says why, and keeps nothing', async () => {
    const { acts } = an;
    const wrong = { ...account(), password: 'sai' };
    const kinds = [
      await acts.join(address(database.url), wrong, true),
      await acts.join(address(`${server.url}/khong-co`), account(), true),
      await acts.join(address('http://127.0.0.1:9/db'), account(), true),
      await acts.join(address('http://chia-se.coquan.vn/db'), account(), true),
    ];
    an.seen.granted = false;
    kinds.push(await acts.join(address(database.url), account(), true));
    expect(kinds.map((done) => !done.ok && done.failure.kind)).toEqual([
      'circle-refused',
      'circle-no-database',
      'circle-offline',
      'circle-address',
      'circle-permission',
    ]);
    expect(await an.circles.list()).toEqual([]);
    // Given back some day; a person who mistypes is not asked anew each time.
    expect(an.seen.tried.has(database.url)).toBe(true);
    expect(await an.areas.local.get(null)).toEqual({});
    expect(await an.areas.session.get(null)).toEqual({});
  });

  it('calls it by its database where nobody named it, and begins at once', async () => {
    const done = await an.acts.join(address(database.url), account(), false);
    expect(done).toMatchObject({ ok: true, value: { name: database.name, me: 'An' } });
    if (done.ok) await until(isInStep(an, done.value.id));
    expect(an.seen.held).toEqual([database.url]);
    expect([...an.seen.tried]).toEqual([]);
  });
});

describe('two profiles in a circle', () => {
  it('have each other’s clips and names; nothing is refused by the rules of the database', async () => {
    await saved(an, 'Của An');
    await saved(binh, 'Của Bình');
    const here = await joined(an, database.url, account(), 'Lê An');
    const there = await joined(binh, database.url, account(), 'Trần Bình');
    await until(isInStep(an, here.id));
    await until(isInStep(binh, there.id));
    // Each may have looked before the other had said anything.
    await an.schedule.syncAll();
    await binh.schedule.syncAll();
    expect(await titles(an)).toEqual(['Của An', 'Của Bình']);
    expect(await titles(binh)).toEqual(['Của An', 'Của Bình']);
    expect([...(await an.circles.people()).values()].sort()).toEqual(['Lê An', 'Trần Bình']);
    expect(await stateOf(an, here.id)).toMatchObject({ kind: 'in-step', waiting: 0, setAside: 0 });
    expect(await stateOf(binh, there.id)).toMatchObject({ waiting: 0, setAside: 0 });
    expect(an.seen.heard).toBeGreaterThan(0);
  });

  it('see it within seconds while they look, and rest when nobody does', async () => {
    const here = await joined(an, database.url, account());
    const there = await joined(binh, database.url, account());
    await until(isInStep(an, here.id));
    await until(isInStep(binh, there.id));
    const end = binh.schedule.watch();
    await saved(an, 'Vừa cắt');
    an.schedule.changed();
    await until(async () => (await titles(binh)).includes('Vừa cắt'), 8000);
    end();
    await binh.atWork.stop(there.id);
    const { asked } = binh.seen;
    await saved(an, 'Sau đó');
    await an.schedule.syncAll();
    expect(binh.seen.asked).toBe(asked);
  });

  it('trust their own registry for whose page it is', async () => {
    const id = await saved(an, 'Của An');
    const { source } = (await an.library.getClip(id)) ?? {};
    const lie = { ...source, name: 'Báo Nhân Dân', kind: 'central-press', registered: true };
    await an.db.clips.update(id, { source: lie });
    await until(isInStep(an, (await joined(an, database.url, account())).id));
    await until(isInStep(binh, (await joined(binh, database.url, account())).id));
    expect((await binh.library.getClip(id))?.source.name).toBe('baomau.vn');
  });
});

describe('a circle that rests', () => {
  it('does so while it is paused, and says how much waits', async () => {
    const { id } = await joined(an, database.url, account());
    await until(isInStep(an, id));
    await an.acts.pause(id, true);
    await until(async () => (await stateOf(an, id)).kind === 'paused');
    const { asked } = an.seen;
    await saved(an, 'Một');
    await an.schedule.syncAll();
    expect(await stateOf(an, id)).toMatchObject({ kind: 'paused', waiting: 1 });
    expect(an.seen.asked).toBe(asked);
    await an.acts.pause(id, false);
    await until(isInStep(an, id));
    expect(await database.documents()).toHaveProperty('size', 2);
  });

  it('does so without an account or a permission, each said, and goes on with them', async () => {
    const { id } = await joined(an, database.url, account());
    await until(isInStep(an, id));
    await an.acts.signOut(id);
    await until(async () => (await stateOf(an, id)).kind === 'no-account');
    expect(JSON.stringify(await an.areas.session.get(null))).not.toContain(account().password);
    await an.acts.account(id, account(), true);
    await until(isInStep(an, id));
    an.seen.granted = false;
    await an.schedule.syncAll();
    expect(await stateOf(an, id)).toMatchObject({ kind: 'no-permission' });
  });

  it('when its password was changed says so, and takes the new one', async () => {
    const { id } = await joined(an, database.url, account());
    await until(isInStep(an, id));
    await database.changePassword('mật khẩu mới');
    await saved(an, 'Một');
    await an.schedule.syncAll();
    expect(await stateOf(an, id)).toMatchObject({ kind: 'refused', waiting: 1 });
    expect(await an.acts.account(id, account(), false)).toMatchObject({
      failure: { kind: 'circle-refused' },
    });
    await an.acts.account(id, { ...account(), password: 'mật khẩu mới' }, false);
    await until(isInStep(an, id));
  });

  it('when its server is away says so, and works on by itself', async () => {
    const { id } = await joined(an, database.url, account());
    await until(isInStep(an, id));
    await server.kill();
    await saved(an, 'Không mạng');
    await an.schedule.syncAll();
    expect(await stateOf(an, id)).toMatchObject({ kind: 'offline', waiting: 1 });
    await server.start();
    await an.acts.syncNow(id);
    await until(isInStep(an, id));
  });
});

describe('the account', () => {
  const everything = async ({ db, states, areas }: Profile): Promise<string> =>
    JSON.stringify([
      await Promise.all(db.tables.map((table) => table.toArray())),
      await states.list(),
      await areas.local.get(null),
    ]);

  it('stands in no table, no state, and on the disk only where the person asked for it', async () => {
    const { id } = await joined(an, database.url, account());
    await saved(an, 'Một');
    await an.schedule.syncAll();
    await until(isInStep(an, id));
    expect(await everything(an)).not.toContain(account().password);
    await an.acts.account(id, account(), true);
    expect(JSON.stringify(await an.areas.local.get(null))).toContain(account().password);
    expect(JSON.stringify(await an.areas.session.get(null))).not.toContain(account().password);
  });

  it('goes with the circle that is left, and its host with it', async () => {
    const { id } = await joined(an, database.url, account());
    await until(isInStep(an, id));
    await an.acts.account(id, account(), true);
    const left = await an.acts.leave(id, 'all-clips');
    expect(left.ok).toBe(true);
    expect(await an.accounts.get(id)).toBeNull();
    expect(JSON.stringify(await an.areas.local.get(null))).not.toContain(account().password);
    expect(an.seen.held).toEqual([]);
    expect(await an.states.list()).toEqual([]);
    expect(await an.acts.syncNow(id)).toMatchObject({ failure: { kind: 'circle-not-found' } });
  });
});
