// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Unlocking } from '../../domain/lock.ts';
import { LockGate } from '../../entrypoints/lock/lock-gate.tsx';
import { LockedPage } from '../../entrypoints/lock/locked-page.tsx';
import { OptionsPage } from '../../entrypoints/options/options-page.tsx';
import { memoryWorld, samplePage } from '../gallery/memory-port.ts';
import { optionsWorld } from '../gallery/options-world.ts';
import { sampleClip } from '../gallery/sample-clips.ts';
import { speak } from './speak.ts';

const WORD = 'gần dân, sát dân';

beforeEach(() => speak('vi'));
afterEach(cleanup);

const type = (field: HTMLElement, value: string): void => {
  fireEvent.input(field, { target: { value } });
};

describe('the gate', () => {
  const open = (answers: readonly Unlocking[]) => {
    const asked: string[] = [];
    const left = [...answers];
    const unlock = async (passphrase: string): Promise<Unlocking> => {
      asked.push(passphrase);
      return left.shift() ?? { kind: 'open' };
    };
    render(<LockGate unlock={unlock} />);
    return asked;
  };
  const field = () => screen.getByLabelText('Mật khẩu kho');
  const submit = () => fireEvent.submit(screen.getByRole('form', { name: /khoá/ }));

  it('has the focus in its field, hides what is typed, and shows it on a press', () => {
    open([]);
    expect(document.activeElement).toBe(field());
    expect(field()).toHaveProperty('type', 'password');
    fireEvent.click(screen.getByRole('button', { name: 'Hiện' }));
    expect(field()).toHaveProperty('type', 'text');
  });

  it('says that a passphrase was wrong, forgets it, and asks nothing without one', async () => {
    const asked = open([{ kind: 'wrong', waitMs: 0 }]);
    submit();
    expect(asked).toEqual([]);
    type(field(), 'sai bét cả');
    submit();
    await screen.findByText('Mật khẩu chưa đúng.');
    expect(field()).toHaveProperty('value', '');
    expect(field().getAttribute('aria-invalid')).toBe('true');
  });

  it('lets nobody try while there is a wait', async () => {
    const asked = open([{ kind: 'wrong', waitMs: 5000 }]);
    type(field(), 'sai bét cả');
    submit();
    await screen.findByText(/Chờ 5 giây/);
    type(field(), WORD);
    submit();
    expect(asked).toEqual(['sai bét cả']);
  });

  it('says what can be done about a forgotten passphrase', () => {
    open([]);
    expect(screen.getByText('Quên mật khẩu?')).toBeTruthy();
    expect(screen.getByText(/khôi phục từ bản sao lưu/)).toBeTruthy();
  });
});

describe('the page in front of a locked library', () => {
  it('is clipped without a word of what is in the library', async () => {
    const { port, asked } = memoryWorld(samplePage(), [sampleClip(1)]);
    render(<LockedPage port={port} />);
    const save = await screen.findByRole('button', { name: /Cắt và lưu|Lưu/ });
    fireEvent.submit(save.closest('form') as HTMLFormElement);
    await screen.findByText('Đã cắt vào kho. Mở khoá để xem lại hoặc sửa.');
    expect(asked.some((each) => each.startsWith('saveClip'))).toBe(true);
    expect(document.querySelectorAll('.rows, .chip-suggested')).toHaveLength(0);
  });
});

describe('the panel of the lock', () => {
  const panel = () => screen.findByRole('region', { name: 'Khoá kho bài cắt' });
  const open = (passphrase?: string) => {
    const world = optionsWorld(passphrase === undefined ? {} : { passphrase });
    render(<OptionsPage port={world.port} />);
    return world;
  };

  it('says plainly that nothing on the disk is encrypted', async () => {
    open();
    expect((await panel()).textContent).toContain('không mã hoá dữ liệu trên ổ đĩa');
  });

  it('turns it on by a passphrase that is typed twice and is long enough', async () => {
    const { asked } = open();
    const within1 = within(await panel());
    fireEvent.click(await within1.findByRole('button', { name: 'Đặt mật khẩu…' }));
    const press = () => fireEvent.click(within1.getByRole('button', { name: 'Bật khoá' }));
    type(within1.getByLabelText('Mật khẩu mới'), 'ngắn');
    press();
    await within1.findByText(/ít nhất 8 ký tự/);
    type(within1.getByLabelText('Mật khẩu mới'), WORD);
    type(within1.getByLabelText('Nhập lại mật khẩu mới'), 'khác hẳn đi');
    press();
    await within1.findByText('Hai lần nhập chưa giống nhau.');
    expect(asked).not.toContain('turnOn');
    type(within1.getByLabelText('Nhập lại mật khẩu mới'), WORD);
    press();
    await within1.findByText('Kho có khoá');
    await screen.findByText('Đã bật khoá.');
  });

  it('changes and removes it by the present passphrase only', async () => {
    const { asked } = open(WORD);
    const within1 = within(await panel());
    fireEvent.click(await within1.findByRole('button', { name: 'Bỏ khoá…' }));
    type(within1.getByLabelText('Mật khẩu hiện tại'), 'sai bét cả');
    fireEvent.click(within1.getByRole('button', { name: 'Bỏ khoá' }));
    await within1.findByText('Mật khẩu chưa đúng.');
    type(within1.getByLabelText('Mật khẩu hiện tại'), WORD);
    fireEvent.click(within1.getByRole('button', { name: 'Bỏ khoá' }));
    await within1.findByText('Chưa khoá');
    expect(asked.filter((each) => each === 'turnOff')).toHaveLength(2);
  });

  it('locks at once, and after the time that is chosen', async () => {
    const { asked } = open(WORD);
    const within1 = within(await panel());
    fireEvent.click(await within1.findByRole('button', { name: 'Khoá ngay' }));
    expect(asked).toContain('lockNow');
    fireEvent.click(within1.getByRole('radio', { name: '60 phút' }));
    await waitFor(() =>
      expect(within1.getByRole('radio', { name: '60 phút' })).toHaveProperty('checked', true),
    );
  });
});

