// @vitest-environment node
import { describe, expect, it } from 'vitest';

import type { Campaign } from '../../domain/campaign.ts';
import type { WholeClip } from '../../domain/clip.ts';
import { mergeSaved, mergeWhole } from '../../domain/merge-clip.ts';
import { added } from '../domain/a-whole.ts';
import { aClip, aLibrary } from './a-library.ts';

const ALL = { text: '', campaign: null };
const campaign = (id: string, name: string, phrases: string[] = []): Campaign => ({
  id,
  name,
  phrases,
  createdAt: 1,
});

const withId = ({ clip, body }: WholeClip, id: string): WholeClip => ({
  clip: { ...clip, id },
  body: { ...body, id },
});

describe('an import', () => {
  it('done twice changes nothing the second time', async () => {
    const library = aLibrary();
    const wholes = await Promise.all(Array.from({ length: 230 }, () => aClip()));
    const first = await library.importClips(wholes, [campaign('c1', 'Một')], mergeWhole);
    expect(first).toEqual({ ok: true, value: { added: 230, merged: 0 } });
    const ids = wholes.map(({ clip }) => clip.id);
    const before = await library.getWholes(ids);
    const second = await library.importClips(wholes, [campaign('c1', 'Một')], mergeWhole);
    expect(second).toEqual({ ok: true, value: { added: 0, merged: 230 } });
    expect(await library.getWholes(ids)).toEqual(before);
    expect(await library.listIds(ALL)).toEqual(ids.toReversed());
  });

  it('never puts another page over a clip whose id it claims', async () => {
    const library = aLibrary();
    const ours = await aClip();
    await library.saveClip(ours, mergeSaved);
    const forged = withId(await aClip(), ours.clip.id);
    const twin = withId(await aClip(), ours.clip.id);
    const result = await library.importClips([forged, twin], [], mergeWhole);
    expect(result).toEqual({ ok: true, value: { added: 2, merged: 0 } });
    expect(await library.getWholes([ours.clip.id])).toEqual([ours]);
    expect(await library.listIds(ALL)).toHaveLength(3);
    const taken = await library.findByUrlKey(forged.clip.urlKey);
    expect(taken?.id).not.toBe(ours.clip.id);
    expect(await library.getBody(taken?.id ?? '')).toMatchObject({ article: forged.body.article });
  });

  it('joins two copies of one page inside the file', async () => {
    const library = aLibrary();
    const url = 'https://baomau.vn/tin/hai-ban.html';
    const a = added(await aClip({ url }), { kind: 'note', value: 'A' }, 1, 'm1');
    const b = added(await aClip({ url }), { kind: 'note', value: 'B' }, 2, 'm2');
    const result = await library.importClips([a, b], [], mergeWhole);
    expect(result).toEqual({ ok: true, value: { added: 1, merged: 1 } });
    expect((await library.findByUrlKey(a.clip.urlKey))?.note).toBe('A\n\nB');
  });

  it('leaves a clip that is here its id, though the other copy is older', async () => {
    const library = aLibrary();
    const url = 'https://baomau.vn/tin/cu-hon.html';
    const older = await aClip({ url, text: 'Bản cũ hơn' });
    const ours = await aClip({ url });
    await library.saveClip(ours, mergeSaved);
    await library.importClips([older], [], mergeWhole);
    const clip = await library.findByUrlKey(ours.clip.urlKey);
    expect(clip).toMatchObject({ id: ours.clip.id, capturedAt: older.clip.capturedAt });
    expect((await library.getBody(ours.clip.id))?.article.text).toBe('Bản cũ hơn');
    expect(await library.listIds({ text: 'cũ hơn', campaign: null })).toEqual([ours.clip.id]);
  });

  it('keeps our name of a campaign and adds its phrases', async () => {
    const library = aLibrary();
    await library.importClips([], [campaign('c1', 'Tên ta', ['một'])], mergeWhole);
    await library.importClips(
      [],
      [campaign('c1', 'Tên người', ['hai']), campaign('c9', 'TEN  TA', ['ba'])],
      mergeWhole,
    );
    expect(await library.listCampaigns()).toEqual([
      { ...campaign('c1', 'Tên ta', ['ba', 'hai', 'một']), clips: 0 },
    ]);
  });

  it('makes one campaign of two in the file that fold alike', async () => {
    const library = aLibrary();
    const whole = added(await aClip(), { kind: 'campaign', value: 'c2' }, 1, 'm1');
    await library.importClips(
      [whole],
      [campaign('c1', 'Dân vận'), campaign('c2', 'dan van')],
      mergeWhole,
    );
    expect(await library.listIds({ text: '', campaign: 'c1' })).toEqual([whole.clip.id]);
    expect(await library.listCampaigns()).toMatchObject([{ id: 'c1', clips: 1 }]);
  });
});

describe('captures', () => {
  it('are kept until they are old', async () => {
    const library = aLibrary();
    const { clip, body } = await aClip();
    const capture = (urlKey: string, capturedAt: number) => ({
      url: clip.url,
      urlKey,
      article: body.article,
      capturedAt,
    });
    await library.putCapture(capture('a', 1));
    await library.putCapture(capture('b', 2));
    await library.putCapture(capture('b', 3));
    await library.dropCapturesBefore(3);
    expect(await library.getCapture('a')).toBeNull();
    expect(await library.getCapture('b')).toEqual(capture('b', 3));
  });
});

describe('a change', () => {
  it('that gives back what it was given writes nothing; ids that are not here are skipped', async () => {
    const library = aLibrary();
    const whole = await aClip();
    await library.saveClip(whole, mergeSaved);
    const result = await library.changeClips(
      ['không có', whole.clip.id, whole.clip.id],
      (held) => held,
    );
    expect(result).toEqual({ ok: true, value: [whole.clip] });
  });

  it('may not give a clip another id', async () => {
    const library = aLibrary();
    const whole = await aClip();
    await library.saveClip(whole, mergeSaved);
    await expect(
      library.changeClips([whole.clip.id], (held) => withId(held, 'khác')),
    ).rejects.toThrow(/another id/);
    expect(await library.getClip('khác')).toBeNull();
  });
});
