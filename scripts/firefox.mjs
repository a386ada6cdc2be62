// Finds a Firefox, and installs Debian's where that is allowed and possible. It is for tests alone:
// where none can be had, the reason is handed on and the tests are skipped.
// Plain JavaScript for Node 20: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readSync, realpathSync } from 'node:fs';
import { basename } from 'node:path';

import { aptInstall, isDebianRoot, isUbuntu } from './debian.mjs';
import { findPrograms } from './program.mjs';

/** As `strict_min_version` in wxt.config.ts says. */
const OLDEST = 142;

const NAMES = {
  commands: ['firefox', 'firefox-esr', 'firefox-developer-edition', 'firefox-nightly'],
  mac: [
    'Firefox.app/Contents/MacOS/firefox',
    'Firefox Developer Edition.app/Contents/MacOS/firefox',
    'Firefox Nightly.app/Contents/MacOS/firefox',
  ],
  windows: [
    'Mozilla Firefox\\firefox.exe',
    'Firefox Developer Edition\\firefox.exe',
    'Firefox Nightly\\firefox.exe',
  ],
};

const ADVICE = `install Firefox ${OLDEST} or newer, or set CAT_BAO_FIREFOX to the path of its program`;

/** A Firefox that can run the extension, or why there is none. `CAT_BAO_FIREFOX` wins. */
export function findFirefox() {
  const chosen = process.env.CAT_BAO_FIREFOX;
  if (chosen && !existsSync(chosen)) {
    throw new Error(`CAT_BAO_FIREFOX names ${chosen}, which does not exist.`);
  }
  const reasons = [];
  for (const path of chosen ? [chosen] : findPrograms(NAMES)) {
    const reason = unfitness(path);
    if (reason === null) return { path, reason: null };
    reasons.push(reason);
  }
  const why = reasons.length > 0 ? [...new Set(reasons)].join('; ') : 'no Firefox was found';
  return { path: null, reason: `${why}; ${ADVICE}` };
}

/** As `findFirefox`; installs Debian's package if need be. */
export function obtainFirefox(say) {
  const found = findFirefox();
  if (found.path || process.env.CAT_BAO_FIREFOX || !isDebianRoot() || isUbuntu()) return found;
  say('no Firefox found: installing Debian’s firefox-esr package (apt-get, a minute or two)');
  aptInstall('firefox-esr');
  return findFirefox();
}

function unfitness(path) {
  if (isSnap(path)) {
    return `${path} is a snap, which cannot read a profile in the folder for temporary files`;
  }
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  const version = Number(/Firefox (\d+)/.exec(stdout ?? '')?.[1]);
  if (Number.isNaN(version)) return `${path} does not tell its version`;
  return version < OLDEST ? `${path} is Firefox ${version}` : null;
}

function isSnap(path) {
  if (basename(realpathSync(path)) === 'snap') return true;
  // What Ubuntu's package has in place of the program: a script that starts the snap.
  const start = Buffer.alloc(2048);
  const file = openSync(path, 'r');
  readSync(file, start);
  closeSync(file);
  return start.toString('latin1').startsWith('#!') && start.includes('/snap/bin');
}
