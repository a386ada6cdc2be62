// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Clip } from '../../domain/clip.ts';
import { fail, succeed, type Result } from '../../domain/failure.ts';
import { Toast, type ToastMessage } from '../../entrypoints/components/toast.tsx';
import { ClipCircle } from '../../entrypoints/library/sharing/clip-circle.tsx';
import type { SharingRoom } from '../../entrypoints/sharing/sharing-door.ts';
import { clipOfArticle, readerArticle } from '../gallery/reader-article.ts';
import { readerWorld, type ReaderWorld } from '../gallery/reader-world.ts';
import { CAMPAIGNS } from '../gallery/sample-clips.ts';
import { editedAs, LAN, PEOPLE, sampleTraces, sharedClip } from '../gallery/sharing-clip.ts';
import { sampleCircle, sharingWorld, type SharingChange } from '../gallery/sharing-world.ts';
import { speak } from './speak.ts';

const COUNTS = CAMPAIGNS.map((each) => Object.assign({}, each, { clips: 1 }));

function Page(props: {
  readonly world: ReaderWorld;
  readonly id: string;
  readonly door: () => Promise<SharingRoom>;
}) {
  const [, setTurn] = useState(0);
  const [toast, setToast] = useState<ToastMessage | null>(null);
  const clip = props.world.clips.get(props.id);
  return (
    <>
      {clip && (
        <ClipCircle
          door={props.door}
          port={{ ...props.world.port, editClip: editedAs(props.world, LAN) }}
          clip={clip}
          campaigns={COUNTS}
          onChanged={(changed) => {
            for (const each of changed) props.world.clips.set(each.id, each);
            setTurn((was) => was + 1);
          }}
          onToast={setToast}
        />
      )}
      <Toast message={toast} onDismiss={() => setToast(null)} />
    </>
  );
}

function open(clip: Clip, change: SharingChange = {}, kept?: Uint8Array<ArrayBuffer>) {
  const article = readerArticle();
  const reader = readerWorld([[clip, article]]);
  if (kept) reader.snapshots.set(clip.id, kept);
  const sharing = sharingWorld({ people: PEOPLE, library: reader, ...change });
  const door = async (): Promise<SharingRoom> => sharing.room;
  render(<Page world={reader} id={clip.id} door={door} />);
  return { ...sharing, snapshots: reader.snapshots, now: () => reader.clips.get(clip.id) as Clip };
}
const shared = { circles: [sampleCircle()] };
const press = async (name: string | RegExp): Promise<void> => {
  fireEvent.click(await screen.findByRole('button', { name }));
};

beforeEach(() => speak('vi'));
afterEach(cleanup);

describe('a clip that is shared', () => {
  it('says who clipped it, who tagged it, whose the notes and corrections are', async () => {
    open(sharedClip(readerArticle()), shared);
    await press('Ai làm gì với bài này');
    const facts = [...document.querySelectorAll('.clip-people > div')].map((row) =>
      row.textContent?.replaceAll('\u00a0', ' '),
    );
    expect(facts[0]).toBe('Cắt bàiLan · 22/11/2026 09:30');
    expect(facts).toContain('Năm dân vận khéo 2020Minh · 22/11/2026 09:30');
    expect(facts).toContain('Ghi chúHùng, Ban Tuyên giáo · 22/11/2026 11:30');
    expect(facts).toContain('Tiêu đềHùng, Ban Tuyên giáo · 22/11/2026 11:30');
  });

  it('does not call us by our own name', async () => {
    open(sharedClip(readerArticle()), { ...shared, own: LAN });
    const notes = within(
      await screen.findByRole('region', { name: 'Hai người ghi chú khác nhau' }),
    );
    expect(notes.getByText('Tôi · 22/11/2026 10:30')).toBeTruthy();
    expect(notes.getByText('Hùng, Ban Tuyên giáo · 22/11/2026 11:30')).toBeTruthy();
    await press('Ai làm gì với bài này');
    expect(document.querySelector('.clip-people > div')?.textContent).toMatch(/^Cắt bàiTôi · 22/);
  });

  it('shows nothing of it to who shares with nobody', async () => {
    const { room } = open(clipOfArticle(3, readerArticle()), { people: {} });
    await room.port.tracesOf('');
    await new Promise((done) => setTimeout(done, 20));
    expect(document.querySelector('.clip-circle')).toBeNull();
  });
});

describe('two notes by different people', () => {
  const NOTES = 'Hai người ghi chú khác nhau';

  it('stand side by side with their writers', async () => {
    open(sharedClip(readerArticle()), shared);
    const notes = within(await screen.findByRole('region', { name: NOTES }));
    expect(notes.getByText('Lan · 22/11/2026 10:30')).toBeTruthy();
    expect(notes.getByText('Gửi lãnh đạo trước thứ Sáu.')).toBeTruthy();
    expect(notes.getByText('Hùng, Ban Tuyên giáo · 22/11/2026 11:30')).toBeTruthy();
  });

  it('become one when one is taken, and come back', async () => {
    const { now } = open(sharedClip(readerArticle()), shared);
    const both = now().note;
    await press(/^Chỉ giữ ghi chú này: Lan/);
    await screen.findByText('Đã lưu ghi chú.');
    expect(now().note).toBe('Gửi lãnh đạo trước thứ Sáu.');
    expect(screen.queryByRole('region', { name: NOTES })).toBeNull();
    await press('Hoàn tác');
    await waitFor(() => expect(now().note).toBe(both));
  });

  it('are made one that is written by hand', async () => {
    const { now } = open(sharedClip(readerArticle()), shared);
    await press('Gộp làm một…');
    const field = await screen.findByLabelText('Ghi chú chung');
    expect(field).toHaveProperty('value', expect.stringContaining('còn hai hộ'));
    fireEvent.input(field, { target: { value: 'Gửi lãnh đạo khi đủ số liệu.' } });
    await press('Lưu ghi chú chung');
    await waitFor(() => expect(now().note).toBe('Gửi lãnh đạo khi đủ số liệu.'));
  });

  it('are not asked about again when both shall stay, until that is taken back', async () => {
    const { now } = open(sharedClip(readerArticle()), shared);
    const both = now().note;
    const keep = await screen.findByRole('button', { name: 'Giữ cả hai' });
    keep.focus();
    fireEvent.click(keep);
    await waitFor(() => expect(screen.queryByRole('region', { name: NOTES })).toBeNull());
    // What had the focus is gone: it stays where it was.
    await waitFor(() =>
      expect(document.activeElement).toBe(document.querySelector('.clip-circle')),
    );
    expect(now().note).toBe(both);
    await press('Hoàn tác');
    await screen.findByRole('region', { name: NOTES });
  });
});

