import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { findFirefox } from '../firefox.mjs';
import { FIREFOX_BUILD } from './builds.ts';
import { listenForComplaints } from './complaints.ts';
import type { Granted, LaunchOptions } from './driven.ts';
import { EXTENSION_ID, makeProfile, UUID } from './firefox-profile.ts';
import { connectMarionette, type Marionette } from './marionette.ts';
import { inOneLanguage } from './one-language.ts';
import type { BodyOf } from './pages.ts';
import { startProxy } from './proxy.ts';
import { until } from './target.ts';

/** A real Firefox with the extension loaded. */
export interface Firefox {
  /** Where the extension's pages are, with the slash at the end. */
  readonly origin: string;
  readonly profile: string;
  readonly downloads: string;
  /**
   * Runs the body of an async function in the browser's window, with the browser's own rights.
   * The arguments are in `args`; what it returns must be plain data.
   */
  readonly run: <T>(body: string, ...args: unknown[]) => Promise<T>;
  /** Ends it as a power cut does. */
  crash(): Promise<void>;
  close(): Promise<void>;
}

/** Starts Firefox; the web that it sees is `bodyOf`. */
export async function launchFirefox(bodyOf: BodyOf, options: LaunchOptions = {}): Promise<Firefox> {
  const { path: program, reason } = findFirefox();
  if (program === null) throw new Error(reason);
  const build = options.extension ?? FIREFOX_BUILD;
  if (!existsSync(build)) throw new Error('There is no build for Firefox: npm run build:firefox');
  const { language = 'vi', dark = false } = options;
  const proxy = await startProxy(bodyOf);
  const profile = makeProfile({
    proxyPort: proxy.port,
    language: options.locale ?? language,
    dark,
    ...(options.profile && { folder: options.profile }),
    ...(options.downloads && { downloads: options.downloads }),
    ...(options.room !== undefined && { room: options.room }),
  });
  const path = options.anyLanguage ? build : inOneLanguage(build, profile.folder, language);
  const child = spawn(
    program,
    [
      ...(options.headless === false ? [] : ['--headless']),
      '--no-remote',
      '--marionette',
      // For the toolbar button and the popup, which are the browser's own.
      '--remote-allow-system-access',
      // Else what was started ends at once there, and the browser is a grandchild.
      ...(process.platform === 'win32' ? ['--wait-for-browser'] : []),
      '--profile',
      profile.folder,
    ],
    // A screen on which the largest window has room.
    {
      stdio: 'ignore',
      env: { ...process.env, MOZ_HEADLESS_WIDTH: '2800', MOZ_HEADLESS_HEIGHT: '1800' },
    },
  );
  const gone = goneOf(child);
  let marionette: Marionette | null = null;
  const close = async (): Promise<void> => {
    await end(child, gone, marionette);
    profile.remove();
    await proxy.close();
  };
  try {
    marionette = await connectMarionette(await portOf(gone, profile.folder));
    // The proxy's certificate is nobody's but its own.
    await marionette.send('WebDriver:NewSession', { acceptInsecureCerts: true });
    await marionette.send('Marionette:SetContext', { value: 'chrome' });
    await marionette.send('WebDriver:SetTimeouts', { script: 600_000 });
    const run = runnerOf(marionette);
    await listenForComplaints(run);
    await marionette.send('Addon:Install', { path, temporary: true });
    if (options.granted) await grant(run, options.granted);
    if (profile.fresh && !options.greeted) await passWelcome(run);
    return {
      origin: `moz-extension://${UUID}/`,
      profile: profile.folder,
      downloads: profile.downloads,
      run,
      async crash() {
        child.kill('SIGKILL');
        await gone;
        marionette?.close();
        await proxy.close();
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The extension shows itself once a profile. Its tab is closed before it can get in the way. */
async function passWelcome(run: Firefox['run']): Promise<void> {
  await until('the first steps', () =>
    run<boolean>(
      `const tab = gBrowser.tabs.find(({ linkedBrowser }) =>
         linkedBrowser.currentURI.spec.endsWith('/welcome.html'));
       if (tab) gBrowser.removeTab(tab);
       return Boolean(tab);`,
    ),
  );
}

/** An expression: the extension as the browser itself holds it. */
export const EXTENSION = `WebExtensionPolicy.getByID('${EXTENSION_ID}').extension`;

/** Gives the extension what is optional; the browser's own question cannot be answered. */
export const grant = (
  run: Firefox['run'],
  { permissions = [], origins = [], sent = [] }: Granted,
): Promise<void> =>
  run(
    `const { ExtensionPermissions } = ChromeUtils.importESModule(
       'resource://gre/modules/ExtensionPermissions.sys.mjs');
     const extension = ${EXTENSION};
     await ExtensionPermissions.add(extension.id, args[0], extension);`,
    { permissions, origins, data_collection: sent },
  );

/**
 * Scripts that give a promise, which is waited for. Not those that are handed a callback: Firefox keeps one for
 * all that are under way, and the first to end would answer for the last to begin.
 */
function runnerOf(marionette: Marionette): Firefox['run'] {
  return async <T>(body: string, ...args: unknown[]): Promise<T> => {
    const script = `const [args] = arguments;
      return (async () => { ${body} })().then(
        (value) => ({ value }),
        (error) => ({ error: String(error) }));`;
    const { value: answer } = await marionette.send<{ value: { value: T; error?: string } }>(
      'WebDriver:ExecuteScript',
      { script, args: [args], sandbox: 'system' },
    );
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value;
  };
}

/** How it ended; a program that cannot be started has ended too. */
const goneOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolveGone) => {
    child.once('error', (error) => resolveGone(error.message));
    child.once('exit', (code, signal) => resolveGone(`it ended with ${signal ?? code}`));
  });

/** The browser chooses the port and writes it down. */
function portOf(gone: Promise<string>, profile: string): Promise<number> {
  const file = join(profile, 'MarionetteActivePort');
  return Promise.race([
    until(
      'Firefox to listen',
      async () => existsSync(file) && (Number(readFileSync(file, 'utf8')) || null),
      60,
    ),
    gone.then((how) => {
      throw new Error(`Firefox did not start: ${how}`);
    }),
  ]);
}

async function end(
  child: ChildProcess,
  gone: Promise<string>,
  marionette: Marionette | null,
): Promise<void> {
  const killer = setTimeout(() => child.kill('SIGKILL'), marionette ? 10_000 : 0);
  // It may hang up before it answers.
  await marionette?.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
  await gone;
  clearTimeout(killer);
  marionette?.close();
}
