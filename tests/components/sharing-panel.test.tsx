// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { readInvitation, writeInvitation } from '../../domain/circle/invitation.ts';
import { OptionsPage } from '../../entrypoints/options/options-page.tsx';
import { optionsWorld } from '../gallery/options-world.ts';
import { LAN, manyTraces, PEOPLE } from '../gallery/sharing-clip.ts';
import {
  sampleCircle,
  sampleState,
  sharingWorld,
  type SharingChange,
} from '../gallery/sharing-world.ts';
import { speak } from './speak.ts';

const HEADING = 'Chia sẻ với đồng nghiệp';

async function open(change: SharingChange = {}) {
  const world = sharingWorld(change);
  render(<OptionsPage port={optionsWorld({ port: { sharing: world.port } }).port} />);
  const panel = within(await screen.findByRole('region', { name: HEADING }));
  return { ...world, panel };
}
type Panel = Awaited<ReturnType<typeof open>>['panel'];

const type = (field: HTMLElement, value: string): void => {
  fireEvent.input(field, { target: { value } });
};
const press = async (where: Panel, name: string | RegExp): Promise<void> => {
  const button = await where.findByRole('button', { name });
  await waitFor(() => expect(button).toHaveProperty('disabled', false));
  fireEvent.click(button);
};
async function begin(change: SharingChange = {}) {
  const world = await open(change);
  await press(world.panel, 'Tham gia nhóm…');
  const form = within(await world.panel.findByRole('form', { name: 'Tham gia nhóm' }));
  const fill = (place: string): void => {
    type(form.getByLabelText('Lời mời hoặc địa chỉ nhóm'), place);
    type(form.getByLabelText('Tên của anh chị trong nhóm'), 'Lan');
    type(form.getByLabelText('Tài khoản'), 'lan');
    type(form.getByLabelText('Mật khẩu tài khoản'), 'bi mat');
  };
  return { ...world, form, fill, submit: () => press(form, 'Tham gia nhóm') };
}

beforeEach(() => speak('vi'));
afterEach(cleanup);

