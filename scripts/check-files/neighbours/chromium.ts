import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Held } from './bookmarks.ts';

const PROGRAM = '/usr/lib/chromium/chromium';
const PREFERENCES = '/etc/chromium/master_preferences';

interface Node {
  readonly type: 'folder' | 'url';
  readonly name: string;
  readonly url?: string;
  readonly date_added: string;
  readonly children?: readonly Node[];
}

/**
 * Debian's Chromium imports a bookmark file at its first start where its administrator's preferences name
 * one. They are put over its own in a mount name space, so that the machine stays as it is.
 *
 * @returns null where that cannot be done here
 */
export async function importIntoChromium(file: string): Promise<readonly Held[] | null> {
  if (process.getuid?.() !== 0 || !existsSync(PROGRAM) || !existsSync(PREFERENCES)) return null;
  if (spawnSync('unshare', ['-m', 'true']).status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'cat-bao-chromium-'));
  const profile = join(folder, 'profile');
  const preferences = join(folder, 'preferences.json');
  const distribution = { import_bookmarks_from_file: file, skip_first_run_ui: true };
  writeFileSync(preferences, JSON.stringify({ distribution }));
  const flags = [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--force-first-run',
    `--user-data-dir=${profile}`,
  ];
  const over = 'mount --bind "$0" "$1" && shift && exec "$@"';
  const child = spawn(
    'unshare',
    ['-m', 'sh', '-c', over, preferences, PREFERENCES, PROGRAM, ...flags, 'about:blank'],
    { stdio: 'ignore', detached: true },
  );
  try {
    return await heldBy(join(profile, 'Default', 'Bookmarks'));
  } finally {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    await sleep(500);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** It writes them down some seconds after it made them. */
async function heldBy(file: string): Promise<readonly Held[]> {
  for (let tries = 0; tries < 60; tries++) {
    await sleep(500);
    if (!existsSync(file)) continue;
    const { roots } = JSON.parse(readFileSync(file, 'utf8')) as { roots: Record<string, Node> };
    const held = Object.values(roots).flatMap(({ children = [] }) =>
      children.flatMap((child) => bookmarks(child, '')),
    );
    if (held.length > 0) return held;
  }
  throw new Error('Chromium imported nothing');
}

/** Between its own epoch, 1601, and 1970. */
const EPOCH = 11_644_473_600;

const bookmarks = (node: Node, folder: string): Held[] =>
  node.type === 'folder'
    ? (node.children ?? []).flatMap((child) => bookmarks(child, node.name))
    : [
        {
          folder,
          title: node.name,
          url: node.url ?? '',
          added: Number(node.date_added) / 1_000_000 - EPOCH,
        },
      ];