describe('two corrections of one title', () => {
  const TITLES = 'Tiêu đề: hai người sửa khác nhau';
  const LOST = 'Tổ dân vận thôn Đông: 42 hộ hiến đất mở đường';

  it('stand side by side, and the other one is taken', async () => {
    const { now, asked } = open(sharedClip(readerArticle()), shared);
    const titles = within(await screen.findByRole('region', { name: TITLES }));
    expect(titles.getByText(LOST)).toBeTruthy();
    expect(titles.getByText(now().title)).toBeTruthy();
    await press('Dùng bản kia');
    await waitFor(() => expect(now().title).toBe(LOST));
    expect(asked).toEqual([`settleAside ${now().id} true`]);
    expect(screen.queryByRole('region', { name: TITLES })).toBeNull();
  });

  it('or it is left as it is', async () => {
    const { now } = open(sharedClip(readerArticle()), shared);
    const { title } = now();
    await press('Giữ như hiện tại');
    await waitFor(() => expect(screen.queryByRole('region', { name: TITLES })).toBeNull());
    expect(now().title).toBe(title);
  });
});

describe('a page that was kept by a colleague', () => {
  const FETCH = 'Tải bản gốc từ nhóm “Dân vận tỉnh”';
  const pages = (answer: Result<null> = succeed(null)) => ({ pages: async () => answer });

  it('is fetched when it is asked for, and not before', async () => {
    const { asked, now } = open(sharedClip(readerArticle()), { ...shared, ...pages() });
    await screen.findByRole('button', { name: FETCH });
    expect(asked).toEqual([]);
    await press(FETCH);
    await screen.findByText('Đã có bản gốc của trang trên máy này.');
    expect(asked).toEqual([`fetchPage circle-0 ${now().id}`]);
    expect(screen.queryByRole('button', { name: FETCH })).toBeNull();
  });

  it('is told while it comes, and asked for once', async () => {
    let come: (result: Result<null>) => void = () => undefined;
    const coming = new Promise<Result<null>>((done) => {
      come = done;
    });
    const { asked } = open(sharedClip(readerArticle()), { ...shared, pages: () => coming });
    await press(FETCH);
    await press('Đang tải bản gốc…');
    expect(asked.length).toBe(1);
    come(succeed(null));
    await screen.findByText('Đã có bản gốc của trang trên máy này.');
  });

  it('says why it did not come, and may be tried again', async () => {
    const answers: Result<null>[] = [fail({ kind: 'circle-page-damaged' }), succeed(null)];
    const { asked } = open(sharedClip(readerArticle()), {
      ...shared,
      pages: async () => answers.shift() ?? succeed(null),
    });
    await press(FETCH);
    await screen.findByText(/Máy chủ gửi về không đúng bản gốc đã lưu/);
    await press(FETCH);
    await screen.findByText('Đã có bản gốc của trang trên máy này.');
    expect(asked.length).toBe(2);
  });

  it('is not offered where the page is here, or where no circle has it', async () => {
    const clip = sharedClip(readerArticle());
    open(clip, shared);
    await screen.findByText('Ai làm gì với bài này');
    expect(document.querySelector('.clip-page')).toBeNull();
    cleanup();
    const { snapshots } = open(clip, { ...shared, ...pages() }, new Uint8Array([1]));
    await screen.findByText('Ai làm gì với bài này');
    await new Promise((done) => setTimeout(done, 20));
    expect(snapshots.size).toBe(1);
    expect(document.querySelector('.clip-page')).toBeNull();
  });
});

describe('what others changed', () => {
  it('is told with its writer where there is one, and brought back one by one or all at once', async () => {
    const clip = sharedClip(readerArticle());
    const { asked } = open(clip, { ...shared, traces: sampleTraces(clip.id) });
    const traces = within(await screen.findByRole('region', { name: 'Người khác đã thay đổi' }));
    expect(traces.getByText('Bỏ chiến dịch “Mục tiêu kép”')).toBeTruthy();
    expect(traces.getByText(/^Người chưa rõ tên · /)).toBeTruthy();
    expect(traces.getByText(/^Hùng, Ban Tuyên giáo · /)).toBeTruthy();
    await press('Đưa lại: Bỏ chiến dịch “Mục tiêu kép”');
    await screen.findByText('Đã đưa lại 1 mục.');
    await waitFor(() => expect(traces.queryByText('Bỏ chiến dịch “Mục tiêu kép”')).toBeNull());
    expect(asked).toEqual(['bringBack trace-1']);
  });

  it('is told after the circle was left too', async () => {
    const clip = clipOfArticle(3, readerArticle());
    open(clip, { people: {}, traces: sampleTraces(clip.id) });
    await press('Đưa lại tất cả');
    await screen.findByText('Đã đưa lại 2 mục.');
  });
});
