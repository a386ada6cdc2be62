// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';

import { recompose } from '../../../domain/clip.ts';
import { mergeSaved } from '../../../domain/merge-clip.ts';
import { addEntry, removeEntry } from '../../../domain/stamped-set.ts';
import { aClip } from '../a-library.ts';
import { aMachine, aServer, push, settle, type Machine, type Server } from './a-circle.ts';

let a: Machine;
let b: Machine;
let server: Server;
let open: string;
let closed: string;

beforeEach(async () => {
  server = aServer();
  a = await aMachine({ kind: 'campaigns', ids: [] });
  b = await aMachine({ kind: 'campaigns', ids: [] }, { name: 'Trần Bình' });
  const made = await a.library.ensureCampaigns(['Chung', 'Riêng'], 1);
  if (!made.ok) throw new Error('no campaigns');
  [open = '', closed = ''] = made.value.map(({ id }) => id);
  await a.circles.change(a.circle, { share: { kind: 'campaigns', ids: [open] } }, 2);
});

async function clipped(machine: Machine, ...campaigns: readonly string[]): Promise<string> {
  const { clip, body } = await aClip();
  let { entries } = clip;
  for (const value of campaigns) {
    entries = addEntry(entries, { kind: 'campaign', value }, machine.now(), machine.device);
  }
  await machine.library.saveClip({ clip: recompose(clip, { entries }), body }, mergeSaved);
  return clip.urlKey;
}

const on = async ({ library }: Machine, urlKey: string) => library.findByUrlKey(urlKey);

async function tag(machine: Machine, urlKey: string, value: string, how = addEntry): Promise<void> {
  const clip = await on(machine, urlKey);
  await machine.library.touchClips([clip?.id ?? ''], (held) =>
    recompose(held, {
      entries: how(held.entries, { kind: 'campaign', value }, machine.now(), machine.device),
    }),
  );
}

