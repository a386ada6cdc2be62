// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { DEFAULT_CHOICES } from '../../domain/export-choices.ts';
import { fail, succeed } from '../../domain/failure.ts';
import { NO_OFFICE } from '../../domain/office.ts';
import type { ExportPort } from '../../entrypoints/export/export-port.ts';
import { ExportPage } from '../../entrypoints/export/views/export-page.tsx';
import type { ExportJob } from '../../entrypoints/export/writing/job.ts';
import type { RememberedExport } from '../../storage/export-memory.ts';
import { speak } from './speak.ts';

const NOW = Date.UTC(2026, 10, 26);
const files: string[] = [];
const jobs: ExportJob[] = [];
const kept: RememberedExport[] = [];

beforeEach(async () => {
  await speak('vi');
  files.length = jobs.length = kept.length = 0;
});
afterEach(cleanup);

const portWith = (change: Partial<ExportPort> = {}): ExportPort => ({
  handed: async () => ({
    collection: { kind: 'query', query: { text: '', campaign: null } },
    label: 'Dân vận khéo',
    campaign: 'c1',
  }),
  count: async () => 12,
  remembered: async () => null,
  remember: async (_, remembered) => void kept.push(remembered),
  office: async () => NO_OFFICE,
  putOffice: async () => undefined,
  async write(job, onProgress) {
    jobs.push(job);
    onProgress(12, 12);
    return succeed({ blob: new Blob(['x']), clips: 12, picturesMissing: 0 });
  },
  pictureHosts: async () => succeed([]),
  hostsAllowed: async () => true,
  askForHosts: async () => true,
  download: (name) => void files.push(name),
  copy: async () => undefined,
  print: async () => undefined,
  folder: null,
  share: null,
  appVersion: '0.1.0',
  now: () => NOW,
  ...change,
});
const open = (change: Partial<ExportPort> = {}, startAtOnce = false) =>
  render(<ExportPage port={portWith(change)} startAtOnce={startAtOnce} />);
const save = () => screen.findByRole<HTMLButtonElement>('button', { name: /^Lưu tệp/ });
const written = () => jobs.filter(({ most }) => most === null);

describe('the export page', () => {
  it('saves a file whose name says what is in it, and remembers how', async () => {
    open();
    await waitFor(async () => expect((await save()).disabled).toBe(false));
    fireEvent.change(screen.getByLabelText('Thời gian'), { target: { value: '2026-11' } });
    await waitFor(async () => expect((await save()).disabled).toBe(false));
    fireEvent.click(await save());
    await screen.findByText(/^Đã xuất 12 bài/);
    expect(files).toEqual(['cat-bao_dan-van-kheo-2026-11_2026-11-26.docx']);
    expect(written()).toMatchObject([{ format: 'docx', period: '2026-11', title: 'Dân vận khéo' }]);
    expect(kept).toMatchObject([{ format: 'docx', period: '2026-11' }]);
  });

  it('begins at once where the press said so, as it was done the last time', async () => {
    const choices = { ...DEFAULT_CHOICES, look: 'prose' } as const;
    open({ remembered: async () => ({ format: 'docx', period: 'last-month', choices }) }, true);
    await waitFor(() => expect(files).toHaveLength(1));
    expect(written()).toMatchObject([{ period: 'last-month', choices: { look: 'prose' } }]);
  });

  it('makes no empty file, and none that no program opens', async () => {
    const { unmount } = open({ count: async () => 0 });
    await screen.findByText('Không có bài nào trong khoảng thời gian này.');
    expect((await save()).disabled).toBe(true);
    unmount();
    open({ count: async () => 1_000_000 }, true);
    await screen.findByText(/^Tệp loại này chứa nhiều nhất/);
    expect((await save()).disabled).toBe(true);
    expect(files).toEqual([]);
  });

  it('says what went wrong and that the library is unchanged, and can be tried again', async () => {
    let broken = true;
    open({
      write: async (job) =>
        job.most === null && broken
          ? fail({ kind: 'export-failed', detail: 'no memory' })
          : succeed({ blob: new Blob(['x']), clips: 12, picturesMissing: 3 }),
    });
    await waitFor(async () => expect((await save()).disabled).toBe(false));
    fireEvent.click(await save());
    expect((await screen.findByRole('alert')).textContent).toContain('Kho bài cắt không thay đổi');
    broken = false;
    fireEvent.click(await save());
    await screen.findByText(/Có 3 ảnh không tải được/);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('stops when asked, without a file', async () => {
    open({
      write: (job, _, signal) =>
        job.most === null
          ? new Promise((resolve) => signal.addEventListener('abort', () => resolve(null)))
          : Promise.resolve(succeed({ blob: new Blob(['x']), clips: 12, picturesMissing: 0 })),
    });
    await waitFor(async () => expect((await save()).disabled).toBe(false));
    fireEvent.click(await save());
    fireEvent.click(await screen.findByRole('button', { name: 'Dừng' }));
    await waitFor(async () => expect((await save()).disabled).toBe(false));
    expect(files).toEqual([]);
    expect(kept).toEqual([]);
  });

  it('counts a part of the clips for no preview', async () => {
    open({ count: async () => 400 });
    await waitFor(() => expect(jobs).toHaveLength(1));
    expect(jobs[0]).toMatchObject({ most: 20, choices: { summary: false, pictures: false } });
    await screen.findByText(/trang số liệu có trong tệp/);
  });

  it('keeps the office as it is typed', async () => {
    const offices: string[] = [];
    open({ putOffice: async ({ name }) => void offices.push(name) });
    fireEvent.click(await screen.findByRole('button', { name: 'Cơ quan lập điểm tin' }));
    fireEvent.input(screen.getByLabelText('Tên cơ quan'), { target: { value: 'BAN DÂN VẬN' } });
    await waitFor(() => expect(offices).toEqual(['BAN DÂN VẬN']));
  });

  it('says where to begin where nothing was handed over', async () => {
    open({ handed: async () => null });
    await screen.findByRole('link', { name: 'Mở kho bài cắt' });
  });
});