describe('the panel of circles', () => {
  it('says what it is for, and that nothing leaves the machine, where there is none', async () => {
    const { panel, asked } = await open();
    await panel.findByText('Chưa chia sẻ với ai');
    expect(panel.getByText(/không có gì rời khỏi máy này/)).toBeTruthy();
    expect(asked).toEqual([]);
  });

  it('says how each circle stands, and hears of it', async () => {
    const { panel, stand } = await open({ circles: [sampleCircle()], states: [sampleState()] });
    await panel.findByText('Đã đồng bộ lúc 22/11/2026 09:30');
    expect(panel.getByText('couch.coquan.vn · chia sẻ 1 chiến dịch')).toBeTruthy();
    stand('circle-0', { kind: 'offline', waiting: 3 });
    await panel.findByText('Chưa kết nối được máy chủ, sẽ tự thử lại');
    expect(panel.getByText('3 thay đổi chờ gửi')).toBeTruthy();
  });

  it('shows how far a first sync is, pauses it and goes on', async () => {
    const { panel, asked } = await open({
      circles: [sampleCircle()],
      states: [sampleState({ kind: 'running', phase: 'pull', done: 1200, total: 100_000 })],
    });
    await panel.findByText('Đang nhận: 1.200/100.000 mục');
    expect(panel.getByRole('progressbar')).toHaveProperty('value', 1200);
    await press(panel, 'Tạm dừng');
    await panel.findByText('Đang tạm dừng');
    await press(panel, 'Tiếp tục đồng bộ nhóm “Dân vận tỉnh”');
    await waitFor(() => expect(asked).toEqual(['pause circle-0 true', 'pause circle-0 false']));
  });

  it('shows what the server said as text, never as markup', async () => {
    const { panel } = await open({
      circles: [sampleCircle()],
      states: [sampleState({ kind: 'broken', reason: '<img src=x onerror=alert(1)>' })],
    });
    await panel.findByText('Máy chủ trả lời: <img src=x onerror=alert(1)>');
    expect(document.querySelector('img')).toBeNull();
  });

  it('asks for the account again where it was refused, and forgets it on demand', async () => {
    const { panel, asked } = await open({
      circles: [sampleCircle()],
      states: [sampleState({ kind: 'refused', reason: 'Name or password is incorrect.' })],
    });
    const form = within(
      await panel.findByRole('form', { name: 'Tài khoản của nhóm “Dân vận tỉnh”' }),
    );
    await press(form, 'Đăng nhập');
    await waitFor(() => expect(form.getAllByText('Chưa nhập.')).toHaveLength(2));
    await waitFor(() => expect(document.activeElement).toBe(form.getByLabelText('Tài khoản')));
    type(form.getByLabelText('Tài khoản'), 'lan');
    type(form.getByLabelText('Mật khẩu tài khoản'), 'bi mat');
    await press(form, 'Đăng nhập');
    await panel.findByText(/Đã đồng bộ/);
    expect(asked).toEqual(['account circle-0 lan false']);
    await press(panel, 'Thiết lập của nhóm “Dân vận tỉnh”');
    await press(panel, 'Đăng xuất');
    await panel.findByText('Cần nhập mật khẩu');
    expect(asked.at(-1)).toBe('signOut circle-0');
  });

  it('says why something did not get through, leads to its clip, and tries again', async () => {
    const { panel, asked } = await open({
      circles: [sampleCircle()],
      states: [sampleState({ setAside: 2 })],
      troubles: [
        {
          docId: 'baomau.vn/1',
          kind: 'not-sent',
          clipId: 'clip-1',
          reason: 'too large',
          title: 'Toàn văn báo cáo',
        },
        {
          docId: 'clip:9f2c',
          kind: 'not-taken',
          clipId: null,
          reason: 'article.html: not plain',
          title: null,
        },
      ],
    });
    await panel.findByText('2 mục chưa đồng bộ được');
    await press(panel, 'Xem lý do');
    await press(panel, 'Toàn văn báo cáo');
    expect(panel.getByText('Lớn hơn mức cho phép.')).toBeTruthy();
    expect(panel.getByText('Cho người quản trị: too large')).toBeTruthy();
    expect(panel.getByText('Một bài của nhóm')).toBeTruthy();
    expect(panel.getByText('Cho người quản trị: clip:9f2c · article.html: not plain')).toBeTruthy();
    const retry = panel.getByRole('button', { name: 'Thử lại' });
    retry.focus();
    fireEvent.click(retry);
    await waitFor(() => expect(panel.queryByText(/chưa đồng bộ được/)).toBeNull());
    expect(asked).toEqual(['openClip clip-1', 'retry circle-0']);
    // What had the focus is gone: it stays with the circle.
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Thiết lập'));
  });

  it('asks about a campaign that bears the name of one of the circle', async () => {
    const { panel, circles, asked } = await open({
      circles: [sampleCircle({ namesakes: ['campaign-1'] })],
      states: [sampleState()],
    });
    await press(panel, 'Dùng chung chiến dịch “Mục tiêu kép”');
    await waitFor(() => expect(panel.queryByText('Trùng tên chiến dịch')).toBeNull());
    expect(circles).toHaveLength(1);
    expect(asked).toEqual([
      'change circle-0 {"share":{"kind":"campaigns","ids":["campaign-0","campaign-1"]}}',
    ]);
  });

  it('keeps a campaign of that name apart for good, where the person says so', async () => {
    const { panel, circles, asked } = await open({
      circles: [sampleCircle({ namesakes: ['campaign-1'] })],
      states: [sampleState()],
    });
    await press(panel, 'Để riêng chiến dịch “Mục tiêu kép”');
    await waitFor(() => expect(panel.queryByText('Trùng tên chiến dịch')).toBeNull());
    expect(asked).toEqual(['keepApart circle-0 campaign-1']);
    expect(circles[0]?.share).toEqual({ kind: 'campaigns', ids: ['campaign-0'] });
  });

  it('copies an invitation that holds no secret', async () => {
    const circle = sampleCircle();
    const { panel, asked } = await open({ circles: [circle], states: [sampleState()] });
    await press(panel, 'Thiết lập của nhóm “Dân vận tỉnh”');
    await press(panel, 'Chép lời mời');
    await screen.findByText('Đã chép lời mời.');
    const [copied = ''] = asked;
    expect(copied).toMatch(/^copy Mời anh chị tham gia nhóm “Dân vận tỉnh” trên Cắt Báo/);
    expect(copied).toContain(writeInvitation(circle));
    expect(readInvitation(copied)).toEqual({ url: circle.url, name: circle.name });
  });

  it('hands the invitation over to be copied by hand where the clipboard does not take it', async () => {
    const circle = sampleCircle();
    const { panel } = await open({ circles: [circle], states: [sampleState()], clipboard: false });
    await press(panel, 'Thiết lập của nhóm “Dân vận tỉnh”');
    await press(panel, 'Chép lời mời');
    const field = await panel.findByLabelText(/^Chưa chép được/);
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(field).toHaveProperty('value', expect.stringContaining(writeInvitation(circle)));
    expect(screen.queryByText('Đã chép lời mời.')).toBeNull();
  });

  it('changes what is shared, and leaves marked what came in meanwhile', async () => {
    const { panel, port, asked } = await open({
      circles: [sampleCircle()],
      states: [sampleState()],
    });
    await press(panel, 'Thiết lập của nhóm “Dân vận tỉnh”');
    const form = within(await panel.findByRole('form', { name: 'Thay đổi nhóm “Dân vận tỉnh”' }));
    const save = form.getByRole('button', { name: 'Lưu thay đổi' });
    expect(save).toHaveProperty('disabled', true);
    fireEvent.click(await form.findByLabelText(/^Mục tiêu kép/));
    await port.change('circle-0', {
      share: { kind: 'campaigns', ids: ['campaign-0', 'campaign-2'] },
    });
    await waitFor(() =>
      expect(form.getByLabelText(/^Nghị quyết 01/)).toHaveProperty('checked', true),
    );
    await press(form, 'Lưu thay đổi');
    await screen.findByText('Đã lưu thay đổi của nhóm “Dân vận tỉnh”.');
    expect(asked.at(-1)).toContain('"ids":["campaign-0","campaign-2","campaign-1"]');
  });

  it('leaves with or without the clips of others, after asking, and takes it back', async () => {
    const { panel, asked } = await open({
      circles: [sampleCircle()],
      states: [sampleState()],
      ofOthers: 12,
    });
    await press(panel, 'Thiết lập của nhóm “Dân vận tỉnh”');
    await press(panel, 'Rời nhóm…');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Thôi'));
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Rời nhóm…'));
    await press(panel, 'Rời nhóm…');
    const leave = await panel.findByRole('button', { name: 'Rời, bỏ bài của người khác' });
    leave.focus();
    fireEvent.click(leave);
    await screen.findByText('Đã rời nhóm “Dân vận tỉnh”, bỏ 12 bài của người khác.');
    await panel.findByText('Chưa chia sẻ với ai');
    // What had the focus is gone with the circle.
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Tham gia nhóm…'));
    fireEvent.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await panel.findByText('Dân vận tỉnh');
    expect(asked).toEqual(['leave circle-0 own-clips', 'undo left-circle-0']);
  });
});

