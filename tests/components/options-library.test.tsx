// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { fail, succeed } from '../../domain/failure.ts';
import { OptionsPage } from '../../entrypoints/options/options-page.tsx';
import { optionsWorld } from '../gallery/options-world.ts';
import { speak } from './speak.ts';

type Change = Parameters<typeof optionsWorld>[0];

const open = (change: Change = {}) => {
  const world = optionsWorld(change);
  render(<OptionsPage port={world.port} />);
  return world;
};
const panel = (name: string) => screen.findByRole('region', { name });
const says = async (where: string, text: string | RegExp): Promise<HTMLElement> =>
  within(await panel(where)).findByText(text);
const press = async (where: string, name: string | RegExp): Promise<void> => {
  const button = await within(await panel(where)).findByRole('button', { name });
  await waitFor(() => expect(button).toHaveProperty('disabled', false));
  fireEvent.click(button);
};

beforeEach(() => speak('vi'));
afterEach(cleanup);

describe('the check of the library', () => {
  const LIBRARY = 'Kho dữ liệu';

  it('says that all is sound', async () => {
    open();
    await press(LIBRARY, 'Kiểm tra');
    await says(LIBRARY, 'Kho lành lặn. Đã xem 1.240 bài.');
    expect(screen.queryByRole('button', { name: 'Sửa' })).toBeNull();
  });

  it('says what was found in words, repairs it, and says what is lost', async () => {
    open({
      library: {
        care: async (work) =>
          succeed(
            work === 'check'
              ? {
                  clips: 90,
                  problems: [
                    { problem: 'body-missing', count: 2 },
                    { problem: 'tallies-wrong', count: 1 },
                  ],
                  lost: 0,
                }
              : { clips: 90, problems: [], lost: 2 },
          ),
      },
    });
    await press(LIBRARY, 'Kiểm tra');
    await says(LIBRARY, '2 bài thiếu nội dung');
    await says(LIBRARY, 'Số đếm trong danh sách không đúng');
    await press(LIBRARY, 'Sửa');
    await says(LIBRARY, /Đã sửa xong, kho lành lặn/);
    await says(LIBRARY, /2 bài không lấy lại được nội dung/);
  });

  it('shows how far it is and stops when told to', async () => {
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
    await press(LIBRARY, 'Kiểm tra');
    await says(LIBRARY, 'Đang xem 300/1.240 bài');
    await press(LIBRARY, 'Dừng');
    await says(LIBRARY, /Đã dừng/);
  });

  it('says when the background did not answer', async () => {
    open({ library: { care: async () => fail({ kind: 'no-answer', detail: 'port' }) } });
    await press(LIBRARY, 'Kiểm tra');
    await within(await panel(LIBRARY)).findByRole('alert');
  });

  it('shows the room that is used and left, with words beside the bar', async () => {
    open();
    const bar = await within(await panel(LIBRARY)).findByLabelText(
      'Đang dùng 61,3 MB, còn trống 58 GB',
    );
    expect(bar.tagName).toBe('METER');
    await says(LIBRARY, 'Đang dùng 61,3 MB, còn trống 58 GB');
    await says(LIBRARY, 'Trình duyệt không tự xoá kho để lấy chỗ.');
  });

  it('asks the browser to keep the library, and says when it does not promise', async () => {
    const { asked } = open({
      library: { space: async () => ({ used: 1e6, free: 1e9, kept: false }) },
    });
    await press(LIBRARY, 'Yêu cầu giữ');
    await waitFor(() => expect(asked).toContain('keepForGood'));
    cleanup();
    open({
      library: {
        space: async () => ({ used: 1e6, free: 1e9, kept: false }),
        keepForGood: async () => false,
      },
    });
    await press(LIBRARY, 'Yêu cầu giữ');
    await says(LIBRARY, /Trình duyệt chưa nhận lời/);
  });
});

