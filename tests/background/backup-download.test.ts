import { describe, expect, it } from 'vitest';

import { downloadTo, type Downloads } from '../../entrypoints/background/backup-download.ts';

type State = { state: string; error?: string; filename: string };

/** A browser's downloads, ended by hand. */
function someDownloads(first: State) {
  const listeners = new Set<(change: { readonly id: number }) => void>();
  const asked: object[] = [];
  let held: State | null = first;
  const downloads: Downloads = {
    async download(options) {
      asked.push(options);
      return 5;
    },
    search: async ({ id }) => (id === 5 && held ? [held] : []),
    onChanged: {
      addListener: (listener) => void listeners.add(listener),
      removeListener: (listener) => void listeners.delete(listener),
    },
  };
  return {
    downloads,
    asked,
    listeners,
    change(state: State | null, id = 5) {
      if (id === 5) held = state;
      for (const listener of listeners) listener({ id });
    },
  };
}

const there = String.raw`C:\Users\Hà\Downloads\Cat Bao\a (1).zip`;

describe('a file goes to Downloads', () => {
  it('into our folder, replacing nothing and asking nobody, and its name there is told', async () => {
    const { downloads, asked } = someDownloads({ state: 'complete', filename: there });
    expect(await downloadTo(downloads, 'blob:x', 'a.zip')).toEqual({
      ok: true,
      value: 'a (1).zip',
    });
    expect(asked).toEqual([
      { url: 'blob:x', filename: 'Cat Bao/a.zip', conflictAction: 'uniquify', saveAs: false },
    ]);
  });

  it('and counts as there only when it is whole', async () => {
    const world = someDownloads({ state: 'in_progress', filename: '' });
    let ended = false;
    const done = downloadTo(world.downloads, 'blob:x', 'a.zip').finally(() => {
      ended = true;
    });
    await expect.poll(() => world.listeners.size).toBe(1);
    world.change({ state: 'in_progress', filename: there });
    world.change({ state: 'complete', filename: 'other' }, 6);
    await new Promise((rest) => setTimeout(rest, 20));
    expect(ended).toBe(false);
    world.change({ state: 'complete', filename: there });
    expect(await done).toEqual({ ok: true, value: 'a (1).zip' });
    expect(world.listeners.size).toBe(0);
  });

  it.each([
    ['FILE_NO_SPACE', { kind: 'disk-full' }],
    ['USER_CANCELED', { kind: 'storage-failed', detail: 'download USER_CANCELED' }],
  ])('or fails with the cause: %s', async (error, failure) => {
    const world = someDownloads({ state: 'in_progress', filename: '' });
    const done = downloadTo(world.downloads, 'blob:x', 'a.zip');
    await expect.poll(() => world.listeners.size).toBe(1);
    world.change({ state: 'interrupted', error, filename: '' });
    expect(await done).toEqual({ ok: false, failure });
  });

  it('or fails where the person took it out of the list', async () => {
    const world = someDownloads({ state: 'in_progress', filename: '' });
    const done = downloadTo(world.downloads, 'blob:x', 'a.zip');
    await expect.poll(() => world.listeners.size).toBe(1);
    world.change(null);
    expect((await done).ok).toBe(false);
  });
});
