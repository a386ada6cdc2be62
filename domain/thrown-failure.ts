import type { Failure } from './failure.ts';

/** Name of the error that a library of a newer version is refused with. */
export const NEWER_LIBRARY = 'NewerLibrary';

/**
 * What an error means wherever it is caught, by the words that it carries: on its way through the
 * database or from one part of the extension to another it keeps no more than those.
 *
 * @param said the error's name and message
 * @returns null for what means nothing by itself
 */
export function failureBehind(said: string): Failure | null {
  if (said.includes(NEWER_LIBRARY)) return { kind: 'newer-library' };
  // Chromium's words, then Firefox's.
  if (/extension context (was )?invalidated|can't access dead object/i.test(said))
    return { kind: 'updated' };
  return null;
}
