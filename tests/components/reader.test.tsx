// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { Article } from '../../domain/article.ts';
import { highlightsOf } from '../../domain/clip-highlight.ts';
import type { Clip } from '../../domain/clip.ts';
import type { FacetFilter } from '../../domain/facets.ts';
import { Toast, type ToastMessage } from '../../entrypoints/components/toast.tsx';
import { Reader } from '../../entrypoints/library/reader/reader.tsx';
import {
  clipOfArticle,
  quoteOf,
  readerArticle,
  withHighlights,
} from '../gallery/reader-article.ts';
import { readerWorld, reread, type ReaderWorld } from '../gallery/reader-world.ts';
import { CAMPAIGNS, sampleArticle, sampleClip } from '../gallery/sample-clips.ts';
import { speak } from './speak.ts';

const COUNTS = CAMPAIGNS.map((each) => Object.assign({}, each, { clips: 1 }));

interface Opened extends ReaderWorld {
  readonly narrowed: Partial<FacetFilter>[];
  /** Puts the clip as the library has it into the reader. */
  readonly refresh: () => void;
}

function Page(props: {
  readonly world: ReaderWorld;
  readonly id: string;
  readonly narrowed: Partial<FacetFilter>[];
  readonly turn: number;
}) {
  const [id, setId] = useState(props.id);
  const [, setTurn] = useState(0);
  const [toast, setToast] = useState<ToastMessage | null>(null);
  const clip = props.world.clips.get(id);
  return (
    <>
      {clip && (
        <Reader
          port={props.world.port}
          clip={clip}
          campaigns={COUNTS}
          search="ban ve"
          onChanged={() => setTurn((was) => was + 1)}
          onOpen={(other) => setId(other.id)}
          onNarrow={(change) => props.narrowed.push(change)}
          onToast={setToast}
          onClose={() => props.narrowed.push({})}
        />
      )}
      <Toast message={toast} onDismiss={() => setToast(null)} />
    </>
  );
}

function open(
  clip: Clip = clipOfArticle(3, readerArticle()),
  article: Article = readerArticle(),
  prepare: (world: ReaderWorld) => void = () => undefined,
): Opened {
  const world = readerWorld([[clip, article]]);
  prepare(world);
  const narrowed: Partial<FacetFilter>[] = [];
  const page = (turn: number) => (
    <Page world={world} id={clip.id} narrowed={narrowed} turn={turn} />
  );
  const { rerender } = render(page(0));
  return { ...world, narrowed, refresh: () => rerender(page(1)) };
}

const press = async (name: string | RegExp): Promise<void> => {
  fireEvent.click(await screen.findByRole('button', { name }));
};
/** What stands in the article's own root. */
const inText = (selector: string): readonly HTMLElement[] =>
  Array.from(
    document.querySelector('.reader-text')?.shadowRoot?.querySelectorAll<HTMLElement>(selector) ??
      [],
  );
const body = async (): Promise<HTMLElement> => {
  await waitFor(() => expect(inText('.text > p')).not.toEqual([]));
  return inText('.text')[0] as HTMLElement;
};
/** The text is read for its marks behind the first paint. */
const ready = (): Promise<HTMLElement> =>
  screen.findByRole('heading', { name: /^Đoạn đã đánh dấu/ });
/** Selects words of the article as a mouse would. */
async function select(words: string): Promise<void> {
  const root = await body();
  await ready();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.nodeValue?.indexOf(words) ?? -1;
    if (at < 0) continue;
    document.getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
    document.dispatchEvent(new Event('selectionchange'));
    return;
  }
  throw new Error(`not in the article: ${words}`);
}
/** What each highlight covers: a mark is cut where words of the search or other marks lie in it. */
function marked(): string[] {
  const words = new Map<string, string>();
  for (const mark of inText('mark[data-highlight]')) {
    for (const id of mark.dataset['highlight']?.split(' ') ?? [])
      words.set(id, `${words.get(id) ?? ''}${mark.textContent}`);
  }
  return [...words.values()];
}

beforeEach(() => speak('vi'));
afterEach(() => {
  cleanup();
  document.getSelection()?.removeAllRanges();
});

