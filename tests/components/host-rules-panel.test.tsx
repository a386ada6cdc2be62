// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { fail } from '../../domain/failure.ts';
import { OptionsPage } from '../../entrypoints/options/options-page.tsx';
import type { OptionsPort } from '../../entrypoints/options/options-port.ts';
import { optionsWorld } from '../gallery/options-world.ts';
import { speak } from './speak.ts';

const open = (count: number, change: Partial<OptionsPort> = {}): void => {
  render(<OptionsPage port={optionsWorld({ rules: count, port: change }).port} />);
};
const panel = () => screen.findByRole('region', { name: 'Quy tắc của anh chị cho từng trang' });
const hosts = async (): Promise<(string | null)[]> =>
  within(await panel())
    .queryAllByRole('listitem')
    .map((row) => row.querySelector('strong')?.textContent ?? null);

beforeEach(() => speak('vi'));
afterEach(cleanup);

describe('the person’s rules', () => {
  it('are listed with host, parts, day and page, the newest first', async () => {
    open(3);
    await waitFor(async () =>
      expect(await hosts()).toEqual(['baothaibinh.com.vn', 'baotuyenquang.com.vn', 'danvan.vn']),
    );
    const [first] = within(await panel()).getAllByRole('listitem');
    expect(first?.textContent).toContain('Nội dungTiêu đềNgày đăng');
    expect(first?.textContent).toContain('Đặt ngày 22/11/2026');
    expect(first?.textContent).toContain('Tổ dân vận thôn Đông');
  });

  it('that do not exist yet say how to make one', async () => {
    open(0);
    await within(await panel()).findByText(/Chưa có quy tắc nào/);
  });

  it('are deleted, and put back by undo', async () => {
    open(2);
    fireEvent.click(
      await screen.findByRole('button', { name: 'Xoá quy tắc của baothaibinh.com.vn' }),
    );
    await screen.findByText('Đã bỏ quy tắc của baothaibinh.com.vn');
    expect(await hosts()).toEqual(['baotuyenquang.com.vn']);
    fireEvent.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await screen.findByText('Đã hoàn tác');
    expect(await hosts()).toHaveLength(2);
  });

  it('that cannot be deleted stay, and it is said', async () => {
    open(1, {
      deleteHostRule: async () => fail({ kind: 'storage-failed', detail: 'disk' }),
    });
    fireEvent.click(await screen.findByRole('button', { name: /^Xoá quy tắc/ }));
    await screen.findByRole('alert');
    expect(await hosts()).toHaveLength(1);
  });
});
