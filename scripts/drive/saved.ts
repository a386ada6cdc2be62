import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { until } from './target.ts';

/** Names under which browsers keep what is not whole yet. */
const PART = /\.(part|crdownload|tmp)$/;

/**
 * The file that something has the browser save into a folder, once it is whole: a browser may take
 * the name first, with an empty file, and put the whole one in its place.
 */
export async function savedIn(
  folder: string,
  act: () => Promise<unknown>,
  name = /./,
): Promise<string> {
  const before = new Set(filesIn(folder));
  await act();
  const isWhole = (path: string): boolean =>
    statSync(path).size > 0 && !existsSync(`${path}.part`) && !existsSync(`${path}.crdownload`);
  const isIt = (file: string): boolean =>
    !before.has(file) && !PART.test(file) && name.test(file) && isWhole(join(folder, file));
  return until(
    `a file ${String(name)}`,
    async () => {
      const file = filesIn(folder).find(isIt);
      return file === undefined ? null : join(folder, file);
    },
    60,
  );
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(folder, file), { throwIfNoEntry: false })?.isFile(),
  );
