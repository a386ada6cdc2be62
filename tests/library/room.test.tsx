// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { speak } from '../components/speak.ts';
import { clipLines, openRoom, tickedPlaces } from './a-room.tsx';

beforeEach(() => speak('vi'));
afterEach(cleanup);

const press = (key: string, init: KeyboardEventInit = {}): void => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...init });
};
const pressButton = async (name: string | RegExp): Promise<void> => {
  fireEvent.click(await screen.findByRole('button', { name }));
};
const facet = async (name: RegExp): Promise<HTMLElement> =>
  within(await screen.findByRole('complementary')).findByRole('button', { name });

describe('the library page', () => {
  it('lists the clips, counts them, and shows of a long list only what is in sight', async () => {
    await openRoom(90);
    await screen.findByText('90 bài');
    const shown = await clipLines();
    expect(shown.length).toBeGreaterThan(10);
    expect(shown.length).toBeLessThan(60);
    expect(shown[0]?.getAttribute('aria-setsize')).toBe('90');
    expect(shown[0]?.textContent).toContain('22/11/2026');
  });

  it('teaches where it is empty, and says what to do where it cannot be read', async () => {
    await openRoom(0);
    await screen.findByText('Thư viện chưa có bài nào');
    cleanup();
    const fails = () => Promise.reject(new Error('UnknownError'));
    await openRoom(3, '', (port) => ({ ...port, openListing: fails, listClips: fails }));
    await screen.findByText('Không đọc được thư viện');
    await screen.findByRole('button', { name: 'Thử lại' });
  });

  it('narrows by a facet, writes it into the address, and Back takes it off', async () => {
    await openRoom(90);
    fireEvent.click(await facet(/^Hưng Yên/));
    await screen.findByText('20 bài');
    expect(new URLSearchParams(location.search).get('province')).toBe('Hưng Yên');
    await pressButton('Bỏ lọc Hưng Yên');
    await screen.findByText('90 bài');
    expect(location.search).toBe('');
  });

  it('opens on what an address asks for', async () => {
    await openRoom(90, '?tone=negative&q=dan+van');
    const box = await screen.findByRole<HTMLInputElement>('searchbox', { name: /Tìm/ });
    expect(box.value).toBe('dan van');
    await screen.findByRole('button', { name: 'Bỏ lọc Tiêu cực' });
    const first = (await clipLines())[0];
    await waitFor(() => expect(first?.querySelector('mark')).not.toBeNull());
  });

  it('goes by j and k, ticks by x, takes along by Shift, and everything by Ctrl+A', async () => {
    await openRoom(30);
    await clipLines();
    press('j');
    press('x');
    await waitFor(async () => expect(await tickedPlaces()).toEqual([1]));
    press('J', { shiftKey: true });
    await waitFor(async () => expect(await tickedPlaces()).toEqual([1, 2]));
    press('k');
    await waitFor(() => expect(document.activeElement?.getAttribute('data-place')).toBe('1'));
    press('a', { ctrlKey: true });
    await screen.findByText('Đã chọn 30');
    press('Escape');
    await waitFor(async () => expect(await tickedPlaces()).toEqual([]));
  });

  it('goes on from the search box to the list by Enter', async () => {
    await openRoom(10);
    await clipLines();
    const box = await screen.findByRole('searchbox', { name: /Tìm/ });
    box.focus();
    press('Enter');
    expect(document.activeElement?.getAttribute('data-place')).toBe('0');
  });

  it('ticks a range by Shift and a press', async () => {
    await openRoom(30);
    const shown = await clipLines();
    const box = (at: number): Element => shown[at]?.querySelector('[data-tick]') as Element;
    fireEvent.click(box(2));
    await waitFor(async () => expect(await tickedPlaces()).toEqual([2]));
    fireEvent.click(box(6), { shiftKey: true });
    await waitFor(async () => expect(await tickedPlaces()).toEqual([2, 3, 4, 5, 6]));
  });

  it('leaves the keys alone while one types', async () => {
    await openRoom(10);
    await clipLines();
    const box = await screen.findByRole('searchbox', { name: /Tìm/ });
    box.focus();
    press('x');
    press('j');
    expect(await tickedPlaces()).toEqual([]);
  });

  it('puts thousands into a campaign, says how many, and takes exactly that back', async () => {
    const { library } = await openRoom(1200);
    await clipLines();
    const before = await library.listCampaigns();
    press('a', { ctrlKey: true });
    (await clipLines())[0]?.focus();
    press('a', { ctrlKey: true });
    await screen.findByText('Đã chọn 1.200');
    press('t');
    const input = await screen.findByRole('combobox', { name: /chiến dịch/i });
    fireEvent.input(input, { target: { value: 'Tháng 11' } });
    await pressButton('Gắn vào bài');
    await screen.findByText(/Đã gắn cho 1.200 bài: Tháng 11/);
    const named = (await library.listCampaigns()).find(({ name }) => name === 'Tháng 11');
    expect(named?.clips).toBe(1200);
    await pressButton('Hoàn tác');
    await screen.findByText('Đã hoàn tác.');
    const after = await library.listCampaigns();
    expect(after.filter(({ name }) => name !== 'Tháng 11')).toEqual(before);
    expect(after.find(({ name }) => name === 'Tháng 11')?.clips).toBe(0);
  });

  it('sets the tone of what is ticked', async () => {
    const { library } = await openRoom(12);
    await clipLines();
    press('x');
    await pressButton('Sắc thái');
    const bar = await screen.findByRole('region', { name: /Bài đã chọn|đã chọn/i });
    fireEvent.click(await within(bar).findByRole('button', { name: 'Tiêu cực' }));
    await screen.findByText(/Đã đặt sắc thái cho 1 bài: Tiêu cực/);
    const [first] = (await library.listClips({ text: '', campaign: null }, 1, null)).clips;
    expect(first?.tone).toBe('negative');
  });

  it('moves to the trash by Delete, and brings back by undo', async () => {
    const { library } = await openRoom(12);
    const shown = await clipLines();
    shown[0]?.focus();
    press('Delete');
    await screen.findByText('Đã bỏ 1 bài vào thùng rác.');
    expect((await library.totals()).trash).toBe(1);
    await screen.findByText('11 bài');
    await pressButton('Hoàn tác');
    await screen.findByText('12 bài');
  });

  it('brings ticked clips back out of the trash', async () => {
    const { library } = await openRoom(12);
    const shown = await clipLines();
    shown[0]?.focus();
    press('Delete');
    await screen.findByText('11 bài');
    fireEvent.click(await facet(/^Thùng rác/));
    await screen.findByText('1 bài');
    (await clipLines())[0]?.focus();
    press('x');
    await pressButton('Khôi phục');
    await screen.findByText('Đã đưa 1 bài ra khỏi thùng rác.');
    expect(await library.totals()).toMatchObject({ all: 12, trash: 0 });
  });

  it('keeps the keys about the clip that one looks at, where another comes in before it', async () => {
    const { library, announceChange, addNewest } = await openRoom(12);
    await clipLines();
    press('j');
    press('j');
    const before = (await clipLines())[2]?.dataset['clip'];
    await waitFor(() => expect(document.activeElement?.getAttribute('data-clip')).toBe(before));
    await addNewest();
    await announceChange();
    await screen.findByText('13 bài');
    await waitFor(() => expect(document.activeElement?.getAttribute('data-clip')).toBe(before));
    press('Delete');
    await screen.findByText('12 bài');
    expect((await library.getClip(before ?? ''))?.trashed).toBe(1);
  });

  it('keeps a filter under a name and opens it again', async () => {
    await openRoom(90);
    fireEvent.click(await facet(/^Tiêu cực/));
    await pressButton('Ghim bộ lọc này');
    fireEvent.input(await screen.findByRole('textbox', { name: 'Tên bộ lọc' }), {
      target: { value: 'Cần chú ý' },
    });
    await pressButton('Ghim');
    await screen.findByText('Đã ghim “Cần chú ý”.');
    fireEvent.click(await facet(/^Tất cả bài/));
    await pressButton(/Bỏ lọc Tiêu cực/);
    await screen.findByText('90 bài');
    fireEvent.click(await facet(/^Cần chú ý/));
    await waitFor(() => expect(location.search).toBe('?tone=negative'));
  });

  it('shows days where one asks for it, each with its number', async () => {
    await openRoom(30);
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Chia theo ngày' }));
    await screen.findByText('22/11/2026', { selector: '.item-day span' });
  });

  it('shows its keys by ? and closes them again', async () => {
    await openRoom(2);
    await clipLines();
    press('?');
    await screen.findByText('Bảng phím tắt này');
  });
});
