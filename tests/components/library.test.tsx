// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { App } from '../../entrypoints/popup/app.tsx';
import type { PageState } from '../../messaging/protocol.ts';
import { memoryWorld, type MemoryWorld } from '../gallery/memory-port.ts';
import { sampleClip } from '../gallery/sample-clips.ts';
import { speak } from './speak.ts';

const NO_PAGE: PageState = {
  kind: 'unreadable',
  failure: { kind: 'page-forbidden', url: null },
  url: null,
};
const worldOf = (count: number): MemoryWorld =>
  memoryWorld(
    NO_PAGE,
    Array.from({ length: count }, (_, index) => sampleClip(index, index === 1 ? [1] : [])),
  );
const boxes = () => screen.findAllByRole<HTMLInputElement>('checkbox', { name: /^Chọn: / });
const ticked = async (): Promise<number[]> =>
  (await boxes()).flatMap((box, index) => (box.checked ? [index] : []));
const tick = async (index: number, shiftKey = false): Promise<void> => {
  const box = (await boxes())[index];
  if (box) fireEvent.click(box, { shiftKey });
};
const pressButton = async (name: string | RegExp): Promise<void> => {
  fireEvent.click(await screen.findByRole('button', { name }));
};
const carrying = (world: MemoryWorld, id: string): string[] =>
  [...world.clips.values()].filter((clip) => clip.campaigns.includes(id)).map((clip) => clip.id);

beforeEach(() => speak('vi'));
afterEach(cleanup);

describe('the list', () => {
  it('of an empty library teaches how to fill it', async () => {
    render(<App port={worldOf(0).port} />);
    await screen.findByText('Kho còn trống');
  });

  it('finds without diacritics and offers a way out of no result', async () => {
    render(<App port={worldOf(7).port} />);
    const search = await screen.findByRole('searchbox');
    fireEvent.input(search, { target: { value: 'muc tieu kep' } });
    await screen.findByText('1 bài');
    fireEvent.input(search, { target: { value: 'không có đâu' } });
    await screen.findByText('Không có bài nào khớp');
    await pressButton('Bỏ tìm và lọc');
    await screen.findByText('7 bài');
    await waitFor(() => expect((search as HTMLInputElement).value).toBe(''));
  });

  it('goes to the search box on "/"', async () => {
    render(<App port={worldOf(2).port} />);
    const search = await screen.findByRole('searchbox');
    fireEvent.keyDown(document.body, { key: '/' });
    expect(document.activeElement).toBe(search);
  });

  it('ticks everything between two clicks when Shift is held', async () => {
    render(<App port={worldOf(6).port} />);
    await tick(1);
    await tick(4, true);
    expect(await ticked()).toEqual([1, 2, 3, 4]);
    await tick(3, true);
    expect(await ticked()).toEqual([1, 2]);
  });

  it('ticks all that match, also what is not loaded yet, and forgets it with the filter', async () => {
    render(<App port={worldOf(60).port} />);
    await boxes();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Chọn tất cả 60 bài' }));
    await screen.findByText('Đã chọn 60');
    fireEvent.change(screen.getByRole('combobox', { name: 'Lọc theo chiến dịch' }), {
      target: { value: 'campaign-1' },
    });
    await waitFor(() => expect(screen.queryByText('Đã chọn 60')).toBeNull());
  });

  it('deletes with a way back', async () => {
    const world = worldOf(3);
    render(<App port={world.port} />);
    await tick(0);
    await tick(2);
    await pressButton('Xoá');
    await screen.findByText('Đã xoá 2 bài');
    await screen.findByText('1 bài');
    await pressButton('Hoàn tác');
    await screen.findByText('3 bài');
    expect([...world.clips.values()].every((clip) => clip.trashed === 0)).toBe(true);
  });

  it('takes a bulk tag back only from the clips that it gave it to', async () => {
    const world = worldOf(3);
    render(<App port={world.port} />);
    await tick(0);
    await tick(1);
    await pressButton('Gắn');
    const field = await screen.findByRole('combobox', { name: /^Gắn chiến dịch cho/ });
    fireEvent.input(field, { target: { value: 'muc tieu kep' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    await pressButton('Gắn vào bài');
    await screen.findByText('Đã gắn “Mục tiêu kép” cho 1 bài');
    expect(carrying(world, 'campaign-1')).toEqual(['clip-0000', 'clip-0001']);
    await waitFor(() => {
      fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
      expect(screen.getByText('Đã hoàn tác')).toBeTruthy();
    });
    expect(carrying(world, 'campaign-1')).toEqual(['clip-0001']);
  });

  it('hands what the filter shows to the export page under the name of its campaign', async () => {
    const world = worldOf(3);
    render(<App port={world.port} />);
    await boxes();
    fireEvent.change(screen.getByRole('combobox', { name: 'Lọc theo chiến dịch' }), {
      target: { value: 'campaign-1' },
    });
    await screen.findByText('1 bài');
    await pressButton('Xuất');
    expect(world.asked).toContain('openExport Mục tiêu kép');
  });

  it('opens a clip for editing and comes back to its row', async () => {
    const world = worldOf(2);
    render(<App port={world.port} />);
    await boxes();
    const row = document.querySelector<HTMLElement>('[data-clip="clip-0001"]');
    if (row) fireEvent.click(row);
    const note = await screen.findByLabelText('Ghi chú');
    const original = screen.getByRole<HTMLAnchorElement>('link', { name: 'Mở trang gốc' });
    expect(original.href).toBe(world.clips.get('clip-0001')?.url);
    fireEvent.input(note, { target: { value: 'Xem lại' } });
    await pressButton('Lưu thay đổi');
    await waitFor(() => expect(world.clips.get('clip-0001')?.note).toBe('Xem lại'));
    fireEvent.keyDown(screen.getByRole('main'), { key: 'Escape' });
    await waitFor(() =>
      expect(document.activeElement?.getAttribute('data-clip')).toBe('clip-0001'),
    );
  });
});
