import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

import { unzipSync } from 'fflate';

import { version } from './checks.ts';
import { ROOT } from './places.ts';
import { filesBelow } from './read-files.ts';
import { npm } from './run.ts';
import { sha256 } from './sums.ts';
import type { Files } from './zip.ts';

/** A machine of its own habits: no answer may depend on zone, language or where the folder is. */
const ELSEWHERE = { TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8', LC_ALL: 'vi_VN.UTF-8' };

const home = mkdtempSync(join(tmpdir(), 'cat-bao-release-'));
try {
  const here = released(cloned('first'), { TZ: 'UTC' });
  const there = released(cloned(join('second', 'in a folder with another name')), ELSEWHERE);
  const again = released(unpacked('sources', here), { TZ: 'America/New_York' });
  const differing = [...here].filter(([name, bytes]) => {
    const others = name.endsWith('.zip') && !name.includes('sources') ? [there, again] : [there];
    const same = others.every((other) => sha256(other.get(name) ?? '') === sha256(bytes));
    console.log(`${same ? '✓' : '✗'} ${sha256(bytes)}  ${name} (${others.length + 1} builds)`);
    return !same;
  });
  const extra = [...there.keys()].filter((name) => !here.has(name));
  console.log(
    differing.length === 0 && extra.length === 0
      ? '\nTwo clean clones, and the sources’ zip, give the same bytes.'
      : '\nThe builds are not the same.',
  );
  process.exitCode = differing.length === 0 && extra.length === 0 ? 0 : 1;
} finally {
  rmSync(home, { recursive: true, force: true });
}

function cloned(name: string): string {
  const folder = join(home, name);
  const { status, stderr } = spawnSync('git', ['clone', '--quiet', '--no-local', ROOT, folder], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`git clone failed:\n${stderr}`);
  return folder;
}

function unpacked(name: string, files: Files): string {
  const folder = join(home, name);
  const zip = files.get(`cat-bao-${version}-firefox-sources.zip`) ?? new Uint8Array();
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

/** What a release made there consists of; its packages are installed there first. */
function released(folder: string, habits: NodeJS.ProcessEnv): Files {
  console.log(`• a release in ${folder}`);
  npm(['run', 'release', '--', '--no-lint'], { cwd: folder, env: { ...plainEnv(), ...habits } });
  return filesBelow(join(folder, 'out', 'release'));
}

/** The environment as it was before this project's own tools were put into it. */
function plainEnv(): NodeJS.ProcessEnv {
  const env = Object.entries(process.env).filter(([name]) => !/^(npm_|SOURCE_DATE)/i.test(name));
  const path = (process.env['PATH'] ?? '').split(delimiter);
  return {
    ...Object.fromEntries(env),
    PATH: path.filter((folder) => !folder.startsWith(ROOT)).join(delimiter),
  };
}
