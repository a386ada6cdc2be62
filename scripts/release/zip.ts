import { zipSync, type Zippable } from 'fflate';

/** Files by their paths in the archive, with `/`. */
export type Files = ReadonlyMap<string, Uint8Array>;

const UNIX = 3;
/** A plain file that its owner writes and everybody reads. */
const MODE = 0o100644 << 16;

/** An archive that depends on nothing but the files and the day: same input, same bytes. */
export function fixedZip(files: Files, date: Date): Uint8Array {
  // Archives hold local time. Noon is there in every zone on every day.
  const mtime = new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), 12);
  const entries: Zippable = {};
  for (const path of [...files.keys()].sort()) {
    const bytes = files.get(path);
    if (bytes) entries[path] = [bytes, { level: 9, mtime, os: UNIX, attrs: MODE }];
  }
  return zipSync(entries);
}
