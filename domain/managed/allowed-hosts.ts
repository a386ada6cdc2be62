import { hostOf } from '../url-key.ts';

/** A host as an administrator writes it (`gov.vn`, `*.gov.vn`), as we compare it; null for none. */
export function asAllowedHost(typed: string): string | null {
  const host = typed.trim().toLowerCase().replace(/^\*\./, '');
  // Letters of any script: `hostOf` writes them as the browser does.
  if (host.length > 253 || !/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*$/u.test(host)) return null;
  const known = hostOf(`https://${host}/`);
  // What a browser takes for another one ("0x7f.1" is 127.0.0.1) is no name that anybody reads.
  return known !== '' && known.length <= 253 && hostOf(`https://${known}/`) === known
    ? known
    : null;
}

/** Whether the office lets pages of this address be clipped: a host stands for those under it. */
export function isAllowed(url: string, allowedHosts: readonly string[]): boolean {
  if (allowedHosts.length === 0) return true;
  const host = hostOf(url);
  return allowedHosts.some((allowed) => host === allowed || host.endsWith(`.${allowed}`));
}
