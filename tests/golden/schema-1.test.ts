// @vitest-environment node
import { readFile } from 'node:fs/promises';

import { beforeEach, describe, expect, it } from 'vitest';

import type { Library } from '../../domain/ports.ts';
import { mergeSaved } from '../../domain/merge-clip.ts';
import { added, corrected } from '../domain/a-whole.ts';
import { aLibrary, anEngine } from '../storage/a-library.ts';
import { pourIn, type RawLibrary } from './raw-library.ts';

// Written once by the first build and never again: libraries like this one are on people's
// machines. A test that fails here is mended in a migration, not in the golden file.
const golden = JSON.parse(
  await readFile(new URL('schema-1.json', import.meta.url), 'utf8'),
) as RawLibrary;

const FIRST = '018e0c50-0001-7000-8000-0000000000aa';
const SECOND = '018e0c50-0003-7000-8000-0000000000aa';
const TRASHED = '018e0c50-0004-7000-8000-0000000000aa';
const campaign = (name: string): string => {
  const rows = golden.stores['campaigns']?.rows as { id: string; name: string }[];
  return rows.find((row) => row.name === name)?.id ?? '';
};

describe('a library of schema version 1', () => {
  let library: Library;
  beforeEach(async () => {
    const engine = anEngine();
    await pourIn(engine.indexedDB, golden);
    library = aLibrary(engine);
  });

  it('opens with every clip in its place', async () => {
    const page = await library.listClips({ text: '', campaign: null }, 50);
    expect(page.total).toBe(2);
    expect(page.clips).toMatchObject([
      { id: SECOND, title: 'Mô hình tổ tự quản ở xã Đồng Mẫu', published: { date: '2024-03-01' } },
      {
        id: FIRST,
        title: 'Huyện Mẫu Sơn tổng kết một năm làm dân vận khéo',
        note: 'Đưa vào báo cáo quý I.\nĐã trình lãnh đạo ban.\n\nBài này hay, nên đăng lại.',
        capturedAt: 1_709_604_060_000,
        source: { province2024: 'Thái Bình', province2025: 'Hưng Yên' },
      },
    ]);
    expect(await library.findByUrlKey('mauson.gov.vn#/thong-bao/88')).toMatchObject({
      id: TRASHED,
      trashed: 1,
      note: 'Trùng với bài của báo tỉnh.',
    });
  });

  it('has the articles as they were extracted', async () => {
    const [first, second] = await library.getWholes([FIRST, SECOND, TRASHED]);
    expect(first?.body.article).toMatchObject({
      title: 'Hội nghị tổng kết công tác dân vận huyện Mẫu Sơn',
      views: 1283,
      documents: [{ number: '12-KH/HU', grammar: 'party' }],
      pictures: [{ caption: 'Quang cảnh hội nghị.', credit: 'Trần Bình' }],
    });
    expect(second?.body.article.published).toBeNull();
    expect((await library.getBody(TRASHED))?.article.text).toContain('tiếp công dân');
  });

  it('has its campaigns, captures and device', async () => {
    const campaigns = await library.listCampaigns();
    expect(campaigns.map(({ name, phrases, clips }) => [name, phrases, clips])).toEqual([
      ['Năm dân vận khéo 2020', [], 1],
      ['Mục tiêu kép', ['vừa chống dịch'], 1],
    ]);
    expect(await library.getCapture('baomau.vn/kinh-te/vu-xuan.html')).toMatchObject({
      article: { title: 'Nông dân xuống đồng vụ xuân' },
    });
    expect(await library.device()).toMatch(/^[a-z0-9]{8}$/);
    const clip = await library.getClip(FIRST);
    expect(clip?.device).toBe(await library.device());
  });

  it.each([
    ['dan van', [FIRST]],
    ['đường làng', [SECOND]],
    ['nen dang', [FIRST]],
    ['mau son tong ket', [FIRST]],
    ['vũ hà', [SECOND]],
    ['tiếp công dân', []],
  ])('finds by "%s" what is there', async (text, ids) => {
    expect(await library.listIds({ text, campaign: null })).toEqual(ids);
  });

  it('lists by campaign, with what was taken off left off', async () => {
    const ids = (name: string) => library.listIds({ text: '', campaign: campaign(name) });
    expect(await ids('Năm dân vận khéo 2020')).toEqual([FIRST]);
    expect(await ids('Mục tiêu kép')).toEqual([SECOND]);
    expect(await library.listIds({ text: '', campaign: 'none' })).toEqual([]);
  });

  it('is sound once it is open, facets and search index made', async () => {
    expect(await library.check({})).toEqual({ clips: 3, problems: [], lost: 0 });
    expect(await library.totals()).toEqual({ all: 2, none: 0, trash: 1 });
  });

  it('can be worked on', async () => {
    const device = await library.device();
    const now = Date.UTC(2024, 5, 1);
    await library.changeClips([TRASHED], (held) => corrected(held, 'status', 'kept', now, device));
    const note = { kind: 'note', value: 'Sửa ở bản mới' } as const;
    await library.changeClips([FIRST], (held) => added(held, note, now, device));
    expect(await library.listIds({ text: '', campaign: null })).toEqual([TRASHED, SECOND, FIRST]);
    expect(await library.listIds({ text: 'ban moi', campaign: null })).toEqual([FIRST]);
    const [whole] = await library.getWholes([SECOND]);
    if (!whole) throw new Error('gone');
    expect(await library.saveClip(whole, mergeSaved)).toMatchObject({ ok: true });
  });
});
