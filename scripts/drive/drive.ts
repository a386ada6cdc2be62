import { CHROME_BUILD, FIREFOX_BUILD } from './builds.ts';
import type { BrowserName, Driven, LaunchOptions } from './driven.ts';
import { driveFirefox } from './firefox-driven.ts';
import { launch, type Browser } from './launch.ts';

/** The browser that this run is in: CAT_BAO_DRIVER, else Chromium. */
export const DRIVER: BrowserName =
  process.env['CAT_BAO_DRIVER'] === 'firefox' ? 'firefox' : 'chromium';

/** The production build for it, as a folder. */
export const BUILD = DRIVER === 'firefox' ? FIREFOX_BUILD : CHROME_BUILD;

/** Starts the browser that this run is in, with the extension. */
export const drive = (options: LaunchOptions = {}): Promise<Driven> =>
  DRIVER === 'firefox' ? driveFirefox(options) : launch(options);

/** What Chromium alone can do; throws in another browser. */
export function chromiumOf(driven: Driven): Browser {
  if (driven.name !== 'chromium') throw new Error(`this is ${driven.name}`);
  return driven as Browser;
}
