// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { App } from '../../entrypoints/popup/app.tsx';
import type { PopupPort } from '../../entrypoints/popup/popup-port.ts';
import { firstPageOf, firstPaint } from '../gallery/library-scenes.ts';
import { memoryWorld, samplePage } from '../gallery/memory-port.ts';
import { sampleClip } from '../gallery/sample-clips.ts';
import { speak } from './speak.ts';

const worldOf = (count: number) =>
  memoryWorld(
    samplePage(),
    Array.from({ length: count }, (_, index) => sampleClip(index)),
  );
const rows = (): Element[] => [...document.querySelectorAll('[data-clip]')];

beforeEach(() => speak('vi'));
afterEach(cleanup);

describe('the first paint', () => {
  it('shows clips, their campaigns and counts before the background answers', async () => {
    render(<App port={firstPaint(worldOf(30).port)} />);
    await screen.findByText('30 bài');
    expect(rows()).toHaveLength(12);
    expect(rows()[0]?.textContent).toContain('Năm dân vận khéo 2020');
    await screen.findByRole('option', { name: 'Tất cả (30)' });
  });

  it('is not drawn anew when the background says the same', async () => {
    const { port } = worldOf(8);
    let answer = (): void => {};
    const waiting = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const listClips: PopupPort['listClips'] = async (...asked) => {
      await waiting;
      return port.listClips(...asked);
    };
    render(<App port={{ ...port, loadFirstPage: () => firstPageOf(port), listClips }} />);
    await waitFor(() => expect(rows()).toHaveLength(8));
    const painted = rows();
    const html = document.querySelector('.library')?.innerHTML;
    answer();
    await new Promise((rest) => {
      setTimeout(rest, 50);
    });
    expect(rows()).toEqual(painted);
    expect(rows().every((row, at) => row === painted[at])).toBe(true);
    expect(document.querySelector('.library')?.innerHTML).toBe(html);
  });

  it('gives way to what the background knows better', async () => {
    const world = worldOf(8);
    const first = await firstPageOf(world.port);
    world.clips.delete('clip-0000');
    render(<App port={{ ...world.port, loadFirstPage: async () => first }} />);
    await screen.findByText('7 bài');
    expect(rows().map((row) => row.getAttribute('data-clip'))).not.toContain('clip-0000');
  });

  it('stays when the background does not answer, which is said and can be tried again', async () => {
    const { port } = worldOf(8);
    let works = false;
    const listClips: PopupPort['listClips'] = (...asked) =>
      works ? port.listClips(...asked) : Promise.reject(new Error('gone'));
    render(
      <App port={{ ...port, loadFirstPage: () => firstPageOf(worldOf(8).port), listClips }} />,
    );
    expect((await screen.findByRole('alert')).textContent).toContain('Tiện ích chưa trả lời');
    await waitFor(() => expect(rows()).toHaveLength(8));
    works = true;
    fireEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('may be missing: then the background alone fills the list', async () => {
    const { port } = worldOf(3);
    render(<App port={{ ...port, loadFirstPage: () => Promise.reject(new Error('broken')) }} />);
    await screen.findByText('3 bài');
  });
});

describe('the room on the disk', () => {
  const GB = 1024 ** 3;
  const opened = (usage: number, quota: number) => {
    const world = worldOf(1);
    render(<App port={{ ...world.port, diskUse: async () => ({ usage, quota }) }} />);
    return world;
  };

  it('is warned of before it runs out, with how much is left and where to back up', async () => {
    const world = opened(4.9 * GB, 5.05 * GB);
    await screen.findByText('Sắp hết chỗ, chỉ còn 154 MB cho kho bài cắt');
    fireEvent.click(screen.getByRole('button', { name: 'Mở Cài đặt để sao lưu' }));
    expect(world.asked).toEqual(['openOptions']);
  });

  it('is said to be gone when it is', async () => {
    opened(5 * GB - 1024, 5 * GB);
    await screen.findByText('Hết chỗ, chỉ còn 0 MB cho kho bài cắt');
    await screen.findByText(/Bài mới có thể không lưu được/);
  });

  it('is not spoken of while there is plenty', async () => {
    opened(GB, 60 * GB);
    await screen.findByText('1 bài');
    expect(screen.queryByText(/hết chỗ/i)).toBeNull();
  });
});

describe('backups that stopped', () => {
  const opened = (kind: 'due' | 'failed') => {
    const world = worldOf(1);
    // 01:30 of the 24th in Vietnam, the evening of the 23rd in Greenwich.
    const since = Date.UTC(2026, 10, 23, 18, 30);
    render(<App port={{ ...world.port, backupTrouble: async () => ({ kind, since }) }} />);
    return world;
  };

  it('are spoken of when the last one failed, with the day and where to see why', async () => {
    const world = opened('failed');
    await screen.findByText('Lần sao lưu tự động ngày 24/11/2026 không thành');
    fireEvent.click(screen.getByRole('button', { name: 'Mở Cài đặt để xem và sao lưu' }));
    expect(world.asked).toEqual(['openOptions']);
  });

  it('are spoken of while one waits for leave', async () => {
    opened('due');
    await screen.findByText('Bản sao lưu đến hạn từ ngày 24/11/2026 vẫn chưa làm được');
  });
});
