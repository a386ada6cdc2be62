// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { fail, succeed } from '../../domain/failure.ts';
import { OptionsPage } from '../../entrypoints/options/options-page.tsx';
import { optionsWorld, SUMMARY } from '../gallery/options-world.ts';
import { NOON } from '../gallery/sample-clips.ts';
import { speak } from './speak.ts';

type Change = Parameters<typeof optionsWorld>[0];

const open = (change: Change = {}) => {
  const world = optionsWorld(change);
  render(<OptionsPage port={world.port} />);
  return world;
};
const panel = () => screen.findByRole('region', { name: 'Sao lưu' });
const press = async (name: string | RegExp): Promise<void> => {
  const button = await within(await panel()).findByRole('button', { name });
  await waitFor(() => expect(button).toHaveProperty('disabled', false));
  fireEvent.click(button);
};
const choose = async (name: string): Promise<void> => {
  const radio = await within(await panel()).findByRole('radio', { name });
  await waitFor(() => expect(radio.closest('fieldset')?.disabled).toBe(false));
  fireEvent.click(radio);
};
const file = (name = 'cat-bao_sao-luu_2026-11-22.zip') => new File(['PK'], name);
const chooseFile = async (chosen = file()): Promise<void> => {
  const input = (await panel()).querySelector('input[type=file]');
  if (!input) throw new Error('no file field');
  fireEvent.change(input, { target: { files: [chosen] } });
};
const says = async (text: string | RegExp): Promise<HTMLElement> =>
  within(await panel()).findByText(text);

beforeEach(() => speak('vi'));
afterEach(cleanup);

describe('backing up now', () => {
  it('says that there is no backup yet, and what that means', async () => {
    open();
    await says('Chưa có bản sao lưu nào');
    await says(/là mất kho/);
  });

  it('says what was made, where it is, and that it was read back', async () => {
    open();
    await press('Sao lưu ngay');
    await says('Đã sao lưu 1.240 bài, đọc lại khớp');
    await says('Trình duyệt đặt tệp cat-bao_sao-luu_2026-11-22.zip vào thư mục Tải xuống.');
    await says('Bản gần nhất: 22/11/2026 09:30');
    await says(/1\.240 bài · 38,2 MB · Tải xuống/);
  });

  it('shows how far it is, and stops when told to', async () => {
    open({
      backup: {
        backUp: ({ onProgress, signal }) => {
          onProgress({ done: 620, total: 1240, phase: 'write' });
          return new Promise((resolve) =>
            signal.addEventListener('abort', () => resolve({ kind: 'cancelled' })),
          );
        },
      },
    });
    await press('Sao lưu ngay');
    await says('Đang ghi 620/1.240 bài');
    const bar = within(await panel()).getByRole('progressbar', { name: 'Đang ghi 620/1.240 bài' });
    expect(bar.getAttribute('value')).toBe('620');
    expect(screen.getByRole('button', { name: 'Thử' })).toHaveProperty('disabled', true);
    await press('Dừng');
    await says('Đã dừng. Kho không thay đổi.');
  });

  it('says what to do when the disk is full, in words of backups and not of drafts', async () => {
    open({
      backup: { backUp: async () => ({ kind: 'failed', failure: { kind: 'disk-full' } }) },
    });
    await press('Sao lưu ngay');
    const alert = await within(await panel()).findByRole('alert');
    expect(alert.textContent).toContain('Không đủ chỗ trống để ghi bản sao lưu');
    expect(alert.textContent).not.toContain('nháp');
  });

  it('says that another window is at it', async () => {
    open({ backup: { backUp: async () => ({ kind: 'busy' }) } });
    await press('Sao lưu ngay');
    await says(/Một cửa sổ khác đang sao lưu/);
  });

  it('survives an answer that never comes', async () => {
    open({ backup: { backUp: () => Promise.reject(new Error('gone')) } });
    await press('Sao lưu ngay');
    await within(await panel()).findByRole('alert');
    await press('Sao lưu ngay');
  });
});

