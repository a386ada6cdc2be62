import type { CheckReport } from '../../domain/check.ts';
import type { Clip } from '../../domain/clip.ts';
import { fieldsOf, type DraftFields } from '../../domain/draft.ts';
import type { Capture } from '../../domain/ports.ts';
import { urlKey } from '../../domain/url-key.ts';
import type { Driven, Tab } from '../../scripts/drive/driven.ts';
import { anArticle } from '../domain/a-whole.ts';
import { ask } from './ask.ts';

/** A page of the extension that speaks to the background, and plants what a press would leave. */
export interface LibraryPage {
  readonly page: Tab;
  ask<T>(type: string, data: unknown): Promise<T>;
  /**
   * Puts a capture into the database as a press on the page's button does.
   *
   * @param text of the article; made of the title unless given
   */
  capture(path: string, title: string, text?: string): Promise<Planted>;
  /** Every clip, in the trash or not. */
  clips(): Promise<Clip[]>;
  check(): Promise<CheckReport>;
  repair(): Promise<CheckReport>;
}

/** What a press left, and what to send to save it. */
export interface Planted {
  readonly urlKey: string;
  readonly base: DraftFields;
}

/** What to send to write a note into a clip. @param shown the note as its writer saw it */
export function noteOf({ id, title }: Pick<Clip, 'id' | 'title'>, shown: string, note: string) {
  const base = { title, date: '', time: '', authors: '', campaigns: [], note: shown };
  return { id, base, fields: { ...base, note } };
}

const HOST = 'https://baothaibinh.com.vn';

export async function openLibraryPage(browser: Driven): Promise<LibraryPage> {
  const page = await browser.newTab(browser.ownUrl('options.html'));
  const asker = { evaluate: <T>(expression: string) => page.evaluate<T>(expression) };
  const list = async (campaign: string | null): Promise<Clip[]> => {
    const query = { text: '', campaign };
    const found = await ask<{ clips: Clip[] }>(asker, 'listClips', {
      query,
      limit: 10_000,
      cursor: null,
    });
    return found.clips;
  };
  return {
    page,
    ask: (type, data) => ask(asker, type, data),
    async capture(path, title, text = textOf(path, title)) {
      const url = `${HOST}${path}`;
      const article = anArticle({ url, title, text, html: `<p>${text}</p>`, authors: [] });
      const capture: Capture = { url, urlKey: urlKey(url), article, capturedAt: Date.now() };
      await page.evaluate(PUT_CAPTURE, capture);
      return { urlKey: capture.urlKey, base: fieldsOf(article, [], '') };
    },
    clips: async () => [...(await list(null)), ...(await list('trash'))],
    check: () => page.evaluate<CheckReport>(care('check')),
    repair: () => page.evaluate<CheckReport>(care('repair')),
  };
}

function textOf(path: string, title: string): string {
  const words = title.split(' ').map((word, at) => `${word} ${path.length + at * 7}`);
  return `${title}. ${words.join(', ').repeat(8)}`;
}

/** Only these few lines stand between a test and the database: the press itself is another test's. */
function PUT_CAPTURE(capture: Capture): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('cat-bao');
    opening.addEventListener('error', () => reject(new Error(opening.error?.message)));
    opening.addEventListener('success', () => {
      const writing = opening.result.transaction('captures', 'readwrite');
      writing.objectStore('captures').put(capture);
      writing.addEventListener('complete', () => {
        opening.result.close();
        resolve();
      });
      writing.addEventListener('abort', () => reject(new Error(writing.error?.message)));
    });
  });
}

const care = (work: 'check' | 'repair'): string => `new Promise((resolve, reject) => {
  const port = chrome.runtime.connect({ name: 'care' });
  port.onDisconnect.addListener(() => reject(new Error('the worker went')));
  port.onMessage.addListener((message) => {
    if (message.kind === 'progress') return;
    port.disconnect();
    if (message.kind === 'done') resolve(message.report);
    else reject(new Error(JSON.stringify(message.failure)));
  });
  port.postMessage({ work: '${work}' });
})`;