describe('deleting everything', () => {
  const open = async () => {
    const world = optionsWorld();
    render(<OptionsPage port={world.port} />);
    const panel = await screen.findByRole('region', { name: 'Xoá toàn bộ dữ liệu' });
    fireEvent.click(within(panel).getByRole('button', { name: 'Xoá tất cả…' }));
    await within(panel).findByText('Những gì sẽ mất');
    return { ...world, panel: within(panel) };
  };

  it('says first what goes and offers a copy; the way on has not the focus', async () => {
    const { panel, asked } = await open();
    for (const text of ['1.240 bài đã cắt', '318 bài có ghi chú', '27 trang chờ cắt']) {
      expect(panel.getByText(text)).toBeTruthy();
    }
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Tới phần sao lưu'));
    fireEvent.click(panel.getByRole('button', { name: 'Mở kho để xuất' }));
    expect(asked).toEqual(['openLibrary']);
  });

  it('begins only once the word is typed', async () => {
    const { panel, asked } = await open();
    fireEvent.click(panel.getByRole('button', { name: 'Tiếp tục xoá' }));
    const erase = panel.getByRole('button', { name: 'Xoá vĩnh viễn' });
    expect(erase).toHaveProperty('disabled', true);
    const field = panel.getByLabelText(/Gõ XOÁ để xác nhận/);
    type(field, 'xo');
    fireEvent.submit(field.closest('form') as HTMLFormElement);
    expect(asked).toEqual([]);
    type(field, 'Xóa');
    expect(erase).toHaveProperty('disabled', false);
    fireEvent.click(erase);
    await waitFor(() => expect(asked).toEqual(['erase']));
  });

  it('is left by Escape, and the focus goes back to where it was begun', async () => {
    const { panel } = await open();
    fireEvent.keyDown(panel.getByText('Những gì sẽ mất'), { key: 'Escape' });
    await waitFor(() => expect(panel.queryByText('Những gì sẽ mất')).toBeNull());
  });
});

describe('the panel of permissions', () => {
  const HOSTS = ['https://anh.baomau.vn/*'];

  it('lists what is held with a sentence each, and gives back what was given later', async () => {
    const { port, asked } = optionsWorld({ rights: { downloads: true, hosts: HOSTS } });
    render(<OptionsPage port={port} />);
    const panel = within(await screen.findByRole('region', { name: 'Quyền đang có và lý do' }));
    await panel.findByText(HOSTS[0] ?? '');
    expect(panel.getAllByRole('button', { name: 'Trả lại' })).toHaveLength(2);
    const [first] = panel.getAllByRole('button', { name: 'Trả lại' });
    if (first) fireEvent.click(first);
    await waitFor(() => expect(asked).toEqual(['giveBack downloads']));
    await waitFor(() => expect(panel.getAllByRole('button', { name: 'Trả lại' })).toHaveLength(1));
    expect(panel.getByText('sidePanel')).toBeTruthy();
  });

  it('knows no permissions of the other browser', async () => {
    const { port } = optionsWorld();
    render(<OptionsPage port={{ ...port, browser: 'firefox' }} />);
    const panel = within(await screen.findByRole('region', { name: 'Quyền đang có và lý do' }));
    await panel.findByText('activeTab');
    expect(panel.queryByText('sidePanel')).toBeNull();
    expect(panel.queryByText('offscreen')).toBeNull();
  });

  it('says what the browser took away, until the person has read it', async () => {
    const { port } = optionsWorld({ rights: { taken: { portals: true, downloads: false } } });
    render(<OptionsPage port={port} />);
    await screen.findByText(/chế độ cổng thông tin đã tắt/);
    fireEvent.click(screen.getByRole('button', { name: 'Đã rõ' }));
    await waitFor(() => expect(screen.queryByText(/chế độ cổng thông tin đã tắt/)).toBeNull());
  });
});
