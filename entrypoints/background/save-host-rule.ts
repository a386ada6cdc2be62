import { browser } from 'wxt/browser';

import { fail, type Result } from '../../domain/failure.ts';
import { asHostRule, asSelectors } from '../../domain/host-rule.ts';
import { hostOf, urlKey } from '../../domain/url-key.ts';
import { clipTab } from './clip-tab.ts';
import type { Services } from './services.ts';

/** The tab and page that a content script speaks from, as the browser says it. */
export interface PageSender {
  readonly tabId: number;
  readonly windowId: number;
  readonly url: string;
  /** Whether the tab is the one in front of its window. */
  readonly active: boolean;
}

/** What the picker sends: strings of a page's renderer, to be checked. */
export interface PickedRule {
  readonly host: string;
  readonly selectors: unknown;
  readonly pageTitle: string;
}

/**
 * Keeps what a person pointed at as the rule of the page's host, reads the page anew with it, and
 * opens the popup on the result where the browser lets us.
 *
 * @param sender decides for which host the rule is: a page can only make one for its own
 */
export async function saveHostRule(
  services: Services,
  sender: PageSender,
  { host, selectors, pageTitle }: PickedRule,
): Promise<Result<{ readonly opened: boolean }>> {
  const { hostRules, now } = services;
  const rule =
    hostOf(sender.url) === host
      ? asHostRule({
          ...asSelectors(selectors),
          host,
          madeAt: now(),
          madeOn: urlKey(sender.url),
          pageTitle,
        })
      : null;
  if (!rule) return fail({ kind: 'page-forbidden', url: sender.url });
  const kept = await hostRules.put(rule);
  if (!kept.ok) return kept;
  await clipTab(services, { tabId: sender.tabId });
  return { ok: true, value: { opened: sender.active && (await openPopup(sender.windowId)) } };
}

async function openPopup(windowId: number): Promise<boolean> {
  try {
    await browser.action.openPopup({ windowId });
    return true;
  } catch {
    // Chrome before 127, Firefox without a press, a window in the back: the person presses again.
    return false;
  }
}
