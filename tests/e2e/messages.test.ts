import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { CARE_PORT } from '../../messaging/care-stream.ts';
import { IMPORT_PORT } from '../../messaging/import-stream.ts';
import { WHILE_LOCKED } from '../../messaging/while-locked.ts';
import { CHROME_BUILD, FIREFOX_BUILD } from '../../scripts/drive/builds.ts';
import { drive, DRIVER } from '../../scripts/drive/drive.ts';
import type { Driven, Tab } from '../../scripts/drive/driven.ts';
import { until } from '../../scripts/drive/target.ts';
import { anArticlePage } from './a-portal.ts';
import { ask } from './ask.ts';

const TYPES = Object.keys(WHILE_LOCKED);
/** What a content script on a page may send. */
const FROM_PAGES: ReadonlySet<string> = new Set(['pageSeen', 'saveHostRule']);
const PORTS = [CARE_PORT, IMPORT_PORT, 'backup'];

const SITE = 'http://baothaibinh.com.vn';
const ARTICLE = anArticlePage('Tin', '<iframe src="/khung"></iframe>');

/** Sends every message and opens every port, and tells what came of each. Runs in the browser. */
async function tryAll({ types, ports, to }: Attempt): Promise<Record<string, string>> {
  const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
  const within = <T>(work: Promise<T>, otherwise: T): Promise<T> =>
    Promise.race([
      work,
      new Promise<T>((resolve) => {
        setTimeout(() => resolve(otherwise), 3000);
      }),
    ]);
  const outcomes: Record<string, string> = {};
  for (const type of types) {
    const message = { id: 1, type, data: null, timestamp: Date.now() };
    const sent = (
      to === null ? runtime.sendMessage(message) : runtime.sendMessage(to, message)
    ).then(
      (answer) => answer?.err?.message ?? (answer === undefined ? 'no answer' : 'answered'),
      (error: Error) => `nobody: ${error.message}`,
    );
    outcomes[type] = await within(sent, 'no answer');
  }
  for (const name of ports) {
    const port = to === null ? runtime.connect({ name }) : runtime.connect(to, { name });
    const closed = new Promise<string>((resolve) => {
      port.onDisconnect.addListener(() => {
        void runtime.lastError;
        resolve('closed');
      });
      port.onMessage.addListener(() => resolve('answered'));
    });
    try {
      port.postMessage({ work: 'check', kind: 'commit' });
    } catch {
      // Closed already: it says so.
    }
    outcomes[`port ${name}`] = await within(closed, 'silent');
    port.disconnect();
  }
  return outcomes;
}

interface Heard<Told> {
  addListener(listener: (told: Told) => void): void;
}
/** What is used of the browser's own `chrome.runtime`. */
interface Runtime {
  readonly lastError: unknown;
  sendMessage(...to: readonly unknown[]): Promise<{ err?: { message: string } } | undefined>;
  connect(...to: readonly unknown[]): {
    readonly onDisconnect: Heard<unknown>;
    readonly onMessage: Heard<unknown>;
    postMessage(message: unknown): void;
    disconnect(): void;
  };
}

interface Attempt {
  readonly types: readonly string[];
  readonly ports: readonly string[];
  /** Id of another extension; null for one's own. */
  readonly to: string | null;
}

const attempt = (to: string | null): Attempt => ({ types: TYPES, ports: PORTS, to });

/** An extension of somebody else, without any permission. */
function anotherExtension(): { readonly folder: string; drop(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'cat-bao-another-'));
  const manifest = {
    manifest_version: 3,
    name: 'Another',
    version: '1.0',
    browser_specific_settings: { gecko: { id: 'another@example.example' } },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>Another</title>');
  return { folder, drop: () => rmSync(folder, { recursive: true, force: true }) };
}

