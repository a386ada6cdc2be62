import { hostOf } from '../../domain/url-key.ts';
import type { WaitingEntry } from '../../domain/waiting-page.ts';
import { isPrivateHost } from './private-host.ts';

/** Pages of one host, in the order of the list. */
export interface HostPages {
  /** As `hostOf` gives it. */
  readonly host: string;
  readonly pages: readonly WaitingEntry[];
  /** They are not fetched: a person opens them. */
  readonly byHand: boolean;
}

/** The hosts of a list, the one with the most pages first. */
export function byHost(pages: readonly WaitingEntry[]): readonly HostPages[] {
  const hosts = new Map<string, WaitingEntry[]>();
  for (const page of pages) {
    const host = hostOf(page.url);
    const held = hosts.get(host);
    if (held) held.push(page);
    else hosts.set(host, [page]);
  }
  return [...hosts]
    .map(([host, held]) => ({ host, pages: held, byHand: isPrivateHost(host) }))
    .sort((a, b) => b.pages.length - a.pages.length || (a.host < b.host ? -1 : 1));
}

/** What the browser is asked for: these hosts, with and without `www.`, and no others. */
export function originsOf(hosts: readonly HostPages[]): string[] {
  const names = new Set<string>();
  for (const { host, pages } of hosts) {
    names.add(host).add(`www.${host}`);
    // A host may be called otherwise than it is compared: `www.www.`, a dot behind it.
    for (const { url } of pages) names.add(new URL(url).hostname);
  }
  return [...names].map((name) => `*://${name}/*`);
}
