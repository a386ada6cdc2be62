// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { App } from '../../entrypoints/popup/app.tsx';
import type { PopupPort } from '../../entrypoints/popup/popup-port.ts';
import { memoryWorld, samplePage } from '../gallery/memory-port.ts';
import { sampleClip } from '../gallery/sample-clips.ts';
import { speak } from './speak.ts';

const open = (count: number, change: Partial<PopupPort> = {}) => {
  const world = memoryWorld(
    samplePage(),
    Array.from({ length: count }, (_, index) => sampleClip(index)),
  );
  render(<App port={{ ...world.port, ...change }} />);
  return world;
};
const box = () => screen.findByRole<HTMLInputElement>('searchbox');
const type = async (value: string): Promise<void> => {
  fireEvent.input(await box(), { target: { value } });
};
const row = (id: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-clip="${id}"]`);
  if (!found) throw new Error(`no row ${id}`);
  return found;
};
const marks = (element: Element | null): (string | null)[] =>
  [...(element?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent);

beforeEach(() => speak('vi'));
afterEach(cleanup);

describe('a search', () => {
  it('shows where in the text it stands, in the spelling of the page', async () => {
    open(3);
    await type('hien dat');
    await screen.findByText('1 bài');
    const snippet = row('clip-0000').querySelector('.row-snippet');
    expect(marks(snippet)).toContain('hiến đất');
  });

  it('marks the title too, words side by side as one', async () => {
    open(3);
    await type('"dân vận" "thôn đông"');
    await screen.findByText('1 bài');
    expect(marks(row('clip-0000').querySelector('.row-title'))).toEqual(['dân vận thôn Đông']);
  });

  it('marks nothing when nothing is searched for', async () => {
    open(3);
    await screen.findByText('3 bài');
    expect(marks(document.body)).toEqual([]);
    expect(document.querySelector('.row-snippet')).toBeNull();
  });

  it('says "more than" until the number is known, and then the number', async () => {
    let answer = (_count: number): void => {};
    const counting = new Promise<number>((resolve) => {
      answer = resolve;
    });
    open(60, { countClips: () => counting });
    await type('dan');
    await screen.findByText('Hơn 40 bài');
    await screen.findByRole('checkbox', { name: 'Chọn tất cả bài tìm được' });
    answer(57);
    await screen.findByText('57 bài');
    await screen.findByRole('checkbox', { name: 'Chọn tất cả 57 bài' });
  });

  it('is ticked as a whole before it is counted', async () => {
    open(60, { countClips: () => new Promise(() => {}) });
    await type('dan');
    await screen.findByText('Hơn 40 bài');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Chọn tất cả bài tìm được' }));
    const count = await screen.findByText(/^Đã chọn \d+$/);
    expect(Number(count.textContent?.slice('Đã chọn '.length))).toBeGreaterThan(40);
  });

  it('goes on saying "more than" when nobody counts', async () => {
    open(60, { countClips: () => Promise.reject(new Error('gone')) });
    await type('dan');
    await screen.findByText('Hơn 40 bài');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('the help for the search box', () => {
  const help = () => screen.getByRole('button', { name: 'Cách tìm' });

  it('opens beside the box and closes on Escape, which gives the focus back', async () => {
    open(3);
    await box();
    expect(help().getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(help());
    expect(help().getAttribute('aria-expanded')).toBe('true');
    const example = screen.getByRole('button', { name: 'Chèn -khéo vào ô tìm' });
    fireEvent.keyDown(example, { key: 'Escape' });
    expect(screen.queryByRole('button', { name: 'Chèn -khéo vào ô tìm' })).toBeNull();
    expect(document.activeElement).toBe(help());
  });

  it('puts the beginning of an example behind what was typed', async () => {
    open(3);
    await type('đất');
    fireEvent.click(help());
    fireEvent.click(screen.getByRole('button', { name: /Chèn nguon:/ }));
    await waitFor(async () => expect((await box()).value).toBe('đất nguon:"'));
    expect(document.activeElement).toBe(await box());
  });

  it('stands where nothing was found', async () => {
    open(3);
    await type('hoàn toàn không có');
    const empty = (await screen.findByText('Không có bài nào khớp')).closest('.empty');
    fireEvent.click(
      within(empty as HTMLElement).getByRole('button', { name: 'Chèn tu:01/2020 vào ô tìm' }),
    );
    await waitFor(async () => expect((await box()).value).toBe('hoàn toàn không có tu:'));
  });
});
