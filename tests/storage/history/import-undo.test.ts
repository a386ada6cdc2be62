// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Campaign } from '../../../domain/campaign.ts';
import type { WholeClip } from '../../../domain/clip.ts';
import { mergeFound, mergeSaved, mergeWhole } from '../../../domain/merge-clip.ts';
import type { ImportRecord } from '../../../domain/past-import.ts';
import type { ClipMerge, Library } from '../../../domain/ports.ts';
import { reviseClip } from '../../../domain/revise-clip.ts';
import type { WaitingPage } from '../../../domain/waiting-page.ts';
import { added } from '../../domain/a-whole.ts';
import { aClip, aLibrary } from '../a-library.ts';

const ALL = { text: '', campaign: null };
const NOW = 1_800_000_000_000;
const campaign = (id: string, name: string): Campaign => ({ id, name, phrases: [], createdAt: 1 });
const record = (part: Partial<ImportRecord> = {}): ImportRecord => ({
  name: 'pocket.csv',
  format: 'json',
  now: NOW,
  waiting: [],
  ...part,
});
const page = (path: string, part: Partial<WaitingPage> = {}): WaitingPage => ({
  urlKey: `baomau.vn/${path}`,
  url: `https://baomau.vn/${path}`,
  title: path,
  campaigns: [],
  note: '',
  addedAt: 5,
  ...part,
});

/** All that a person could see of a library. */
async function everything(library: Library) {
  const trash = await library.listIds({ text: '', campaign: 'trash' });
  const ids = [...(await library.listIds(ALL)), ...trash];
  return {
    wholes: await library.getWholes(ids),
    campaigns: await library.listCampaigns(),
    totals: await library.totals(),
    waiting: await library.listWaiting(1000),
    revisions: await Promise.all(ids.map((id) => library.listRevisions(id))),
  };
}

async function taken(
  library: Library,
  wholes: readonly WholeClip[],
  campaigns: readonly Campaign[] = [],
  part: Partial<ImportRecord> = {},
  merge: ClipMerge = mergeWhole,
) {
  const done = await library.importClips(wholes, campaigns, merge, record(part));
  if (!done.ok || done.value.act === undefined) throw new Error(JSON.stringify(done));
  return { ...done.value, act: done.value.act };
}

const tagged = (whole: WholeClip, id: string, at = 1): WholeClip =>
  added(whole, { kind: 'campaign', value: id }, at, 'm1');

