// Finds a Chromium-family browser, and installs Debian's where that is allowed and possible.
// Plain JavaScript for Node 20: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const COMMANDS = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
];

const MAC = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Brave Browser.app/Contents/MacOS/Brave Browser',
];

const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
];

/** Path of a browser's program, or null. `CAT_BAO_BROWSER` wins over what is found. */
export function findBrowser() {
  const chosen = process.env.CAT_BAO_BROWSER;
  if (chosen) return existsSync(chosen) ? chosen : null;
  return candidates().find(isProgram) ?? null;
}

function candidates() {
  const { env, platform } = process;
  if (platform === 'darwin') {
    return ['/Applications', join(env.HOME ?? '', 'Applications')].flatMap((folder) =>
      MAC.map((app) => join(folder, app)),
    );
  }
  if (platform === 'win32') {
    return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
      .filter(Boolean)
      .flatMap((folder) => WINDOWS.map((program) => join(folder, program)));
  }
  const folders = (env.PATH ?? '')
    .split(delimiter)
    .concat('/usr/bin', '/usr/local/bin', '/snap/bin');
  return COMMANDS.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not ours to run: the next candidate is tried.
    return false;
  }
}

/** A browser's path; installs Debian's Chromium if need be, or throws with what to do. */
export function requireBrowser(say) {
  const found = findBrowser();
  if (found) return found;
  if (process.env.CAT_BAO_BROWSER) {
    throw new Error(`CAT_BAO_BROWSER names ${process.env.CAT_BAO_BROWSER}, which does not exist.`);
  }
  if (canInstall()) {
    say('no browser found: installing Debian’s chromium package (apt-get, a minute or two)');
    // A list that cannot be refreshed may still be good enough to install from.
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-core');
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error(
    [
      'No Chrome, Chromium, Edge or Brave was found.',
      'Install one of them (https://www.google.com/chrome, or `sudo apt-get install chromium`),',
      'or set CAT_BAO_BROWSER to the path of its program, and run the command again.',
    ].join('\n'),
  );
}

function canInstall() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  if (!existsSync('/etc/debian_version') || !existsSync('/usr/bin/apt-get')) return false;
  // Ubuntu's own chromium package only hands over to snap, which needs a running snapd.
  return !/^ID=ubuntu/m.test(readFileSync('/etc/os-release', 'utf8')) || hasSnap();
}

const hasSnap = () => spawnSync('snap', ['version'], { stdio: 'ignore' }).status === 0;

function apt(...args) {
  spawnSync('apt-get', ['-q', ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
