// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { FailureNote } from '../../entrypoints/components/failure-note.tsx';
import { App } from '../../entrypoints/popup/app.tsx';
import { memoryWorld, samplePage } from '../gallery/memory-port.ts';
import { speak } from './speak.ts';

beforeEach(() => speak('vi'));
afterEach(cleanup);

/** What Chromium throws in a page that outlived its extension's update. */
const goneWith = () => Promise.reject(new Error('Extension context invalidated.'));
/** What the database throws, on its way through a message. */
const newer = () => Promise.reject(new Error('NewerLibrary NewerLibrary: cat-bao'));

describe('an extension that was updated under an open page', () => {
  it('says so when something is saved, and leaves every word where it was typed', async () => {
    const world = memoryWorld(samplePage());
    render(<App port={{ ...world.port, saveClip: goneWith }} />);
    const note = await screen.findByLabelText<HTMLTextAreaElement>('Ghi chú');
    fireEvent.input(note, { target: { value: 'Gõ trước khi cập nhật' } });
    fireEvent.click(await screen.findByRole('button', { name: 'Lưu bài cắt' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Cắt Báo vừa được cập nhật');
    expect(alert.textContent).toContain('Tải lại trang này');
    expect(note.value).toBe('Gõ trước khi cập nhật');
    expect([...world.drafts.values()].map(({ fields }) => fields.note)).toEqual([
      'Gõ trước khi cập nhật',
    ]);
  });
});

describe('a library that a newer version made', () => {
  it('is said in the popup, with what to do, and nothing is offered that writes into it', async () => {
    const { port } = memoryWorld(samplePage());
    render(
      <App
        port={{
          ...port,
          openPage: newer,
          listClips: newer,
          listCampaigns: newer,
          totals: newer,
          loadFirstPage: async () => null,
        }}
      />,
    );
    const [first] = await screen.findAllByRole('alert');
    expect(first?.textContent).toContain('Kho này do phiên bản Cắt Báo mới hơn tạo ra');
    expect(first?.textContent).toContain('Không mất bài nào');
    expect(screen.queryByRole('button', { name: /sửa|lưu bài/i })).toBeNull();
  });

  it('is said wherever a view has kept the words of what was thrown', () => {
    for (const kind of ['read-failed', 'no-answer', 'storage-failed', 'export-failed'] as const) {
      const { getByRole } = render(
        <FailureNote
          failure={{ kind, detail: 'OpenFailedError: NewerLibrary NewerLibrary: cat-bao' }}
        />,
      );
      expect(getByRole('alert').textContent).toContain('Cắt Báo mới hơn');
      cleanup();
    }
  });
});
