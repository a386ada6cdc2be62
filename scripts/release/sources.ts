import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from './places.ts';
import { readFiles } from './read-files.ts';
import { ask } from './run.ts';
import { DATE_FILE, inRepository } from './source-date.ts';
import type { Files } from './zip.ts';

/** What no build needs: tests with their pages, pictures, and the machinery of the repository. */
const LEFT_OUT = /^(tests\/|docs\/images\/|docs\/store\/pictures\/|\.github\/|\.ci\/)/;

export const isSource = (path: string): boolean => !LEFT_OUT.test(path);

/** What a reviewer builds from; null where this is it. */
export function sourceFiles(date: Date): Files | null {
  if (!inRepository()) return null;
  const listed = ask('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  if (listed === null) throw new Error('git does not list the files of this folder.');
  const paths = listed
    .split('\0')
    .filter((path) => path !== '' && isSource(path) && existsSync(join(ROOT, path)));
  const seconds = String(Math.floor(date.getTime() / 1000));
  return new Map([...readFiles(ROOT, paths), [DATE_FILE, Buffer.from(`${seconds}\n`)]]);
}
