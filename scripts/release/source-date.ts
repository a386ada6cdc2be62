import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from './places.ts';
import { ask } from './run.ts';

/** In the sources' zip, which has no history to ask. */
export const DATE_FILE = 'SOURCE_DATE';

const dateFile = join(ROOT, DATE_FILE);

/** Whether this is a clone, and not what was unpacked of the sources' zip. */
export const inRepository = (): boolean => !existsSync(dateFile);

/** When the sources were committed: the one time that a release knows. */
export function sourceDate(): Date {
  const seconds =
    process.env['SOURCE_DATE_EPOCH'] ??
    (inRepository() ? ask('git', ['log', '-1', '--format=%ct']) : readFileSync(dateFile, 'utf8'));
  const date = new Date(Number(seconds?.trim() || Number.NaN) * 1000);
  if (Number.isNaN(date.getTime())) {
    throw new Error('No commit tells the date of the sources; set SOURCE_DATE_EPOCH.');
  }
  return date;
}
