// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { NO_FILTER, type FacetFilter } from '../../domain/facets.ts';
import type { PictureCounts } from '../../domain/pictures/picture-counts.ts';
import Pictures, { type PicturesProps } from '../../entrypoints/library/pictures/pictures.tsx';
import type { PicturesPort } from '../../entrypoints/library/pictures/pictures-port.ts';
import { speak } from './speak.ts';

const COUNTS: PictureCounts = {
  total: 30,
  undated: 2,
  days: [
    { day: '2020-01-15', tones: [2, 1, 0, 0] },
    { day: '2020-03-02', tones: [0, 0, 4, 5] },
    { day: '2020-03-31', tones: [0, 0, 0, 6] },
    { day: '2021-11-20', tones: [12, 0, 0, 0] },
  ],
  sources: Array.from({ length: 15 }, (_, at) => ({
    host: `nguon${at}.vn`,
    name: at === 0 ? 'Báo <b>Một</b>' : `Báo ${at}`,
    clips: 2,
  })),
  provinces: [
    { province2024: 'Thái Bình', province2025: 'Hưng Yên', clips: 8 },
    { province2024: 'Hưng Yên', province2025: 'Hưng Yên', clips: 2 },
    { province2024: 'Hà Nội', province2025: 'Hà Nội', clips: 11 },
    { province2024: null, province2025: null, clips: 9 },
  ],
};

function open(counts: Partial<PictureCounts> = {}, props: Partial<PicturesProps> = {}) {
  const narrowed: Partial<FacetFilter>[] = [];
  const files = new Map<string, Blob>();
  const copied: string[] = [];
  const port: PicturesPort = {
    countPictures: async () => ({ ...COUNTS, ...counts }),
    download: (name, file) => void files.set(name, file),
    copyText: async (text) => void copied.push(text),
    copyImage: null,
    toPng: async (svg, width) => new Blob([`${width} ${svg.length}`], { type: 'image/png' }),
    now: () => Date.parse('2026-11-22T05:00Z'),
  };
  const given: PicturesProps = {
    port,
    filter: NO_FILTER,
    text: '',
    campaigns: [],
    title: 'Năm dân vận khéo 2020',
    version: 1,
    onNarrow: (change) => void narrowed.push(change),
    ...props,
  };
  const view = render(<Pictures {...given} />);
  const again = (change: Partial<PicturesProps>) =>
    view.rerender(<Pictures {...given} {...change} />);
  return { narrowed, files, copied, again };
}

const card = (name: string) => screen.findByRole('region', { name });
const markIn = async (where: string, label: string | RegExp): Promise<HTMLElement> =>
  within(await card(where)).findByLabelText(label);
const TIME = 'Số bài theo thời gian';
const TONES = 'Sắc thái theo thời gian';

beforeEach(() => speak('vi'));
afterEach(cleanup);

describe('the pictures', () => {
  it('say what is pictured and how much of it there is', async () => {
    open();
    await screen.findByRole('heading', { name: 'Năm dân vận khéo 2020' });
    await screen.findByText('30 bài · 15/01/2020 – 20/11/2021');
    await screen.findByText('2 bài không rõ ngày đăng được tính theo ngày cắt.');
    await screen.findByText(/^9 bài không gắn với tỉnh nào/);
  });

  it('lead from every mark to its clips', async () => {
    const { narrowed } = open();
    fireEvent.click(await markIn(TIME, 'Tháng 3/2020: 15 bài'));
    fireEvent.click(await markIn(TONES, 'Tháng 3/2020, Tiêu cực: 4 trên 15'));
    fireEvent.click(await markIn('Nguồn', 'Báo 3: 2 bài'));
    fireEvent.click(await markIn('Nguồn', '3 nguồn khác: 6 bài'));
    fireEvent.click(await markIn('Địa bàn', 'Hưng Yên: 10 bài'));
    fireEvent.click(await markIn('Địa bàn', 'Thái Bình (nay thuộc Hưng Yên): 8 bài'));
    expect(narrowed).toEqual([
      { from: '2020-03-01', to: '2020-03-31' },
      { from: '2020-03-01', to: '2020-03-31', tones: ['negative'] },
      { sources: ['nguon3.vn'] },
      { sources: ['nguon12.vn', 'nguon13.vn', 'nguon14.vn'] },
      { provinces2025: ['Hưng Yên'] },
      { provinces2024: ['Thái Bình'] },
    ]);
  });

  it('never lead out of the days that the filter names', async () => {
    const filter = { ...NO_FILTER, from: '2020-01-10', to: '2020-03-20' };
    const { narrowed } = open({}, { filter });
    fireEvent.click(await markIn(TIME, 'Tháng 3/2020: 15 bài'));
    expect(narrowed).toEqual([{ from: '2020-03-01', to: '2020-03-20' }]);
  });

  it('are walked with the arrow keys: one mark of a picture is in the tab order', async () => {
    const { narrowed } = open();
    const first = await markIn(TIME, 'Tháng 1/2020: 3 bài');
    const marks = within(await card(TIME)).getAllByLabelText(/^Tháng .* bài$/);
    expect(marks.map((mark) => mark.getAttribute('tabindex'))).toEqual(['0', '-1', '-1']);
    first.focus();
    fireEvent.keyDown(first, { key: 'ArrowRight' });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Tháng 3/2020: 15 bài');
    fireEvent.keyDown(document.activeElement ?? first, { key: 'End' });
    const last = document.activeElement;
    expect(last?.getAttribute('aria-label')).toBe('Tháng 11/2021: 12 bài');
    expect(marks.map((mark) => mark.getAttribute('tabindex'))).toEqual(['-1', '-1', '0']);
    fireEvent.keyDown(last ?? first, { key: 'Enter' });
    expect(narrowed).toEqual([{ from: '2021-11-01', to: '2021-11-30' }]);
  });

  it('are grouped by the period that is chosen, and say which cannot be drawn', async () => {
    open({
      days: [
        { day: '2010-05-05', tones: [0, 0, 0, 1] },
        { day: '2021-11-20', tones: [0, 0, 0, 1] },
      ],
    });
    await markIn(TIME, 'Quý II/2010: 1 bài');
    expect(screen.getByRole('radio', { name: 'Ngày' })).toHaveProperty('disabled', true);
    fireEvent.click(screen.getByRole('radio', { name: 'Tuần' }));
    await markIn(TIME, 'Tuần 46/2021 (15/11 – 21/11/2021): 1 bài');
    fireEvent.click(screen.getByRole('radio', { name: 'Tháng' }));
    await markIn(TIME, 'Tháng 11/2021: 1 bài');
  });

  it('have their numbers in tables, whose rows lead to the clips too', async () => {
    const { narrowed } = open();
    const map = await card('Địa bàn');
    const details = map.querySelector('details.picture-numbers') as HTMLDetailsElement;
    details.open = true;
    fireEvent(details, new Event('toggle'));
    const table = await within(map).findByRole('table');
    expect(within(table).getAllByRole('row')).toHaveLength(64);
    fireEvent.click(within(table).getByRole('button', { name: 'Thái Bình' }));
    expect(narrowed).toEqual([{ provinces2024: ['Thái Bình'] }]);
    expect(within(table).queryByRole('button', { name: 'Cà Mau' })).toBeNull();
  });

  it('say what tones are for where nobody has set one', async () => {
    open({ days: [{ day: '2020-01-15', tones: [0, 0, 0, 3] }] });
    await within(await card(TONES)).findByText(/^Chưa có bài nào được đánh giá sắc thái/);
  });
});

