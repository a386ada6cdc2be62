// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { fail } from '../../domain/failure.ts';
import { ImportPage } from '../../entrypoints/import/import-page.tsx';
import type { ImportPagePort } from '../../entrypoints/import/import-port.ts';
import type { Shipment } from '../../entrypoints/import/send-import.ts';
import { importWorld, refusing } from '../gallery/import-world.ts';
import { speak } from './speak.ts';

const open = (part: Partial<ImportPagePort> = {}): ImportPagePort => {
  const port = importWorld(part);
  render(<ImportPage port={port} />);
  return port;
};

async function choose(name = 'tep.json'): Promise<void> {
  const input = (await screen.findByText('Chọn tệp')).closest('label')?.querySelector('input');
  if (!input) throw new Error('no file field');
  fireEvent.change(input, { target: { files: [new File(['{}'], name)] } });
}
const press = async (name: string | RegExp): Promise<void> =>
  void fireEvent.click(await screen.findByRole('button', { name }));

beforeEach(() => speak('vi'));
afterEach(cleanup);

describe('the import page', () => {
  it('shows what will come, in lists that open, before anything is written', async () => {
    const send = vi.fn<ImportPagePort['send']>();
    open({ send });
    await choose();
    const heading = await screen.findByRole('heading', { name: 'wallabag-2026-11-20.zip' });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    for (const says of [
      '12 bài mới',
      '1 bài đã có, được thêm chiến dịch, ghi chú hoặc đoạn tô',
      '1 bài đã có nhưng tít hoặc nội dung khác',
      '1 bài đã có, tệp không có gì mới hơn',
      '40 trang chỉ có địa chỉ, sẽ vào danh sách chờ cắt',
      '3 mục không nhập được',
    ])
      expect(screen.getByRole('button', { name: says }).getAttribute('aria-expanded')).toBe(
        'false',
      );
    await press('3 mục không nhập được');
    screen.getByText('anh/anh.zip');
    screen.getByText(/Hãy giải nén ra rồi nhập riêng/);
    await press('1 bài đã có nhưng tít hoặc nội dung khác');
    screen.getByText(/Giữ bản trong kho làm bài cắt/);
    await press('1 bài đã có, được thêm chiến dịch, ghi chú hoặc đoạn tô');
    screen.getByText('Thêm chiến dịch: Mục tiêu kép');
    expect(send).not.toHaveBeenCalled();
  });

  it.each([
    ['entered', true],
    ['only typed', false],
  ])('writes what is left in, and into the campaign for all, %s', async (_, enters) => {
    let sent: Shipment | null = null;
    const world = importWorld();
    open({
      send: (shipment, onProgress, signal) => {
        sent = shipment;
        return world.send(shipment, onProgress, signal);
      },
    });
    await choose();
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Mục tiêu kép' }));
    const field = screen.getByRole('combobox', { name: 'Gắn tất cả vào chiến dịch' });
    fireEvent.input(field, { target: { value: 'Gom chung' } });
    if (enters) fireEvent.keyDown(field, { key: 'Enter' });
    await press('Nhập');
    await screen.findByText('Đã nhập xong', { selector: 'strong' });
    screen.getByText('40 trang vào danh sách chờ cắt');
    const { campaigns, wholes, manner, record } = sent as unknown as Shipment;
    expect(campaigns.map(({ name }) => name).toSorted()).toEqual([
      'Gom chung',
      'Năm dân vận khéo 2020',
      'Đại hội Đảng bộ tỉnh lần thứ XX',
    ]);
    const common = campaigns.find(({ name }) => name === 'Gom chung')?.id;
    for (const { clip } of wholes) expect(clip.campaigns).toContain(common);
    expect([manner, record]).toEqual([
      'added',
      { name: 'wallabag-2026-11-20.zip', format: 'wallabag' },
    ]);
  });

  it('takes an import back, and says what became of what', async () => {
    open();
    await choose();
    await press('Nhập');
    await press('Hoàn tác lần nhập này');
    await screen.findByText('Gỡ 10 bài đã thêm');
    screen.getByText('Trả 3 bài về như trước khi nhập');
    screen.getByText(/Giữ lại 2 bài vì đã được sửa/);
  });

  it('does not say that nothing changed where the answer to taking back is lost', async () => {
    open({ undoImport: async () => fail({ kind: 'no-answer', detail: 'gone' }) });
    await choose();
    await press('Nhập');
    await press('Hoàn tác lần nhập này');
    await screen.findByText('Tiện ích chưa trả lời');
    expect(screen.queryByText('Kho không thay đổi.')).toBeNull();
  });

  it('lists imports of the last days, and asks before one is taken back', async () => {
    open();
    const past = await screen.findByRole('region', { name: 'Các lần nhập gần đây' });
    expect(within(past).getAllByRole('listitem')).toHaveLength(2);
    await press('Hoàn tác lần nhập pocket.csv');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Thôi'));
    await press('Thôi');
    const again = await screen.findByRole('button', { name: 'Hoàn tác lần nhập pocket.csv' });
    await waitFor(() => expect(document.activeElement).toBe(again));
    await press('Hoàn tác lần nhập pocket.csv');
    await press('Hoàn tác');
    await screen.findByText('Đã hoàn tác', { selector: 'strong' });
    await waitFor(() => expect(screen.queryByText('pocket.csv')).toBeNull());
  });

  it('can be stopped while it reads', async () => {
    open({
      read: (_name, _files, { signal, onProgress }) => {
        onProgress('check', 3, 10);
        return new Promise((resolve) => signal.addEventListener('abort', () => resolve(null)));
      },
    });
    await choose();
    await screen.findByText('Đang kiểm tra 3/10 bài');
    await press('Dừng');
    await screen.findByText('Chọn thư mục');
  });

  it('reads pasted addresses as a file of them', async () => {
    const read = vi.fn<ImportPagePort['read']>(async () => null);
    open({ read });
    await press('Dán danh sách địa chỉ');
    const field = screen.getByRole('textbox', { name: 'Mỗi dòng một địa chỉ' });
    fireEvent.input(field, { target: { value: 'https://a.vn/1' } });
    await press('Đọc các địa chỉ');
    await waitFor(() => expect(read).toHaveBeenCalled());
    const [name, files] = read.mock.calls[0] ?? [];
    expect(name).toBe('Địa chỉ đã dán');
    expect(await files?.[0]?.blob.text()).toBe('https://a.vn/1');
  });

  it.each([
    ['unknown-format', 'Cắt Báo không nhận ra loại tệp này'],
    ['damaged-archive', 'Tệp ZIP này bị hỏng hoặc tải về chưa hết'],
    ['backup', 'Đây là bản sao lưu của Cắt Báo'],
    ['nothing-in-it', 'Không có gì để nhập'],
    ['too-large', 'Quá nhiều để đọc một lần'],
  ] as const)('says why it does not read a file, and what to do: %s', async (reason, what) => {
    open(refusing(reason));
    await choose();
    const alert = await screen.findByRole('alert');
    within(alert).getByText(what);
    within(alert).getByText('Kho không thay đổi.');
    await press('Chọn tệp khác');
    await screen.findByText('Chọn thư mục');
  });

  it('says that the disk is full, that the answer is lost, and that something broke', async () => {
    const outcomes = [fail({ kind: 'disk-full' }), 'uncertain', 'broken'] as const;
    const texts = [/giải phóng ổ đĩa/, /Mất liên lạc/, /Hãy thử lại/];
    for (const [at, outcome] of outcomes.entries()) {
      open({ send: async () => outcome });
      await choose();
      await press('Nhập');
      within(await screen.findByRole('alert')).getByText(texts[at] ?? '');
      cleanup();
    }
  });
});
