import { PORTALS } from './registry.ts';

/** Suffixes that only state and party bodies are given: one pattern covers them all. */
const OFFICIAL_SUFFIXES = ['gov.vn', 'dcs.vn'];

const isUnder = (host: string, suffix: string): boolean =>
  host === suffix || host.endsWith(`.${suffix}`);

const pattern = (host: string): string => `*://*.${host}/*`;

const others = PORTALS.map(({ host }) => host)
  .filter((host) => !OFFICIAL_SUFFIXES.some((suffix) => isUnder(host, suffix)))
  // `*.chinhphu.vn` covers `vpcp.chinhphu.vn` already.
  .filter((host, _, hosts) => !hosts.some((other) => other !== host && isUnder(host, other)))
  // oxlint-disable-next-line unicorn/no-array-sort -- a fresh array; toSorted needs Chrome 110
  .sort();

const hosts = [...OFFICIAL_SUFFIXES, ...others];

/** Match patterns of portal mode, asked for as optional permissions when the user turns it on. */
export const portalMatches: string[] = hosts.map(pattern);

/**
 * Those of them that an office lets be read; [] where it lets none.
 *
 * @param allowedHosts [] for no such rule
 */
export function portalMatchesOf(allowedHosts: readonly string[]): string[] {
  if (allowedHosts.length === 0) return portalMatches;
  const whole = hosts.filter((host) => allowedHosts.some((allowed) => isUnder(host, allowed)));
  const parts = allowedHosts.filter((allowed) =>
    hosts.some((host) => host !== allowed && isUnder(allowed, host) && !whole.includes(host)),
  );
  return [...whole, ...parts].map(pattern);
}
