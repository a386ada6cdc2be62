// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { asidesOf } from '../../../domain/aside.ts';
import { composeClip, recompose, type Clip, type WholeClip } from '../../../domain/clip.ts';
import { setStatus } from '../../../domain/clip-status.ts';
import { correct } from '../../../domain/corrections.ts';
import { mergeSaved } from '../../../domain/merge-clip.ts';
import { stableJson } from '../../../domain/stable-json.ts';
import { addEntry, removeEntry, type Entry } from '../../../domain/stamped-set.ts';
import { aClip } from '../a-library.ts';
import {
  aMachine,
  aServer,
  pull,
  push,
  settle,
  sync,
  type Machine,
  type Server,
} from './a-circle.ts';

/** What a person sees, without ids, which are each machine's own. */
async function seenOn({ library }: Machine) {
  const names = new Map((await library.listCampaigns()).map(({ id, name }) => [id, name]));
  const ids = [
    ...(await library.listIds({ text: '', campaign: null })),
    ...(await library.listIds({ text: '', campaign: 'trash' })),
  ];
  const wholes = await library.getWholes(ids);
  const clips = wholes.map(({ clip, body }) => ({
    urlKey: clip.urlKey,
    title: clip.title,
    campaigns: clip.campaigns.map((id) => names.get(id) ?? id).sort(),
    note: clip.note,
    trashed: clip.trashed,
    asides: asidesOf(clip).map(({ field, value }) => [field, value]),
    text: body.article.text,
  }));
  return {
    clips: clips.sort((a, b) => (a.urlKey < b.urlKey ? -1 : 1)),
    campaigns: [...names.values()].sort(),
  };
}

async function campaign(machine: Machine, name: string): Promise<string> {
  const made = await machine.library.ensureCampaigns([name], machine.now());
  return made.ok ? (made.value[0]?.id ?? '') : '';
}

const change = ({ library }: Machine, id: string, how: (whole: WholeClip) => WholeClip) =>
  library.changeClips([id], how);

const clipHere = async ({ library }: Machine, urlKey: string): Promise<Clip> => {
  const clip = await library.findByUrlKey(urlKey);
  if (!clip) throw new Error(`no clip of ${urlKey}`);
  return clip;
};

async function tag(machine: Machine, urlKey: string, entry: Entry, how = addEntry): Promise<void> {
  const { id } = await clipHere(machine, urlKey);
  await change(machine, id, ({ clip, body }) => {
    const entries = how(clip.entries, entry, machine.now(), machine.device);
    return { clip: recompose(clip, { entries }), body };
  });
}

async function retitle(machine: Machine, urlKey: string, title: string): Promise<void> {
  const { id } = await clipHere(machine, urlKey);
  await change(machine, id, ({ clip, body }) => {
    const corrections = correct(clip.corrections, 'title', title, machine.now(), machine.device);
    return { clip: composeClip({ ...clip, corrections }, body.article), body };
  });
}

async function trash(machine: Machine, urlKey: string): Promise<void> {
  const { id } = await clipHere(machine, urlKey);
  await machine.library.touchClips([id], (clip) =>
    recompose(clip, setStatus(clip, 'trashed', machine.now(), machine.device)),
  );
}

async function two(): Promise<{ a: Machine; b: Machine; server: Server }> {
  const [a, b] = [await aMachine(), await aMachine({ kind: 'all' }, { name: 'Trần Bình' })];
  return { a, b, server: aServer() };
}

/** Both have the page, in step. */
async function aPage() {
  const { a, b, server } = await two();
  const whole = await aClip();
  await a.library.saveClip(whole, mergeSaved);
  await settle([a, b], server);
  return { a, b, server, urlKey: whole.clip.urlKey };
}

