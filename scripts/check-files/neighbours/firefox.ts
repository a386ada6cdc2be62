import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { connectMarionette } from '../../drive/marionette.ts';
import { until } from '../../drive/target.ts';
import { findFirefox } from '../../firefox.mjs';
import type { Held } from './bookmarks.ts';

/** In the browser's own context: its import, what it made of it, and its export of that. */
const SCRIPT = `
  const [file, back, answer] = arguments;
  (async () => {
    const load = (name) => ChromeUtils.importESModule('resource://gre/modules/' + name);
    const { BookmarkHTMLUtils } = load('BookmarkHTMLUtils.sys.mjs');
    const { PlacesUtils } = load('PlacesUtils.sys.mjs');
    await BookmarkHTMLUtils.importFromFile(file, { replace: true });
    await BookmarkHTMLUtils.exportToFile(back);
    const tree = await PlacesUtils.promiseBookmarksTree('', {});
    return JSON.stringify(tree);
  })().then((value) => answer({ value }), (error) => answer({ error: String(error) }));`;

interface Node {
  readonly title?: string;
  readonly uri?: string;
  readonly dateAdded: number;
  readonly tags?: string;
  readonly root?: string;
  readonly children?: readonly Node[];
}

/**
 * Firefox's own import of a bookmark file, and the file that it writes of it.
 *
 * @param back where it writes
 * @returns null where there is no Firefox
 */
export async function importIntoFirefox(
  file: string,
  back: string,
): Promise<readonly Held[] | null> {
  const { path } = findFirefox();
  if (path === null) return null;
  const profile = mkdtempSync(join(tmpdir(), 'cat-bao-firefox-'));
  writeFileSync(join(profile, 'user.js'), 'user_pref("marionette.port", 0);\n');
  const child = spawn(
    path,
    [
      '--headless',
      '--no-remote',
      '--marionette',
      '--remote-allow-system-access',
      '--profile',
      profile,
    ],
    { stdio: 'ignore' },
  );
  const gone = new Promise((resolve) => child.once('exit', resolve));
  try {
    const port = join(profile, 'MarionetteActivePort');
    const marionette = await connectMarionette(
      await until(
        'Firefox to listen',
        async () => existsSync(port) && (Number(readFileSync(port, 'utf8')) || null),
        60,
      ),
    );
    await marionette.send('WebDriver:NewSession', { capabilities: {} });
    await marionette.send('Marionette:SetContext', { value: 'chrome' });
    const { value: answer } = await marionette.send<{ value: { value: string; error?: string } }>(
      'WebDriver:ExecuteAsyncScript',
      { script: SCRIPT, args: [file, back], sandbox: 'system' },
    );
    if (answer.error !== undefined) throw new Error(answer.error);
    await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
    return bookmarks(JSON.parse(answer.value) as Node, '');
  } finally {
    const killer = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await gone;
    clearTimeout(killer);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What lies in a folder that Firefox makes itself lies in none. */
function bookmarks(node: Node, folder: string): Held[] {
  if (node.uri === undefined) {
    const inside = node.root === undefined ? (node.title ?? '') : '';
    return (node.children ?? []).flatMap((child) => bookmarks(child, inside));
  }
  const tags = (node.tags ?? '').split(',').filter(Boolean);
  const added = Math.floor(node.dateAdded / 1_000_000);
  return [{ folder, title: node.title ?? '', url: node.uri, added, tags }];
}
