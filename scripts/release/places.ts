import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');
export const RELEASE = join(ROOT, 'out', 'release');
export const CHROME = join(ROOT, '.output', 'chrome-mv3');
export const FIREFOX = join(ROOT, '.output', 'firefox-mv3');