describe('a circle of marked campaigns', () => {
  it('gets clips that hold one of them, and of no other campaign a word', async () => {
    const shared = await clipped(a, open, closed);
    const kept = await clipped(a, closed);
    const none = await clipped(a);
    await settle([a, b], server);
    expect(server.clips().map(({ urlKey }) => urlKey)).toEqual([shared]);
    for (const word of [closed, 'Riêng', kept, none]) expect(server.text()).not.toContain(word);
    expect((await b.library.listCampaigns()).map(({ name }) => name)).toEqual(['Chung']);
    expect((await on(b, shared))?.campaigns).toEqual([open]);
    expect((await on(a, shared))?.campaigns).toEqual([open, closed]);
    // An edit, the private tag taken away and put again: still no word.
    await tag(a, shared, closed, removeEntry);
    await settle([a, b], server);
    await tag(a, shared, closed);
    await settle([a, b], server);
    expect(server.text()).not.toContain(closed);
    expect(await a.store.countOutbox()).toEqual({ waiting: 0, setAside: 0 });
  });

  it('shares what came in through it, and keeps a clip that lost its tag', async () => {
    const urlKey = await clipped(a, open);
    await settle([a, b], server);
    // B may use the campaign that came in.
    const theirs = await clipped(b, open);
    await settle([a, b], server);
    expect((await on(a, theirs))?.campaigns).toEqual([open]);
    await tag(b, urlKey, open, removeEntry);
    await settle([a, b], server);
    expect((await on(a, urlKey))?.campaigns).toEqual([]);
    const clip = await on(a, urlKey);
    await a.library.touchClips([clip?.id ?? ''], (held) =>
      recompose(held, {
        entries: addEntry(held.entries, { kind: 'together', value: 'x' }, a.now(), a.device),
      }),
    );
    expect((await a.store.countOutbox()).waiting).toBe(1);
  });

  it('gets clips when they are tagged, and when more is shared', async () => {
    const urlKey = await clipped(a, closed);
    await push(a, server);
    expect(server.clips()).toEqual([]);
    await tag(a, urlKey, open);
    await push(a, server);
    expect(server.clips()).toHaveLength(1);
    const other = await clipped(a, closed);
    await push(a, server);
    expect(server.clips()).toHaveLength(1);
    await a.circles.change(a.circle, { share: { kind: 'campaigns', ids: [open, closed] } }, 9);
    expect((await a.store.countOutbox()).waiting).toBeGreaterThan(0);
    await settle([a, b], server);
    expect((await on(b, other))?.campaigns).toEqual([closed]);
    expect((await on(b, urlKey))?.campaigns).toEqual([closed, open]);
  });

  it('does not get the clips of a campaign of ours that is called as one of its own', async () => {
    const made = await b.library.ensureCampaigns(['chung'], 1);
    const namesake = made.ok ? (made.value[0]?.id ?? '') : '';
    const own = await clipped(b, namesake);
    const urlKey = await clipped(a, open);
    await settle([a, b], server);
    expect((await on(b, urlKey))?.campaigns).toEqual([namesake]);
    const [circle] = await b.circles.list();
    expect(circle).toMatchObject({ namesakes: [namesake], share: { kind: 'campaigns', ids: [] } });
    expect(server.text()).not.toContain(own);
    expect(server.text()).not.toContain(namesake);
    // B's note on the page of the circle does not cost the page its tag there.
    const clip = await on(b, urlKey);
    await b.library.changeClips([clip?.id ?? ''], ({ clip: held, body }) => ({
      clip: recompose(held, {
        entries: addEntry(held.entries, { kind: 'note', value: 'của B' }, b.now(), b.device),
      }),
      body,
    }));
    await push(b, server);
    const values = Object.values(server.clips()[0]?.entries ?? {});
    expect(values).toContainEqual({ kind: 'campaign', value: open });
    await settle([a, b], server);
    expect(await on(a, urlKey)).toMatchObject({ campaigns: [open], note: 'của B' });
    // Once the person says so, they are one.
    await b.circles.change(b.circle, { share: { kind: 'campaigns', ids: [namesake] } }, b.now());
    expect((await b.circles.list())[0]?.namesakes).toEqual([]);
    await settle([a, b], server);
    expect((await on(a, own))?.campaigns).toEqual([open]);
  });

  it('does not ask again about a namesake that is kept apart', async () => {
    const made = await b.library.ensureCampaigns(['chung'], 1);
    const namesake = made.ok ? (made.value[0]?.id ?? '') : '';
    const own = await clipped(b, namesake);
    await clipped(a, open);
    await settle([a, b], server);
    const kept = await b.circles.keepApart(b.circle, namesake);
    expect(kept.ok && kept.value.namesakes).toEqual([]);
    // The circle speaks of its campaign anew.
    await a.library.renameCampaign(open, 'CHUNG', a.now());
    await clipped(a, open);
    await settle([a, b], server);
    const [circle] = await b.circles.list();
    expect(circle).toMatchObject({ namesakes: [], share: { kind: 'campaigns', ids: [] } });
    expect(server.text()).not.toContain(own);
    expect(await b.circles.keepApart('nowhere', namesake)).toEqual({
      ok: false,
      failure: { kind: 'circle-not-found' },
    });
  });

  it('is not told of clips that were thrown away before it could hear of them', async () => {
    const urlKey = await clipped(a, open);
    const { id = '' } = (await on(a, urlKey)) ?? {};
    await a.library.startBulk([id], { kind: 'status', status: 'trashed' }, a.now());
    await a.library.runBulk({});
    await push(a, server);
    expect(server.clips()).toEqual([]);
    expect(await a.db.outbox.count()).toBe(0);
  });
});

describe('two circles', () => {
  it('hear of each other only through clips that belong to both', async () => {
    const { circles, library, db } = a;
    const second = await import('./a-circle.ts').then(({ joined }) =>
      joined(
        db,
        library,
        { kind: 'campaigns', ids: [closed] },
        { url: 'https://couch.coquan.vn/hai' },
      ),
    );
    const other = aServer();
    const both = await clipped(a, open, closed);
    const one = await clipped(a, open);
    await settle([a, b], server);
    await push(second, other);
    expect(other.clips().map(({ urlKey }) => urlKey)).toEqual([both]);
    expect(other.text()).not.toContain(open);
    expect((await circles.circlesOf(both)).length).toBe(2);
    expect((await circles.circlesOf(one)).length).toBe(1);
    // What comes from the one goes on to the other.
    const clip = await on(b, both);
    await b.library.changeClips([clip?.id ?? ''], ({ clip: held, body }) => ({
      clip: recompose(held, {
        entries: addEntry(held.entries, { kind: 'note', value: 'qua' }, b.now(), b.device),
      }),
      body,
    }));
    await settle([a, b], server);
    await push(second, other);
    expect(JSON.stringify(other.clips())).toContain('qua');
    expect(await second.store.countOutbox()).toEqual({ waiting: 0, setAside: 0 });
  });
});
