import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright-core';

import { CHROME_BUILD } from './builds.ts';
import { inOneLanguage, type Language } from './one-language.ts';
import { until } from './target.ts';

export interface LaunchOptions {
  /** Kept if given; else a fresh one that is deleted on close. */
  readonly profile?: string;
  readonly headless?: boolean;
  readonly language?: Language;
  readonly dark?: boolean;
  /** The extension's folder; the production build unless given. */
  readonly extension?: string;
  readonly downloads?: string;
  /** The browser's own language decides, as it does for a person. */
  readonly anyLanguage?: boolean;
  /** The first steps, which open by themselves in a fresh profile, are left open. */
  readonly greeted?: boolean;
}

/** A real browser with the extension loaded. */
export interface Browser {
  readonly context: BrowserContext;
  /** Browser-wide DevTools session. */
  readonly cdp: CDPSession;
  readonly extensionId: string;
  readonly profile: string;
  readonly downloads: string;
  close(): Promise<void>;
}

/** Starts the browser of CAT_BAO_BROWSER (set by the set-up) and loads the extension. */
export async function launch(options: LaunchOptions = {}): Promise<Browser> {
  const { language = 'vi', headless = true, dark = false } = options;
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'cat-bao-profile-'));
  const downloads = options.downloads ?? join(profile, 'downloads');
  writePreferences(profile, downloads);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['CAT_BAO_BROWSER'] ?? '/usr/bin/chromium',
    headless,
    locale: language,
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
  const path = options.anyLanguage ? build : inOneLanguage(build, profile, language);
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
