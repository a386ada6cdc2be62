import { createHash } from 'node:crypto';

import type { Files } from './zip.ts';

/** The text of SHA256SUMS, as `sha256sum --check` reads it. */
export function sums(files: Files): string {
  return [...files.keys()]
    .sort()
    .map((path) => `${sha256(files.get(path) ?? new Uint8Array())}  ${path}\n`)
    .join('');
}

export const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');
