// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { App } from '../../entrypoints/popup/app.tsx';
import type { PageState } from '../../messaging/protocol.ts';
import { samplePage } from '../gallery/memory-port.ts';
import { panelWorld, UNREAD } from '../gallery/panel-world.ts';
import { sampleArticle } from '../gallery/sample-clips.ts';
import { speak } from './speak.ts';

const pageOf = (tabId: number, title: string): PageState =>
  samplePage(sampleArticle(tabId, { title }), { tabId, urlKey: `cong.vn/${tabId}` });
const FIRST = pageOf(1, 'Bài thứ nhất');
const SECOND = pageOf(2, 'Bài thứ hai');

const card = () => screen.findByRole('region', { name: 'Trang đang xem' });
const headed = async (title: string): Promise<HTMLElement> =>
  within(await card()).findByRole('heading', { level: 2, name: title });
const note = () => screen.findByLabelText<HTMLTextAreaElement>('Ghi chú');
const write = async (value: string): Promise<void> => {
  fireEvent.input(await note(), { target: { value } });
};

beforeEach(() => speak('vi'));
afterEach(cleanup);

describe('the side panel', () => {
  it('shows the page in front, and another one when that comes in front', async () => {
    const { port, show } = panelWorld(FIRST);
    render(<App port={port} />);
    await headed('Bài thứ nhất');
    show(SECOND);
    await headed('Bài thứ hai');
  });

  it('says calmly that a press is needed, with the person’s own keys, and lists the clips', async () => {
    const { port } = panelWorld(UNREAD);
    render(<App port={port} />);
    await screen.findByText('Bấm nút Cắt Báo (Alt+Shift+C) để đọc trang này');
    expect(screen.queryByRole('alert')).toBeNull();
    await waitFor(() => expect(document.querySelectorAll('.row')).toHaveLength(6));
  });

  it('says it without keys where none are set', async () => {
    const { port } = panelWorld(UNREAD);
    const follow = port.follow && { ...port.follow, shortcut: async () => null };
    render(<App port={{ ...port, follow }} />);
    await screen.findByText('Bấm nút Cắt Báo trên thanh công cụ để đọc trang này');
  });

  it('shows the page once it may be read', async () => {
    const { port, show } = panelWorld(UNREAD);
    render(<App port={port} />);
    await screen.findByText(/để đọc trang này/);
    show(FIRST, 'same');
    await headed('Bài thứ nhất');
  });

  it('keeps what was typed about each page with that page', async () => {
    const { port, show, library } = panelWorld(FIRST);
    render(<App port={port} />);
    await write('Về bài thứ nhất');
    show(SECOND);
    await headed('Bài thứ hai');
    expect((await note()).value).toBe('');
    await write('Về bài thứ hai');
    show(FIRST);
    await headed('Bài thứ nhất');
    await waitFor(async () => expect((await note()).value).toBe('Về bài thứ nhất'));
    show(SECOND);
    await headed('Bài thứ hai');
    await waitFor(async () => expect((await note()).value).toBe('Về bài thứ hai'));
    expect([...library.drafts.values()].map(({ key, fields }) => [key, fields.note])).toEqual([
      ['page:cong.vn/1', 'Về bài thứ nhất'],
      ['page:cong.vn/2', 'Về bài thứ hai'],
    ]);
  });

  it('keeps what is being typed when the same page is read again', async () => {
    const { port, show } = panelWorld(FIRST);
    render(<App port={port} />);
    await write('Đang gõ dở');
    const field = await note();
    show(FIRST, 'same');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(field.isConnected).toBe(true);
    expect(field.value).toBe('Đang gõ dở');
  });

  it('throws away the answer about a page that is in front no more', async () => {
    const { port, show } = panelWorld(FIRST);
    const waiting: ((page: PageState) => void)[] = [];
    const slow = {
      ...port,
      openPage: () => new Promise<PageState>((resolve) => waiting.push(resolve)),
    };
    render(<App port={slow} />);
    await waitFor(() => expect(waiting).toHaveLength(1));
    show(SECOND);
    await waitFor(() => expect(waiting).toHaveLength(2));
    waiting[1]?.(SECOND);
    await headed('Bài thứ hai');
    waiting[0]?.(FIRST);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await headed('Bài thứ hai');
  });

  it('takes no focus away from the page that is read', async () => {
    const { port } = panelWorld(FIRST);
    render(<App port={port} />);
    await headed('Bài thứ nhất');
    expect(document.activeElement).toBe(document.body);
  });

  it('offers no way to itself, but to the library', async () => {
    const { port, library } = panelWorld(FIRST);
    render(<App port={port} />);
    fireEvent.click(await screen.findByRole('button', { name: 'Mở thư viện' }));
    expect(library.asked).toEqual(['openLibrary null']);
    expect(screen.queryByRole('button', { name: 'Mở bảng bên' })).toBeNull();
  });
});

describe('what came with an update', () => {
  const news = (unseen: boolean) => {
    const world = panelWorld(FIRST);
    render(<App port={{ ...world.port, unseenNews: async () => unseen }} />);
    return world.library;
  };

  it('is a line that leads to it and then goes', async () => {
    const { asked } = news(true);
    fireEvent.click(await screen.findByRole('button', { name: 'Xem có gì mới' }));
    await waitFor(() => expect(screen.queryByText(/vừa có thêm/)).toBeNull());
    expect(asked).toEqual(['openWelcome news']);
  });

  it('is dismissed for good', async () => {
    const { asked } = news(true);
    fireEvent.click(await screen.findByRole('button', { name: 'Bỏ qua lời báo này' }));
    await waitFor(() => expect(screen.queryByText(/vừa có thêm/)).toBeNull());
    expect(asked).toEqual(['dropNews']);
  });

  it('is not there when all was seen', async () => {
    news(false);
    await headed('Bài thứ nhất');
    expect(screen.queryByText(/vừa có thêm/)).toBeNull();
  });
});
