// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { CampaignDialog } from '../../entrypoints/library/campaigns/campaign-dialog.tsx';
import { HeadStatus } from '../../entrypoints/library/sharing/head-status.tsx';
import { createKeptNotes } from '../../entrypoints/sharing/kept-notes.ts';
import { rebaseShare } from '../../entrypoints/sharing/share-edit.ts';
import { createLibrary } from '../../storage/library.ts';
import { campaignWorld, fillLibrary } from '../gallery/campaign-world.ts';
import { sampleCircle, sampleState, sharingWorld } from '../gallery/sharing-world.ts';
import { speak } from './speak.ts';

beforeEach(() => speak('vi'));
afterEach(cleanup);

describe('the status in the head of the library', () => {
  const open = (world: ReturnType<typeof sharingWorld>) => {
    const listeners = new Set<() => void>();
    const { unmount } = render(
      <HeadStatus
        door={async () => world.room}
        port={{
          onLibraryChange(listener) {
            listeners.add(listener);
            return () => listeners.delete(listener);
          },
        }}
      />,
    );
    const change = (): void => {
      for (const listener of listeners) listener();
    };
    return { change, unmount };
  };

  it('is not there without a circle, and nothing is watched', async () => {
    const world = sharingWorld();
    open(world);
    await new Promise((done) => setTimeout(done, 20));
    expect(screen.queryByRole('button')).toBeNull();
    expect(world.watchers()).toBe(0);
  });

  it('comes with the first circle, follows it, and leads to its place in the settings', async () => {
    const world = sharingWorld();
    const { change, unmount } = open(world);
    await world.port.join(sampleCircle(), { user: 'lan', password: 'x' }, false);
    change();
    const button = await screen.findByRole('button', { name: /^Chia sẻ: Dân vận tỉnh: Đang nhận/ });
    expect(world.watchers()).toBe(1);
    world.stand('circle-0', { kind: 'refused', phase: null });
    await waitFor(() => expect(button.dataset['tone']).toBe('warn'));
    fireEvent.click(button);
    await waitFor(() => expect(world.asked.at(-1)).toBe('openSettings'));
    unmount();
    await waitFor(() => expect(world.watchers()).toBe(0));
  });

  it('says of several circles what wants the person most', async () => {
    const world = sharingWorld({
      circles: [sampleCircle(), sampleCircle({ id: 'circle-1', name: 'Ban Tuyên giáo' })],
      states: [sampleState(), sampleState({ id: 'circle-1', kind: 'no-account' })],
    });
    open(world);
    const button = await screen.findByRole('button');
    expect(button.textContent).toBe('Cần nhập mật khẩu');
    expect(button.title).toContain('Dân vận tỉnh: Đã đồng bộ');
  });
});

describe('the dialog of a campaign', () => {
  it('says in which circles it is shared, and changes that at once', async () => {
    const library = createLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
    const world = campaignWorld(library);
    await fillLibrary(library, 4, [['Mục tiêu kép', {}]]);
    const campaigns = await world.campaigns();
    const [campaign] = campaigns;
    if (!campaign) throw new Error('no campaign');
    const sharing = sharingWorld({
      circles: [
        sampleCircle({ share: { kind: 'campaigns', ids: ['other'] } }),
        sampleCircle({ id: 'circle-1', name: 'Ban Tuyên giáo', share: { kind: 'all' } }),
      ],
    });
    render(
      <CampaignDialog
        port={world.port}
        sharing={async () => sharing.room}
        campaign={campaign}
        campaigns={campaigns}
        onClose={() => undefined}
        onToast={() => undefined}
      />,
    );
    const box = await screen.findByLabelText('Dân vận tỉnh');
    const all = screen.getByLabelText(/^Ban Tuyên giáo/);
    expect(box).toHaveProperty('checked', false);
    expect(all).toHaveProperty('checked', true);
    expect(all).toHaveProperty('disabled', true);
    fireEvent.click(box);
    await waitFor(() =>
      expect(sharing.circles[0]?.share).toEqual({
        kind: 'campaigns',
        ids: ['other', campaign.id],
      }),
    );
  });
});

describe('an edit of what is shared', () => {
  const some = (...ids: string[]) => ({ kind: 'campaigns', ids }) as const;

  it('is made on what is shared now', () => {
    expect(rebaseShare(some('a', 'b'), some('b', 'c'), some('a', 'b', 'd'))).toEqual(
      some('b', 'd', 'c'),
    );
    expect(rebaseShare(some('a'), some('a'), some('a', 'b'))).toEqual(some('a', 'b'));
  });

  it('to everything or from it is taken as it is', () => {
    expect(rebaseShare(some('a'), { kind: 'all' }, some('a', 'b'))).toEqual({ kind: 'all' });
    expect(rebaseShare({ kind: 'all' }, some('a'), { kind: 'all' })).toEqual(some('a'));
    expect(rebaseShare(some('a'), some('a'), { kind: 'all' })).toEqual({ kind: 'all' });
  });
});

describe('notes of which both shall stay', () => {
  it('are remembered, the latest ones, and a spoilt memory is none', () => {
    const held = new Map<string, string>([['sharing-kept-notes', '{not json']]);
    const kept = createKeptNotes({
      getItem: (key) => held.get(key) ?? null,
      setItem: (key, text) => void held.set(key, text),
    });
    expect(kept.has('a')).toBe(false);
    for (let at = 0; at <= 300; at += 1) kept.keep(`pair ${at}`);
    expect(kept.has('pair 0')).toBe(false);
    expect(kept.has('pair 300')).toBe(true);
    kept.drop('pair 300');
    expect(kept.has('pair 300')).toBe(false);
  });
});