describe('two libraries that share everything', () => {
  it('show the same, with campaigns of equal names and different ids', async () => {
    const { a, b, server } = await two();
    const [ours, theirs] = [await campaign(a, 'Dân vận khéo'), await campaign(b, 'dân vận  khéo')];
    expect(ours).not.toBe(theirs);
    const shared = await aClip();
    const [one, other] = [await aClip(), await aClip()];
    for (const whole of [shared, one]) await a.library.saveClip(whole, mergeSaved);
    for (const whole of [shared, other]) await b.library.saveClip(whole, mergeSaved);
    for (const { clip } of [shared, one]) {
      await tag(a, clip.urlKey, { kind: 'campaign', value: ours });
    }
    await tag(b, other.clip.urlKey, { kind: 'campaign', value: theirs });
    await tag(b, shared.clip.urlKey, { kind: 'note', value: 'của máy hai' });
    await settle([a, b], server);

    const [seenA, seenB] = [await seenOn(a), await seenOn(b)];
    expect(seenA.clips.map(({ campaigns }) => campaigns)).toEqual(
      Array.from({ length: 3 }, () => ['Dân vận khéo']),
    );
    expect(seenB.campaigns).toEqual(['dân vận khéo']);
    expect(stableJson(seenB).replaceAll('dân vận khéo', 'Dân vận khéo')).toBe(stableJson(seenA));
    for (const machine of [a, b]) {
      expect(await machine.store.countOutbox()).toEqual({ waiting: 0, setAside: 0 });
      expect((await machine.library.check({}))?.problems).toEqual([]);
    }
    // A tag taken away on one machine goes on the other, whatever its id there.
    await tag(b, one.clip.urlKey, { kind: 'campaign', value: theirs }, removeEntry);
    await settle([a, b], server);
    expect((await clipHere(a, one.clip.urlKey)).campaigns).toEqual([]);
    // Another name reaches the campaign under both ids.
    await a.library.renameCampaign(ours, 'Dân vận khéo 2026', a.now());
    await settle([a, b], server);
    expect((await seenOn(b)).campaigns).toEqual(['Dân vận khéo 2026']);
  });

  it('have clips before their campaign, and the tag finds it when it comes', async () => {
    const { a, b, server } = await two();
    const [ours, theirs] = [await campaign(a, 'Mục tiêu kép'), await campaign(b, 'Mục tiêu kép')];
    const whole = await aClip();
    await a.library.saveClip(whole, mergeSaved);
    await tag(a, whole.clip.urlKey, { kind: 'campaign', value: ours });
    await push(a, server);
    const all = server.changes(0);
    const clips = all.filter(({ docId }) => docId.startsWith('clip:'));
    const rest = all.filter(({ docId }) => !docId.startsWith('clip:'));
    await b.store.apply(clips, null);
    expect((await clipHere(b, whole.clip.urlKey)).campaigns).toEqual([ours]);
    await b.store.apply(rest, null);
    expect((await clipHere(b, whole.clip.urlKey)).campaigns).toEqual([theirs]);
    await settle([a, b], server);
    expect(stableJson(await seenOn(b))).toBe(stableJson(await seenOn(a)));
  });

  it('make two campaigns one where somebody did, and can take that apart here', async () => {
    const { a, b, server, urlKey } = await aPage();
    const [from, into] = [await campaign(a, 'Một'), await campaign(a, 'Hai')];
    await tag(a, urlKey, { kind: 'campaign', value: from });
    await settle([a, b], server);
    expect((await seenOn(b)).campaigns).toEqual(['Hai', 'Một']);
    const unseen = await aClip();
    await b.library.saveClip(unseen, mergeSaved);
    await tag(b, unseen.clip.urlKey, { kind: 'campaign', value: from });
    await a.library.mergeCampaigns(from, into, a.now());
    await settle([a, b], server);
    expect((await seenOn(b)).clips.map(({ campaigns }) => campaigns)).toEqual([['Hai'], ['Hai']]);
    expect(stableJson(await seenOn(b))).toBe(stableJson(await seenOn(a)));
    const traces = await b.circles.traces(10);
    const trace = traces.find(({ what }) => what.kind === 'campaigns-merged');
    expect(trace?.what).toMatchObject({ from: 'Một', into: 'Hai' });
    expect(await b.circles.bringBack([trace?.id ?? ''], b.now())).toEqual({ ok: true, value: 1 });
    expect((await seenOn(b)).campaigns).toEqual(['Hai', 'Một']);
    await pull(b, server);
    expect((await seenOn(b)).campaigns).toEqual(['Hai', 'Một']);
  });

  it('find nothing to change when the same comes in twice', async () => {
    const { a, b, server, urlKey } = await aPage();
    await tag(a, urlKey, { kind: 'note', value: 'một' });
    await retitle(a, urlKey, 'Tựa khác');
    await push(a, server);
    const all = server.changes(0);
    expect((await b.store.apply(all, null)).changed).toBeGreaterThan(0);
    const before = await b.db.clips.toArray();
    const state = await b.db.meta.get('state');
    expect(await b.store.apply(all, null)).toEqual({ changed: 0, queued: 0 });
    expect(await b.db.clips.toArray()).toEqual(before);
    expect(await b.db.meta.get('state')).toEqual(state);
    expect(await b.db.traces.count()).toBe(0);
  });

  it('know who clipped and who tagged by name', async () => {
    const { a, b } = await aPage();
    const people = await b.circles.people();
    expect(await b.circles.ownDevice()).toBe(b.device);
    expect(people.get(a.device)).toBe('Lê An');
    expect(people.get(b.device)).toBe('Trần Bình');
    await a.circles.change(a.circle, { me: 'Lê Văn An' }, a.now());
    expect((await a.store.countOutbox()).waiting).toBe(1);
    expect((await a.circles.people()).get(a.device)).toBe('Lê Văn An');
  });
});

