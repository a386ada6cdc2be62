import { browser } from 'wxt/browser';

import type { Extraction } from '../../domain/article.ts';
import type { Failure } from '../../domain/failure.ts';

export type PageReading =
  | { readonly kind: 'read'; readonly url: string; readonly extraction: Extraction }
  | { readonly kind: 'failed'; readonly url: string | null; readonly failure: Failure };

type ScriptFiles = NonNullable<Parameters<typeof browser.scripting.executeScript>[0]['files']>;

export interface PageReader {
  /** The tab that the person looks at; null where there is none. */
  activeTab(): Promise<number | null>;
  /** Runs the extraction in the tab; needs the activeTab grant of a press, or a host permission. */
  read(tabId: number): Promise<PageReading>;
}

// The doorway (DOMPurify) goes first: the content script takes its presence for "pressed".
// WXT's list of files knows only what the first build wrote, hence the plain strings.
const FILES: readonly string[] = ['/doorway.js', '/reader.js', '/content-scripts/content.js'];

export function createPageReader(): PageReader {
  return {
    async activeTab() {
      const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
      return tab?.id ?? null;
    },
    async read(tabId) {
      const url = await addressOf(tabId);
      try {
        const [injected] = await browser.scripting.executeScript({
          target: { tabId },
          files: FILES as ScriptFiles,
        });
        return readingOf(injected?.result, url);
      } catch (error) {
        return { kind: 'failed', url, failure: failureOf(error, url) };
      }
    },
  };
}

/** Readable only while the press or a host permission lets us see it. */
async function addressOf(tabId: number): Promise<string | null> {
  try {
    const tab = await browser.tabs.get(tabId);
    return tab.url ?? null;
  } catch {
    // No such tab any more: executeScript says so too, and its failure is the one shown.
    return null;
  }
}

function readingOf(result: unknown, url: string | null): PageReading {
  if (isExtraction(result)) {
    return { kind: 'read', url: url ?? result.article.url, extraction: result };
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
