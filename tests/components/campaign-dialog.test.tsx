// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { fail } from '../../domain/failure.ts';
import type { CampaignCount } from '../../domain/collection.ts';
import type { ToastMessage } from '../../entrypoints/components/toast.tsx';
import { CampaignDialog } from '../../entrypoints/library/campaigns/campaign-dialog.tsx';
import type { CampaignPort } from '../../entrypoints/library/campaigns/campaign-port.ts';
import { createLibrary } from '../../storage/library.ts';
import { campaignWorld, fillLibrary, type CampaignWorld } from '../gallery/campaign-world.ts';
import { speak } from './speak.ts';

let world: CampaignWorld;
let closed = 0;
const toasts: ToastMessage[] = [];

async function open(name: string | null, change: Partial<CampaignPort> = {}) {
  const campaigns = await world.campaigns();
  const campaign = campaigns.find((each) => each.name === name) ?? null;
  return render(
    <CampaignDialog
      port={{ ...world.port, ...change }}
      campaign={campaign}
      campaigns={campaigns}
      onClose={() => (closed += 1)}
      onToast={(toast) => toasts.push(toast)}
    />,
  );
}
const field = (label: string) => screen.getByLabelText(label);
const type = (label: string, value: string) => fireEvent.input(field(label), { target: { value } });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const named = async (name: string): Promise<CampaignCount | undefined> =>
  (await world.campaigns()).find((each) => each.name === name);

beforeEach(async () => {
  await speak('vi');
  const library = createLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
  world = campaignWorld(library);
  await fillLibrary(library, 40, [
    ['Năm dân vận khéo', { colour: 'teal', addPhrases: ['tổ dân vận'] }],
    ['Mục tiêu kép', {}],
  ]);
  closed = 0;
  toasts.length = 0;
});
afterEach(cleanup);

