/** Why an address is none of a circle. */
export type AddressFault = 'no-address' | 'not-secure' | 'holds-account' | 'no-database';

/**
 * The address of a circle's database as it is kept: https, or http on this very machine, no account, no
 * query, no slash at the end.
 */
export function readAddress(text: string): { readonly url: string } | AddressFault {
  const url = parseOrNull(text);
  if (!url || !/^https?:$/.test(url.protocol) || !HOST.test(url.hostname)) return 'no-address';
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) return 'not-secure';
  if (url.username || url.password) return 'holds-account';
  const path = url.pathname.replace(/\/+$/, '');
  if (path === '' || url.search || url.hash) return 'no-database';
  return { url: url.origin + path };
}

/** One host. A star would have the browser asked for all of them. */
const HOST = /^(?:\[[0-9a-f:.]+\]|[a-z0-9_-]+(?:\.[a-z0-9_-]+)*)$/;

/** Names are left to the resolver, which may be lied to: `localhost` alone is always this machine. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);

// `URL.canParse` needs Chrome 120.
function parseOrNull(text: string): URL | null {
  try {
    return new URL(text.trim());
  } catch {
    // Not an address: the caller says so.
    return null;
  }
}
