// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Clip } from '../../domain/clip.ts';
import { firstPublished } from '../../entrypoints/components/first-published.ts';
import { App } from '../../entrypoints/popup/app.tsx';
import { repostWorld } from '../gallery/library-scenes.ts';
import { memoryWorld, samplePage } from '../gallery/memory-port.ts';
import { sampleArticle, sampleClip, sampleSource } from '../gallery/sample-clips.ts';
import { speak } from './speak.ts';

const open = () => {
  const world = repostWorld();
  render(<App port={world.port} />);
  return world;
};
const rowOf = async (id: string): Promise<HTMLElement> =>
  waitFor(() => {
    const row = document.querySelector<HTMLElement>(`[data-clip="${id}"]`);
    if (!row) throw new Error(`no row ${id}`);
    return row;
  });
const press = async (name: string | RegExp): Promise<void> => {
  fireEvent.click(await screen.findByRole('button', { name }));
};
const HEADING =
  'Cùng nội dung trên 4 cổng, sớm nhất: Cổng thông tin điện tử tỉnh Kon Tum, 14/01/2020';

beforeEach(() => speak('vi'));
afterEach(cleanup);

describe('clips of one text', () => {
  it('carry how many they are in the list; others carry nothing', async () => {
    open();
    expect((await rowOf('clip-0001')).textContent).toContain('cùng nội dung: 4 bài');
    expect((await rowOf('clip-0004')).textContent).not.toContain('cùng nội dung');
  });

  it('are listed in an opened clip, and lead to one another and back', async () => {
    open();
    fireEvent.click(await rowOf('clip-0001'));
    await press(HEADING);
    await press(HEADING);
    await press(/^Tạp chí Dân vận/);
    await screen.findByRole('region', { name: sampleClip(2).title });
    await press('Bài trước');
    await screen.findByRole('region', { name: sampleClip(1).title });
    await press('Kho bài cắt');
    await waitFor(() =>
      expect(document.activeElement?.getAttribute('data-clip')).toBe('clip-0001'),
    );
  });

  it('are named on the card of a clipped page, folded', async () => {
    open();
    const card = await screen.findByRole('region', { name: 'Trang đang xem' });
    const heading = await within(card).findByRole('button', { name: HEADING });
    expect(heading.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(heading);
    const other = await within(card).findByRole('button', { name: /^Báo Tuyên Quang/ });
    fireEvent.click(other);
    await screen.findByRole('region', { name: sampleClip(1).title });
  });

  it('are parted when the person says so, with undo', async () => {
    const world = open();
    fireEvent.click(await rowOf('clip-0001'));
    await press(`Không cùng bài: ${sampleClip(2).title}`);
    await screen.findByText(`Đã tách “${sampleClip(2).title}” khỏi nhóm`);
    await screen.findByRole('button', { name: /^Cùng nội dung trên 3 cổng/ });
    expect(world.groups.has('clip-0002')).toBe(false);
    await press('Hoàn tác');
    await screen.findByRole('button', { name: HEADING });
  });

  it('are joined when two or more are ticked, with undo', async () => {
    const world = open();
    await rowOf('clip-0005');
    const boxes = screen.getAllByRole('checkbox', { name: /^Chọn: / });
    fireEvent.click(boxes[0] as Element);
    expect(screen.queryByRole('button', { name: 'Gộp thành một nhóm' })).toBeNull();
    fireEvent.click(boxes[5] as Element);
    await press('Gộp thành một nhóm');
    await screen.findByText('Đã gộp 2 bài thành một nhóm');
    await waitFor(async () =>
      expect((await rowOf('clip-0005')).textContent).toContain('cùng nội dung: 5 bài'),
    );
    await press('Hoàn tác');
    await waitFor(() => expect(world.groups.has('clip-0005')).toBe(false));
    expect(world.groups.has('clip-0000')).toBe(true);
  });

  it('that are one group already are said to be', async () => {
    open();
    await rowOf('clip-0001');
    const boxes = screen.getAllByRole('checkbox', { name: /^Chọn: / });
    fireEvent.click(boxes[0] as Element);
    fireEvent.click(boxes[1] as Element);
    await press('Gộp thành một nhóm');
    await screen.findByText('Các bài này đã cùng một nhóm');
    expect(screen.queryByRole('button', { name: 'Hoàn tác' })).toBeNull();
  });
});

describe('where a text came out first', () => {
  const on = (index: number, date: string | null, time: string | null = null): Clip => ({
    ...sampleClip(index),
    published:
      date === null ? null : { raw: null, date, time, precision: 'day', origin: 'printed' },
  });
  const [first, second, third] = [0, 1, 2].map((index) => sampleSource(index).name);

  it('is the earliest day', () => {
    const clips = [on(0, '2020-03-01'), on(1, '2020-02-29', '23:59'), on(2, null)];
    expect(firstPublished(clips)).toEqual({ date: '2020-02-29', names: [second] });
  });

  it('is the earliest time of that day where all pages give one', () => {
    const clips = [on(0, '2020-03-01', '09:00'), on(1, '2020-03-01', '08:15')];
    expect(firstPublished(clips)).toEqual({ date: '2020-03-01', names: [second] });
  });

  it('is not guessed where a page of that day gives no time', () => {
    const clips = [on(0, '2020-03-01', '09:00'), on(1, '2020-03-01'), on(2, '2020-03-02')];
    expect(firstPublished(clips)).toEqual({ date: '2020-03-01', names: [first, second] });
  });

  it('is not known where no page gives a day', () => {
    expect(firstPublished([on(0, null), on(1, null)])).toBeNull();
    expect(third).toBe('Tạp chí Dân vận');
  });
});

describe('a page whose very text is in the library', () => {
  it('from another portal says so, opens that clip and comes back to the button', async () => {
    const twin = sampleClip(1);
    const world = memoryWorld(samplePage(undefined, { twin }), [sampleClip(0), twin]);
    render(<App port={world.port} />);
    await screen.findByText(
      'Bài này đã có trong kho, cắt từ Báo Tuyên Quang ngày 22/11/2026 08:30.',
    );
    await press('Mở bài đã cắt');
    await screen.findByRole('region', { name: twin.title });
    await press('Kho bài cắt');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Mở bài đã cắt'));
  });

  it('from this portal is that clip: edited in place, its address named', async () => {
    const clip = sampleClip(0);
    const world = memoryWorld(samplePage(sampleArticle(0), { clip, twin: clip }), [clip]);
    render(<App port={world.port} />);
    const link = await screen.findByRole<HTMLAnchorElement>('link', { name: clip.urlKey });
    expect(link.href).toBe(clip.url);
    expect(screen.queryByRole('button', { name: 'Mở bài đã cắt' })).toBeNull();
    fireEvent.input(await screen.findByLabelText('Ghi chú'), { target: { value: 'Đã xem' } });
    await press('Lưu thay đổi');
    await screen.findByRole('button', { name: 'Đã lưu' });
    expect(world.clips.get(clip.id)?.note).toBe('Đã xem');
    expect(world.clips.size).toBe(1);
  });

  it('follows that clip into the trash although its address is another', async () => {
    const clip = sampleClip(0);
    const world = memoryWorld(samplePage(sampleArticle(0), { clip, twin: clip }), [clip]);
    render(<App port={world.port} />);
    await screen.findByText(/Đã cắt ngày/);
    fireEvent.click((await screen.findAllByRole('checkbox', { name: /^Chọn: / }))[0] as Element);
    await press('Xoá');
    await screen.findByRole('button', { name: 'Lưu bài cắt' });
  });
});