describe('the schedule', () => {
  it('asks for downloads, says why before it does, and is on when the person agrees', async () => {
    const { asked } = open({ grants: true });
    await says(/trình duyệt sẽ hỏi quyền tải xuống/);
    await choose('Mỗi ngày');
    await waitFor(() => expect(asked).toContain('setSchedule day downloads'));
    await says(/Đến hạn mà trình duyệt đang mở/);
    expect(await within(await panel()).findByRole('radio', { name: 'Mỗi ngày' })).toHaveProperty(
      'checked',
      true,
    );
  });

  it('stays off when the person refuses, and says so', async () => {
    open({ grants: false });
    await choose('Mỗi tuần');
    await says('Trình duyệt chưa cho phép, nên chưa có gì thay đổi.');
    const off = within(await panel()).getByRole('radio', { name: 'Không' });
    expect(off).toHaveProperty('checked', true);
  });

  it('needs no permission for a folder that the person picked', async () => {
    const { asked } = open({ grants: false });
    await choose('Thư mục riêng');
    await says(/Thư mục “Sao lưu cơ quan”/);
    await choose('Mỗi ngày');
    await waitFor(() => expect(asked.at(-1)).toBe('setSchedule day folder'));
  });

  it('keeps what it was when the picker is closed without a choice', async () => {
    const { asked } = open({ backup: { pickFolder: async () => false } });
    await choose('Thư mục riêng');
    await says(/thư mục “Cat Bao”/);
    expect(asked).toEqual([]);
    expect(screen.queryByText(/Trình duyệt chưa cho phép/)).toBeNull();
  });

  it('offers no folder where the browser cannot pick one', async () => {
    open({ backup: { pickFolder: null } });
    await says('Chưa có bản sao lưu nào');
    expect(screen.queryByRole('radio', { name: 'Thư mục riêng' })).toBeNull();
  });

  it('shows a backup that waits for the folder, and makes it at a press', async () => {
    const { setBackup, asked } = open();
    await says('Chưa có bản sao lưu nào');
    setBackup({
      every: 'day',
      place: 'folder',
      folder: 'Ổ D',
      due: { since: NOON, place: 'folder' },
    });
    await says(/đến hạn từ ngày 22\/11\/2026 đang chờ quyền ghi vào thư mục “Ổ D”/);
    await press('Cho phép và sao lưu');
    await says('Đã sao lưu 1.240 bài, đọc lại khớp');
    expect(asked).toContain('backUp');
    expect(screen.queryByText(/đang chờ quyền/)).toBeNull();
  });

  it('shows a permission that was withdrawn, and asks for it again', async () => {
    const { setBackup, asked } = open();
    setBackup({ every: 'week', due: { since: NOON, place: 'downloads' } });
    await press('Cho phép');
    await waitFor(() => expect(asked).toContain('setSchedule week downloads'));
  });

  it('shows a backup that failed while nobody looked', async () => {
    const { setBackup } = open();
    await says('Chưa có bản sao lưu nào');
    setBackup({ failed: { at: NOON, failure: { kind: 'not-verified' } } });
    await says(/Lần sao lưu 22\/11\/2026 09:30 không thành\. Bản sao lưu đọc lại không khớp/);
  });
});