describe('joining a circle', () => {
  it('begins with the focus in its first field, nothing shared and nothing remembered', async () => {
    const { form } = await begin();
    expect(document.activeElement).toBe(form.getByLabelText('Lời mời hoặc địa chỉ nhóm'));
    expect(form.getByLabelText(/^Nhớ mật khẩu/)).toHaveProperty('checked', false);
    expect(form.getByLabelText('Tất cả bài trong kho')).toHaveProperty('checked', false);
    expect(form.getByText(/chưa gửi bài nào của mình/)).toBeTruthy();
    expect(form.getByText(/Những gì được gửi/)).toBeTruthy();
    expect(form.getByText(/trình duyệt sẽ hỏi quyền kết nối tới máy chủ của nhóm/)).toBeTruthy();
  });

  it('reads an invitation, names its server before anything is sent, and joins', async () => {
    const { form, fill, submit, asked } = await begin();
    fill(writeInvitation({ url: 'https://couch.coquan.vn/dan-van', name: 'Dân vận tỉnh' }));
    await form.findByText(/Lời mời vào nhóm “Dân vận tỉnh” trên máy chủ couch.coquan.vn/);
    expect(form.getByText(/hỏi quyền kết nối tới couch.coquan.vn/)).toBeTruthy();
    await submit();
    await screen.findByText(/Đã tham gia nhóm “Dân vận tỉnh”/);
    expect(asked).toEqual([
      'join https://couch.coquan.vn/dan-van Dân vận tỉnh as Lan by lan false',
    ]);
    await waitFor(() => expect(screen.queryByRole('form', { name: 'Tham gia nhóm' })).toBeNull());
  });

  it('asks within the press itself, for browsers grant nothing later', async () => {
    const { fill, form, asked } = await begin();
    fill('https://couch.coquan.vn/dan-van/');
    fireEvent.submit(await screen.findByRole('form', { name: 'Tham gia nhóm' }));
    expect(asked).toHaveLength(1);
    expect(form).toBeTruthy();
  });

  it.each([
    ['báo cáo', /không phải là địa chỉ/],
    ['http://couch.coquan.vn/dan-van', /phải bắt đầu bằng https/],
    ['https://lan:bi@couch.coquan.vn/dan-van', /có kèm tên hoặc mật khẩu/],
    ['https://couch.coquan.vn/', /Địa chỉ thiếu tên/],
  ])('asks nobody about %s, and says what is wrong with it', async (place, words) => {
    const { form, fill, submit, asked } = await begin();
    fill(place);
    await submit();
    await form.findByText(words);
    expect(asked).toEqual([]);
  });

  it('keeps what was typed where the server refuses it', async () => {
    const { form, fill, submit } = await begin({
      refusal: { kind: 'circle-refused', detail: 'Name or password is incorrect.' },
    });
    fill('https://couch.coquan.vn/dan-van');
    await submit();
    await form.findByRole('alert');
    expect(form.getByLabelText('Tài khoản')).toHaveProperty('value', 'lan');
  });

  it('is left by Escape, and the focus goes back to where it was begun', async () => {
    const { form, panel } = await begin();
    fireEvent.keyDown(form.getByLabelText('Tài khoản'), { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('form', { name: 'Tham gia nhóm' })).toBeNull());
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Tham gia nhóm…'));
    expect(panel.getByRole('button', { name: 'Tham gia nhóm…' })).toBeTruthy();
  });

  it('asks for a name of the circle only where no invitation brings one', async () => {
    const { form, fill, submit, asked } = await begin();
    expect(form.queryByLabelText('Tên nhóm trên máy này')).toBeNull();
    fill('https://couch.coquan.vn/dan-van');
    type(await form.findByLabelText('Tên nhóm trên máy này'), 'Dân vận');
    await form.findByText('Nhóm “Dân vận” trên máy chủ couch.coquan.vn');
    fill(writeInvitation({ url: 'https://couch.coquan.vn/dan-van', name: 'Dân vận tỉnh' }));
    await waitFor(() => expect(form.queryByLabelText('Tên nhóm trên máy này')).toBeNull());
    await submit();
    await screen.findByText(/Đã tham gia nhóm “Dân vận tỉnh”/);
    expect(asked[0]).toContain(' Dân vận tỉnh as Lan');
  });
});

