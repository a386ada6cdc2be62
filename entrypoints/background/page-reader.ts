import { browser } from 'wxt/browser';

import type { Extraction } from '../../domain/article.ts';
import { fail, succeed, type Failure, type Result } from '../../domain/failure.ts';
import { isAllowed } from '../../domain/managed/allowed-hosts.ts';
import type { HostRules } from '../../domain/ports.ts';
import { hostOf, urlKey as keyOf } from '../../domain/url-key.ts';
import type { Choices } from '../../extraction/choices.ts';
import '../../extraction/injected.ts';
import type { PickerLooks } from '../picker/looks.ts';

export type PageReading =
  | {
      readonly kind: 'read';
      readonly url: string;
      /** The tab stands in a private window. */
      readonly private: boolean;
      readonly extraction: Extraction;
    }
  | { readonly kind: 'failed'; readonly url: string | null; readonly failure: Failure };

type ScriptFiles = NonNullable<Parameters<typeof browser.scripting.executeScript>[0]['files']>;

export interface PageReader {
  /** The tab that the person looks at; null where there is none. */
  activeTab(): Promise<number | null>;
  /**
   * Runs the extraction in the tab, by the rule of its host if there is one; needs the activeTab
   * grant of a press, or a host permission.
   *
   * @param convert the old encoding to turn into Unicode; null reads as it is printed
   */
  read(tabId: number, convert: Choices['convert']): Promise<PageReading>;
  /**
   * The page's HTML as it stands; null where it cannot be read, is longer than `most`, or where the
   * tab shows another page by now.
   */
  html(tabId: number, urlKey: string, most: number): Promise<string | null>;
  /** Puts the picker on the tab's page; needs the same. */
  pick(tabId: number): Promise<Result<null>>;
}

// The doorway (DOMPurify) goes first: the content script takes its presence for "pressed".
// WXT's list of files knows only what the first build wrote, hence the plain strings.
const FILES: readonly string[] = ['/doorway.js', '/reader.js', '/content-scripts/content.js'];
const CHOOSER = '/chooser.js';
const PICKER: readonly string[] = ['/picker.js'];

/**
 * @param looks in which the picker is drawn
 * @param allowedHosts that the office lets be read; [] for all
 */
export function createPageReader(
  rules: Pick<HostRules, 'get'>,
  looks: () => Promise<PickerLooks>,
  allowedHosts: () => Promise<readonly string[]>,
): PageReader {
  const inTurn = createTurns();
  /** Asked before anything is put into a page. */
  const refused = async (url: string | null): Promise<Failure | null> =>
    url === null || !/^https?:/.test(url) || isAllowed(url, await allowedHosts())
      ? null
      : { kind: 'host-not-allowed', host: hostOf(url) };
  return {
    async activeTab() {
      const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
      return tab?.id ?? null;
    },
    // Two readings at once would take each other's choices.
    read: (tabId, convert) => inTurn(tabId, () => read(rules, refused, tabId, convert)),
    async html(tabId, urlKey, most) {
      // There it stands as only its visitor sees it.
      if ((await tabOf(tabId))?.incognito) return null;
      try {
        const [injected] = await browser.scripting.executeScript({
          target: { tabId },
          // `<img name="documentElement">` would stand in its place, and be taken for the page.
          func: () => {
            const all = Document.prototype.getElementsByTagName.call(document, 'html');
            return { url: location.href, html: all[0]?.outerHTML ?? '' };
          },
        });
        const { url, html } = injected?.result ?? { url: '', html: '' };
        return html !== '' && html.length <= most && keyOf(url) === urlKey ? html : null;
      } catch {
        // Closed or gone elsewhere meanwhile: there is no page to keep.
        return null;
      }
    },
    async pick(tabId) {
      const refusal = await refused((await tabOf(tabId))?.url ?? null);
      if (refusal) return fail(refusal);
      try {
        await browser.scripting.executeScript({
          target: { tabId },
          func: (left: PickerLooks) => {
            globalThis.catBaoPickerLooks = left;
          },
          args: [await looks()],
        });
        await browser.scripting.executeScript({
          target: { tabId },
          files: PICKER as ScriptFiles,
        });
        return succeed(null);
      } catch (error) {
        return fail(failureOf(error, (await tabOf(tabId))?.url ?? null));
      }
    },
  };
}

async function read(
  rules: Pick<HostRules, 'get'>,
  refused: (url: string | null) => Promise<Failure | null>,
  tabId: number,
  convert: Choices['convert'],
): Promise<PageReading> {
  const tab = await tabOf(tabId);
  const url = tab?.url ?? null;
  try {
    const refusal = await refused(url);
    if (refusal) return { kind: 'failed', url, failure: refusal };
    const rule = url === null ? null : await rules.get(hostOf(url));
    const chooses = rule !== null || Boolean(convert);
    if (chooses) await leaveChoices(tabId, { rule, convert: convert ?? null });
    const [injected] = await browser.scripting.executeScript({
      target: { tabId },
      files: (chooses ? [CHOOSER, ...FILES] : FILES) as ScriptFiles,
    });
    // Firefox runs nothing in pages of its own, and gives no result in place of an error.
    if (!injected) return { kind: 'failed', url, failure: { kind: 'page-forbidden', url } };
    return readingOf(injected.result, url, tab?.incognito === true);
  } catch (error) {
    return { kind: 'failed', url, failure: failureOf(error, url) };
  }
}

/** Does the work of each tab one after another. What a worker's death cuts off is asked again. */
function createTurns() {
  const last = new Map<number, Promise<unknown>>();
  return <T>(tabId: number, work: () => Promise<T>): Promise<T> => {
    const turn = (last.get(tabId) ?? Promise.resolve()).then(work, work);
    last.set(tabId, turn);
    const leave = (): void => {
      if (last.get(tabId) === turn) last.delete(tabId);
    };
    turn.then(leave, leave);
    return turn;
  };
}

/** Leaves the person's choices in the page's isolated world for the reading that follows. */
async function leaveChoices(tabId: number, choices: Choices): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId },
    // Runs there, not here: nothing around it is known to it.
    func: (left: Choices) => {
      globalThis.catBaoChoices = left;
    },
    args: [choices],
  });
}

/** Its address can be read only while the press or a host permission lets us see it. */
async function tabOf(tabId: number) {
  try {
    return await browser.tabs.get(tabId);
  } catch {
    // No such tab any more: executeScript says so too, and its failure is the one shown.
    return null;
  }
}

function readingOf(result: unknown, url: string | null, isPrivate: boolean): PageReading {
  if (isExtraction(result)) {
    const { url: own } = result.article;
    return { kind: 'read', url: url ?? own, private: isPrivate, extraction: result };
  }
  const detail = isFailed(result) ? result.failure : 'the content script returned nothing';
  return { kind: 'failed', url, failure: { kind: 'extraction-failed', detail } };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isExtraction = (value: unknown): value is Extraction => isObject(value) && 'article' in value;

const isFailed = (value: unknown): value is { failure: string } =>
  isObject(value) && typeof value['failure'] === 'string';

function failureOf(error: unknown, url: string | null): Failure {
  const detail = error instanceof Error ? error.message : String(error);
  if (/no tab with id|tab.*(closed|removed)|frame.*removed|invalid tab id/i.test(detail)) {
    return { kind: 'page-gone' };
  }
  if (
    /cannot (access|be scripted)|cannot be scripted|missing host permission|error page/i.test(
      detail,
    )
  ) {
    return { kind: 'page-forbidden', url };
  }
  return { kind: 'extraction-failed', detail };
}
