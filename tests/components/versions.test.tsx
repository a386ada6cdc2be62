// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { fail } from '../../domain/failure.ts';
import { App } from '../../entrypoints/popup/app.tsx';
import type { PopupPort } from '../../entrypoints/popup/popup-port.ts';
import { changedWorld } from '../gallery/library-scenes.ts';
import { revisedText, sampleText } from '../gallery/sample-texts.ts';
import { speak } from './speak.ts';

const open = (change: Partial<PopupPort> = {}) => {
  const world = changedWorld();
  render(<App port={{ ...world.port, ...change }} />);
  return world;
};
const press = async (name: string | RegExp): Promise<void> => {
  fireEvent.click(await screen.findByRole('button', { name }));
};
const added = (dialog: HTMLElement): (string | null)[] =>
  [...dialog.querySelectorAll('ins')].map(({ textContent }) => textContent);
const NOTE = 'Trang đã đổi từ khi cắt';

beforeEach(() => speak('vi'));
afterEach(cleanup);

describe('a page that changed since it was clipped', () => {
  it('shows what changed over the popup, and gives the focus back', async () => {
    open();
    await screen.findByText(NOTE);
    const view = screen.getByRole('button', { name: 'Xem thay đổi' });
    view.focus();
    fireEvent.click(view);
    const dialog = await screen.findByRole('dialog', { name: 'Những chỗ thay đổi' });
    await within(dialog).findByText(/^Bỏ \d+ chữ$/);
    expect(dialog.textContent).toContain('Bản đã cắt → Trang bây giờ');
    expect(added(dialog)).toContain('[thêm] 47');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Đóng' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('is clipped anew from there, and undo brings the earlier text back', async () => {
    const world = open();
    await press('Xem thay đổi');
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(await within(dialog).findByRole('button', { name: 'Cắt lại bản mới' }));
    await screen.findByText('Đã cắt lại bản mới, bản trước vẫn còn');
    await waitFor(() => expect(screen.queryByText(NOTE)).toBeNull());
    expect(world.texts.get('clip-0000')?.text).toBe(revisedText);

    await press('Hoàn tác');
    await screen.findByText(NOTE);
    expect(world.texts.get('clip-0000')?.text).toBe(sampleText(0));
    expect(world.asked).toEqual([
      'reviseClip',
      expect.stringMatching(/^restoreRevision version-\d+$/),
    ]);
  });

  it('whose change is gone by now is said to have none', async () => {
    open({ pageChange: async () => null });
    await press('Xem thay đổi');
    await screen.findByText('Không còn thấy chỗ nào thay đổi');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('that cannot be clipped anew says why, and stays as it is', async () => {
    const world = open({ reviseClip: async () => fail({ kind: 'nothing-captured' }) });
    await press('Cắt lại bản mới');
    expect((await screen.findByRole('alert')).textContent).toContain('không còn nữa');
    await screen.findByText(NOTE);
    expect(world.texts.get('clip-0000')?.text).toBe(sampleText(0));
  });
});

describe('the earlier versions of a clip', () => {
  const opened = async () => {
    const world = open();
    await press('Cắt lại bản mới');
    await waitFor(() => expect(screen.queryByText(NOTE)).toBeNull());
    await waitFor(() => expect(document.querySelector('[data-clip]')).toBeTruthy());
    fireEvent.click(document.querySelector('[data-clip="clip-0000"]') as Element);
    await press('Các bản trước (1)');
    return world;
  };

  it('are not spoken of where there are none', async () => {
    open();
    await waitFor(() => expect(document.querySelector('[data-clip]')).toBeTruthy());
    fireEvent.click(document.querySelector('[data-clip="clip-0001"]') as Element);
    await screen.findByRole('link', { name: 'Mở trang gốc' });
    expect(screen.queryByRole('button', { name: /Các bản trước/ })).toBeNull();
  });

  it('are listed by when they were read, and compared with what the clip says now', async () => {
    await opened();
    await screen.findByText('Đọc ngày 22/11/2026 09:30');
    await press('Xem thay đổi từ bản ngày 22/11/2026 09:30');
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('Bản ngày 22/11/2026 09:30 → Bản hiện nay');
    await waitFor(() => expect(added(dialog)).toContain('[thêm] 47'));
  });

  it('are restored; what stood there becomes a version itself, and undo is exact', async () => {
    const world = await opened();
    await press('Khôi phục bản ngày 22/11/2026 09:30');
    await screen.findByText('Đã khôi phục bản ngày 22/11/2026 09:30');
    await screen.findByRole('button', { name: 'Các bản trước (2)' });
    expect(world.texts.get('clip-0000')?.text).toBe(sampleText(0));
    await press('Hoàn tác');
    await waitFor(() => expect(world.texts.get('clip-0000')?.text).toBe(revisedText));
  });

  it('are compared without leaving the clip on Escape', async () => {
    await opened();
    await press('Xem thay đổi từ bản ngày 22/11/2026 09:30');
    fireEvent.keyDown(await screen.findByRole('dialog'), { key: 'Escape' });
    await screen.findByRole('link', { name: 'Mở trang gốc', hidden: true });
  });
});