describe('a picture that is taken along', () => {
  const take = async (where: string, what: string) =>
    fireEvent.click(within(await card(where)).getByRole('button', { name: what, hidden: true }));

  it('is an SVG that needs nothing else and treats names as text', async () => {
    const { files } = open();
    await markIn('Nguồn', 'Báo 3: 2 bài');
    await take('Nguồn', 'Ảnh SVG');
    await screen.findByText('Đã tạo tệp cat-bao_nam-dan-van-kheo-2020-nguon_2026-11-22.svg.');
    const text =
      (await files.get('cat-bao_nam-dan-van-kheo-2020-nguon_2026-11-22.svg')?.text()) ?? '';
    expect(text).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(text).toContain('Năm dân vận khéo 2020 · 30 bài');
    expect(text).toContain('Báo &lt;b&gt;Một&lt;/b&gt;');
    expect(text).not.toContain('<b>');
    expect(text).not.toContain('var(--picture');
    expect(text).not.toMatch(/href=|url\(["']?http|@import/);
    expect(text).not.toContain('2026');
  });

  it('is a PNG of that, or a table for a spreadsheet', async () => {
    const { files, copied } = open();
    await markIn(TIME, 'Tháng 3/2020: 15 bài');
    await take(TIME, 'Ảnh PNG');
    await waitFor(() => expect(files.size).toBe(1));
    await take(TONES, 'Chép bảng');
    await waitFor(() => expect(copied).toHaveLength(1));
    expect(copied[0]?.split('\n').slice(0, 2)).toEqual([
      'Thời gian\tTích cực\tTrung lập\tTiêu cực\tChưa đánh giá\tSố bài',
      'Tháng 1/2020\t2\t1\t0\t0\t3',
    ]);
    expect(screen.queryByRole('button', { name: 'Chép ảnh', hidden: true })).toBeNull();
  });

  it('says so when it could not be made', async () => {
    open(
      {},
      {
        port: {
          countPictures: async () => COUNTS,
          download: () => {},
          copyText: () => Promise.reject(new Error('no clipboard')),
          copyImage: null,
          toPng: () => Promise.reject(new Error('no canvas')),
          now: () => 0,
        },
      },
    );
    await markIn(TIME, 'Tháng 3/2020: 15 bài');
    await take(TIME, 'Ảnh PNG');
    await within(await card(TIME)).findByText('Không làm được. Hãy thử lại.');
  });
});

describe('pictures that cannot be shown', () => {
  it('say what would be there when nothing passes', async () => {
    open({ total: 0, days: [], sources: [], provinces: [] });
    await screen.findByRole('heading', { name: 'Chưa có gì để vẽ' });
  });

  it('are asked for again after a failure', async () => {
    let fails = true;
    const port = {
      countPictures: async () => {
        if (fails) throw new Error('UnknownError');
        return COUNTS;
      },
    } as unknown as PicturesPort;
    open({}, { port });
    await within(await screen.findByRole('alert')).findByText('UnknownError');
    fails = false;
    fireEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
    await card(TIME);
  });

  it('drop a late answer to an earlier question', async () => {
    const answers: ((counts: PictureCounts) => void)[] = [];
    const port = {
      countPictures: () => new Promise<PictureCounts>((resolve) => void answers.push(resolve)),
    } as unknown as PicturesPort;
    const { again } = open({}, { port });
    await waitFor(() => expect(answers).toHaveLength(1));
    again({ port, text: 'nông thôn' });
    await waitFor(() => expect(answers).toHaveLength(2));
    answers[1]?.({ ...COUNTS, total: 7 });
    await screen.findByText('7 bài · 15/01/2020 – 20/11/2021');
    answers[0]?.(COUNTS);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(screen.queryByText(/^30 bài/)).toBeNull();
  });
});