describe('restoring', () => {
  it('shows what is in the file before anything is written', async () => {
    const { asked } = open();
    await chooseFile();
    const found = await screen.findByRole('group', { name: 'cat-bao_sao-luu_2026-11-22.zip' });
    expect(found.textContent).toContain('1.240 bài · 12 chiến dịch · 310 bản gốc của trang');
    expect(found.textContent).toContain('Tạo ngày 22/11/2026 09:30, bằng Cắt Báo 0.1.0');
    expect(asked).toEqual(['check cat-bao_sao-luu_2026-11-22.zip']);
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Khôi phục'));
  });

  it('takes a file that is dropped on its row', async () => {
    const { asked } = open();
    await says('Khôi phục từ tệp');
    const row = (await panel()).querySelector('[data-drop=restore]');
    if (!row) throw new Error('no row');
    // As a browser sends it; a constructed DataTransfer takes no files here.
    const drop = new Event('drop', { bubbles: true, cancelable: true });
    fireEvent(row, Object.assign(drop, { dataTransfer: { files: [file('thả.zip')] } }));
    await screen.findByRole('group', { name: 'thả.zip' });
    expect(asked).toEqual(['check thả.zip']);
  });

  it('counts what came in and what was here already', async () => {
    open();
    await chooseFile();
    await press('Khôi phục');
    await says('Đã khôi phục xong');
    await says(/Thêm 1\.200 bài mới · Gộp 40 bài đã có/);
  });

  it('says what was cleaned in a file that is not ours', async () => {
    open({
      backup: {
        restore: async () => ({ kind: 'restored', added: 2, merged: 0, changed: 1 }),
      },
    });
    await chooseFile();
    await press('Khôi phục');
    await says(/1 bài trong tệp có chỗ không an toàn/);
  });

  it('goes on where the last try of the same file stopped, or starts over', async () => {
    const { asked } = open({
      backup: {
        check: async (chosen) =>
          succeed({
            file: chosen,
            summary: SUMMARY,
            unfinished: { digest: SUMMARY.digest, batches: 7, clips: 210 },
          }),
      },
    });
    await chooseFile();
    await says('Lần trước dừng sau 210 bài. Có thể làm tiếp từ đó.');
    await press('Làm tiếp');
    await waitFor(() => expect(asked).toContain('restore on'));
    await chooseFile();
    await press('Làm lại từ đầu');
    await waitFor(() => expect(asked).toContain('restore'));
  });

  it('says how far it got when it is stopped', async () => {
    open({
      backup: {
        restore: (_, __, { signal, onProgress }) => {
          onProgress({ done: 500, total: 1240, phase: 'restore' });
          return new Promise((resolve) =>
            signal.addEventListener('abort', () =>
              resolve({ kind: 'stopped', clips: 500, total: 1240, failure: null }),
            ),
          );
        },
      },
    });
    await chooseFile();
    await press('Khôi phục');
    await says('Đang khôi phục 500/1.240 bài');
    await press('Dừng');
    await says('Đã dừng sau 500/1.240 bài');
    await says(/Chọn lại chính tệp này để làm tiếp/);
  });

  it('says how far it got when the disk fills up', async () => {
    open({
      backup: {
        restore: async () => ({
          kind: 'stopped',
          clips: 500,
          total: 1240,
          failure: { kind: 'disk-full' },
        }),
      },
    });
    await chooseFile();
    await press('Khôi phục');
    const alert = await within(await panel()).findByRole('alert');
    expect(alert.textContent).toContain('Hết chỗ trống trong lúc khôi phục');
    expect(alert.textContent).toContain('Đã dừng sau 500/1.240 bài');
  });

  it('refuses a file that is none of ours', async () => {
    open({
      backup: {
        check: async () =>
          fail({ kind: 'backup-refused', reason: 'not-ours', detail: 'no header' }),
      },
    });
    await chooseFile(file('ảnh.zip'));
    await says('Tệp này không phải bản sao lưu của Cắt Báo');
  });
});

describe('the drill', () => {
  it('makes a backup of its own and says that it matches', async () => {
    const { asked } = open();
    await press('Thử');
    await says('Khớp. Khôi phục lại được cả 1.240 bài.');
    expect(asked).toEqual(['drill fresh']);
  });

  it('tries a file that was chosen', async () => {
    const { asked } = open();
    await chooseFile();
    await press('Thử khôi phục tệp này');
    await waitFor(() => expect(asked.at(-1)).toBe('drill cat-bao_sao-luu_2026-11-22.zip'));
  });

  it('names the clips that differ', async () => {
    open({
      backup: {
        drill: async () => ({
          kind: 'differs',
          clips: 2,
          titles: ['Tổ dân vận thôn Đông', 'Hội nghị sơ kết'],
          campaigns: 1,
        }),
      },
    });
    await press('Thử');
    await says('Khôi phục thử không khớp ở 2 bài');
    await says('Hội nghị sơ kết');
    await says('Chiến dịch cũng không khớp.');
  });
});

describe('in English', () => {
  it('says the same', async () => {
    await speak('en');
    open();
    const region = await screen.findByRole('region', { name: 'Backup' });
    const button = await within(region).findByRole('button', { name: 'Back up now' });
    await waitFor(() => expect(button).toHaveProperty('disabled', false));
    fireEvent.click(button);
    await within(region).findByText('Backed up 1,240 clips; read back the same');
  });
});
