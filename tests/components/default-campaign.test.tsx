// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { asNew } from '../../domain/draft.ts';
import { App } from '../../entrypoints/popup/app.tsx';
import type { FormEdit } from '../../entrypoints/popup/popup-port.ts';
import { memoryWorld, samplePage, type MemoryWorld } from '../gallery/memory-port.ts';
import { speak } from './speak.ts';

const MINE = 'Mục tiêu kép';
const world = (): MemoryWorld => memoryWorld(samplePage(undefined, { defaultCampaign: MINE }));
const open = ({ port }: MemoryWorld) => render(<App port={port} />);
const card = () => screen.findByRole('region', { name: 'Trang đang xem' });
const press = async (name: string): Promise<void> => {
  fireEvent.click(await screen.findByRole('button', { name }));
};
const campaignsOf = ({ clips }: MemoryWorld) => clips.get('clip-saved')?.campaigns;

beforeEach(() => speak('vi'));
afterEach(cleanup);

describe('the default campaign', () => {
  it('stands on the card of a new page and goes into its clip', async () => {
    const held = world();
    open(held);
    await within(await card()).findByRole('button', { name: `Bỏ ${MINE}` });
    await press('Lưu bài cắt');
    await waitFor(() => expect(campaignsOf(held)).toEqual(['campaign-1']));
  });

  it('is sent as shown, and counts as added, for the page itself has none', async () => {
    const held = world();
    const sent: FormEdit[] = [];
    const saveClip: typeof held.port.saveClip = (urlKey, edit, tabId) => {
      sent.push(edit);
      return held.port.saveClip(urlKey, edit, tabId);
    };
    render(<App port={{ ...held.port, saveClip }} />);
    await press('Lưu bài cắt');
    await waitFor(() => expect(sent).toHaveLength(1));
    const [edit] = sent;
    expect(edit).toMatchObject({ base: { campaigns: [MINE] }, fields: { campaigns: [MINE] } });
    expect(edit && asNew(edit).base.campaigns).toEqual([]);
  });

  it('is no draft as long as nothing was touched', async () => {
    const held = world();
    const first = open(held);
    await card();
    await screen.findByRole('button', { name: 'Lưu bài cắt' });
    first.unmount();
    expect(held.drafts.size).toBe(0);
  });

  it('that was taken off stays off, also when the popup is opened again', async () => {
    const held = world();
    const first = open(held);
    await press(`Bỏ ${MINE}`);
    first.unmount();
    open(held);
    await screen.findByText('Đã khôi phục bản nháp');
    expect(screen.queryByRole('button', { name: `Bỏ ${MINE}` })).toBeNull();
    await press('Lưu bài cắt');
    await waitFor(() => expect(campaignsOf(held)).toEqual([]));
  });
});
