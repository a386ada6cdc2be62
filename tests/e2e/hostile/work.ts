import { LIBRARY_NAME } from '../../../storage/database.ts';
import { ASK_IN_PAGE } from '../ask.ts';

/** What became of a page that was clipped. */
export interface Clipped {
  readonly url: string;
  readonly id: string;
  readonly kind: 'article' | 'not-article';
  readonly title: string;
  readonly source: string;
  readonly html: string;
  /** Numbers of the payloads that ran in the page itself, where they may. */
  readonly ran: readonly number[];
  /** What went wrong; '' for nothing. */
  readonly fault: string;
}

/**
 * An expression for a page of the extension: visits each address in one of the tabs, has the background read the
 * page as at a press, and saves what was read. @param again has clips that changed read anew
 */
export const clipAll = (
  urls: readonly string[],
  tabs: readonly number[],
  again = false,
): string => `(async () => {
  ${ASK_IN_PAGE}
  const rest = (ms) => new Promise((done) => setTimeout(done, ms));
  const urls = ${JSON.stringify(urls)};
  const clipped = [];
  const db = await new Promise((done, fail) => {
    const opening = indexedDB.open(${JSON.stringify(LIBRARY_NAME)});
    opening.onsuccess = () => done(opening.result);
    opening.onerror = fail;
  });
  const isKept = (id) => new Promise((done, fail) => {
    const counting = db.transaction('snapshots').objectStore('snapshots').count(id);
    counting.onsuccess = () => done(counting.result > 0);
    counting.onerror = fail;
  });
  const goTo = async (id, url) => {
    await chrome.tabs.update(id, { url });
    let there = 0;
    for (const end = Date.now() + 30_000; Date.now() < end; await rest(20)) {
      const tab = await chrome.tabs.get(id);
      if (tab.url !== url) continue;
      there ||= Date.now();
      // What never comes must not hold it up.
      if (tab.status === 'complete' || Date.now() - there > 1000) return;
    }
    throw new Error('not loaded: ' + (await chrome.tabs.get(id)).url);
  };
  const clip = async (id, url) => {
    await goTo(id, url);
    const state = await ask('openPage', { tabId: id });
    if (state.kind !== 'page') throw new Error(JSON.stringify(state));
    const [{ result: ran }] = await chrome.scripting.executeScript({
      target: { tabId: id }, world: 'MAIN', func: () => globalThis.trapped ?? [],
    });
    const { article } = state.extraction;
    const base = { title: article.title, date: article.published?.date ?? '', time: article.published?.time ?? '',
      authors: article.authors.map(({ name }) => name).join(', '), campaigns: [], note: '' };
    const { urlKey } = state;
    const saved = ${again} ? await ask('reviseClip', { urlKey }) : await ask('saveClip', { urlKey, base, fields: base, tabId: id });
    if (!saved.ok) throw new Error(JSON.stringify(saved));
    // The page as it was is kept behind the answer, as long as the tab shows it.
    for (const end = Date.now() + 30_000; !(await isKept(saved.value.id)); await rest(20))
      if (Date.now() > end) throw new Error('the page itself was not kept');
    clipped.push({ url, id: saved.value.id, kind: state.extraction.kind, title: article.title,
      source: state.source.host, html: article.html, ran, fault: '' });
  };
  const work = async (id) => {
    for (let url = urls.shift(); url; url = urls.shift())
      await clip(id, url).catch((error) => clipped.push({ url, fault: String(error), ran: [] }));
  };
  await Promise.all(${JSON.stringify(tabs)}.map(work));
  db.close();
  return clipped;
})()`;
