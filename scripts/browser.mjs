// Finds a Chromium-family browser, and installs Debian's where that is allowed and possible.
// Plain JavaScript for Node 20: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

import { aptInstall, isDebianRoot, isUbuntu } from './debian.mjs';
import { findPrograms } from './program.mjs';

const NAMES = {
  commands: [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
    'brave-browser',
  ],
  mac: [
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Chromium.app/Contents/MacOS/Chromium',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'Brave Browser.app/Contents/MacOS/Brave Browser',
  ],
  windows: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
  ],
};

/** Path of a browser's program, or null. `CAT_BAO_BROWSER` wins over what is found. */
export function findBrowser() {
  const chosen = process.env.CAT_BAO_BROWSER;
  if (chosen) return existsSync(chosen) ? chosen : null;
  return findPrograms(NAMES)[0] ?? null;
}

/** A browser's path; installs Debian's Chromium if need be, or throws with what to do. */
export function requireBrowser(say) {
  const found = findBrowser();
  if (found) return found;
  if (process.env.CAT_BAO_BROWSER) {
    throw new Error(`CAT_BAO_BROWSER names ${process.env.CAT_BAO_BROWSER}, which does not exist.`);
  }
  if (isDebianRoot() && (!isUbuntu() || hasSnap())) {
    say('no browser found: installing Debian’s chromium package (apt-get, a minute or two)');
    aptInstall('chromium', 'fonts-noto-core');
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

const hasSnap = () => spawnSync('snap', ['version'], { stdio: 'ignore' }).status === 0;
