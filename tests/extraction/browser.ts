import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';

// Plain JavaScript without declarations: it runs before anything is installed.
const finder = new URL('../../scripts/browser.mjs', import.meta.url).href;
const { findBrowser } = (await import(finder)) as { findBrowser: () => string | null };

export const browserPath: string | null = findBrowser();
export const browserNote = browserPath ? '' : ' (skipped: no Chromium on this machine)';

/**
 * A blank page of a real browser with one of our modules on it.
 *
 * @param entry path from the repository's root @param name global that gets the module's exports
 * @returns also the script, for further pages
 */
export async function openPageWith(
  entry: string,
  name: string,
): Promise<{ browser: Browser; page: Page; script: string }> {
  const bundle = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry, formats: ['iife'], name } },
  });
  const output = [bundle].flat().flatMap((part) => ('output' in part ? part.output : []));
  const code = output.find((file) => file.type === 'chunk')?.code ?? '';
  const browser = await chromium.launch({
    executablePath: browserPath ?? '',
    headless: true,
    args: ['--disable-gpu'],
  });
  const page = await browser.newPage();
  const script = code.replace(new RegExp(`^(?:var|const) ${name}`, 'm'), `globalThis.${name}`);
  await page.addScriptTag({ content: script });
  return { browser, page, script };
}