describe('campaigns', () => {
  const CAMPAIGNS = 'Chiến dịch';
  const names = async (): Promise<(string | null)[]> =>
    within(await panel(CAMPAIGNS))
      .getAllByRole('listitem')
      .map((row) => row.querySelector('strong')?.textContent ?? null);
  const field = async (): Promise<HTMLElement> =>
    within(await panel(CAMPAIGNS)).findByRole('textbox');
  const type = async (text: string): Promise<void> => {
    const input = await field();
    fireEvent.input(input, { target: { value: text } });
    const form = input.closest('form');
    if (!form) throw new Error('no form');
    fireEvent.submit(form);
  };

  it('are listed by name with their counts', async () => {
    open();
    await says(CAMPAIGNS, 'Mục tiêu kép');
    expect(await names()).toEqual(['Mục tiêu kép', 'Năm dân vận khéo 2020', 'Nghị quyết 01']);
    await says(CAMPAIGNS, '12 bài');
  });

  it('say how to make the first one', async () => {
    open({ campaigns: 0 });
    await says(CAMPAIGNS, /Gõ một tên khi lưu bài/);
  });

  it('are renamed in place, and renamed back by undo', async () => {
    open();
    await press(CAMPAIGNS, 'Đổi tên Mục tiêu kép');
    expect(document.activeElement).toBe(await field());
    await type('Mục tiêu kép 2021');
    await screen.findByText('Đã đổi tên thành “Mục tiêu kép 2021”');
    await says(CAMPAIGNS, 'Mục tiêu kép 2021');
    fireEvent.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await screen.findByText('Đã hoàn tác');
    await says(CAMPAIGNS, 'Mục tiêu kép');
  });

  it('keep their name when Escape is pressed', async () => {
    open();
    await press(CAMPAIGNS, 'Đổi tên Nghị quyết 01');
    const input = await field();
    fireEvent.input(input, { target: { value: 'Khác' } });
    fireEvent.keyDown(input, { key: 'Escape' });
    await waitFor(async () => expect(await names()).toContain('Nghị quyết 01'));
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Đổi tên Nghị quyết 01');
  });

  it('refuse a name that another one has, beside the field, and keep what was typed', async () => {
    open();
    await press(CAMPAIGNS, 'Đổi tên Nghị quyết 01');
    await type('mục tiêu kép');
    const alert = await within(await panel(CAMPAIGNS)).findByRole('alert');
    expect(alert.textContent).toContain('Đã có chiến dịch khác mang tên này');
    const input = await field();
    expect(input).toHaveProperty('value', 'mục tiêu kép');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(input.getAttribute('aria-describedby')).toBe(alert.id);
  });

  it('say with numbers what a merge will do, do it, and take it back', async () => {
    open();
    await press(CAMPAIGNS, 'Gộp Nghị quyết 01 vào chiến dịch khác');
    const picker = await within(await panel(CAMPAIGNS)).findByRole('combobox');
    const confirm = within(await panel(CAMPAIGNS)).getByRole('button', { name: 'Gộp' });
    expect(confirm).toHaveProperty('disabled', true);
    fireEvent.change(picker, { target: { value: 'campaign-1' } });
    await says(
      CAMPAIGNS,
      /12 bài của “Nghị quyết 01” sẽ mang “Mục tiêu kép”, cùng với 8 bài đang có\. “Nghị quyết 01” rời khỏi danh sách\./,
    );
    await press(CAMPAIGNS, 'Gộp');
    await screen.findByText('Đã gộp “Nghị quyết 01” vào “Mục tiêu kép”');
    expect(await names()).toEqual(['Mục tiêu kép', 'Năm dân vận khéo 2020']);
    await says(CAMPAIGNS, '20 bài');
    fireEvent.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await screen.findByText('Đã hoàn tác');
    expect(await names()).toHaveLength(3);
  });

  it('say so where a merge can no longer be taken back', async () => {
    open({ library: { undo: async () => fail({ kind: 'undo-gone' }) } });
    await press(CAMPAIGNS, 'Đổi tên Nghị quyết 01');
    await type('NQ 01');
    fireEvent.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await screen.findByText('Không hoàn tác được nữa.');
  });
});

describe('the trash', () => {
  const TRASH = 'Thùng rác';

  it('is emptied only after a question whose way out has the focus', async () => {
    const world = open({ trash: 12 });
    await says(TRASH, '12 bài trong thùng rác');
    await press(TRASH, 'Dọn sạch');
    await screen.findByRole('alertdialog', { name: /Xoá hẳn 12 bài/ });
    expect(document.activeElement?.textContent).toBe('Thôi');
    await press(TRASH, 'Thôi');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Dọn sạch'));
    expect(world.trash).toBe(12);
    await press(TRASH, 'Dọn sạch');
    await press(TRASH, 'Xoá hẳn');
    await screen.findByText('Đã xoá hẳn 12 bài');
    await says(TRASH, 'Thùng rác đang trống');
    fireEvent.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await says(TRASH, '12 bài trong thùng rác');
  });

  it('offers nothing to empty when there is nothing', async () => {
    open({ trash: 0 });
    await says(TRASH, 'Thùng rác đang trống');
    expect(screen.getByRole('button', { name: 'Dọn sạch' })).toHaveProperty('disabled', true);
  });

  it('says what went wrong and leaves the clips where they are', async () => {
    open({ trash: 5, library: { emptyTrash: async () => fail({ kind: 'disk-full' }) } });
    await says(TRASH, '5 bài trong thùng rác');
    await press(TRASH, 'Dọn sạch');
    await press(TRASH, 'Xoá hẳn');
    await within(await panel(TRASH)).findByRole('alert');
    await says(TRASH, '5 bài trong thùng rác');
  });

  it('is emptied by itself only when the person says after how long', async () => {
    const world = open();
    const picker = await within(await panel(TRASH)).findByRole('combobox', { name: 'Tự dọn' });
    expect(picker).toHaveProperty('value', '');
    await waitFor(() => expect(picker).toHaveProperty('disabled', false));
    fireEvent.change(picker, { target: { value: '90' } });
    await waitFor(() => expect(world.settings.emptyTrashAfterDays).toBe(90));
    fireEvent.change(picker, { target: { value: '' } });
    await waitFor(() => expect(world.settings.emptyTrashAfterDays).toBe(null));
  });
});

describe('original pages', () => {
  it('are kept or not, by one switch', async () => {
    const world = open();
    const control = await within(await panel('Bản gốc của trang')).findByRole('switch');
    await waitFor(() => expect(control).toHaveProperty('checked', true));
    fireEvent.click(control);
    await waitFor(() => expect(world.settings.snapshots).toBe(false));
  });
});