describe('the reader', () => {
  it('shows the article with what is known of it', async () => {
    open();
    const text = await body();
    expect(text.textContent).toContain('Cán bộ làm trước, bà con làm theo');
    for (const words of [
      'Cổng thông tin điện tử tỉnh Kon Tum',
      'Kon Tum (trước 1/7/2025)',
      'nay là Quảng Ngãi',
      'Trên trang ghi: Thứ Ba, 14/01/2020 | 08:15',
      'Tác giả: Nguyễn Hường',
      'Ảnh: Trần Thị Thu Hà',
      'Dẫn lại từ Báo Nhân Dân',
      'Thứ và ngày ghi trên trang không khớp nhau.',
      'Kế hoạch 76-KH/HU (PDF)',
      '18/2019/NQ-HĐND',
      '02/07/2020 14:05',
      '22/11/2026 09:30',
    ]) {
      await screen.findByText(words);
    }
  });

  it('keeps the text in a root of its own, where the page finds nothing of it', async () => {
    open();
    const text = await body();
    expect(text.getRootNode()).toBeInstanceOf(ShadowRoot);
    expect(document.querySelector('.reader-text')?.childNodes).toHaveLength(0);
    expect(document.querySelector('.reader-text p, .text')).toBeNull();
  });

  it('narrows the list to its source and to a province, then and now', async () => {
    const { narrowed } = open();
    await press('Cổng thông tin điện tử tỉnh Kon Tum');
    await press('Kon Tum (trước 1/7/2025)');
    await press('nay là Quảng Ngãi');
    expect(narrowed).toEqual([
      { sources: ['kontum.gov.vn'] },
      { provinces2024: ['Kon Tum'] },
      { provinces2025: ['Quảng Ngãi'] },
    ]);
  });

  it('says how many pictures wait, and remembers that they are always to be shown', async () => {
    const { looks } = open();
    await screen.findByText('Bài có 2 ảnh, chưa tải từ cổng thông tin.');
    await press('Luôn hiện ảnh');
    expect(looks.at(-1)?.pictures).toBe(true);
    expect(screen.queryByText(/chưa tải từ cổng/)).toBeNull();
  });

  it('marks the words that the list was searched for', async () => {
    open();
    await ready();
    await waitFor(() =>
      expect(inText('mark[data-hit]').map((mark) => mark.textContent)).toContain('bản'),
    );
  });

  it('says that the library has no text of the clip, or that it cannot be read, with a way on', async () => {
    open(undefined, undefined, (world) => world.bodies.clear());
    await screen.findByText('Kho không còn nội dung của bài này');
    cleanup();
    const world = open(undefined, undefined, ({ port }) => {
      const { getBody } = port;
      let tries = 0;
      port.getBody = (id) => (++tries === 1 ? Promise.reject(new Error('closed')) : getBody(id));
    });
    await press('Thử lại');
    await body();
    expect(world.clips.size).toBe(1);
  });

  it('keeps how the person likes to read', async () => {
    const { looks } = open();
    await press('Cách trình bày');
    fireEvent.click(await screen.findByRole('radio', { name: 'Ngà' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Rộng' }));
    await press('Chữ to hơn');
    expect(looks.at(-1)).toEqual({ size: 2, width: 'wide', theme: 'sepia', pictures: false });
    const sheet = document.querySelector<HTMLElement>('.reader-sheet');
    expect(Object.assign({}, sheet?.dataset)).toMatchObject({
      theme: 'sepia',
      size: '2',
      width: 'wide',
    });
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('radio', { name: 'Ngà' })).toBeNull());
  });
});

describe('highlights', () => {
  it('are made of a selection with one key', async () => {
    const world = open();
    await select('chi bộ ra nghị quyết');
    await screen.findByRole('toolbar', { name: 'Đoạn đang chọn' });
    fireEvent.keyDown(document.body, { key: 'h' });
    await waitFor(() => expect(marked()).toEqual(['chi bộ ra nghị quyết']));
    const [clip] = world.clips.values();
    expect(clip && highlightsOf(clip)).toMatchObject([
      { exact: 'chi bộ ra nghị quyết', prefix: expect.stringContaining('Đầu năm, ') },
    ]);
  });

  it('are made in a colour with a note, and the note changed', async () => {
    const world = open();
    await select('hiến đất trước');
    fireEvent.click(await screen.findByRole('button', { name: 'Đánh dấu: lục' }));
    await waitFor(() => expect(marked()).toEqual(['hiến đất trước']));
    fireEvent.click(inText('mark[data-highlight]')[0] as Element);
    const bar = await screen.findByRole('toolbar', { name: 'Đoạn đã đánh dấu' });
    fireEvent.click(within(bar).getByRole('button', { name: 'Ghi chú' }));
    const field = await screen.findByLabelText('Ghi chú cho đoạn này');
    fireEvent.input(field, { target: { value: 'Trích vào báo cáo' } });
    await press('Lưu ghi chú');
    await waitFor(() => {
      const [clip] = world.clips.values();
      expect(clip && highlightsOf(clip)).toMatchObject([
        { exact: 'hiến đất trước', colour: 'green', note: 'Trích vào báo cáo' },
      ]);
    });
    await waitFor(() => expect(world.typed.size).toBe(0));
  });

  it('keep a note that was typed and not saved', async () => {
    const clip = withHighlights(clipOfArticle(3, readerArticle()), [quoteOf('hiến đất trước')]);
    const world = open(clip);
    await press('Ghi chú cho: hiến đất trước');
    fireEvent.input(await screen.findByLabelText('Ghi chú cho đoạn này'), {
      target: { value: 'Đang viết dở' },
    });
    cleanup();
    expect([...world.typed.values()]).toEqual(['Đang viết dở']);
    render(<Page world={world} id={clip.id} narrowed={[]} turn={0} />);
    const again = await screen.findByRole('button', { name: 'Ghi chú cho: hiến đất trước' });
    expect(again.textContent).toBe('Viết tiếp ghi chú');
    fireEvent.click(again);
    const field = await screen.findByLabelText<HTMLTextAreaElement>('Ghi chú cho đoạn này');
    expect(field.value).toBe('Đang viết dở');
  });

  it('are removed with undo', async () => {
    const clip = withHighlights(clipOfArticle(3, readerArticle()), [
      quoteOf('hiến đất trước', { note: 'Giữ lại' }),
    ]);
    open(clip);
    await press('Bỏ đánh dấu: hiến đất trước');
    await waitFor(() => expect(marked()).toEqual([]));
    await press('Hoàn tác');
    await waitFor(() => expect(marked()).toEqual(['hiến đất trước']));
    await screen.findByText('Giữ lại');
  });

  it('lead to their place', async () => {
    const clip = withHighlights(clipOfArticle(3, readerArticle()), [quoteOf('hiến đất trước')]);
    open(clip);
    const scrolled = vi
      .spyOn(Element.prototype, 'scrollIntoView')
      .mockImplementation(() => undefined);
    await press(/^vàng: hiến đất trước/);
    expect(scrolled).toHaveBeenCalled();
    const inside = document.activeElement?.shadowRoot?.activeElement;
    expect(inside?.textContent).toBe('hiến đất trước');
    scrolled.mockRestore();
  });

  it('stay where they belong when the page is clipped again; what is gone is listed', async () => {
    const article = readerArticle();
    const clip = withHighlights(clipOfArticle(3, article), [
      quoteOf('42 hộ đã hiến hơn 1.200 m² đất', { note: 'Số liệu' }),
      quoteOf('Nhiều hộ lúc đầu còn băn khoăn vì đất vườn đã hẹp, lại vướng tường rào', {
        note: 'Đã bị bỏ',
      }),
    ]);
    const world = open(clip, article);
    await waitFor(() => expect(marked()).toHaveLength(2));
    const later = readerArticle({
      html: `<p>Đoạn mới thêm ở đầu bài.</p>${article.html
        .replace('42 hộ đã hiến hơn 1.200 m² đất', '47 hộ đã hiến gần 1.350 m² đất')
        .replace(/Nhiều hộ lúc đầu.*?lâu năm\./, '')}`,
    });
    world.bodies.set(clip.id, later);
    world.clips.set(clip.id, reread(clip, later));
    world.refresh();
    await screen.findByRole('heading', { name: 'Không còn thấy trong bài hiện nay' });
    expect(marked()).toEqual(['47 hộ đã hiến gần 1.350 m² đất']);
    await screen.findByText('Đã bị bỏ');
    const [held] = world.clips.values();
    expect(held && highlightsOf(held)).toHaveLength(2);
  });

  it('and selections are copied with their source', async () => {
    const { copied } = open();
    await select('chi bộ ra nghị quyết');
    await press('Chép trích dẫn kèm nguồn');
    await screen.findByText('Đã chép trích dẫn kèm nguồn');
    expect(copied[0]).toMatch(
      /^“chi bộ ra nghị quyết”\n\(Nguyễn Hường, Trần Thị Thu Hà, “Nhân rộng .*”, Cổng thông tin điện tử tỉnh Kon Tum, 14\/04\/2020 08:15, https:/,
    );
  });
});

describe('finding in the article', () => {
  it('opens with a key, takes words without marks, steps round and selects where it ends', async () => {
    open();
    await body();
    await ready();
    fireEvent.keyDown(document.body, { key: 'f' });
    const field = await screen.findByRole('textbox', { name: 'Tìm trong bài' });
    fireEvent.input(field, { target: { value: 'dan van' } });
    const bar = screen.getByRole('search', { name: 'Tìm trong bài' });
    await waitFor(() => expect(bar.textContent).toMatch(/1\/\d/));
    const count = inText('mark[data-found]').length;
    expect(count).toBeGreaterThan(2);
    fireEvent.keyDown(field, { key: 'Enter', shiftKey: true });
    expect(bar.textContent).toContain(`${count}/${count}`);
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(bar.textContent).toContain(`1/${count}`);
    fireEvent.keyDown(field, { key: 'Escape' });
    await waitFor(() => expect(inText('mark[data-found]')).toEqual([]));
    await waitFor(() => expect(String(document.getSelection())).toMatch(/^dân vận$/i));
  });

  it('says that nothing was found', async () => {
    open();
    await ready();
    fireEvent.keyDown(document.body, { key: 'f' });
    const field = await screen.findByRole('textbox', { name: 'Tìm trong bài' });
    fireEvent.input(field, { target: { value: 'chuyển đổi số' } });
    await screen.findByText('Không thấy');
  });
});

describe('what the person makes of an article', () => {
  it('is saved: note, campaign, title', async () => {
    const world = open();
    const note = await screen.findByLabelText('Ghi chú');
    expect(note.hasAttribute('data-reader-note')).toBe(true);
    expect(document.querySelector('[data-reader-tags]')?.getAttribute('role')).toBe('combobox');
    fireEvent.input(note, { target: { value: 'Gửi lãnh đạo' } });
    expect(world.drafts.size).toBe(1);
    await press('Lưu thay đổi');
    await waitFor(() => expect([...world.clips.values()][0]?.note).toBe('Gửi lãnh đạo'));
    await waitFor(() => expect(world.drafts.size).toBe(0));
  });

  it('comes back as it was typed when the reader is opened again', async () => {
    const world = open();
    fireEvent.input(await screen.findByLabelText('Ghi chú'), { target: { value: 'Viết dở' } });
    cleanup();
    const [clip] = world.clips.values();
    render(<Page world={world} id={clip?.id ?? ''} narrowed={[]} turn={0} />);
    await waitFor(async () =>
      expect((await screen.findByLabelText<HTMLTextAreaElement>('Ghi chú')).value).toBe('Viết dở'),
    );
  });

  it('is a tone, with undo', async () => {
    const world = open();
    fireEvent.click(await screen.findByRole('radio', { name: 'Tiêu cực' }));
    await waitFor(() => expect([...world.clips.values()][0]?.tone).toBe('negative'));
    await press('Hoàn tác');
    await waitFor(() => expect([...world.clips.values()][0]?.tone).toBeUndefined());
  });

  it('goes to the trash and back', async () => {
    const world = open();
    await press('Xoá bài');
    await screen.findByText('Bài này đang ở thùng rác.');
    await press('Khôi phục');
    await waitFor(() => expect([...world.clips.values()][0]?.trashed).toBe(0));
    expect(screen.queryByText('Bài này đang ở thùng rác.')).toBeNull();
  });
});

describe('other clips and readings', () => {
  it('are a step away: a repost is opened, and reading goes on at its title', async () => {
    const clip = clipOfArticle(3, readerArticle());
    const other = sampleClip(1);
    const world = readerWorld([
      [clip, readerArticle()],
      [other, sampleArticle(1, { text: 'Bản của báo khác.' })],
    ]);
    for (const { id } of [clip, other]) world.groups.set(id, 'one');
    render(<Page world={world} id={clip.id} narrowed={[]} turn={0} />);
    await press(/^Cùng nội dung trên 2 cổng/);
    await press(/^Báo Tuyên Quang/);
    await waitFor(() => expect(document.activeElement?.textContent).toBe(other.title));
    await waitFor(async () => expect((await body()).textContent).toBe('Bản của báo khác.'));
  });

  it('say when there is no snapshot', async () => {
    open();
    await ready();
    const button = await screen.findByRole('button', { name: 'Bản gốc của trang' });
    await waitFor(() => expect(button.getAttribute('aria-disabled')).toBe('true'));
    expect(button.title).toBe('Bài này không có bản gốc kèm theo.');
  });
});
