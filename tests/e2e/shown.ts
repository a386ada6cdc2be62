import type { Driven, Tab } from '../../scripts/drive/driven.ts';
import { until } from '../../scripts/drive/target.ts';

/** The tab that shows this page of the extension, once there is one. */
export const shown = (browser: Driven, path: string): Promise<Tab> =>
  until(path, async () => (await showing(browser, path))[0]);

/** All tabs that show it. */
export async function showing(browser: Driven, path: string): Promise<readonly Tab[]> {
  const url = browser.ownUrl(path);
  const tabs = await browser.tabs();
  const urls = await Promise.all(tabs.map(async (tab) => tab.url()));
  return tabs.filter((_, at) => urls[at] === url);
}
