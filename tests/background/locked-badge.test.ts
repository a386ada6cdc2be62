// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { mergeSaved } from '../../domain/merge-clip.ts';
import { createBadge } from '../../entrypoints/background/badge.ts';
import { pageSeen } from '../../entrypoints/background/page-seen.ts';
import { aClip, aLibrary } from '../storage/a-library.ts';

const CLIPPED = 1;
const OTHER = 2;

/** What the toolbar button shows, by tab. */
const texts = new Map<number, string>();
let locked = false;
let seen: (tabId: number, url: string) => Promise<void>;
let badge: ReturnType<typeof createBadge>;
let url: string;

beforeEach(async () => {
  texts.clear();
  locked = false;
  const whole = await aClip();
  const library = aLibrary();
  await library.saveClip(whole, mergeSaved);
  ({ url } = whole.clip);
  const tabs = [
    { id: CLIPPED, url },
    { id: OTHER, url: 'https://baomau.vn/chua-cat' },
  ];
  Object.assign(fakeBrowser.tabs, { query: async () => tabs });
  Object.assign(fakeBrowser.action, {
    getBadgeText: async ({ tabId }: { tabId: number }) => texts.get(tabId) ?? '',
    setBadgeText: async (set: { tabId: number; text: string }) =>
      void texts.set(set.tabId, set.text),
    setBadgeBackgroundColor: async () => undefined,
    setBadgeTextColor: async () => undefined,
    setTitle: async () => undefined,
  });
  const speech = {
    ready: async () => undefined,
    changed: async () => undefined,
    onChange: () => undefined,
  };
  const lock = { isLocked: async () => locked };
  badge = createBadge(library, speech, lock.isLocked);
  seen = (tabId, at) => pageSeen({ library, badge, lock }, tabId, at, true);
});

const seeBoth = async (): Promise<void> => {
  await seen(CLIPPED, url);
  await seen(OTHER, 'https://baomau.vn/chua-cat');
};

describe('articles on a portal', () => {
  it('are told apart by whether they are clipped', async () => {
    await seeBoth();
    expect([texts.get(CLIPPED), texts.get(OTHER)]).toEqual(['✓', '+']);
  });

  it('that come up while the library is locked all look alike', async () => {
    locked = true;
    await seeBoth();
    expect([texts.get(CLIPPED), texts.get(OTHER)]).toEqual(['+', '+']);
  });

  it('that were there when it was locked all look alike', async () => {
    await seeBoth();
    locked = true;
    await badge.refreshAll();
    expect(texts.get(CLIPPED)).toBe(texts.get(OTHER));
  });
});
