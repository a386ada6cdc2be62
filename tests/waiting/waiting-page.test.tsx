// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { WaitingPage } from '../../entrypoints/waiting/waiting-page.tsx';
import type { WaitingPort } from '../../entrypoints/waiting/waiting-port.ts';
import { speak } from '../components/speak.ts';
import { waitingWorld, type Web } from '../gallery/waiting-world.ts';
import { anEngine } from '../storage/a-library.ts';

beforeEach(() => speak('vi'));
afterEach(cleanup);

async function open(pages: number, web?: Web, change: Partial<WaitingPort> = {}) {
  const world = waitingWorld(web, anEngine());
  if (pages > 0) await world.fill(pages);
  render(<WaitingPage port={{ ...world.port, ...change }} />);
  return world;
}

const press = async (name: string | RegExp): Promise<void> => {
  fireEvent.click(await screen.findByRole('button', { name }));
};
const rows = async (): Promise<HTMLElement[]> => {
  const list = await screen.findByRole('list', { name: 'Các trang chờ cắt' });
  return [...list.querySelectorAll<HTMLElement>(':scope > li')];
};

describe('the page of waiting pages', () => {
  it('shows what the list said, each page a link to itself', async () => {
    await open(6);
    const [, second] = await rows();
    const row = within(second as HTMLElement);
    expect(row.getByRole('link', { name: /Ban Dân vận Tỉnh ủy/ })).toHaveProperty(
      'href',
      'https://danvan.vn/tin-tuc/2021/1-bai-viet.html',
    );
    expect(row.getByText('danvan.vn')).toBeTruthy();
    expect(row.getByText('Nghị quyết 01')).toBeTruthy();
    expect(row.getByText(/Đưa vào báo cáo quý II/)).toBeTruthy();
  });

  it('says what would be here, where nothing waits', async () => {
    const { asked } = await open(0);
    await screen.findByRole('heading', { name: 'Không có trang nào chờ cắt' });
    await press('Nhập danh sách');
    expect(asked).toEqual(['openImport']);
  });

  it('says that the list could not be read, and tries again', async () => {
    let fails = true;
    const world = waitingWorld(undefined, anEngine());
    await world.fill(1);
    const list: WaitingPort['list'] = (limit) =>
      fails ? Promise.reject(new Error('gone')) : world.port.list(limit);
    render(<WaitingPage port={{ ...world.port, list }} />);
    await screen.findByRole('alert');
    fails = false;
    await press('Thử lại');
    expect(await rows()).toHaveLength(1);
  });

  it('shows a hundred and more by and by', async () => {
    await open(130);
    expect(await rows()).toHaveLength(100);
    await press('Xem thêm');
    await waitFor(async () => expect(await rows()).toHaveLength(130));
    expect(screen.queryByRole('button', { name: 'Xem thêm' })).toBeNull();
  });

  it('takes a page off and brings it back, with the focus on the next row', async () => {
    const { library } = await open(3);
    const [first] = await rows();
    fireEvent.click(within(first as HTMLElement).getByRole('button'));
    await screen.findByText('Đã bỏ 1 trang khỏi danh sách');
    await waitFor(async () => expect(await rows()).toHaveLength(2));
    expect((await rows())[0]?.contains(document.activeElement)).toBe(true);
    await press('Hoàn tác');
    await screen.findByText('Đã đưa 1 trang trở lại danh sách');
    expect(await library.countWaiting()).toBe(3);
  });

  it('takes all off only when asked twice', async () => {
    const { library } = await open(3);
    await press('Bỏ tất cả');
    expect(document.activeElement?.textContent).toBe('Thôi');
    await press('Thôi');
    expect(await library.countWaiting()).toBe(3);
    await press('Bỏ tất cả');
    await press('Bỏ tất cả');
    await screen.findByRole('heading', { name: 'Không có trang nào chờ cắt' });
    await press('Hoàn tác');
    await waitFor(async () => expect(await library.countWaiting()).toBe(3));
  });
});

