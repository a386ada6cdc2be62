import { browser } from 'wxt/browser';

import type { Library } from '../../domain/ports.ts';
import { urlKey } from '../../domain/url-key.ts';
import { t } from '../components/t.ts';
import type { Speech } from './speech.ts';

/** What the toolbar button says of a tab's page. */
export type BadgeState = 'none' | 'article' | 'clipped';

const LOOKS = {
  none: { text: '', colour: '#5b6470' },
  article: { text: '+', colour: '#5b6470' },
  clipped: { text: '✓', colour: '#1a7f4b' },
} as const;

/**
 * The badge of the toolbar button, per tab; the browser clears it when the tab navigates. That a page
 * is clipped is said by the library: while it is locked no tab says it, nor that it is not.
 */
export function createBadge(
  library: Pick<Library, 'findByUrlKey'>,
  speech: Speech,
  isLocked: () => Promise<boolean>,
) {
  const show = async (tabId: number, state: BadgeState): Promise<void> => {
    await speech.ready();
    await mark(tabId, state === 'clipped' && (await isLocked()) ? 'none' : state);
  };
  const clear = async (texts: readonly string[]): Promise<void> => {
    for (const { id: tabId } of await browser.tabs.query({})) {
      if (tabId === undefined) continue;
      const text = await browser.action.getBadgeText({ tabId }).catch(() => '');
      if (texts.includes(text)) await show(tabId, 'none');
    }
  };
  const clearAll = (): Promise<void> => clear([LOOKS.article.text, LOOKS.clipped.text]);
  return {
    show,
    /** Takes every mark away. */
    clearAll,
    /** Marks every tab whose address we may see anew; others keep what they show. */
    async refreshAll(): Promise<void> {
      // Were the "+" of the others left, a page without one would be known to be clipped.
      if (await isLocked()) return clearAll();
      const tabs = await browser.tabs.query({});
      for (const tab of tabs) {
        if (tab.id === undefined || !tab.url || !/^https?:/.test(tab.url)) continue;
        const clip = await library.findByUrlKey(urlKey(tab.url));
        if (clip && !clip.trashed) await show(tab.id, 'clipped');
        else if ((await browser.action.getBadgeText({ tabId: tab.id })) === LOOKS.clipped.text) {
          await show(tab.id, 'none');
        }
      }
    },
  };
}

function titleOf(state: BadgeState): string {
  switch (state) {
    case 'none':
      return t('actionTitle');
    case 'article':
      return t('badge.article');
    case 'clipped':
      return t('badge.clipped');
  }
}

async function mark(tabId: number, state: BadgeState): Promise<void> {
  const { text, colour } = LOOKS[state];
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: colour });
    await browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' });
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setTitle({ tabId, title: titleOf(state) });
  } catch {
    // The tab was closed meanwhile; there is nothing left to mark.
  }
}
