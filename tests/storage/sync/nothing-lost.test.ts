// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';

import { setStatus } from '../../../domain/clip-status.ts';
import { recompose, type Clip } from '../../../domain/clip.ts';
import { correct } from '../../../domain/corrections.ts';
import { mergeSaved } from '../../../domain/merge-clip.ts';
import { addEntry } from '../../../domain/stamped-set.ts';
import { composeClip } from '../../../domain/clip.ts';
import { aClip } from '../a-library.ts';
import {
  aMachine,
  aServer,
  joined,
  pull,
  push,
  settle,
  type Machine,
  type Server,
} from './a-circle.ts';

let a: Machine;
let b: Machine;
let server: Server;

beforeEach(async () => {
  server = aServer();
  a = await aMachine();
  b = await aMachine({ kind: 'all' }, { name: 'Trần Bình' });
});

const found = async ({ library }: Machine, urlKey: string): Promise<Clip> => {
  const clip = await library.findByUrlKey(urlKey);
  if (!clip) throw new Error(`no clip ${urlKey}`);
  return clip;
};

const change = async (
  machine: Machine,
  urlKey: string,
  how: (
    clip: Clip,
  ) => Pick<Clip, 'entries'> | { status: NonNullable<Clip['corrections']['status']> },
): Promise<void> => {
  const { id } = await found(machine, urlKey);
  await machine.library.touchClips([id], (clip) => recompose(clip, how(clip)));
};

const note = (machine: Machine, urlKey: string, value: string) =>
  change(machine, urlKey, ({ entries }) => ({
    entries: addEntry(entries, { kind: 'note', value }, machine.now(), machine.device),
  }));

const trash = (machine: Machine, urlKey: string) =>
  change(machine, urlKey, (clip) => {
    const { status } = setStatus(clip, 'trashed', machine.now(), machine.device);
    if (!status) throw new Error('no status');
    return { status };
  });

const title = async (machine: Machine, urlKey: string, value: string): Promise<void> => {
  const { id } = await found(machine, urlKey);
  await machine.library.changeClips([id], ({ clip, body }) => {
    const corrections = correct(clip.corrections, 'title', value, machine.now(), machine.device);
    return { clip: composeClip({ ...clip, corrections }, body.article), body };
  });
};

async function clipped(machine: Machine, ...campaigns: readonly string[]): Promise<string> {
  const { clip, body } = await aClip();
  let { entries } = clip;
  for (const value of campaigns) {
    entries = addEntry(entries, { kind: 'campaign', value }, machine.now(), machine.device);
  }
  await machine.library.saveClip({ clip: recompose(clip, { entries }), body }, mergeSaved);
  return clip.urlKey;
}

/** The very page that another machine clipped, clipped here. */
async function clippedAlso(machine: Machine, from: Machine, urlKey: string): Promise<void> {
  const clip = await found(from, urlKey);
  const body = await from.library.getBody(clip.id);
  if (!body) throw new Error('no body');
  const origin = { ...clip, entries: {}, corrections: {}, capturedAt: machine.now() };
  const own = composeClip({ ...origin, device: machine.device }, body.article);
  await machine.library.saveClip({ clip: own, body }, mergeSaved);
}

