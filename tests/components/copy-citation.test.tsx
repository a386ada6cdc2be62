// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { CopyCitation } from '../../entrypoints/components/copy-citation.tsx';
import type { CitationPort } from '../../entrypoints/components/citation-port.ts';
import { createCitations } from '../../entrypoints/doors/citations.ts';
import { memoryCitations } from '../gallery/memory-citations.ts';
import { sampleClip } from '../gallery/sample-clips.ts';
import { speak } from './speak.ts';

beforeEach(() => speak('vi'));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const CLIP = sampleClip(1);

function open(port: CitationPort) {
  const said: string[] = [];
  render(<CopyCitation port={port} clip={CLIP} look="square" onSay={(text) => said.push(text)} />);
  return said;
}
const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};

it('copies in the style that was taken last, and says in which', async () => {
  const copied: string[] = [];
  const said = open(memoryCitations(copied));
  press('Chép trích dẫn (Việt Nam)');
  await waitFor(() => expect(said).toEqual(['Đã chép trích dẫn (Việt Nam)']));
  expect(copied[0]).toContain(`“${CLIP.title}”`);
  expect(copied[0]).toContain(`<${CLIP.url}>`);

  press('Chọn kiểu trích dẫn');
  press('APA 7');
  await waitFor(() => expect(said.at(-1)).toBe('Đã chép trích dẫn (APA 7)'));
  expect(copied[1]).not.toContain('“');
  expect(screen.queryByRole('button', { name: 'Chicago' })).toBeNull();
  press('Chép trích dẫn (APA 7)');
  await waitFor(() => expect(copied).toHaveLength(3));
  expect(copied[2]).toBe(copied[1]);
});

it('Escape closes the styles alone and gives the focus back', () => {
  const outside = vi.fn<() => void>();
  document.addEventListener('keydown', outside);
  open(memoryCitations([]));
  const arrow = screen.getByRole('button', { name: 'Chọn kiểu trích dẫn' });
  fireEvent.click(arrow);
  expect(arrow.getAttribute('aria-expanded')).toBe('true');
  const chicago = screen.getByRole('button', { name: 'Chicago' });
  chicago.focus();
  fireEvent.keyDown(chicago, { key: 'Escape' });
  expect(arrow.getAttribute('aria-expanded')).toBe('false');
  expect(document.activeElement).toBe(arrow);
  expect(outside).not.toHaveBeenCalled();
  document.removeEventListener('keydown', outside);
});

it('a refused clipboard is said', async () => {
  const said = open({ ...memoryCitations([]), copy: async () => false });
  press('Chép trích dẫn (Việt Nam)');
  await waitFor(() => expect(said[0]).toMatch(/^Chưa chép được trích dẫn/));
});

it('the clipboard takes it with its type and plain, with the outlet that the page names', async () => {
  const taken: Record<string, Blob>[] = [];
  stubClipboardItem(taken);
  vi.stubGlobal('navigator', { clipboard: { write: () => Promise.resolve() } });
  const citations = createCitations(localStorage, async () => 'Báo Nhân Dân');
  expect(await citations.copy(CLIP, 'vietnamese')).toBe(true);
  const read = (type: string) => taken[0]?.[type]?.text() ?? Promise.resolve('');
  const html = await read('text/html');
  const plain = await read('text/plain');
  expect(plain).toContain(`${CLIP.source.name} (đăng lại từ Báo Nhân Dân)`);
  expect(html).toContain(`<i>${CLIP.source.name}</i> (đăng lại từ Báo Nhân Dân)`);
  expect(html).toContain(`<a href="${CLIP.url}">`);
});

it('a clipboard that refuses and a library that does not answer are no success', async () => {
  stubClipboardItem([]);
  vi.stubGlobal('navigator', { clipboard: { write: () => Promise.reject(new Error('no')) } });
  expect(await createCitations(localStorage, async () => null).copy(CLIP, 'apa')).toBe(false);
  vi.stubGlobal('navigator', { clipboard: { write: () => Promise.resolve() } });
  const silent = createCitations(localStorage, () => Promise.reject(new Error('no answer')));
  expect(await silent.copy(CLIP, 'apa')).toBe(false);
});

it('the style is kept, and another program’s bytes under its key are none', () => {
  const area = new Map<string, string>();
  const storage = {
    getItem: (key: string) => area.get(key) ?? null,
    setItem: (key: string, value: string) => void area.set(key, value),
  };
  const via = async (): Promise<null> => null;
  createCitations(storage, via).saveStyle('chicago');
  expect(createCitations(storage, via).loadStyle()).toBe('chicago');
  area.set('citation-style', 'constructor');
  expect(createCitations(storage, via).loadStyle()).toBe('vietnamese');
});

/** happy-dom has none. */
function stubClipboardItem(taken: Record<string, Blob>[]): void {
  vi.stubGlobal(
    'ClipboardItem',
    class {
      readonly held: Record<string, Blob>;
      constructor(held: Record<string, Blob>) {
        this.held = held;
        taken.push(this.held);
      }
    },
  );
}
