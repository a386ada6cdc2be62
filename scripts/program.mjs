// Finds installed programs. Plain JavaScript for Node 20: it runs before anything is installed.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Where a program may stand.
 * @typedef {object} Names
 * @property {string[]} commands Linux: names in the folders of PATH
 * @property {string[]} mac below the Applications folders
 * @property {string[]} windows below the program folders
 */

/** Paths of those of the programs that are installed, in the order of the names. */
export function findPrograms(/** @type {Names} */ names) {
  return candidates(names).filter(isProgram);
}

function candidates({ commands, mac, windows }) {
  const { env, platform } = process;
  if (platform === 'darwin') {
    return ['/Applications', join(env.HOME ?? '', 'Applications')].flatMap((folder) =>
      mac.map((app) => join(folder, app)),
    );
  }
  if (platform === 'win32') {
    return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
      .filter(Boolean)
      .flatMap((folder) => windows.map((program) => join(folder, program)));
  }
  const folders = (env.PATH ?? '')
    .split(delimiter)
    .concat('/usr/bin', '/usr/local/bin', '/snap/bin');
  return commands.flatMap((name) => folders.map((folder) => join(folder, name)));
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