describe('nothing is lost', () => {
  it('where a page is clipped that the circle had thrown away before one joined', async () => {
    const urlKey = await clipped(a);
    await note(a, urlKey, 'của An');
    await settle([a], server);
    await trash(a, urlKey);
    await settle([a], server);
    const c = await aMachine({ kind: 'all' }, { name: 'Chi' });
    await settle([a, c], server);
    await clippedAlso(c, a, urlKey);
    await settle([a, c], server);
    for (const machine of [a, c]) {
      expect(await found(machine, urlKey)).toMatchObject({ note: 'của An', trashed: 0 });
    }
  });

  it('where a page is clipped that somebody had thrown away before the circle could hear of it', async () => {
    const urlKey = await clipped(a);
    await trash(a, urlKey);
    await clippedAlso(b, a, urlKey);
    await settle([a, b], server);
    expect((await found(a, urlKey)).trashed).toBe(0);
    expect((await found(b, urlKey)).trashed).toBe(0);
  });

  it('of a campaign that the circle was told of and that is shared no longer', async () => {
    const made = await a.library.ensureCampaigns(['Một', 'Hai'], a.now());
    const [one = '', two = ''] = made.ok ? made.value.map(({ id }) => id) : [];
    const urlKey = await clipped(a, one, two);
    await settle([a], server);
    await a.circles.change(a.circle, { share: { kind: 'campaigns', ids: [two] } }, a.now());
    await note(a, urlKey, 'sau đó');
    await settle([a], server);
    const values = Object.values(server.clips()[0]?.entries ?? {});
    expect(values).toContainEqual({ kind: 'campaign', value: one });
    expect(values).toContainEqual({ kind: 'note', value: 'sau đó' });
  });

  it('of what was edited between leaving and its undo', async () => {
    const urlKey = await clipped(a);
    await settle([a], server);
    const left = await a.circles.leave(a.circle, 'all-clips', a.now());
    await note(a, urlKey, 'trong lúc rời');
    if (left.ok) await a.library.undo(left.value.act, a.now(), mergeSaved);
    await settle([a], server);
    expect(server.text()).toContain('trong lúc rời');
    expect(await a.store.countOutbox()).toEqual({ waiting: 0, setAside: 0 });
  });

  it('and nothing comes out of the trash, where one joins again with a title that was seen', async () => {
    const urlKey = await clipped(a);
    await settle([a, b], server);
    await title(b, urlKey, 'Một');
    await settle([a, b], server);
    await b.circles.leave(b.circle, 'all-clips', b.now());
    await title(a, urlKey, 'Hai');
    await trash(a, urlKey);
    await settle([a], server);
    const again = await joined(b.db, b.library, { kind: 'all' }, { clock: b.now(), name: 'Bình' });
    await settle([a, again], server);
    expect((await found(a, urlKey)).trashed).toBe(1);
    expect((await found(again, urlKey)).trashed).toBe(1);
  });

  it('of a clip that only waits for another circle when one is left without its clips', async () => {
    const urlKey = await clipped(a);
    await settle([a, b], server);
    await joined(b.db, b.library, { kind: 'all' }, { url: 'https://couch.coquan.vn/hai' });
    await note(b, urlKey, 'x');
    // What a member of both wrote would keep it: the note is another machine's.
    expect(await b.db.outbox.count()).toBeGreaterThan(1);
    await b.circles.leave(b.circle, 'own-clips', b.now());
    expect((await found(b, urlKey)).note).toBe('x');
  });

  it('and what was thrown away for good stays away, though the answer to its push was lost', async () => {
    const urlKey = await clipped(a);
    // The push arrives, and nobody hears of it.
    for (const { docId, rev, document } of await a.store.takeOutbox(10)) {
      server.push(docId, rev, document);
    }
    await trash(a, urlKey);
    const { id } = await found(a, urlKey);
    await a.library.purge([id], a.now());
    await pull(a, server);
    await push(a, server);
    expect(await a.library.findByUrlKey(urlKey)).toBeNull();
    expect(await a.db.outbox.count()).toBe(0);
    expect(server.clips()[0]?.corrections.status?.value).toBe('trashed');
  });
});