describe('the dialog of a campaign', () => {
  it('makes a new one with all that was typed, a phrase that was not taken over included', async () => {
    await open(null);
    expect(screen.getByRole('button', { name: 'Tạo chiến dịch' })).toHaveProperty('disabled', true);
    type('Tên', 'Nghị quyết 01');
    fireEvent.click(screen.getByLabelText('Lam'));
    type('Từ ngày', '1/2/2020');
    type('Đến ngày', '31/8/2020');
    type('Mô tả', 'Theo dõi');
    type('Cụm từ gợi ý', 'nghị quyết số 01');
    fireEvent.keyDown(field('Cụm từ gợi ý'), { key: 'Enter' });
    type('Cụm từ gợi ý', 'NQ 01');
    press('Tạo chiến dịch');
    await waitFor(() => expect(closed).toBe(1));
    expect(await named('Nghị quyết 01')).toMatchObject({
      colour: 'blue',
      from: '2020-02-01',
      to: '2020-08-31',
      description: 'Theo dõi',
      phrases: ['NQ 01', 'nghị quyết số 01'],
    });
    expect(toasts.at(-1)?.text).toBe('Đã tạo “Nghị quyết 01”');
  });

  it('saves what was changed, and takes it back', async () => {
    await open('Năm dân vận khéo');
    press('Bỏ cụm từ tổ dân vận');
    fireEvent.click(screen.getByLabelText('Tím'));
    press('Lưu');
    await waitFor(() => expect(closed).toBe(1));
    expect(await named('Năm dân vận khéo')).toMatchObject({ colour: 'purple', phrases: [] });
    toasts.at(-1)?.onUndo?.();
    await waitFor(async () =>
      expect(await named('Năm dân vận khéo')).toMatchObject({
        colour: 'teal',
        phrases: ['tổ dân vận'],
      }),
    );
  });

  it('says at its field that a name is taken, and stays open', async () => {
    await open('Mục tiêu kép');
    type('Tên', 'nam dan van kheo');
    press('Lưu');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Năm dân vận khéo');
    expect(field('Tên').getAttribute('aria-describedby')).toBe(alert.id);
    expect(closed).toBe(0);
  });

  it('does not save days that do not exist or are crossed', async () => {
    await open('Mục tiêu kép');
    type('Từ ngày', '31/2/2020');
    fireEvent.blur(field('Từ ngày'));
    expect(screen.getByText('Không có ngày này')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Lưu' })).toHaveProperty('disabled', true);
    type('Từ ngày', '2/2/2020');
    type('Đến ngày', '1/2/2020');
    fireEvent.blur(field('Đến ngày'));
    expect(screen.getByText('Ngày kết thúc đứng trước ngày bắt đầu')).toBeTruthy();
  });

  it('does not lose what was typed to an Escape', async () => {
    await open('Mục tiêu kép');
    type('Mô tả', 'một điều dài');
    fireEvent.keyDown(field('Mô tả'), { key: 'Escape' });
    expect(screen.getByText('Có thay đổi chưa lưu.')).toBeTruthy();
    expect(closed).toBe(0);
    press('Sửa tiếp');
    expect(field('Mô tả')).toHaveProperty('value', 'một điều dài');
    fireEvent.keyDown(field('Mô tả'), { key: 'Escape' });
    press('Bỏ thay đổi');
    await waitFor(() => expect(closed).toBe(1));
  });

  it('closes at once where nothing was changed', async () => {
    await open('Mục tiêu kép');
    fireEvent.keyDown(field('Tên'), { key: 'Escape' });
    await waitFor(() => expect(closed).toBe(1));
  });

  it('archives and takes out of the archive', async () => {
    await open('Mục tiêu kép');
    press('Lưu trữ');
    await waitFor(async () => expect((await named('Mục tiêu kép'))?.archived).toBe(true));
    expect(toasts.at(-1)?.text).toBe('Đã lưu trữ “Mục tiêu kép”');
  });

  it('merges into another one, and says what will happen first', async () => {
    await open('Mục tiêu kép');
    const into = (await named('Năm dân vận khéo'))?.id;
    fireEvent.change(field('Gộp vào chiến dịch'), { target: { value: into } });
    expect(screen.getByText(/bài sẽ mang “Năm dân vận khéo”/)).toBeTruthy();
    press('Gộp');
    await waitFor(() => expect(closed).toBe(1));
    expect(await named('Mục tiêu kép')).toBeUndefined();
  });
});

describe('the preview of phrases', () => {
  it('shows what they match as they are typed, and drops an answer that comes too late', async () => {
    const answers: string[] = [];
    await open(null, {
      matchPhrases: async (phrases, watch) => {
        answers.push(phrases.join('|'));
        // The first question is answered behind the second one.
        if (answers.length === 1) await new Promise((wait) => setTimeout(wait, 600));
        return world.port.matchPhrases(phrases, { campaign: watch.campaign, samples: 20 });
      },
    });
    type('Tên', 'tổ dân vận');
    await waitFor(() => expect(answers).toHaveLength(1));
    type('Tên', 'không có ở đâu');
    await screen.findByText('Chưa bài nào trong kho có các cụm này.');
    await new Promise((wait) => setTimeout(wait, 700));
    expect(screen.getByText('Chưa bài nào trong kho có các cụm này.')).toBeTruthy();
  });

  it('tags all that lack the campaign after saving it, and takes it back', async () => {
    await open(null);
    type('Tên', 'Tổ dân vận');
    press(await screen.findByRole('button', { name: /Lưu và gắn \d+ bài/ }).then(nameOf));
    await waitFor(() => expect(toasts.at(-1)?.text).toMatch(/Đã gắn “Tổ dân vận” cho \d+ bài/));
    const tagged = await named('Tổ dân vận');
    expect(tagged?.clips).toBeGreaterThan(10);
    expect(closed).toBe(1);
    toasts.at(-1)?.onUndo?.();
    await waitFor(async () => expect((await named('Tổ dân vận'))?.clips).toBe(0));
  });

  it('says why nothing was tagged', async () => {
    await open('Mục tiêu kép', { startTagging: async () => fail({ kind: 'busy' }) });
    type('Cụm từ gợi ý', 'tổ dân vận');
    press(await screen.findByRole('button', { name: /Lưu và gắn/ }).then(nameOf));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).not.toBe('');
    expect(within(screen.getByRole('dialog')).queryByRole('progressbar')).toBeNull();
  });
});

const nameOf = (button: HTMLElement): string => button.textContent ?? '';