describe('two titles that had not seen each other', () => {
  it('stand side by side, whichever was later', async () => {
    for (const first of ['a', 'b'] as const) {
      const { a, b, server, urlKey } = await aPage();
      const order = first === 'a' ? [a, b] : [b, a];
      await retitle(order[0] ?? a, urlKey, 'Tựa trước');
      await new Promise((resolve) => setTimeout(resolve, 2));
      const later = order[1] ?? b;
      // Both clocks go by the minute: two more make it the later one.
      later.now();
      await retitle(later, urlKey, 'Tựa sau');
      await settle([a, b], server);
      for (const machine of [a, b]) {
        const clip = await clipHere(machine, urlKey);
        expect(clip.title).toBe('Tựa sau');
        expect(asidesOf(clip)).toMatchObject([{ field: 'title', value: 'Tựa trước' }]);
      }
    }
  });

  it('are no conflict where the second had seen the first', async () => {
    const { a, b, server, urlKey } = await aPage();
    await retitle(a, urlKey, 'Tựa một');
    await settle([a, b], server);
    for (let each = 0; each < 5; each += 1) b.now();
    await retitle(b, urlKey, 'Tựa hai');
    await settle([a, b], server);
    const clip = await clipHere(a, urlKey);
    expect(clip.title).toBe('Tựa hai');
    expect(asidesOf(clip)).toEqual([]);
    // What was overruled can be brought back, and comes after.
    const [trace] = await a.circles.tracesOf(clip.id);
    expect(trace).toMatchObject({ by: b.device, what: { kind: 'overruled', field: 'title' } });
    await a.circles.bringBack([trace?.id ?? ''], a.now() + 3_600_000);
    await settle([a, b], server);
    expect((await clipHere(b, urlKey)).title).toBe('Tựa một');
  });

  it('stand side by side where both clipped the page before they met', async () => {
    const { a, b, server } = await two();
    const whole = await aClip();
    await a.library.saveClip(whole, mergeSaved);
    await b.library.saveClip(whole, mergeSaved);
    await retitle(a, whole.clip.urlKey, 'Của A');
    b.now();
    await retitle(b, whole.clip.urlKey, 'Của B');
    await settle([a, b], server);
    const asides = asidesOf(await clipHere(a, whole.clip.urlKey));
    expect(asides.map(({ value }) => value)).toEqual(['Của A']);
  });
});

