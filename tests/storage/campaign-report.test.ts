// @vitest-environment node
import { beforeAll, describe, expect, it } from 'vitest';

import type { CampaignReport } from '../../domain/campaign-report.ts';
import { composeClip, type Clip } from '../../domain/clip.ts';
import { mergeSaved } from '../../domain/merge-clip.ts';
import type { Library } from '../../domain/ports.ts';
import type { Source } from '../../domain/source.ts';
import { added, corrected } from '../domain/a-whole.ts';
import { aClip, aLibrary } from './a-library.ts';

const REPOSTED = Array.from({ length: 60 }, (_, at) => `câu số ${at} của văn bản chung`).join(' ');

const SOURCES = {
  thaibinh: ['baothaibinh.com.vn', 'Báo Thái Bình', 'newspaper', 'Thái Bình', 'Hưng Yên'],
  hungyen: ['hungyen.gov.vn', 'Cổng Hưng Yên', 'government', 'Hưng Yên', 'Hưng Yên'],
  hue: ['hue.gov.vn', 'Cổng Huế', 'government', 'Thừa Thiên Huế', 'Huế'],
  nhandan: ['nhandan.vn', 'Báo Nhân Dân', 'central-press', null, null],
} as const;

describe('the report of a campaign', () => {
  let library: Library;
  let report: CampaignReport;
  let id = '';
  const clips = new Map<string, Clip>();

  async function save(
    name: string,
    from: keyof typeof SOURCES,
    when: readonly [date: string, time: string | null] | null,
    change: { text?: string; trashed?: boolean; campaign?: string } = {},
  ): Promise<void> {
    const [host, label, kind, province2024, province2025] = SOURCES[from];
    const read = await aClip({
      url: `https://${host}/${name}.html`,
      title: name,
      text: change.text ?? `Văn bản riêng của ${name}.`,
      published: when && {
        raw: null,
        date: when[0],
        time: when[1],
        precision: when[1] ? 'minute' : 'day',
        origin: 'printed',
      },
    });
    const source: Source = {
      host,
      name: label,
      kind,
      province2024,
      province2025,
      registered: true,
    };
    const clip = composeClip({ ...read.clip, source }, read.body.article);
    let whole = { ...read, clip };
    whole = added(whole, { kind: 'campaign', value: change.campaign ?? id }, 1, 'm1');
    if (change.trashed) whole = corrected(whole, 'status', 'trashed', 5, 'm1');
    await library.saveClip(whole, mergeSaved);
    clips.set(name, whole.clip);
  }

  beforeAll(async () => {
    library = aLibrary();
    const made = await library.ensureCampaigns(['Một', 'Hai'], 1);
    const [one, other] = made.ok ? made.value.map((each) => each.id) : [];
    id = one ?? '';
    await save('muộn', 'thaibinh', ['2020-03-02', '09:00']);
    await save('sớm cùng ngày', 'hungyen', ['2020-03-02', '07:30'], { text: REPOSTED });
    await save('cùng ngày không giờ', 'hungyen', ['2020-03-02', null]);
    await save('đăng lại', 'hue', ['2020-03-05', null], { text: `${REPOSTED} hết` });
    await save('trung ương', 'nhandan', ['2020-04-01', null]);
    await save('không ngày', 'hue', null);
    await save('trong thùng rác', 'hue', ['2019-01-01', null], { trashed: true });
    await save('của chiến dịch khác', 'hue', ['2018-01-01', null], { campaign: other ?? '' });
    await library.catchUp();
    report = await library.reportCampaign(id, { from: '2020-03-03', to: '2020-03-31' });
  });

  it('counts what is outside the trash and in this campaign', () => {
    expect(report).toMatchObject({ clips: 6, undated: 1, unplaced: 1 });
    expect(report.days).toEqual([
      { day: '2020-03-02', clips: 3 },
      { day: '2020-03-05', clips: 1 },
      { day: '2020-04-01', clips: 1 },
    ]);
  });

  it('tells who was first by day and time; without a time comes last of its day', () => {
    expect(report.first?.title).toBe('sớm cùng ngày');
    expect(report.provinces.map(({ name, first }) => [name, first?.title])).toEqual([
      ['Hưng Yên', 'sớm cùng ngày'],
      ['Huế', 'đăng lại'],
    ]);
  });

  it('counts provinces of today with those that they were', () => {
    expect(report.provinces[0]).toMatchObject({
      clips: 3,
      before: [
        { name: 'Hưng Yên', clips: 2 },
        { name: 'Thái Bình', clips: 1 },
      ],
    });
  });

  it('lists sources with their kind and first day', () => {
    expect(report.sources.slice(0, 2)).toEqual([
      { host: 'hue.gov.vn', name: 'Cổng Huế', kind: 'government', clips: 2, first: '2020-03-05' },
      {
        host: 'hungyen.gov.vn',
        name: 'Cổng Hưng Yên',
        kind: 'government',
        clips: 2,
        first: '2020-03-02',
      },
    ]);
  });

  it('places clips against the dates as the filter does that shows them', async () => {
    const placed = report.placed ?? { before: 0, within: 0, after: 0 };
    expect(placed).toEqual({ before: 3, within: 1, after: 2 });
    const { NO_FILTER } = await import('../../domain/facets.ts');
    const filter = { ...NO_FILTER, campaigns: [id], from: '2020-03-03', to: '2020-03-31' };
    expect(await library.countClips({ text: '', campaign: null, filter })).toBe(placed.within);
    expect((await library.reportCampaign(id, { from: null, to: null })).placed).toBeNull();
  });

  it('tells the texts that several have, and who had each first', () => {
    expect(report.reposted).toBe(2);
    expect(report.clusters).toMatchObject([
      { title: 'sớm cùng ngày', clips: 2, sources: 2, first: { title: 'sớm cùng ngày' } },
    ]);
  });

  it('is empty for a campaign without clips', async () => {
    expect(await library.reportCampaign('nowhere', { from: null, to: null })).toMatchObject({
      clips: 0,
      first: null,
      sources: [],
      clusters: [],
    });
  });
});
