// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';

import { composeClip, type WholeClip } from '../../domain/clip.ts';
import { correct } from '../../domain/corrections.ts';
import { mergeSaved, mergeWhole } from '../../domain/merge-clip.ts';
import type { Library } from '../../domain/ports.ts';
import { addEntry } from '../../domain/stamped-set.ts';
import { aClip, aLibrary, anArticle, anEngine } from './a-library.ts';

const ALL = { text: '', campaign: null };

const note = (whole: WholeClip, value: string, now: number, device: string): WholeClip => ({
  ...whole,
  clip: composeClip(
    { ...whole.clip, entries: addEntry(whole.clip.entries, { kind: 'note', value }, now, device) },
    whole.body.article,
  ),
});

const trash = (whole: WholeClip): WholeClip => ({
  ...whole,
  clip: composeClip(
    { ...whole.clip, corrections: correct(whole.clip.corrections, 'status', 'trashed', 5, 'm1') },
    whole.body.article,
  ),
});

describe('the library', () => {
  let library: Library;
  beforeEach(() => {
    library = aLibrary();
  });

  it('gives back a saved clip whole', async () => {
    const whole = await aClip();
    expect(await library.saveClip(whole, mergeSaved)).toEqual({ ok: true, value: whole.clip });
    expect(await library.getWholes([whole.clip.id])).toEqual([whole]);
    expect(await library.findByUrlKey(whole.clip.urlKey)).toEqual(whole.clip);
  });

  it('forgets the capture in the same write', async () => {
    const { clip, body } = await aClip();
    const { url, urlKey } = clip;
    await library.putCapture({ url, urlKey, article: body.article, capturedAt: 1 });
    await library.saveClip({ clip, body }, mergeSaved);
    expect(await library.getCapture(urlKey)).toBeNull();
  });

  it('never holds two clips of one page', async () => {
    const first = await aClip({ url: 'https://baomau.vn/tin/giong.html' });
    const again = await aClip({ url: 'https://www.baomau.vn/tin/giong.html?utm_source=zalo' });
    await library.saveClip(first, mergeSaved);
    await library.saveClip(again, mergeSaved);
    expect(await library.listIds(ALL)).toEqual([first.clip.id]);
  });

  it('takes a page out of the trash when it is saved again, under its old id', async () => {
    const whole = note(await aClip(), 'Ghi chú cũ', 10, 'm1');
    await library.saveClip(whole, mergeSaved);
    await library.changeClips([whole.clip.id], trash);
    expect(await library.listIds(ALL)).toEqual([]);
    const again = await aClip({ url: whole.clip.url, text: 'Bản mới của bài.' });
    const saved = await library.saveClip(again, mergeSaved);
    expect(saved.ok && saved.value).toMatchObject({
      id: whole.clip.id,
      trashed: 0,
      note: 'Ghi chú cũ',
    });
    expect((await library.getBody(whole.clip.id))?.article.text).toBe('Bản mới của bài.');
  });

  it('writes all or nothing when a row cannot be stored', async () => {
    const good = await aClip();
    const broken = await aClip();
    const poisoned = { ...broken, body: { ...broken.body, poison: () => 1 } };
    const result = await library.importClips([good, poisoned], [], mergeWhole);
    expect(result).toMatchObject({ ok: false, failure: { kind: 'storage-failed' } });
    expect(await library.listIds(ALL)).toEqual([]);
    expect(await library.getBody(good.clip.id)).toBeNull();
  });

  it('loses nothing when two windows write to one clip at once', async () => {
    const engine = anEngine();
    const [here, there] = [aLibrary(engine), aLibrary(engine)];
    const { clip, body } = await aClip();
    await here.saveClip({ clip, body }, mergeSaved);
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        (n % 2 ? here : there).changeClips([clip.id], (whole) =>
          note(whole, `Ghi chú ${n}`, 100, n % 2 ? 'm1' : 'm2'),
        ),
      ),
    );
    const saved = await here.getClip(clip.id);
    expect(saved?.note.split('\n\n').toSorted()).toEqual(
      Array.from({ length: 20 }, (_, n) => `Ghi chú ${n}`).toSorted(),
    );
  });

  it('makes a campaign once, however its name is typed', async () => {
    const made = await library.ensureCampaigns(
      ['Dân vận khéo', 'dan  van kheo', ' ', 'Năm 2020'],
      1,
    );
    expect(made.ok && made.value.map(({ name }) => name)).toEqual(['Dân vận khéo', 'Năm 2020']);
    const again = await library.ensureCampaigns(['DÂN VẬN KHÉO'], 2);
    expect(again.ok && made.ok && again.value[0]?.id === made.value[0]?.id).toBe(true);
  });

  it('keeps one device id', async () => {
    expect(await library.device()).toBe(await library.device());
  });
});

