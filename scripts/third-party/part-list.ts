import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A package of which something stands in a build, as the list beside the build has it. */
export interface BuiltPart {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Its folder, which is its key in package-lock.json. */
  readonly place: string;
}

/** Beside the build, not in it. */
export const partsFile = (build: string): string =>
  join(dirname(build), `${basename(build)}.parts.json`);

export const readParts = (build: string): readonly BuiltPart[] =>
  JSON.parse(readFileSync(partsFile(build), 'utf8')) as readonly BuiltPart[];
