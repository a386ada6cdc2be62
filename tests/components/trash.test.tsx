// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { fail } from '../../domain/failure.ts';
import { App } from '../../entrypoints/popup/app.tsx';
import type { PopupPort } from '../../entrypoints/popup/popup-port.ts';
import { trashWorld } from '../gallery/library-scenes.ts';
import { memoryWorld, samplePage } from '../gallery/memory-port.ts';
import { sampleClip } from '../gallery/sample-clips.ts';
import { speak } from './speak.ts';

const clips = (count: number) => Array.from({ length: count }, (_, index) => sampleClip(index));
const press = async (name: string | RegExp): Promise<void> => {
  fireEvent.click(await screen.findByRole('button', { name }));
};
/** @param trashed how many of five clips are in the trash */
const open = async (trashed: number, change: Partial<PopupPort> = {}) => {
  const world = trashWorld(clips(5), trashed);
  render(<App port={{ ...world.port, ...change }} />);
  const filter = await screen.findByRole('combobox', { name: 'Lọc theo chiến dịch' });
  await screen.findByRole('option', { name: `Thùng rác (${trashed})` });
  fireEvent.change(filter, { target: { value: 'trash' } });
  await screen.findByRole('heading', { name: 'Thùng rác' });
  return world;
};
const tick = async (...places: number[]): Promise<void> => {
  const boxes = await screen.findAllByRole('checkbox', { name: /^Chọn: / });
  for (const place of places) {
    const box = boxes[place];
    if (box) fireEvent.click(box);
  }
};

beforeEach(() => speak('vi'));
afterEach(cleanup);

describe('the trash', () => {
  it('is a filter, with how many clips are in it, and offers no export', async () => {
    await open(2);
    await screen.findByText('2 bài');
    expect(screen.queryByRole('button', { name: 'Xuất JSON' })).toBeNull();
  });

  it('gives a clip back, goes on with the next row, and takes that back too', async () => {
    const world = await open(2);
    await press(`Khôi phục: ${sampleClip(0).title}`);
    await screen.findByText('Đã khôi phục 1 bài');
    expect(world.clips.get('clip-0000')?.trashed).toBe(0);
    await waitFor(() =>
      expect(document.activeElement?.getAttribute('data-clip')).toBe('clip-0001'),
    );
    await press('Hoàn tác');
    await waitFor(() => expect(world.clips.get('clip-0000')?.trashed).toBe(1));
  });

  it('gives several back at once', async () => {
    const world = await open(3);
    await tick(0, 2);
    await press('Khôi phục');
    await screen.findByText('Đã khôi phục 2 bài');
    expect([...world.clips.values()].filter(({ trashed }) => trashed)).toHaveLength(1);
    expect(screen.queryByRole('region', { name: /Thao tác/ })).toBeNull();
  });

  it('asks in place before clips go for good, and Escape is a way out', async () => {
    const world = await open(3);
    await tick(0, 1);
    await press('Xoá hẳn');
    const ask = await screen.findByRole('group', { name: 'Xoá hẳn 2 bài khỏi máy này?' });
    expect(ask.textContent).toContain('bảy ngày');
    expect(document.activeElement?.textContent).toBe('Thôi');
    fireEvent.keyDown(ask, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('group', { name: /Xoá hẳn/ })).toBeNull());
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Xoá hẳn' }));
    await screen.findByText('Đã chọn 2');
    expect(world.asked).toEqual([]);
  });

  it('lets clips go for good, with undo', async () => {
    const world = await open(3);
    await tick(0, 1);
    await press('Xoá hẳn');
    await press('Xoá hẳn 2 bài');
    await screen.findByText('Đã xoá hẳn 2 bài');
    expect(world.asked).toEqual(['purgeClips clip-0000,clip-0001']);
    expect(world.clips.size).toBe(3);
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    await screen.findByText('Đã hoàn tác');
    expect(world.clips.get('clip-0000')?.trashed).toBe(1);
  });

  it('is emptied as a whole, teaches when it is empty, and remembers the way back', async () => {
    const world = await open(3);
    await press('Dọn sạch thùng rác');
    await press('Xoá hẳn 3 bài');
    await screen.findByText('Thùng rác trống');
    expect(world.asked).toEqual(['purgeClips all']);
    await press('Đóng thông báo');
    const kept = await screen.findByRole('list', { name: /còn hoàn tác được/ });
    expect(kept.textContent).toContain('Đã xoá hẳn 3 bài, 22/11/2026 09:30');
    fireEvent.click(within(kept).getByRole('button', { name: 'Hoàn tác' }));
    await screen.findByText('3 bài');
    expect(screen.queryByRole('list', { name: /còn hoàn tác được/ })).toBeNull();
  });

  it('that cannot be emptied says so and keeps everything', async () => {
    await open(1, { purgeClips: async () => fail({ kind: 'disk-full' }) });
    await press('Dọn sạch thùng rác');
    await press('Xoá hẳn 1 bài');
    expect((await screen.findByRole('alert')).textContent).toContain('Hết chỗ trống');
    await screen.findByText('1 bài');
  });

  it('can be reached when everything is in it', async () => {
    const world = trashWorld(clips(2), 2);
    render(<App port={world.port} />);
    await screen.findByText('Kho còn trống');
    await screen.findByRole('option', { name: 'Thùng rác (2)' });
  });

  it('leads back to the clips when it is empty', async () => {
    await open(0);
    await press('Về kho bài cắt');
    await screen.findByRole('heading', { name: 'Kho bài cắt' });
    await screen.findByText('5 bài');
  });
});

describe('a clip of the trash', () => {
  it('says where it is when it is opened, and is restored from there', async () => {
    const world = await open(2);
    await waitFor(() => expect(document.querySelector('[data-clip]')).toBeTruthy());
    fireEvent.click(document.querySelector('[data-clip="clip-0000"]') as Element);
    await screen.findByText('Bài này đang ở thùng rác.');
    expect(screen.queryByRole('button', { name: 'Xoá bài' })).toBeNull();
    await press('Khôi phục');
    await waitFor(() => expect(screen.queryByText('Bài này đang ở thùng rác.')).toBeNull());
    expect(world.clips.get('clip-0000')?.trashed).toBe(0);
    await screen.findByRole('button', { name: 'Xoá bài' });
  });

  it('of this page is forgotten by the card once it is gone for good', async () => {
    const clip = { ...sampleClip(0), trashed: 1 as const };
    const world = memoryWorld(samplePage(undefined, { trashed: true, urlKey: clip.urlKey }), [
      clip,
    ]);
    render(<App port={world.port} />);
    await screen.findByText(/Lưu lại sẽ đưa bài trở về/);
    fireEvent.change(await screen.findByRole('combobox', { name: 'Lọc theo chiến dịch' }), {
      target: { value: 'trash' },
    });
    await press('Dọn sạch thùng rác');
    await press('Xoá hẳn 1 bài');
    await waitFor(() => expect(screen.queryByText(/Lưu lại sẽ đưa bài trở về/)).toBeNull());
  });
});