describe('the list of clips', () => {
  it('is newest first and comes in pages that neither skip nor repeat', async () => {
    const library = aLibrary();
    const wholes = [];
    for (let n = 0; n < 25; n++) wholes.push(await aClip());
    for (const whole of wholes) await library.saveClip(whole, mergeSaved);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await library.listClips(ALL, 10, cursor);
      expect(page.total).toBe(25);
      seen.push(...page.clips.map(({ id }) => id));
      ({ cursor } = page);
    } while (cursor !== null);
    expect(seen).toEqual(wholes.map(({ clip }) => clip.id).toReversed());
  });

  it('filters by campaign, and finds what has none', async () => {
    const library = aLibrary();
    const made = await library.ensureCampaigns(['Một'], 1);
    const id = made.ok ? (made.value[0]?.id ?? '') : '';
    const [tagged, bare] = [await aClip(), await aClip()];
    const entries = addEntry({}, { kind: 'campaign', value: id }, 1, 'm1');
    const clip = composeClip({ ...tagged.clip, entries }, tagged.body.article);
    await library.saveClip({ clip, body: tagged.body }, mergeSaved);
    await library.saveClip(bare, mergeSaved);
    expect(await library.listIds({ text: '', campaign: id })).toEqual([clip.id]);
    expect(await library.listIds({ text: '', campaign: 'none' })).toEqual([bare.clip.id]);
    expect(await library.listCampaigns()).toMatchObject([{ id, clips: 1 }]);
  });

  it.each([
    ['dan van', 'Công tác Dân vận'],
    ['dân vận', 'Công tác Dân vận'],
    ['dan van', 'Công tác Dân vận'.normalize('NFD')],
    ['dang', 'Ðại hội Ðảng bộ'],
    ['khóa xv', 'Đại biểu Quốc hội khoá XV'],
    ['quy che', 'Thực hiện qui chế dân chủ'],
    ['van kh', 'Dân vận khéo'],
    ['nghi quyet trong', 'nghị quyết\u00a0 trong'],
  ])('finds for "%s" the title "%s"', async (typed, title) => {
    const library = aLibrary();
    const whole = await aClip({ title, text: 'Nội dung khác.', lead: null });
    await library.saveClip(whole, mergeSaved);
    await library.saveClip(
      await aClip({ title: 'Tin thể thao', text: 'Bóng đá.', lead: null }),
      mergeSaved,
    );
    expect(await library.listIds({ text: typed, campaign: null })).toEqual([whole.clip.id]);
  });

  it('finds words of the body, the note and the source', async () => {
    const library = aLibrary();
    const whole = note(
      await aClip({ text: 'Kế hoạch xây dựng nông thôn mới' }),
      'trình lãnh đạo',
      1,
      'm1',
    );
    await library.saveClip(whole, mergeSaved);
    for (const text of ['nong thon', 'trinh lanh dao', 'bao mau', 'hung yen', 'Lê An']) {
      expect(await library.listIds({ text, campaign: null })).toHaveLength(1);
    }
    expect(await library.listIds({ text: 'khong co', campaign: null })).toEqual([]);
  });
});

describe('importing', () => {
  it('maps campaigns of another library onto ours by name', async () => {
    const library = aLibrary();
    const ours = await library.ensureCampaigns(['Dân vận khéo'], 1);
    const ourId = ours.ok ? (ours.value[0]?.id ?? '') : '';
    const { clip, body } = await aClip();
    const theirs = { id: 'their-id', name: 'dân vận khéo', phrases: [], createdAt: 9 };
    const entries = addEntry({}, { kind: 'campaign', value: 'their-id' }, 1, 'm2');
    await library.importClips([{ clip: { ...clip, entries }, body }], [theirs], mergeWhole);
    expect((await library.getClip(clip.id))?.campaigns).toEqual([ourId]);
  });

  it('keeps what both sides wrote about one page', async () => {
    const library = aLibrary();
    const { clip, body } = await aClip({ ...anArticle(), url: 'https://baomau.vn/chung.html' });
    await library.saveClip(note({ clip, body }, 'Của tôi', 1, 'm1'), mergeSaved);
    const other = note(await aClip({ url: clip.url }), 'Của bạn', 2, 'm2');
    const result = await library.importClips([other], [], mergeWhole);
    expect(result).toEqual({ ok: true, value: { added: 0, merged: 1 } });
    expect((await library.getClip(clip.id))?.note).toBe('Của tôi\n\nCủa bạn');
  });
});
