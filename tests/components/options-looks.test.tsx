// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { OptionsPage } from '../../entrypoints/options/options-page.tsx';
import { sharesOf } from '../../entrypoints/options/space-bar.tsx';
import { optionsWorld } from '../gallery/options-world.ts';
import { speak } from './speak.ts';

type Change = Parameters<typeof optionsWorld>[0];

const open = (change: Change = {}) => {
  const world = optionsWorld(change);
  render(<OptionsPage port={world.port} />);
  return world;
};
const panel = (name: string) => screen.findByRole('region', { name });
const choose = async (where: string, group: string, name: string): Promise<void> => {
  const set = await within(await panel(where)).findByRole('group', { name: group });
  await waitFor(() => expect(set).toHaveProperty('disabled', false));
  fireEvent.click(within(set).getByRole('radio', { name }));
};

beforeEach(() => speak('vi'));
afterEach(cleanup);

describe('language and looks', () => {
  const LOOKS = 'Ngôn ngữ và giao diện';

  it('are chosen by one press each', async () => {
    const world = open();
    await choose(LOOKS, 'Ngôn ngữ', 'English');
    await waitFor(() => expect(world.settings.language).toBe('en'));
    await choose(LOOKS, 'Giao diện', 'Tối');
    await waitFor(() => expect(world.settings.theme).toBe('dark'));
    await choose(LOOKS, 'Giao diện', 'Theo máy');
    await waitFor(() => expect(world.settings.theme).toBe('auto'));
  });

  it('lead back to the first steps', async () => {
    const { asked } = open();
    fireEvent.click(await screen.findByRole('button', { name: 'Xem hướng dẫn' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Có gì mới' }));
    expect(asked).toEqual(['openGuide steps', 'openGuide news']);
  });
});

describe('the default campaign', () => {
  const picker = async (): Promise<HTMLElement> => {
    const select = await screen.findByRole('combobox', { name: 'Chiến dịch mặc định' });
    await waitFor(() => expect(select).toHaveProperty('disabled', false));
    return select;
  };

  it('is one of the campaigns, or none', async () => {
    const world = open();
    fireEvent.change(await picker(), { target: { value: 'campaign-1' } });
    await waitFor(() => expect(world.settings.defaultCampaign).toBe('campaign-1'));
    await waitFor(async () => expect(await picker()).toHaveProperty('value', 'campaign-1'));
    fireEvent.change(await picker(), { target: { value: '' } });
    await waitFor(() => expect(world.settings.defaultCampaign).toBeNull());
  });

  it('stands for none once it was merged into another', async () => {
    const world = open();
    await world.port.preferences.set({ defaultCampaign: 'campaign-gone' });
    expect(await picker()).toHaveProperty('value', '');
  });
});

describe('the keys', () => {
  it('are those that the person set, with the way to change them', async () => {
    const world = open();
    await within(await panel('Phím tắt')).findByText('Alt+Shift+C');
    fireEvent.click(await screen.findByRole('button', { name: 'Đổi phím…' }));
    expect(world.asked).toContain('openShortcuts');
  });

  it('say in words how they are changed where no page can be opened', async () => {
    const { port } = optionsWorld();
    render(<OptionsPage port={{ ...port, about: { ...port.about, openShortcuts: null } }} />);
    await screen.findByText(/Quản lý phím tắt của tiện ích/);
    expect(screen.queryByRole('button', { name: 'Đổi phím…' })).toBeNull();
  });
});

describe('what takes the room', () => {
  it('is told in words, each part as about so much', async () => {
    open();
    const parts = await screen.findByRole('list', { name: 'Những gì chiếm chỗ' });
    expect(
      within(parts)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Nội dung bàikhoảng 34 MB',
      'Bản gốc của trangkhoảng 15 MB',
      'Tìm kiếm và bộ lọckhoảng 9 MB',
      'Phần kháckhoảng 3,3 MB',
    ]);
  });

  it('adds up to what the browser says, also where the parts were taken for too much', () => {
    const shares = sharesOf({ texts: 300, snapshots: 100, index: 100 }, 250);
    expect(shares).toEqual({ texts: 150, snapshots: 50, index: 50, rest: 0 });
    expect(sharesOf({ texts: 0, snapshots: 0, index: 0 }, 70).rest).toBe(70);
  });
});

describe('the report', () => {
  const make = async (): Promise<void> => {
    fireEvent.click(await screen.findByRole('button', { name: 'Tạo báo cáo' }));
  };
  const text = async () => (await panel('Toàn bộ báo cáo')).textContent;

  it('is seen whole before it is saved', async () => {
    const world = open();
    await make();
    const shown = JSON.parse((await text()) ?? '') as Record<string, unknown>;
    expect(shown).toMatchObject({
      catBao: '0.2.0',
      check: { clips: 1240, problems: [], lost: 0 },
      settings: { hasDefaultCampaign: false },
      failures: [{ kind: 'disk-full' }],
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Lưu tệp' }));
    expect(world.asked).toContain('saveText cat-bao_chan-doan_2026-11-22.json');
  });

  it('is made without the check when that is stopped', async () => {
    open({
      library: {
        care: (_, onProgress, signal) => {
          onProgress(300, 1240);
          return new Promise((resolve) =>
            signal.addEventListener('abort', () => resolve(null), { once: true }),
          );
        },
      },
    });
    await make();
    await screen.findByText('Đang kiểm tra kho, 300/1.240 bài');
    fireEvent.click(await screen.findByRole('button', { name: 'Bỏ qua kiểm tra' }));
    expect(JSON.parse((await text()) ?? '')).toMatchObject({ check: null });
  });

  it('says when the background did not answer', async () => {
    const { port } = optionsWorld();
    const collect = () => Promise.reject(new Error('gone'));
    render(<OptionsPage port={{ ...port, about: { ...port.about, collect } }} />);
    await make();
    await within(await panel('Chẩn đoán')).findByRole('alert');
  });
});
