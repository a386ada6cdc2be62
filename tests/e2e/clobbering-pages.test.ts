import { resolve } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { PageState } from '../../messaging/protocol.ts';
import { bundle } from '../../scripts/bench/world.ts';
import { drive } from '../../scripts/drive/drive.ts';
import type { Driven } from '../../scripts/drive/driven.ts';
import { anArticlePage } from './a-portal.ts';
import { ask } from './ask.ts';

const HOST = 'http://baothaibinh.com.vn';
const TITLE = 'Dân vận khéo ở cơ sở';

const DOCUMENT_NAMES = (
  'body head title documentElement querySelector querySelectorAll getElementsByTagName cloneNode ' +
  'createElement contentType URL location defaultView firstChild textContent constructor toString'
).split(' ');
const FORM_NAMES = (
  'parentNode parentElement attributes children childNodes firstChild nodeType tagName innerText textContent ' +
  'remove append getAttribute hasAttribute querySelector querySelectorAll closest replaceWith className id style'
).split(' ');

const hiding = (tag: string): string =>
  DOCUMENT_NAMES.map((name) => `<${tag} name="${name}" id="${name}"></${tag}>`).join('');
const FORM = `<form id="attributes">${FORM_NAMES.map((name) => `<input name="${name}"><button id="${name}"></button>`).join('')}
<p>Một đoạn trong biểu mẫu.</p></form>`;

/** Whatever a page does with what its own scripts see, an isolated world has its own. */
const TRICKS = `<script>
  for (const owner of [Document.prototype, Element.prototype, Node.prototype, Array.prototype, String.prototype])
    for (const name of ['querySelectorAll', 'cloneNode', 'getAttribute', 'textContent', 'map', 'filter', 'replace'])
      try { Object.defineProperty(owner, name, { get() { throw new Error('seen'); } }); } catch {}
  Object.defineProperty(document, 'title', { value: 'Giả mạo' });
  Object.prototype.article = { title: 'Giả mạo' };
  window.catBaoDoorway = { sanitize: () => '<img src=x onerror=alert(1)>' };
</script>`;

const CHANGING = `<script>
  let changes = 0;
  new MutationObserver(() => { if (changes++ < 2000) document.body.append(''); }).observe(document, { subtree: true, childList: true });
  setInterval(() => document.querySelector('.content-detail')?.append(document.createElement('i')), 1);
  const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
  for (let at = 0, here = root; at < 500; at++) {
    const inner = here.appendChild(document.createElement('div'));
    here = inner.attachShadow({ mode: 'open' });
  }
  for (let at = 0; at < 30; at++) document.body.append(document.createElement('iframe'));
</script>`;

const GIANT = `<script>
  const part = document.createDocumentFragment();
  for (let at = 0; at < 500000; at++) part.append(document.createElement('i'));
  document.body.append(part);
  document.title = 'Trang rất lớn';
</script>`;

/** No name of ours, no policy and nothing that a page can hear of shall come of a press. */
const STRICT = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'">
<script>document.addEventListener('securitypolicyviolation', (event) =>
  document.documentElement.setAttribute('data-heard', event.effectiveDirective));</script>`;

const PAGES: Record<string, string> = {
  '/form': anArticlePage(TITLE, hiding('form') + FORM),
  '/img': anArticlePage(TITLE, hiding('img')),
  '/object': anArticlePage(TITLE, hiding('object')),
  '/iframe': anArticlePage(TITLE, hiding('iframe')),
  '/around': anArticlePage(TITLE).replace(
    '<div class="col-left">',
    `${FORM.replace('</form>', '')}<div class="col-left">`,
  ),
  '/tricks': anArticlePage(TITLE, TRICKS),
  '/changing': anArticlePage(TITLE, CHANGING),
  '/strict': anArticlePage(TITLE).replace('<head>', `<head>${STRICT}`),
  '/giant': anArticlePage(TITLE, GIANT + hiding('img')),
};

/**
 * A page that reads such pages itself, as the list of pages that wait does: what was fetched is a
 * document of its own world, where names do count (in Firefox; Chromium looks at shown documents only).
 */
async function aReadingPage(): Promise<string> {
  const { script } = await bundle(resolve(import.meta.dirname, '../../extraction/extract.ts'));
  const code = `const { extractArticle } = (() => { ${script}; return _; })();
    const read = ${JSON.stringify(FETCHED)}.map((path) => {
      const document = new DOMParser().parseFromString(${JSON.stringify(PAGES)}[path], 'text/html');
      try {
        const { kind, article } = extractArticle(document, '${HOST}/tin', { sanitize: (html) => html, vote: () => null });
        return [path, kind, article.title].join(' ');
      } catch (error) {
        return path + ' ' + error;
      }
    });
    document.documentElement.dataset.read = JSON.stringify(read);`;
  return `<!doctype html><title>Đọc</title><script>${code.replaceAll('</', '<\\/')}</script>`;
}
const FETCHED = ['/form', '/img', '/object', '/iframe', '/around'];

describe('a page that hides what its document can do', () => {
  let driven: Driven;
  beforeAll(async () => {
    driven = await drive();
    const reading = await aReadingPage();
    await driven.serve((url) => {
      if (url === `${HOST}/doc`) return { body: reading, contentType: 'text/html; charset=utf-8' };
      const body = url.startsWith(HOST) ? PAGES[new URL(url).pathname] : undefined;
      return body === undefined ? null : { body, contentType: 'text/html; charset=utf-8' };
    });
  }, 120_000);
  afterAll(() => driven?.close());

  async function read(path: string): Promise<{ state: PageState; heard: unknown; ms: number }> {
    const tab = await driven.newTab();
    await tab.goto(HOST + path, { waitUntil: 'domcontentloaded', timeout: 120_000 });
    const popup = await driven.pressButton(tab);
    const begun = Date.now();
    const state = await ask<PageState>(popup, 'openPage', { tabId: null });
    const ms = Date.now() - begun;
    await popup.close();
    const heard = await tab
      .evaluate(`Document.prototype.querySelectorAll.call(document, '[data-heard]').length`)
      .catch(() => 'unknown');
    await tab.close();
    return { state, heard, ms };
  }

  it.each(['/form', '/img', '/object', '/iframe', '/around', '/tricks', '/changing', '/strict'])(
    'is read as any other: %s',
    async (path) => {
      const { state, heard } = await read(path);
      expect(state).toMatchObject({
        kind: 'page',
        extraction: {
          kind: 'article',
          article: { title: TITLE, published: { date: '2024-03-05', time: '08:15:20' } },
        },
      });
      if (state.kind !== 'page') return;
      const { text, html } = state.extraction.article;
      expect(text).toContain('Kết luận hội nghị');
      expect(html).not.toMatch(/onerror|<form|<input|name=/);
      if (path === '/strict') expect(heard).toBe(0);
    },
    60_000,
  );

  it('is read as any other where a page of ours has fetched it', async () => {
    const tab = await driven.newTab(`${HOST}/doc`);
    const said = await tab.evaluate<string>('document.documentElement.dataset.read');
    expect(JSON.parse(said)).toEqual(FETCHED.map((path) => `${path} article ${TITLE}`));
    await tab.close();
  }, 60_000);

  it('is too large with half a million elements, which is said at once', async () => {
    const { state, ms } = await read('/giant');
    expect(state).toMatchObject({
      kind: 'page',
      extraction: { kind: 'not-article', reason: 'too-large' },
    });
    if (state.kind === 'page') expect(state.extraction.article.title).toContain('Trang rất lớn');
    expect(ms).toBeLessThan(20_000);
  }, 240_000);
});
