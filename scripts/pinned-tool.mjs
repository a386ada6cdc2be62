// Tools with a lockfile of their own, apart from the project's packages: they bring hundreds that only
// some work needs. Plain JavaScript for Node 20: `npm test` installs them beforehand.
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';

import { root, runNpm, say } from './set-up.mjs';

const FILES = ['package.json', 'package-lock.json'];

/** The server of the tests of sharing. */
export const COUCH = join(root, 'scripts', 'couch', 'pouchdb-server');
/** Mozilla's linter of extensions. */
export const WEB_EXT = join(root, 'scripts', 'release', 'web-ext');

/**
 * Installs a tool unless it is there as it is locked; none of its packages runs anything meanwhile.
 *
 * @param {string} pinned the folder with its package.json and its lockfile
 * @returns {string} the folder in which its `node_modules` is
 * @throws where npm fails
 */
export function installTool(pinned) {
  const tools = join(root, 'out', 'tools');
  const place = join(tools, basename(pinned));
  const isThere = () =>
    FILES.every(
      (file) =>
        existsSync(join(place, file)) &&
        readFileSync(join(pinned, file)).equals(readFileSync(join(place, file))),
    );
  if (isThere()) return place;
  say(`installing what ${basename(pinned)} needs (npm ci; a minute)`);
  // Made apart and put in its place when it is whole: a run that was cut short leaves no half of it,
  // and of two that begin at once the second finds it there.
  const made = join(tools, `${basename(pinned)}-${process.pid}`);
  rmSync(made, { recursive: true, force: true });
  mkdirSync(made, { recursive: true });
  for (const file of FILES) copyFileSync(join(pinned, file), join(made, file));
  if (
    runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], made) !== 0
  ) {
    throw new Error(
      'npm ci failed (its message stands above). Check the network, then run the command again.',
    );
  }
  if (isThere()) rmSync(made, { recursive: true, force: true });
  else {
    rmSync(place, { recursive: true, force: true });
    renameSync(made, place);
  }
  return place;
}