describe('a page that one clipped for oneself alone, when a member of the circle has it too', () => {
  let open: string;
  let urlKey: string;
  let c: Machine;
  beforeEach(async () => {
    const made = await a.library.ensureCampaigns(['Chung'], a.now());
    open = made.ok ? (made.value[0]?.id ?? '') : '';
    c = await aMachine({ kind: 'campaigns', ids: [] }, { name: 'Chi' });
    urlKey = await clipped(a);
    await clippedAlso(c, a, urlKey);
    await note(c, urlKey, 'chỉ của Chi');
    await title(c, urlKey, 'Tên của Chi');
  });

  it('is nobody else’s business, and nobody throws it away', async () => {
    await settle([a, c], server);
    await trash(a, urlKey);
    await settle([a, c], server);
    expect(server.text()).not.toContain('của Chi');
    expect(await found(c, urlKey)).toMatchObject({ note: 'chỉ của Chi', trashed: 0 });
    expect(await c.store.countOutbox()).toEqual({ waiting: 0, setAside: 0 });
  });

  it('gets the circle’s tag, and what was said before stays here; what is said then goes out', async () => {
    await change(a, urlKey, ({ entries }) => ({
      entries: addEntry(entries, { kind: 'campaign', value: open }, a.now(), a.device),
    }));
    await settle([a, c], server);
    expect(await found(c, urlKey)).toMatchObject({ campaigns: [open], title: 'Tên của Chi' });
    expect(server.text()).not.toContain('của Chi');
    await note(c, urlKey, 'cho mọi người');
    await settle([a, c], server);
    expect(server.text()).not.toContain('của Chi');
    expect((await found(a, urlKey)).note).toBe('cho mọi người');
    // Everything is shared: that too.
    await c.circles.change(c.circle, { share: { kind: 'all' } }, c.now());
    await settle([a, c], server);
    expect((await found(a, urlKey)).note).toContain('chỉ của Chi');
  });
});

describe('a member who means harm', () => {
  it('changes nobody’s words under their stamp without a trace', async () => {
    const urlKey = await clipped(a);
    await note(a, urlKey, 'Bí thư nói: KHÔNG duyệt');
    await settle([a, b], server);
    const [document] = server.clips();
    if (!document) throw new Error('no document');
    const entries = Object.fromEntries(
      Object.entries(document.entries).map(([stamp, held]) => [
        stamp,
        held === 0 ? held : { ...held, value: 'ĐÃ duyệt' },
      ]),
    );
    await server.force({ ...document, entries });
    await settle([a, b], server);
    const { id } = await found(b, urlKey);
    const traces = await b.circles.tracesOf(id);
    expect(JSON.stringify(traces)).toContain('KHÔNG duyệt');
  });

  it('brings no campaign into a circle that it is not shared with', async () => {
    const made = await a.library.ensureCampaigns(['Riêng', 'Chung'], a.now());
    const [own = '', open = ''] = made.ok ? made.value.map(({ id }) => id) : [];
    await a.circles.change(a.circle, { share: { kind: 'campaigns', ids: [open] } }, a.now());
    const urlKey = await clipped(a, own);
    await settle([a], server);
    await server.force({
      type: 'campaign',
      v: 1,
      id: own,
      name: 'x',
      phrases: [],
      createdAt: 1,
      mergedInto: open,
    });
    await settle([a], server);
    expect((await found(a, urlKey)).campaigns).toEqual([own]);
    expect(server.text()).not.toContain('Riêng');
    expect(server.clips()).toEqual([]);
  });

  it('writes nothing into a campaign that is only called as one of theirs', async () => {
    const made = await a.library.ensureCampaigns(['Tết'], a.now());
    const own = made.ok ? (made.value[0]?.id ?? '') : '';
    await a.circles.change(a.circle, { share: { kind: 'campaigns', ids: [] } }, a.now());
    const theirs = '01980000-0000-7000-8000-0000000000c9';
    await server.force({
      type: 'campaign',
      v: 1,
      id: theirs,
      name: 'tết',
      phrases: ['xấu'],
      createdAt: 1,
    });
    await settle([a], server);
    expect((await a.circles.list())[0]?.namesakes).toEqual([own]);
    const row = await a.db.campaigns.get(own);
    expect(row?.phrases).not.toContain('xấu');
  });

  it('does not take a machine’s name from it for good', async () => {
    await settle([a, b], server);
    const stamp = '0zzzzzzzz.' + a.device;
    await server.force({ type: 'person', v: 1, device: a.device, name: 'Kẻ Gian', stamp });
    await settle([a, b], server);
    expect((await b.circles.people()).get(a.device)).toBe('Lê An');
  });
});
