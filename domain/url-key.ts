/** Query parameters that say where a reader came from, never which article it is. */
const TRACKING =
  /^(utm_.*|fbclid|gclid|gclsrc|dclid|msclkid|zarsrc|zalo_.*|mc_cid|mc_eid|igshid|yclid|_ga|_gl|ref_src|spm|gidzl|jsessionid|phpsessid)$/i;

/**
 * One key for all addresses of one article: host in lower case without `www.`, no scheme (http
 * and https are the same page), default port, fragment, tracking or session parameters or
 * trailing slash; the other parameters sorted by name. Follows RFC 3986 section 6 where it
 * applies. Path case is kept: `/Pages/a.aspx` and `/pages/A.aspx` may differ.
 *
 * `urlKey('https://' + key)` is `key` again.
 *
 * @returns the key; for what is no http(s) address, the string itself without its fragment
 */
export function urlKey(address: string): string {
  const url = parseOrNull(address);
  if (!url || !isWeb(url)) return address.trim().replace(/#.*$/s, '');
  return `${hostOf(address)}${portOf(url)}${pathOf(url)}${queryOf(url)}${routeOf(url)}`;
}

/** The host in lower case, without `www.` and a trailing dot; '' for what has none. */
export function hostOf(address: string): string {
  const url = parseOrNull(address);
  return url
    ? url.hostname
        .toLowerCase()
        .replace(/\.+$/, '')
        .replace(/^(www\.)+/, '')
    : '';
}

/** As the key names no scheme, the default port of either is none. */
const portOf = ({ port }: URL): string => (port && !/^(80|443)$/.test(port) ? `:${port}` : '');

/** Without the session that Java portals put into the path, and the last slashes. */
const pathOf = ({ pathname }: URL): string =>
  normaliseEscapes(pathname.replace(/;jsessionid=[^/;]*/gi, '')).replace(/\/+$/, '');

function queryOf({ search }: URL): string {
  // Read from the raw text: `searchParams` makes one character of all bytes that are not UTF-8,
  // and old portals escape in other code pages.
  const parameters = search
    .slice(1)
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const at = part.indexOf('=');
      const [name, value] = at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
      return [formEscapes(name), formEscapes(value)] as const;
    })
    .filter(([name]) => !TRACKING.test(name));
  // By name only: among equal names the order of the values may mean something.
  parameters.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const query = parameters.map(([name, value]) => `${name}=${value}`).join('&');
  return query && `?${query}`;
}

/** A hash route (`#/bai-viet/12`, `#!/…`) names the page; any other fragment a place on it. */
const routeOf = ({ hash }: URL): string => (/^#!?\/./.test(hash) ? hash : '');

/** RFC 3986 section 6.2.2: escapes in upper case, unreserved characters unescaped. */
function normaliseEscapes(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (code) => {
    const char = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[A-Za-z0-9\-._~]/.test(char) ? char : code.toUpperCase();
  });
}

/** The same for a name or a value of a query, where `+` is a space and marks may stand bare. */
const formEscapes = (text: string): string =>
  normaliseEscapes(
    text.replace(/[^A-Za-z0-9\-._~%]/g, (char) =>
      char === '+' ? '%20' : encodeURIComponent(char),
    ),
  );

const isWeb = (url: URL): boolean => url.protocol === 'http:' || url.protocol === 'https:';

function parseOrNull(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    // Not an address: the caller gets a key all the same.
    return null;
  }
}