describe('what others changed', () => {
  const TRACES = 'Người khác đã thay đổi';

  it('is not there where nobody changed anything', async () => {
    const { panel } = await open({ circles: [sampleCircle()], states: [sampleState()] });
    await panel.findByText(/^Đã đồng bộ/);
    expect(panel.queryByText(TRACES)).toBeNull();
  });

  it('is told of campaigns and of clips, the latest first, and leads to its clip', async () => {
    const { panel, asked } = await open({ traces: manyTraces(), people: PEOPLE, own: LAN });
    await panel.findByText(/mới nhất lúc 23\/11\/2026 15:30/);
    await press(panel, 'Xem');
    const list = within(await panel.findByRole('list', { name: TRACES }));
    const lines = list.getAllByRole('listitem');
    expect(lines).toHaveLength(20);
    expect(lines[0]?.textContent).toContain(
      'Gộp chiến dịch “Dân vận khéo” vào “Năm dân vận khéo 2020”',
    );
    expect(lines[0]?.textContent).toContain('Người chưa rõ tên · ');
    await press(panel, 'Xem cũ hơn');
    await waitFor(() => expect(list.getAllByRole('listitem')).toHaveLength(25));
    expect(panel.queryByRole('button', { name: 'Xem cũ hơn' })).toBeNull();
    fireEvent.click(list.getAllByRole('button', { name: /^Thôn Đông/ })[0] as HTMLElement);
    expect(asked).toEqual(['openClip clip-23']);
  });

  it('comes back on demand, or it is said that it cannot', async () => {
    const { panel, port, asked } = await open({ traces: manyTraces(), people: PEOPLE });
    await press(panel, 'Xem');
    const merged = /^Đưa lại: Gộp chiến dịch “Dân vận khéo”/;
    const twice = await panel.findByRole('button', { name: merged });
    fireEvent.click(twice);
    await screen.findByText('Đã đưa lại 1 mục.');
    await waitFor(() => expect(panel.queryByRole('button', { name: merged })).toBeNull());
    expect(asked).toEqual(['bringBack trace-90']);
    await port.bringBack(['trace-33']);
    fireEvent.click(panel.getAllByRole('button', { name: /^Đưa lại: / })[0] as HTMLElement);
    await screen.findByText(/^Không đưa lại được/);
  });
});

describe('a page that is opened at its place', () => {
  it('is scrolled there, though the place is drawn later than the page is read', async () => {
    const shown: string[] = [];
    const scroll = vi
      .spyOn(HTMLElement.prototype, 'scrollIntoView')
      .mockImplementation(function noted(this: HTMLElement) {
        shown.push(this.id);
      });
    location.hash = '#panel-sharing';
    await open();
    location.hash = '';
    scroll.mockRestore();
    expect(shown).toEqual(['panel-sharing']);
    expect(document.activeElement?.id).toBe('panel-sharing');
  });
});
