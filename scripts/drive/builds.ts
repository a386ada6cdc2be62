import { join, resolve } from 'node:path';

/** Where the builds are: CAT_BAO_OUTPUT, else where the build puts them. */
const OUTPUT = resolve(process.env['CAT_BAO_OUTPUT'] ?? join(import.meta.dirname, '../../.output'));

/** The production build for Chrome and Edge, as a folder. */
export const CHROME_BUILD = join(OUTPUT, 'chrome-mv3');

/** The production build for Firefox, as a folder. */
export const FIREFOX_BUILD = join(OUTPUT, 'firefox-mv3');
