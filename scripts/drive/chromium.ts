import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright-core';

import { CHROME_BUILD } from './builds.ts';
import type { LaunchOptions } from './driven.ts';
import { inOneLanguage } from './one-language.ts';
import { until } from './target.ts';

/** A real Chromium with the extension loaded, and what it alone can do. */
export interface Chromium {
  readonly context: BrowserContext;
  /** Browser-wide DevTools session. */
  readonly cdp: CDPSession;
  readonly extensionId: string;
  readonly profile: string;
  readonly downloads: string;
  close(): Promise<void>;
}

/** Starts the browser of CAT_BAO_BROWSER (set by the set-up) and loads the extension. */
export async function startChromium(options: LaunchOptions = {}): Promise<Chromium> {
  const { language = 'vi', headless = true, dark = false } = options;
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'cat-bao-profile-'));
  const downloads = options.downloads ?? join(profile, 'downloads');
  writePreferences(profile, downloads);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['CAT_BAO_BROWSER'] ?? '/usr/bin/chromium',
    headless,
    locale: options.locale ?? language,
    colorScheme: dark ? 'dark' : 'light',
    viewport: headless ? { width: 1280, height: 800 } : null,
    ignoreDefaultArgs: ['--disable-extensions'],
    env: { ...stringEnv(), LANGUAGE: language },
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--enable-unsafe-extension-debugging',
      `--lang=${language}`,
      ...(dark ? ['--force-dark-mode'] : []),
    ],
  });
  const browser = context.browser();
  if (!browser) throw new Error('the browser has no DevTools session');
  const cdp = await browser.newBrowserCDPSession();
  await cdp.send('Browser.setDownloadBehavior', { behavior: 'default' });
  const fresh = !existsSync(join(profile, USED));
  writeFileSync(join(profile, USED), '');
  const build = options.extension ?? CHROME_BUILD;
  const path = options.anyLanguage
    ? build
    : inOneLanguage(build, profile, language, options.granted);
  const { id } = await cdp.send('Extensions.loadUnpacked', { path });
  if (fresh && !options.greeted) await passWelcome(context);
  return {
    context,
    cdp,
    extensionId: id,
    profile,
    downloads,
    async close() {
      await context.close().catch(() => undefined);
      if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Marks a profile that the extension has been in. */
const USED = 'cat-bao-was-here';

/** The extension shows itself once a profile. Its tab is closed before it can get in the way. */
async function passWelcome(context: BrowserContext): Promise<void> {
  const isWelcome = (page: Page): boolean => page.url().endsWith('/welcome.html');
  const page = await until('the first steps', async () => context.pages().find(isWelcome));
  await page.close();
}

/** Downloads go to a known folder without asking, under their own names. */
function writePreferences(profile: string, downloads: string): void {
  mkdirSync(join(profile, 'Default'), { recursive: true });
  mkdirSync(downloads, { recursive: true });
  const preferences = {
    download: { default_directory: downloads, prompt_for_download: false },
    profile: { exit_type: 'Normal' },
  };
  const file = join(profile, 'Default', 'Preferences');
  // A profile that is opened again keeps what the browser wrote.
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(preferences));
}

const stringEnv = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
