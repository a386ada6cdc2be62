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

/** Match patterns of portal mode, asked for as optional permissions when the user turns it on. */
export const portalMatches: string[] = [...OFFICIAL_SUFFIXES, ...others].map(pattern);
