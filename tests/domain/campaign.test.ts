// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { campaignKey, normaliseCampaignName, suggestCampaigns } from '../../domain/campaign.ts';

describe('the name of a campaign', () => {
  it.each([
    ['  Dân\nvận \t khéo ', 'Dân vận khéo'],
    ['Dân\u200b vâ\u200b\u0323n', 'Dân vận'],
    [' \u0000\u200b ', ''],
    ['x'.repeat(300), 'x'.repeat(200)],
    [`${'x'.repeat(199)}😀`, 'x'.repeat(199)],
  ])('%j is stored as %j', (typed, stored) => {
    expect(normaliseCampaignName(typed)).toBe(stored);
  });

  it('makes one key for all spellings, and keeps names without letters apart', () => {
    expect(campaignKey('DÂN  VẬN khéo')).toBe(campaignKey('dan van kheo'));
    expect(campaignKey('★')).not.toBe(campaignKey('☆'));
    expect(campaignKey('  ')).toBe('');
  });
});

describe('suggesting campaigns', () => {
  const named = (name: string, ...phrases: string[]) => ({ name, phrases });
  const offered = (text: string, ...campaigns: ReturnType<typeof named>[]): string[] =>
    suggestCampaigns(campaigns, text).map(({ name }) => name);

  it('offers a campaign whose name or phrase stands in the text', () => {
    const all = [
      named('Năm dân vận khéo 2020'),
      named('Quy chế', 'quy chế dân chủ'),
      named('Khác'),
    ];
    const text = 'Chủ đề “Năm  Dân vận\u00a0khéo 2020”, thực hiện qui chế dân chủ.';
    expect(offered(text, ...all)).toEqual(['Năm dân vận khéo 2020', 'Quy chế']);
  });

  it.each([
    ['một dàn ván gỗ', 'dân vận'],
    ['dân vận khéo léo', 'vận kh'],
    ['Phong trào Dân vận khéo', 'Năm dân vận khéo 2020'],
    ['bất kỳ', '★'],
  ])('for "%s" does not offer "%s"', (text, name) => {
    expect(offered(text, named(name))).toEqual([]);
  });

  it('offers no archived campaign', () => {
    const all = [{ ...named('Dân vận'), archived: true }, named('Dân vận khéo')];
    expect(suggestCampaigns(all, 'dân vận khéo').map(({ name }) => name)).toEqual(['Dân vận khéo']);
  });

  it('forgives where the tone mark stands', () => {
    expect(offered('Tỉnh uỷ Hoà Bình', named('Tỉnh ủy Hòa Bình'))).toHaveLength(1);
  });
});
