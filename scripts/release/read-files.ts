import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

import type { Files } from './zip.ts';

/** Every file below a folder. */
export function filesBelow(folder: string): Files {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  return readFiles(folder, paths);
}

export function readFiles(folder: string, paths: readonly string[]): Files {
  return new Map(
    paths.map((path) => [path.replaceAll(sep, '/'), readFileSync(join(folder, path))]),
  );
}