describe('who may speak to the extension', () => {
  const another = anotherExtension();
  let driven: Driven;
  let own: Tab;
  let page: Tab;
  let id: string;
  const clips = (): Promise<{ total?: number }> =>
    ask({ evaluate: <T>(expression: string) => own.evaluate<T>(expression) }, 'totals', null);
  /** Pages of ours that are open, in frames or not. */
  const opened = (): Promise<string[]> =>
    own.evaluate<string[]>(
      `chrome.runtime.getContexts({}).then((all) => all.map(({ documentUrl, frameId, contextType }) =>
         contextType + ' ' + frameId + ' ' + documentUrl))`,
    );

  beforeAll(async () => {
    driven = await drive();
    await driven.serve((url) =>
      url.startsWith(SITE)
        ? {
            body: url.endsWith('/khung') ? '<!doctype html><p>Khung' : ARTICLE,
            contentType: 'text/html; charset=utf-8',
          }
        : null,
    );
    own = await driven.newTab(driven.ownUrl('options.html'));
    id = await own.evaluate<string>('chrome.runtime.id');
    page = await driven.newTab(`${SITE}/tin`);
  }, 120_000);
  afterAll(async () => {
    await driven?.close();
    another.drop();
  });

  it('says nothing in its manifest that lets anybody else in', () => {
    const build = DRIVER === 'firefox' ? FIREFOX_BUILD : CHROME_BUILD;
    const manifest = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8')) as object;
    expect(manifest).not.toHaveProperty('externally_connectable');
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('content_scripts');
    expect(manifest).not.toHaveProperty('host_permissions');
  });

  it('answers its own page', async () => {
    const { totals } = await own.evaluate(tryAll, { types: ['totals'], ports: [], to: null });
    expect(totals).toBe('answered');
  });

  it('answers no other extension: each message and each port', async () => {
    const origin = await driven.alsoLoad(another.folder);
    const theirs = await driven.newTab(`${origin}page.html`);
    const outcomes = await theirs.evaluate(tryAll, attempt(id));
    for (const [what, outcome] of Object.entries(outcomes))
      expect([what, outcome]).toEqual([
        what,
        expect.stringMatching(/^(nobody: |no answer|closed)/),
      ]);
    await theirs.close();
  }, 300_000);

  it('refuses to its own content scripts whatever is not theirs, in the page and in its frames', async () => {
    const popup = await driven.pressButton(page);
    const found = await popup.evaluate<{ frameId: number; result: Record<string, string> }[]>(
      `chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) =>
         chrome.scripting.executeScript({
           target: { tabId: tab.id, allFrames: true },
           func: ${tryAll.toString()},
           args: [${JSON.stringify(attempt(null))}],
         })).then((all) => all.map(({ frameId, result }) => ({ frameId, result })))`,
    );
    await popup.close();
    expect(found.length).toBe(2);
    for (const { frameId, result } of found) {
      for (const [what, outcome] of Object.entries(result)) {
        const theirs = frameId === 0 && FROM_PAGES.has(what);
        const wanted = what.startsWith('port ')
          ? what === 'port backup'
            ? /^(closed|silent)$/
            : /^closed$/
          : theirs
            ? /^(?!refused)/
            : /^refused: not a /;
        expect([frameId, what, outcome]).toEqual([frameId, what, expect.stringMatching(wanted)]);
      }
    }
    expect(await clips()).toBeTruthy();
  }, 120_000);

  it('keeps what it stores from content scripts', async () => {
    const popup = await driven.pressButton(page);
    const got = await popup.evaluate<string>(
      `chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) =>
         chrome.scripting.executeScript({
           target: { tabId: tab.id },
           func: () => chrome.storage.local.get(null).then(JSON.stringify, (error) => 'refused: ' + error.message),
         })).then(([{ result }]) => result)`,
    );
    await popup.close();
    expect(got).toMatch(/^refused: /);
  });

  it('cannot be spoken to by a page of the web', async () => {
    expect(
      await page.evaluate(
        `typeof globalThis.chrome?.runtime?.sendMessage + typeof globalThis.browser?.runtime?.sendMessage`,
      ),
    ).toMatch(/undefined$/);
    await own.evaluate(
      `(() => {
         const { dataset } = document.documentElement;
         const channel = new BroadcastChannel('cat-bao:library');
         channel.onmessage = () => { dataset.heard = 'channel'; };
         window.addEventListener('message', () => { dataset.heard = 'window'; });
         return true;
       })()`,
    );
    await page.evaluate(`(new BroadcastChannel('cat-bao:library').postMessage(1), true)`);
    await own.waitForTimeout(1000);
    expect(await own.evaluate(`document.documentElement.dataset.heard ?? 'nothing'`)).toBe(
      'nothing',
    );
  });

  it('lets no page of the web load, frame, fetch or open a page of its own', async () => {
    const before = await opened();
    const library = driven.ownUrl('library.html');
    const icon = driven.ownUrl('icon/128.png');
    const outcomes = await page.evaluate(
      async ({ page: ownPage, picture: ownPicture }) => {
        const loaded = (element: HTMLElement & { src: string }, src: string): Promise<string> =>
          new Promise((resolve) => {
            element.addEventListener('load', () => resolve('loaded'));
            element.addEventListener('error', () => resolve('failed'));
            setTimeout(() => resolve('silent'), 2000);
            element.src = src;
            document.body.append(element);
          });
        const fetched = await fetch(ownPage).then(
          () => 'fetched',
          () => 'failed',
        );
        const picture = await loaded(document.createElement('img'), ownPicture);
        const script = await loaded(
          document.createElement('script'),
          ownPage.replace('library.html', 'looks.js'),
        );
        const frame = document.createElement('iframe');
        await loaded(frame, ownPage);
        frame.contentWindow?.postMessage({ id: 1, type: 'purgeClips', data: { ids: null } }, '*');
        let window_ = 'null';
        try {
          const made = window.open(ownPage);
          made?.postMessage({ type: 'purgeClips' }, '*');
          window_ = made ? 'made' : 'null';
        } catch {
          window_ = 'threw';
        }
        return { fetched, picture, script, window_ };
      },
      { page: library, picture: icon },
    );
    expect(outcomes).toMatchObject({ fetched: 'failed', picture: 'failed' });
    expect(outcomes.script).not.toBe('loaded');
    await page.waitForTimeout(1000);
    // Nothing of ours stands in a frame or in the window that the page made.
    expect((await opened()).toSorted()).toEqual(before.toSorted());
  });

  it('gives a page that it opens no hold of itself', async () => {
    const opening = await driven.openedBy(() =>
      own.evaluate(
        `(() => {
           const link = document.createElement('a');
           Object.assign(link, { href: '${SITE}/tin', target: '_blank', rel: 'noopener noreferrer' });
           document.body.append(link);
           link.click();
           link.remove();
         })()`,
      ),
    );
    await until('the page', () =>
      opening.evaluate<boolean>(
        `document.readyState === 'complete' && location.href !== 'about:blank'`,
      ),
    );
    expect(await opening.evaluate('String(window.opener) + document.referrer')).toBe('null');
    await opening.close();
  });
});
