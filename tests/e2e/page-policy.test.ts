import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { drive, DRIVER } from '../../scripts/drive/drive.ts';
import type { Driven, Tab } from '../../scripts/drive/driven.ts';
import { until } from '../../scripts/drive/target.ts';
import { plantArticle, type Planted } from './plant-article.ts';

const EVIL = 'https://evil.example';
/** What is no markup of an article stands in it: the preview draws it, and loads nothing. */
const HTML = `<p>Đầu bài.</p><figure><img src="${EVIL}/a.jpg" alt=""></figure><p>Hết bài.</p>`;
const PAGES = [
  'popup.html',
  'sidepanel.html',
  'options.html',
  'export.html',
  'import.html',
  'waiting.html',
  'library.html',
  'welcome.html',
];

/** What each page of the extension may do, in the production build. */
describe('the policy of the extension’s pages', () => {
  let driven: Driven;
  let planted: Planted;
  const asked: string[] = [];
  beforeAll(async () => {
    driven = await drive();
    await driven.serve((url) => {
      asked.push(url);
      return url.startsWith(EVIL)
        ? { body: 'window.owned = true', contentType: 'text/javascript' }
        : null;
    });
  }, 120_000);
  afterAll(() => driven?.close());

  const complaints = async (): Promise<readonly string[]> =>
    // The driver's own scripts in a frame that may run none.
    (await driven.complaints()).filter((said) => !said.startsWith('Blocked script execution in'));

  it('lets every page open', async () => {
    for (const page of PAGES) {
      const tab = await driven.newTab(driven.ownUrl(page));
      await until(page, () =>
        tab.evaluate<boolean>(`document.querySelector('#app').children.length > 0`),
      );
      expect(await tab.evaluate(`document.querySelector('meta[http-equiv]') !== null`)).toBe(true);
      await tab.close();
    }
    expect(await complaints()).toEqual([]);
  });

  it('lets the first steps read and save the sample in its frame', async () => {
    const tab = await driven.newTab(driven.ownUrl('welcome.html'));
    await tab.getByRole('button', { name: 'Tiếp theo' }).click();
    await tab.getByRole('button', { name: 'Cắt bài này' }).click();
    await tab.getByRole('button', { name: 'Lưu bài cắt' }).click();
    await tab.getByRole('region', { name: 'Đã nằm trong kho' }).waitFor();
    planted = await plantArticle(tab, { html: HTML, title: 'Bài có ảnh' });
    await tab.close();
    expect(await complaints()).toEqual([]);
  });

  it('lets the library show an article, its snapshot and its pictures', async () => {
    const tab = await driven.newTab(driven.ownUrl(`library.html?clip=${planted.id}`));
    await until('the text', () =>
      tab.evaluate<boolean>(
        `document.querySelector('.reader-text')?.shadowRoot?.textContent.includes('Hết bài.') === true`,
      ),
    );
    await tab.keyboard.press('2');
    await tab.locator('svg[class*="plot"], .picture svg, figure svg').first().waitFor();
    await tab.close();
    expect(await complaints()).toEqual([]);
  });

  it('lets the export page draw its preview and write in its thread, and nothing of the web', async () => {
    const library = await driven.newTab(driven.ownUrl('library.html'));
    await library.locator('[data-place]').first().waitFor();
    const tab = await driven.openedBy(() => library.keyboard.press('e'));
    await tab.frameLocator('iframe.preview-paper').getByText('Bài có ảnh').first().waitFor();
    await tab.waitForTimeout(300);
    await tab.close();
    await library.close();
    expect(await complaints()).toEqual([]);
    expect(asked.filter((url) => url.startsWith(EVIL))).toEqual([]);
  });

  it('lets the import page read what another program wrote', async () => {
    const tab = await driven.newTab(driven.ownUrl('import.html'));
    await tab
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: 'ghi-chu.md',
        mimeType: 'text/markdown',
        buffer: Buffer.from(
          '---\ntitle: Ghi chú\nurl: https://bao.example/mot\n---\n\nMột **đoạn** <img src=x onerror=alert(1)> văn.\n',
        ),
      });
    await tab.getByText('Ghi chú').first().waitFor();
    await tab.close();
    expect(await complaints()).toEqual([]);
  });

  it('runs no script that a page is given, from inside or from the web', async () => {
    const tab = await driven.newTab(driven.ownUrl('library.html'));
    await tab.locator('[data-search]').waitFor();
    const stopped = await plantScripts(tab, EVIL);
    expect(
      await tab.evaluate('document.documentElement.dataset.owned ?? window.owned ?? null'),
    ).toBeNull();
    expect(asked.filter((url) => url.startsWith(EVIL))).toEqual([]);
    expect(stopped).toEqual(expect.arrayContaining(['base-uri', 'frame-src', 'style-src-elem']));
    await tab.close();
  });

  it.runIf(DRIVER === 'chromium')(
    'turns no string into markup, and makes no policy to do so',
    async () => {
      const tab = await driven.newTab(driven.ownUrl('library.html'));
      await tab.locator('[data-search]').waitFor();
      for (const tried of [
        `document.createElement('div').innerHTML = '<b>x</b>'`,
        `document.body.insertAdjacentHTML('beforeend', '<b>x</b>')`,
        `new DOMParser().parseFromString('<b>x</b>', 'text/html')`,
        `document.createElement('iframe').srcdoc = '<b>x</b>'`,
        `document.createElement('script').text = 'x'`,
        `new Worker('/looks.js')`,
        `trustedTypes.createPolicy('other', {})`,
        // Each name once: the doorway has its own already as soon as it was used.
        `trustedTypes.createPolicy('default', { createHTML: (html) => html })`,
      ]) {
        const thrown = await tab.evaluate<string>(
          `(() => { try { ${tried}; return 'nothing'; } catch (error) { return error.name; } })()`,
        );
        expect([tried, thrown]).toEqual([tried, 'TypeError']);
      }
      await tab.close();
    },
  );
});

/** By the means that markup has, as far as a page can be made to hold it. */
async function plantScripts(tab: Tab, evil: string): Promise<readonly string[]> {
  return tab.evaluate(async (from) => {
    const stopped: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      stopped.push(effectiveDirective),
    );
    const remote = document.createElement('script');
    const attempts = [
      () => remote.setAttribute('src', `${from}/a.js`),
      () => document.head.append(remote),
      () => {
        const link = document.createElement('link');
        link.rel = 'stylesheet';
        link.href = `${from}/a.css`;
        document.head.append(link);
      },
      () => {
        const frame = document.createElement('iframe');
        frame.src = `${from}/frame`;
        document.body.append(frame);
      },
      () => {
        const base = document.createElement('base');
        base.href = `${from}/`;
        document.head.append(base);
      },
      () => {
        const inline = document.createElement('script');
        inline.append('document.documentElement.dataset.owned = "inline"');
        document.head.append(inline);
      },
      () => {
        const button = document.createElement('button');
        button.setAttribute('onclick', 'document.documentElement.dataset.owned = "handler"');
        document.body.append(button);
        button.click();
      },
      () => {
        const link = document.createElement('a');
        link.setAttribute('href', 'javascript:document.documentElement.dataset.owned = "address"');
        document.body.append(link);
        link.click();
      },
    ];
    for (const attempt of attempts) {
      try {
        attempt();
      } catch {
        // Refused before it was tried: as good.
      }
    }
    await new Promise((rest) => {
      setTimeout(rest, 500);
    });
    return stopped;
  }, evil);
}
