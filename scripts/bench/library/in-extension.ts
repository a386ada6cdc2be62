import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { Page } from 'playwright-core';

import { evaluateBy } from '../../drive/evaluate.ts';
import { launch, type Browser } from '../../drive/launch.ts';
import { bundle } from '../world.ts';
import { PAINT_PROBE } from './popup-paint.ts';

/** One of the extension's own pages, where its database is and modules of ours can be put. */
export interface ExtensionPage {
  readonly browser: Browser;
  readonly page: Page;
  /** Puts a module and all it needs into the page; its exports stand under the global name. */
  load(entry: string, globalName: string): Promise<void>;
  /** Evaluates an expression there, awaiting promises; throws what it throws. */
  evaluate<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

const BUILD = resolve(import.meta.dirname, '../../../.output/chrome-mv3');

/**
 * Starts the browser with the production build, whose popup and library page say when they were painted, and opens
 * the options page.
 *
 * @param profile a folder that is kept, and the extension's database with it
 */
export async function openExtensionPage(profile: string): Promise<ExtensionPage> {
  const browser = await launch({ profile, extension: withProbe(profile), anyLanguage: true });
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/options.html`);
  const cdp = await browser.context.newCDPSession(page);
  const evaluate = <T>(expression: string): Promise<T> => evaluateBy<T>(cdp, expression);
  return {
    browser,
    page,
    evaluate,
    async load(entry, globalName) {
      const { script } = await bundle(entry);
      await evaluate(
        `globalThis[${JSON.stringify(globalName)}] = (() => { ${script}; return _; })(); 0`,
      );
    },
    close: () => browser.close(),
  };
}

/**
 * The build as it is now with one more script in the heads of the popup and the library page. The folder stays with the
 * profile, for the extension's id, and so its database, hangs on the folder's path.
 */
function withProbe(profile: string): string {
  const copy = join(profile, 'extension');
  rmSync(copy, { recursive: true, force: true });
  cpSync(BUILD, copy, { recursive: true });
  // The browser keeps a worker's scripts as long as the version stays: an older build's would run.
  rmSync(join(profile, 'Default', 'Service Worker'), { recursive: true, force: true });
  for (const name of ['popup.html', 'library.html']) {
    const path = join(copy, name);
    const html = readFileSync(path, 'utf8');
    const probed = html.replace(/<head>/i, '<head><script src="/paint-probe.js"></script>');
    if (probed === html) throw new Error(`${name} has no head to put the probe in`);
    writeFileSync(path, probed);
  }
  writeFileSync(join(copy, 'paint-probe.js'), PAINT_PROBE);
  return copy;
}