describe('an import that is written down', () => {
  it('is told of, newest first, and taken back to the very library', async () => {
    const library = aLibrary();
    const ours = await aClip();
    await library.saveClip(ours, mergeSaved);
    await library.ensureCampaigns(['Cũ'], 1);
    const before = await everything(library);
    const wholes = await Promise.all(Array.from({ length: 230 }, () => aClip()));
    const theirs = tagged(ours, 'c1');
    const { act, ...counts } = await taken(
      library,
      [...wholes.map((whole) => tagged(whole, 'c1')), theirs],
      [campaign('c1', 'Mới')],
    );
    expect(counts).toMatchObject({ added: 230, merged: 1 });
    expect(await library.listImports()).toEqual([
      {
        act,
        at: NOW,
        name: 'pocket.csv',
        format: 'json',
        added: 230,
        changed: 1,
        waiting: 0,
      },
    ]);
    expect(await library.undoImport(act, NOW)).toEqual({
      ok: true,
      value: { removed: 230, restored: 1, kept: 0 },
    });
    expect(await everything(library)).toEqual(before);
    expect(await library.check({})).toMatchObject({ clips: 1, problems: [] });
    expect(await library.listImports()).toEqual([]);
    expect(await library.undoImport(act, NOW)).toMatchObject({ failure: { kind: 'undo-gone' } });
  });

  it('done twice adds nothing, and taking the second back changes nothing', async () => {
    const library = aLibrary();
    const wholes = await Promise.all([aClip(), aClip()]);
    await taken(library, wholes);
    const before = await everything(library);
    const again = await taken(library, wholes, [], { now: NOW + 1 });
    expect(again).toMatchObject({ added: 0, merged: 2 });
    expect(await everything(library)).toEqual(before);
    await library.undoImport(again.act, NOW);
    expect(await everything(library)).toEqual(before);
  });

  it('leaves a clip that somebody worked on since, and its campaign', async () => {
    const library = aLibrary();
    const [a, b] = await Promise.all([aClip(), aClip()]);
    const { act } = await taken(
      library,
      [tagged(a, 'c1'), tagged(b, 'c1')],
      [campaign('c1', 'Mới')],
    );
    await library.changeClips([a.clip.id], (whole) =>
      added(whole, { kind: 'note', value: 'Gửi sếp' }, 9, 'm1'),
    );
    expect(await library.undoImport(act, NOW)).toMatchObject({
      value: { removed: 1, restored: 0, kept: 1 },
    });
    const [left] = await library.getWholes(await library.listIds(ALL));
    expect(left?.clip).toMatchObject({ note: 'Gửi sếp', campaigns: ['c1'] });
    expect(await library.listCampaigns()).toMatchObject([{ id: 'c1', clips: 1 }]);
  });

  it('takes from a clip that was here only what it gave, not what came later', async () => {
    const library = aLibrary();
    const ours = await aClip();
    await library.saveClip(ours, mergeSaved);
    const theirs = added(tagged(ours, 'c1'), { kind: 'note', value: 'Của họ' }, 2, 'm2');
    const { act } = await taken(library, [theirs], [campaign('c1', 'Mới')]);
    await library.changeClips([ours.clip.id], (whole) =>
      added(whole, { kind: 'note', value: 'Của ta' }, 9, 'm1'),
    );
    expect(await library.undoImport(act, NOW)).toMatchObject({ value: { restored: 1 } });
    const clip = await library.getClip(ours.clip.id);
    expect(clip).toMatchObject({ note: 'Của ta', campaigns: [] });
    expect(await library.listCampaigns()).toEqual([]);
  });

  it('keeps an article that gives way as an earlier one, once, and puts it back', async () => {
    const library = aLibrary();
    const url = 'https://baomau.vn/tin/hai-loi.html';
    const older = await aClip({ url, text: 'Bản cũ hơn' });
    const ours = await aClip({ url });
    await library.saveClip(ours, mergeSaved);
    const before = await everything(library);
    const { act } = await taken(library, [older]);
    const { id } = ours.clip;
    expect((await library.getBody(id))?.article.text).toBe('Bản cũ hơn');
    expect(await library.listRevisions(id)).toMatchObject([{ article: ours.body.article }]);
    await taken(library, [older], [], { now: NOW + 1 });
    expect(await library.listRevisions(id)).toHaveLength(1);
    await library.undoImport(act, NOW);
    expect(await everything(library)).toEqual(before);
  });

  it('of another program leaves our article, and keeps theirs as an earlier one', async () => {
    const library = aLibrary();
    const url = 'https://baomau.vn/tin/cua-ho.html';
    const older = tagged(await aClip({ url, title: 'Tít khác', text: 'Bản của họ' }), 'c1');
    const ours = await aClip({ url });
    await library.saveClip(ours, mergeSaved);
    await taken(library, [older], [campaign('c1', 'Mới')], {}, mergeFound);
    const { id } = ours.clip;
    expect((await library.getBody(id))?.article).toEqual(ours.body.article);
    expect(await library.getClip(id)).toMatchObject({
      title: ours.clip.title,
      capturedAt: ours.clip.capturedAt,
      campaigns: ['c1'],
    });
    expect(await library.listRevisions(id)).toMatchObject([{ article: older.body.article }]);
  });

  it('puts pages on the waiting list, with campaigns as they are here, and takes them off', async () => {
    const library = aLibrary();
    await library.ensureCampaigns(['Dân vận'], 1);
    const [held] = await library.listCampaigns();
    await library.putWaiting([page('a', { note: 'một' })]);
    const before = await everything(library);
    const pages = [
      page('a', { note: 'hai', campaigns: ['c1'] }),
      page('b', { campaigns: ['c1', 'c2'] }),
    ];
    const { act, waiting } = await taken(
      library,
      [],
      [campaign('c1', 'DAN VAN'), campaign('c2', 'Mới')],
      { waiting: pages },
    );
    expect(waiting).toMatchObject({ added: 1, joined: 1 });
    expect((await library.getWaiting('baomau.vn/b'))?.campaigns).toEqual([held?.id, 'c2']);
    expect((await library.getWaiting('baomau.vn/a'))?.note).toBe('một\n\nhai');
    await library.undoImport(act, NOW);
    expect(await everything(library)).toEqual(before);
  });

  it('gives a clip what was said of its page while it waited, and lets it wait again after undo', async () => {
    const library = aLibrary();
    const whole = await aClip();
    await library.putWaiting([page(whole.clip.urlKey.replace('baomau.vn/', ''), { note: 'đọc' })]);
    const before = await everything(library);
    const { act } = await taken(library, [whole]);
    expect(await library.findByUrlKey(whole.clip.urlKey)).toMatchObject({ note: 'đọc' });
    expect(await library.countWaiting()).toBe(0);
    await library.undoImport(act, NOW);
    expect(await everything(library)).toEqual(before);
  });

  it('leaves a page alone that another import named since, and what that said', async () => {
    const library = aLibrary();
    await library.putWaiting([page('a', { note: 'không' })]);
    const { act } = await taken(library, [], [], {
      waiting: [page('a', { note: 'một' }), page('b'), page('c')],
    });
    await taken(library, [], [], { waiting: [page('a', { note: 'hai' }), page('b')] });
    await taken(library, [], [], { waiting: [page('b', { note: 'hai' })] });
    await library.setWaitingTrouble('baomau.vn/c', 'not-found');
    await library.undoImport(act, NOW);
    expect((await library.getWaiting('baomau.vn/a'))?.note).toBe('không\n\nmột\n\nhai');
    expect((await library.getWaiting('baomau.vn/b'))?.note).toBe('hai');
    expect(await library.getWaiting('baomau.vn/c')).toBeNull();
  });

  it('gives a clip the campaign that stands now for the one with which its page waited', async () => {
    const library = aLibrary();
    const made = await library.ensureCampaigns(['Cũ', 'Mới'], 1);
    const [from, into] = made.ok ? made.value.map(({ id }) => id) : [];
    const whole = await aClip();
    const path = whole.clip.urlKey.replace('baomau.vn/', '');
    await library.putWaiting([page(path, { campaigns: [String(from)] })]);
    await library.mergeCampaigns(String(from), String(into), NOW);
    await taken(library, [whole]);
    expect(await library.findByUrlKey(whole.clip.urlKey)).toMatchObject({ campaigns: [into] });
  });

  it('keeps the article that gave way where the page was read anew since', async () => {
    const library = aLibrary();
    const url = 'https://baomau.vn/tin/doc-lai.html';
    const [older, ours, anew] = await Promise.all([
      aClip({ url, text: 'Bản cũ hơn' }),
      aClip({ url }),
      aClip({ url, text: 'Đọc lại' }),
    ]);
    await library.saveClip(ours, mergeSaved);
    const { act } = await taken(library, [older]);
    const { id } = ours.clip;
    const reading = {
      article: anew.body.article,
      textHash: anew.clip.textHash,
      now: NOW + 5,
      device: 'm1',
      revisionId: anew.clip.id,
    };
    await library.changeClips([id], (whole) => reviseClip(whole, reading).whole);
    await library.undoImport(act, NOW);
    expect((await library.getBody(id))?.article.text).toBe('Đọc lại');
    expect(await library.listRevisions(id)).toMatchObject([{ article: ours.body.article }]);
  });

  it('of any clips over any library comes back to it', { timeout: 60_000 }, async () => {
    const pool = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        Promise.all(
          ['một', 'hai'].map((text) => aClip({ url: `https://baomau.vn/p${n}.html`, text })),
        ),
      ),
    );
    const some = fc.subarray(pool.map((_, at) => at));
    await fc.assert(
      fc.asyncProperty(some, some, fc.nat(1), fc.boolean(), async (here, coming, at, found) => {
        const library = aLibrary();
        const pick = (n: number, which: number): WholeClip => {
          const whole = pool[n]?.[which];
          if (!whole) throw new Error('no such clip');
          return whole;
        };
        await library.importClips(
          here.map((n) => pick(n, 0)),
          [campaign('c0', 'Cũ')],
          mergeWhole,
        );
        const before = await everything(library);
        const { act } = await taken(
          library,
          coming.map((n) => tagged(pick(n, n % 2 ? at : 0), n % 3 ? 'c0' : 'c1')),
          [campaign('c0', 'Cũ'), campaign('c1', 'Mới')],
          {},
          found ? mergeFound : mergeWhole,
        );
        await library.undoImport(act, NOW);
        expect(await everything(library)).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });
});