describe('clipping by itself', () => {
  it('asks for the hosts that are chosen, and gives the leave back', async () => {
    const { asked } = await open(6);
    await press('Cắt tự động');
    fireEvent.click(await screen.findByRole('checkbox', { name: /danvan\.vn/ }));
    await press('Cho phép và cắt 4 trang');
    await screen.findByRole('heading', { name: 'Đã xem hết các trang' });
    const origins = asked.slice(0, asked.length / 2);
    expect(origins).toContain('*://quangninh.gov.vn/*');
    expect(origins.join(' ')).not.toMatch(/danvan|may-chu/);
    expect(asked.slice(origins.length)).toEqual(origins.map((origin) => `back ${origin}`));
  });

  it('clips articles with their campaigns, and says of the others why not', async () => {
    const { library } = await open(6, (url) =>
      url.includes('danvan')
        ? 'not-found'
        : url.includes('xaydungdang')
          ? 'not-article'
          : 'article',
    );
    await press('Cắt tự động');
    await press('Cho phép và cắt 5 trang');
    await screen.findByText('Đã cắt 3 bài.');
    expect(screen.getByText('2 trang chưa cắt được, lý do ghi ở từng dòng.')).toBeTruthy();
    await waitFor(async () => expect(await rows()).toHaveLength(3));
    expect(screen.getByText('Trang không còn')).toBeTruthy();
    expect(screen.getByText('Không phải bài báo')).toBeTruthy();
    const { clips } = await library.listClips({ text: '', campaign: null }, 10);
    expect(clips.find(({ url }) => url.includes('quangninh'))).toMatchObject({
      note: 'Trùng đợt giao ban tháng 3?',
      campaigns: [expect.any(String)],
    });
  });

  it('tries again what could not be clipped, and nothing else', async () => {
    let found: ReturnType<Web> = 'no-answer';
    const { library } = await open(6, (url) => (url.includes('danvan') ? found : 'article'));
    await press('Cắt tự động');
    await press('Cho phép và cắt 5 trang');
    await press('Đóng');
    found = 'article';
    await press('Thử lại trang chưa cắt được');
    await press('Cho phép và cắt 1 trang');
    await screen.findByText('Đã cắt 1 bài.');
    expect(await library.countWaiting()).toBe(1);
  });

  it('fetches nothing where the browser says no', async () => {
    const { library } = await open(6, undefined, { allow: async () => false });
    await press('Cắt tự động');
    await press('Cho phép và cắt 5 trang');
    await screen.findByText('Trình duyệt chưa cho phép, nên chưa tải trang nào.');
    expect(await library.countWaiting()).toBe(6);
  });

  it('stops when it is told to, and gives the leave back', async () => {
    const { library, asked } = await open(6, undefined, {
      pause: (ms, signal) =>
        new Promise((resolve) => {
          if (!(ms > 0)) resolve();
          signal.addEventListener('abort', () => resolve());
        }),
    });
    await press('Cắt tự động');
    await press('Cho phép và cắt 5 trang');
    await press('Dừng');
    await screen.findByRole('heading', { name: 'Đã dừng' });
    expect(await library.countWaiting()).toBeGreaterThan(0);
    expect(asked.at(-1)).toMatch(/^back /);
  });

  it('is begun once, however often it is pressed', async () => {
    let free = true;
    const { asked } = await open(6, undefined, {
      async alone(work) {
        if (!free) return false;
        free = false;
        await work();
        free = true;
        return true;
      },
    });
    await press('Cắt tự động');
    const button = await screen.findByRole('button', { name: 'Cho phép và cắt 5 trang' });
    fireEvent.click(button);
    fireEvent.click(button);
    await screen.findByRole('heading', { name: 'Đã xem hết các trang' });
    expect(screen.queryByText('Đang cắt tự động ở một thẻ khác.')).toBeNull();
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('is done by one tab at a time', async () => {
    await open(6, undefined, { alone: async () => false });
    await press('Cắt tự động');
    await press('Cho phép và cắt 5 trang');
    await screen.findByText('Đang cắt tự động ở một thẻ khác.');
  });
});
