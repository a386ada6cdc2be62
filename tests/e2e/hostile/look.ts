import { expect } from 'vitest';

import type { Driven, Tab } from '../../../scripts/drive/driven.ts';
import { activeIn } from '../../fixtures/hostile/active-in.ts';
import { WITNESS } from './web.ts';

/** Before anything hostile is shown: what runs is noted, and what a policy stopped. */
export const PREPARE = `${WITNESS} globalThis.refused = [];
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    refused.push((violatedDirective + ' ' + blockedURI + ' ' + sample).trim()));
  globalThis.rest = (ms) => new Promise((done) => setTimeout(done, ms));
  globalThis.there = async (what, find) => {
    for (const end = Date.now() + 60_000; Date.now() < end; await rest(10)) {
      const found = find();
      if (found) return found;
    }
    throw new Error('never there: ' + what);
  };
  globalThis.press = async (selector) => (await there(selector, () => document.querySelector(selector))).click();
  0`;

export interface Seen {
  readonly active: readonly string[];
  readonly ran: readonly (number | string)[];
  readonly refused: readonly string[];
  readonly polluted: readonly string[];
}

/** Looks through all that a page holds; gives what was seen. @param own see `activeIn` */
export const look = (own: string): string => `({
  active: (${activeIn.toString()})(document, ${own}),
  // Without a witness nothing would be told.
  ran: typeof globalThis.trap === 'function' ? globalThis.trapped ?? [] : ['no witness'],
  refused: globalThis.refused ?? [],
  polluted: [...new Set(Object.keys(Object.prototype).concat(({}).trapped ? ['trapped'] : []))],
})`;

/** An extension's own pages. */
export const OWN = `location.origin + '/'`;

const CLEAN: Seen = { active: [], ran: [], refused: [], polluted: [] };

/**
 * Refusals that Chromium tells also of handlers and styles in the inert document in which the doorway takes
 * them out; what stood in the page itself would be found by `activeIn`.
 */
export const CLEANING =
  /^(?:script|style)-src-(?:attr|elem) inline$|inline (?:event handler|style)/;

/**
 * Firefox tells what a kept page's styles ask for and do not get. That page is shown with them, in a frame in
 * which nothing runs and nothing loads.
 */
export const IN_KEPT_PAGE =
  /blocked [^{]*\((?:style-src-elem|img-src|font-src)\)[^{]*\{file: "blob:/;

/** Nothing in the view is active, and nothing has run there. @param cleans foreign HTML is cleaned there */
export async function expectClean(
  view: { evaluate<T>(expression: string): Promise<T> },
  what: string,
  { own = OWN, cleans = false }: { own?: string; cleans?: boolean } = {},
): Promise<void> {
  const seen = await view.evaluate<Seen>(look(own));
  const refused = seen.refused.filter((said) => !cleans || !CLEANING.test(said));
  expect({ what, ...seen, refused }).toEqual({ what, ...CLEAN });
}

/**
 * Does something in a page of the extension that notes what happens there, and closes it.
 *
 * @param there a selector to wait for
 */
export async function inOwn<T>(
  driven: Driven,
  path: string,
  there: string,
  act: (tab: Tab) => Promise<T>,
): Promise<T> {
  const tab = await driven.newTab(driven.ownUrl(path));
  try {
    await tab.evaluate(PREPARE);
    await tab.evaluate(
      `there(${JSON.stringify(path)}, () => document.querySelector(${JSON.stringify(there)})).then(() => 0)`,
    );
    return await act(tab);
  } finally {
    await tab.close();
  }
}
