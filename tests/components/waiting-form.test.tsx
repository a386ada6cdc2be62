// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { fieldsOf, pageDraftKey } from '../../domain/draft.ts';
import { App } from '../../entrypoints/popup/app.tsx';
import { memoryWorld, samplePage } from '../gallery/memory-port.ts';
import { speak } from './speak.ts';

const LISTED = { campaigns: ['Mục tiêu kép'], note: 'Từ danh sách' };

beforeEach(() => speak('vi'));
afterEach(cleanup);

const note = (): Promise<HTMLTextAreaElement> => screen.findByLabelText(/Ghi chú/);

describe('the form of a page that waited', () => {
  it('begins with what the list said, and saves it', async () => {
    const world = memoryWorld(samplePage(undefined, { waiting: LISTED }));
    render(<App port={world.port} />);
    expect((await note()).value).toBe('Từ danh sách');
    await screen.findByRole('button', { name: 'Bỏ Mục tiêu kép' });
    fireEvent.click(screen.getByRole('button', { name: 'Lưu bài cắt' }));
    await waitFor(() => expect(world.clips.size).toBe(1));
    const [clip] = world.clips.values();
    expect(clip).toMatchObject({ note: 'Từ danh sách', campaigns: ['campaign-1'] });
    expect(world.drafts.size).toBe(0);
  });

  it('loses no note that was typed before the list came in', async () => {
    const page = samplePage(undefined, { waiting: LISTED });
    const world = memoryWorld(page);
    const base = fieldsOf(page.extraction.article, [], '');
    const key = pageDraftKey(page.urlKey);
    world.drafts.set(key, { key, base, fields: { ...base, note: 'Của tôi' }, touchedAt: 1 });
    render(<App port={world.port} />);
    await waitFor(async () => expect((await note()).value).toBe('Từ danh sách\n\nCủa tôi'));
  });

  it('does not bring back what the person took out of it', async () => {
    const page = samplePage(undefined, { waiting: LISTED });
    const world = memoryWorld(page);
    const base = fieldsOf(page.extraction.article, LISTED.campaigns, LISTED.note);
    const key = pageDraftKey(page.urlKey);
    const fields = { ...base, campaigns: [], note: 'Của tôi' };
    world.drafts.set(key, { key, base, fields, touchedAt: 1 });
    render(<App port={world.port} />);
    await waitFor(async () => expect((await note()).value).toBe('Của tôi'));
    expect(screen.queryByRole('button', { name: 'Bỏ Mục tiêu kép' })).toBeNull();
  });
});
