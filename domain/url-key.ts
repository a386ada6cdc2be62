/** Query parameters that say where a reader came from, never which article it is. */
const TRACKING =
  /^(utm_.*|fbclid|gclid|gclsrc|dclid|msclkid|zarsrc|zalo_.*|mc_cid|mc_eid|igshid|yclid|_ga|_gl|ref_src|spm|gidzl)$/i;

/**
 * One key for all addresses of one article: host in lower case without `www.`, no scheme (http
 * and https are the same page), default port, fragment, tracking parameters or trailing slash;
 * the other parameters sorted. Follows RFC 3986 section 6 where it applies.
 * Path case is kept: `/Pages/a.aspx` and `/pages/A.aspx` may differ.
 *
 * @returns the key; for what is no http(s) address, the string itself without its fragment
 */
export function urlKey(address: string): string {
  const url = parseOrNull(address);
  if (!url || !/^https?:$/.test(url.protocol)) return address.trim().replace(/#.*$/, '');
  // A hash route (`#/bai-viet/12`, `#!/…`) names the page; any other fragment a place on it.
  const route = /^#!?\//.test(url.hash) ? url.hash : '';
  const query = [...url.searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .toSorted(([a, x], [b, y]) => compare(a, b) || compare(x, y))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');
  const path = normalisePath(url.pathname);
  return `${hostOf(address)}${url.port ? `:${url.port}` : ''}${path}${query ? `?${query}` : ''}${route}`;
}

/** The host in lower case, without `www.` and a trailing dot; '' for what has none. */
export function hostOf(address: string): string {
  const url = parseOrNull(address);
  return url
    ? url.hostname
        .toLowerCase()
        .replace(/\.$/, '')
        .replace(/^www\./, '')
    : '';
}

function normalisePath(path: string): string {
  const decoded = path
    .replace(/%[0-9a-f]{2}/gi, (code) => {
      const char = String.fromCharCode(Number.parseInt(code.slice(1), 16));
      return /[A-Za-z0-9\-._~]/.test(char) ? char : code.toUpperCase();
    })
    .replace(/\/+$/, '');
  return decoded;
}

function parseOrNull(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    // Not an address: the caller gets a key all the same.
    return null;
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
