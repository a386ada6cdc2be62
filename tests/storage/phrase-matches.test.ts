// @vitest-environment node
import { beforeAll, describe, expect, it } from 'vitest';

import { suggestCampaigns } from '../../domain/campaign.ts';
import { mergeSaved } from '../../domain/merge-clip.ts';
import type { Library } from '../../domain/ports.ts';
import type { WholeClip } from '../../domain/clip.ts';
import { added, corrected } from '../domain/a-whole.ts';
import { aClip, aLibrary } from './a-library.ts';

const TEXTS = [
  'Phong trào Dân vận\u00a0khéo ở xã.',
  'Một dàn ván gỗ, dân vẫn khéo tay.',
  'Dân vận. Khéo tay hay làm.',
  'Thực hiện qui chế dân chủ, Tỉnh uỷ Hoà Bình.',
  'Ban chỉ đạo họp; bàn việc covid 19.',
  'Dân vận và khéo: dân vận thôn, khéo làng.',
  'Không liên quan.',
];
const PHRASES = [
  ['dân vận khéo'],
  ['dân vận'],
  ['dan van'],
  ['quy chế dân chủ'],
  ['Tỉnh ủy Hòa Bình'],
  ['ban'],
  ['covid-19'],
  ['Báo Mẫu'],
  ['Thái Bình'],
  ['Lê An'],
  ['ghi chú riêng'],
  ['tiêu đề gốc'],
  ['đã sửa'],
  ['★', ''],
  ['khéo tay', 'làng'],
];

describe('what phrases match among the clips', () => {
  let library: Library;
  const wholes: WholeClip[] = [];

  beforeAll(async () => {
    library = aLibrary();
    const made = await library.ensureCampaigns(['Chiến dịch'], 1);
    const id = made.ok ? (made.value[0]?.id ?? '') : '';
    for (const [at, text] of [...TEXTS, ...TEXTS].entries()) {
      let whole = await aClip({ text, lead: 'Thái Bình', title: `Tiêu đề gốc ${at}` });
      if (at % 3 === 0) whole = added(whole, { kind: 'campaign', value: id }, 1, 'm1');
      if (at % 4 === 0) whole = added(whole, { kind: 'note', value: 'Ghi chú riêng' }, 1, 'm1');
      if (at % 5 === 0) whole = corrected(whole, 'title', 'Đã sửa dân vận', 1, 'm1');
      await library.saveClip(whole, mergeSaved);
      wholes.push(whole);
      // Half of the texts stand in the index, half wait for it.
      if (at === TEXTS.length) await library.catchUp();
    }
    const gone = corrected(await aClip({ text: TEXTS[0] ?? '' }), 'status', 'trashed', 5, 'm1');
    await library.saveClip(gone, mergeSaved);
  });

  it.each(PHRASES.map((phrases) => [phrases]))(
    'is what would be suggested for %j, by one rule',
    async (phrases) => {
      const found = await library.matchPhrases(phrases, { campaign: null, samples: 0 });
      const suggested = wholes.filter(
        ({ body: { article } }) =>
          suggestCampaigns([{ name: '', phrases }], `${article.title}\n${article.text}`).length > 0,
      );
      const newest = suggested.map(({ clip }) => clip.id).toReversed();
      expect(found?.untagged).toEqual(newest);
      expect(found?.clips).toBe(newest.length);
    },
  );

  it('tells those that carry the campaign already from the others', async () => {
    const [campaign] = await library.listCampaigns();
    const found = await library.matchPhrases(['dân vận khéo'], {
      campaign: campaign?.id ?? null,
      samples: 9,
    });
    expect(found?.clips).toBe(4);
    expect(found?.untagged).toHaveLength(2);
    expect(found?.samples).toHaveLength(4);
    for (const { parts } of found?.samples ?? []) {
      const hits = parts.filter(({ hit }) => hit).map(({ text }) => text);
      expect(
        hits
          .join(' ')
          .toLowerCase()
          .replace(/[\s\u00a0.]+/g, ' '),
      ).toContain('dân vận khéo');
    }
  });

  it('says what it has so far, and stops when nobody wants it any more', async () => {
    const large = aLibrary();
    for (let at = 0; at < 60; at++) await large.saveClip(await aClip(), mergeSaved);
    const seen: number[] = [];
    const look = (signal: AbortSignal, onSeen: () => void) =>
      large.matchPhrases(['dân vận'], {
        campaign: null,
        samples: 2,
        signal,
        onProgress: ({ clips, samples }, left) => {
          seen.push(clips, samples.length, left);
          onSeen();
        },
      });
    expect((await look(new AbortController().signal, () => {}))?.clips).toBe(60);
    expect(seen).toEqual([24, 2, 36]);
    const stopping = new AbortController();
    expect(await look(stopping.signal, () => stopping.abort())).toBeNull();
  });
});