describe('what others take away', () => {
  it('leaves a trace, and comes back as a word of today', async () => {
    const { a, b, server, urlKey } = await aPage();
    const id = await campaign(a, 'Dân vận');
    await tag(a, urlKey, { kind: 'campaign', value: id });
    await tag(a, urlKey, { kind: 'note', value: 'Ghi chú quý' });
    await settle([a, b], server);
    await tag(b, urlKey, { kind: 'note', value: 'Ghi chú quý' }, removeEntry);
    await tag(b, urlKey, { kind: 'campaign', value: id }, removeEntry);
    await trash(b, urlKey);
    await settle([a, b], server);
    const clip = await clipHere(a, urlKey);
    expect(clip).toMatchObject({ note: '', campaigns: [], trashed: 1 });
    const traces = await a.circles.tracesOf(clip.id);
    expect(traces.map(({ what }) => what.kind).sort()).toEqual(['removed', 'removed', 'trashed']);
    expect(traces.find(({ what }) => what.kind === 'trashed')?.by).toBe(b.device);
    const back = await a.circles.bringBack(
      traces.map((trace) => trace.id),
      a.now(),
    );
    expect(back).toEqual({ ok: true, value: 3 });
    expect(await a.circles.traces(10)).toEqual([]);
    await settle([a, b], server);
    for (const machine of [a, b]) {
      expect(await clipHere(machine, urlKey)).toMatchObject({
        note: 'Ghi chú quý',
        campaigns: [id],
        trashed: 0,
      });
    }
  });

  it('keeps the article that gave way as an earlier one', async () => {
    const { a, b, server, urlKey } = await aPage();
    const { id } = await clipHere(b, urlKey);
    const was = (await a.library.getBody(id))?.article.text;
    await change(b, id, ({ clip, body }) => {
      const article = { ...body.article, text: 'Đã bị thay.', html: '<p>Đã bị thay.</p>' };
      const corrections = setStatus(clip, 'kept', b.now(), b.device);
      const origin = { ...clip, corrections, textHash: 'b'.repeat(64) };
      return { clip: composeClip(origin, article), body: { id, article } };
    });
    await settle([a, b], server);
    expect((await a.library.getBody(id))?.article.text).toBe('Đã bị thay.');
    const [trace] = await a.circles.tracesOf(id);
    expect(trace).toMatchObject({ by: b.device, what: { kind: 'article' } });
    expect((await a.library.listRevisions(id))[0]?.article.text).toBe(was);
    await a.circles.bringBack([trace?.id ?? ''], a.now() + 3_600_000);
    await settle([a, b], server);
    expect((await b.library.getBody(id))?.article.text).toBe(was);
  });

  it('is not touched by an article that was changed and says that it was not', async () => {
    const { a, b, server, urlKey } = await aPage();
    const clips = server.clips();
    const [document] = clips;
    if (!document) throw new Error('no document');
    await server.force({ ...document, article: { ...document.article, html: '<p>hỏng</p>' } });
    await settle([a, b], server);
    const { id } = await clipHere(a, urlKey);
    expect((await a.library.getBody(id))?.article.html).not.toContain('hỏng');
  });

  it('deletes nothing here when it is deleted on the server, and can be put there again', async () => {
    const { a, b, server, urlKey } = await aPage();
    const docId = [...server.documents().keys()].find((id) => id.startsWith('clip:')) ?? '';
    server.delete(docId);
    await settle([a, b], server);
    const { id, trashed } = await clipHere(a, urlKey);
    expect(trashed).toBe(0);
    expect(server.clips()).toEqual([]);
    const [trace] = await a.circles.tracesOf(id);
    expect(trace?.what).toEqual({ kind: 'deleted', docId });
    await a.circles.bringBack([trace?.id ?? ''], a.now());
    await settle([a, b], server);
    expect(server.clips()).toHaveLength(1);
  });

  it('forgets traces when they are old', async () => {
    const { a, b, server, urlKey } = await aPage();
    await trash(b, urlKey);
    await settle([a, b], server);
    expect(await a.circles.traces(10)).toHaveLength(1);
    await a.circles.dropTracesBefore(0);
    expect(await a.circles.traces(10)).toHaveLength(1);
    await a.circles.dropTracesBefore(Number.MAX_SAFE_INTEGER);
    expect(await a.circles.traces(10)).toEqual([]);
  });
});

describe('what is thrown away for good', () => {
  it('stays away here, and is thrown away elsewhere', async () => {
    const { a, b, server, urlKey } = await aPage();
    const { id } = await clipHere(a, urlKey);
    await trash(a, urlKey);
    // Before the circle has heard that it is in the trash.
    await a.library.purge([id], a.now());
    await settle([a, b], server);
    expect(await a.library.findByUrlKey(urlKey)).toBeNull();
    expect(await clipHere(b, urlKey)).toMatchObject({ trashed: 1 });
    await pull(a, server);
    expect(await a.library.findByUrlKey(urlKey)).toBeNull();
  });

  it('comes back where somebody worked on it who had not seen that', async () => {
    const { a, b, server, urlKey } = await aPage();
    const { id } = await clipHere(a, urlKey);
    await tag(b, urlKey, { kind: 'note', value: 'còn cần' });
    await trash(a, urlKey);
    await a.library.purge([id], a.now());
    await settle([a, b], server);
    expect(await clipHere(a, urlKey)).toMatchObject({ trashed: 0, note: 'còn cần' });
    expect(stableJson(await seenOn(b))).toBe(stableJson(await seenOn(a)));
  });

  it('is wanted again when the page is clipped again, with what others had said of it', async () => {
    const { a, b, server, urlKey } = await aPage();
    await tag(b, urlKey, { kind: 'note', value: 'của B' });
    await settle([a, b], server);
    const { id } = await clipHere(a, urlKey);
    await trash(a, urlKey);
    await push(a, server);
    await a.library.purge([id], a.now());
    const again = await aClip({ url: `https://${urlKey}` });
    await a.library.saveClip(again, mergeSaved);
    await settle([a, b], server);
    expect(await clipHere(a, urlKey)).toMatchObject({ trashed: 0, note: 'của B' });
    expect(await clipHere(b, urlKey)).toMatchObject({ trashed: 0, note: 'của B' });
  });

  it('is not taken in where it never was', async () => {
    const { a, b, server } = await two();
    const whole = await aClip();
    await a.library.saveClip(whole, mergeSaved);
    await sync(a, server);
    await trash(a, whole.clip.urlKey);
    await sync(a, server);
    await sync(b, server);
    expect(await b.library.findByUrlKey(whole.clip.urlKey)).toBeNull();
    expect(await b.db.outbox.count()).toBe(0);
  });
});
