// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { NEWS } from '../../entrypoints/welcome/news-entries.ts';
import { WelcomePage } from '../../entrypoints/welcome/welcome-page.tsx';
import { welcomeWorld, type WelcomeWorld } from '../gallery/welcome-world.ts';
import { speak } from './speak.ts';

const open = (
  world: WelcomeWorld = welcomeWorld(),
  startAt: 'steps' | 'news' = 'steps',
): WelcomeWorld => {
  render(<WelcomePage port={world.port} startAt={startAt} />);
  return world;
};
const press = async (name: string | RegExp): Promise<void> => {
  const button = await screen.findByRole('button', { name });
  await waitFor(() => expect(button).toHaveProperty('disabled', false));
  fireEvent.click(button);
};
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
/** The frame never loads here: whatever it holds is read by the port. */
const frameLoads = async (): Promise<void> => {
  fireEvent.load(await screen.findByTitle('Trang báo mẫu'));
};

beforeEach(async () => {
  await speak('vi');
  // What the frame would fetch is an empty page.
  const { happyDOM } = window as unknown as { happyDOM: { settings: Record<string, unknown> } };
  happyDOM.settings['enableIframePageLoading'] = true;
  happyDOM.settings['fetch'] = {
    interceptor: { beforeAsyncRequest: async () => new Response('') },
  };
});
afterEach(cleanup);

describe('the first steps', () => {
  it('say how the button is pinned, in the words of the browser at hand', async () => {
    open();
    await heading('Ghim nút Cắt Báo');
    await screen.findByText(/bấm hình đinh ghim/);
    await screen.findByText(/Bấm Alt\+Shift\+C/);
    cleanup();
    open(welcomeWorld('firefox'));
    await screen.findByText(/Ghim vào thanh công cụ/);
  });

  it('go on and back, and the heading of the step is where the focus is then', async () => {
    open();
    await press('Tiếp theo');
    expect(document.activeElement).toBe(await heading('Cắt thử một bài'));
    await press('Quay lại');
    expect(document.activeElement).toBe(await heading('Ghim nút Cắt Báo'));
    expect(screen.getByRole('button', { current: 'step' }).textContent).toContain('Ghim nút');
  });

  it('clip the sample as a press clips a page, and delete it with a way back', async () => {
    const { library } = open();
    await press('Tiếp theo');
    await frameLoads();
    await press('Cắt bài này');
    await screen.findByRole('heading', { level: 2, name: /^Bài mẫu: Tổ dân vận/ });
    await press('Gắn Mục tiêu kép');
    await press('Lưu bài cắt');
    const listed = within(await screen.findByRole('region', { name: 'Đã nằm trong kho' }));
    listed.getByText('Bài mẫu');
    await waitFor(() => listed.getByText('Mục tiêu kép'));
    expect(library.clips.get('clip-saved')).toMatchObject({ trashed: 0 });

    await press('Xoá bài mẫu');
    await waitFor(() => expect(library.clips.get('clip-saved')?.trashed).toBe(1));
    expect(screen.queryByRole('region', { name: 'Đã nằm trong kho' })).toBeNull();
    await press('Hoàn tác');
    await screen.findByRole('region', { name: 'Đã nằm trong kho' });
  });

  it('offer the weekly backup and portal mode, and say what is on', async () => {
    const { options } = open();
    await press(/Tìm lại ở đâu/);
    await press('Bật sao lưu');
    await screen.findByText('Đang sao lưu mỗi tuần');
    expect(options.asked).toContain('setSchedule week downloads');
    await press('Bật');
    await screen.findByText('Đang bật');
  });

  it('say so where the browser was not let', async () => {
    open(welcomeWorld('chromium', false));
    await press(/Tìm lại ở đâu/);
    await press('Bật sao lưu');
    await screen.findByText(/Trình duyệt chưa cho phép/);
    await screen.findByRole('button', { name: 'Bật sao lưu' });
  });

  it('can be left at any time for the library', async () => {
    const { library } = open();
    await press('Bỏ qua hướng dẫn');
    expect(library.asked).toEqual(['openLibrary null']);
  });

  it('take the language that is chosen on top', async () => {
    const { options } = open();
    const select = await screen.findByRole('combobox', { name: 'Ngôn ngữ' });
    await waitFor(() => expect(select).toHaveProperty('disabled', false));
    fireEvent.change(select, { target: { value: 'en' } });
    await waitFor(() => expect(options.settings.language).toBe('en'));
  });
});

describe('what is new', () => {
  it('is told in the language of the page, and is seen by being looked at', async () => {
    const { library } = open(welcomeWorld(), 'news');
    await screen.findByText(NEWS[0]?.points[0]?.vi.what ?? '');
    expect(library.asked).toEqual(['dropNews']);
    await press('Xem lại hướng dẫn');
    await heading('Ghim nút Cắt Báo');
  });

  it('is told in both languages, the newest version first', () => {
    const versions = NEWS.map(({ version }) => version.split('.').map(Number));
    expect(versions).toEqual(versions.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => c - a || d - b));
    for (const point of NEWS.flatMap(({ points }) => points)) {
      for (const { what, how } of [point.vi, point.en]) {
        expect(what.trim() && how.trim()).not.toBe('');
      }
    }
  });
});
