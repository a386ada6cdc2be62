// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { App } from '../../entrypoints/popup/app.tsx';
import { fail } from '../../domain/failure.ts';
import { memoryWorld, samplePage, type MemoryWorld } from '../gallery/memory-port.ts';
import { sampleArticle, sampleClip } from '../gallery/sample-clips.ts';
import { speak } from './speak.ts';

const note = () => screen.findByLabelText<HTMLTextAreaElement>('Ghi chú');
const write = async (text: string): Promise<void> => {
  fireEvent.input(await note(), { target: { value: text } });
};
const pressButton = async (name: string | RegExp): Promise<void> => {
  fireEvent.click(await screen.findByRole('button', { name }));
};
const card = () => screen.findByRole('region', { name: 'Trang đang xem' });
const open = (world: MemoryWorld) => render(<App port={world.port} />);

beforeEach(() => speak('vi'));
afterEach(cleanup);

describe('this page', () => {
  it('is saved with its campaigns and note, and then says that it is clipped', async () => {
    const world = memoryWorld(samplePage());
    open(world);
    await pressButton('Gắn Năm dân vận khéo 2020');
    await write('Đưa vào báo cáo quý');
    await pressButton('Lưu bài cắt');
    await within(await card()).findByText('Đã cắt ngày 22/11/2026 09:30');
    await screen.findByRole('button', { name: 'Đã lưu' });
    await screen.findByText(/^Đã lưu bài “/);
    expect(world.clips.get('clip-saved')).toMatchObject({
      campaigns: ['campaign-0'],
      note: 'Đưa vào báo cáo quý',
    });
    expect(world.drafts.size).toBe(0);
  });

  it('is saved by Ctrl+Enter, and a campaign still being typed is not lost', async () => {
    const world = memoryWorld(samplePage());
    open(world);
    const field = await screen.findByRole('combobox', { name: 'Chiến dịch' });
    fireEvent.input(field, { target: { value: 'Phong trào mới' } });
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
    await within(await card()).findByRole('button', { name: 'Bỏ Phong trào mới' });
    expect(world.clips.get('clip-saved')?.campaigns).toHaveLength(1);
  });

  it('keeps every keystroke and brings it back when opened again', async () => {
    const world = memoryWorld(samplePage());
    const first = open(world);
    await write('Nửa câu');
    const field = await screen.findByRole('combobox', { name: 'Chiến dịch' });
    fireEvent.input(field, { target: { value: 'Dân v' } });
    first.unmount();

    open(world);
    await screen.findByText('Đã khôi phục bản nháp');
    expect((await note()).value).toBe('Nửa câu');
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Chiến dịch' }).value).toBe(
      'Dân v',
    );
    await pressButton('Bỏ nháp');
    await waitFor(() => expect(world.drafts.size).toBe(0));
    expect((await note()).value).toBe('');
  });

  it('keeps the draft and says what to do when saving fails', async () => {
    const world = memoryWorld(samplePage());
    const port = { ...world.port, saveClip: async () => fail({ kind: 'disk-full' }) };
    render(<App port={port} />);
    await write('Không được mất');
    await pressButton('Lưu bài cắt');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Hết chỗ trống');
    expect((await note()).value).toBe('Không được mất');
    expect(world.drafts.size).toBe(1);
  });

  it('that is clipped already is edited in place, not clipped again', async () => {
    const clip = sampleClip(0, [0]);
    const world = memoryWorld(samplePage(sampleArticle(0), { clip, urlKey: clip.urlKey }), [clip]);
    open(world);
    await within(await card()).findByText('Đã cắt ngày 22/11/2026 09:30');
    await write('Thêm sau');
    await pressButton('Lưu thay đổi');
    await screen.findByRole('button', { name: 'Đã lưu' });
    expect(world.asked).toEqual(['editClip']);
    expect(world.clips.get(clip.id)).toMatchObject({ note: 'Thêm sau', campaigns: ['campaign-0'] });
    expect(world.clips.size).toBe(1);
  });

  it('shows a hostile title as text', async () => {
    const title = '<img src=x onerror=alert(1)><script>alert(2)</script>';
    open(memoryWorld(samplePage(sampleArticle(0, { title, lead: '<b>đậm</b>' }))));
    expect((await screen.findByRole('heading', { level: 2, name: title })).textContent).toBe(title);
    expect(document.querySelector('img, script, b')).toBeNull();
  });

  it('that is no article says why and can be clipped by hand', async () => {
    const article = sampleArticle(1, { title: '' });
    open(
      memoryWorld(
        samplePage(article, { extraction: { kind: 'not-article', reason: 'home-page', article } }),
      ),
    );
    await screen.findByText(/Trang này là trang chủ/);
    await pressButton('Cắt thủ công');
    await screen.findByText('Cần có tiêu đề.');
    fireEvent.input(screen.getByLabelText('Tiêu đề'), { target: { value: 'Tự đặt' } });
    await pressButton('Lưu bài cắt');
    await within(await card()).findByRole('heading', { name: 'Tự đặt' });
  });

  it('is not saved with a day that does not exist', async () => {
    const world = memoryWorld(samplePage());
    open(world);
    await pressButton('Sửa thông tin bài');
    const day = screen.getByLabelText<HTMLInputElement>('Ngày đăng');
    expect(day.value).toMatch(/^14\/\d\d\/2020$/);
    fireEvent.input(day, { target: { value: '31/2/2020' } });
    fireEvent.blur(day);
    await screen.findByText(/Ngày chưa đúng/);
    await pressButton('Lưu bài cắt');
    expect(world.asked).toEqual([]);
    fireEvent.input(day, { target: { value: '1/3/20' } });
    await pressButton('Lưu bài cắt');
    await waitFor(() => expect(world.clips.get('clip-saved')?.published?.date).toBe('2020-03-01'));
  });

  it('that cannot be asked for shows a failure, never nothing', async () => {
    const { port } = memoryWorld(samplePage());
    render(<App port={{ ...port, openPage: () => Promise.reject(new Error('gone')) }} />);
    expect((await screen.findByRole('alert')).textContent).toContain('Tiện ích chưa trả lời');
  });
});
