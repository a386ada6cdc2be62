import type { Driven } from '../../../scripts/drive/driven.ts';
import { HOSTILE_PAGES, hostilePage } from '../../fixtures/hostile/page.ts';
import { CANARY_HOST, TRAP } from '../../fixtures/hostile/payloads.ts';

/** Where a test puts files, to open them as a page. */
export const SHELF = 'http://xuat.example/';

/** The web with the hostile pages, a shelf for files, and the canary. */
export interface HostileWeb {
  /** Addresses of the hostile pages, by number. */
  readonly pages: readonly string[];
  /** What was asked of the canary's host since it was last read. */
  takeAsked(): string[];
  /** Forgets what was asked, also by pages that were on their way when they were closed. */
  forget(): Promise<void>;
  /** Puts a file on the shelf. @returns its address */
  put(name: string, body: string | Buffer, contentType: string): string;
  /** These pages say something more from now on. */
  revise(urls: readonly string[], said: string): void;
}

/** Where a script is for the top of a page: what a payload calls leaves its number there. */
export const WITNESS_AT = 'http://nhan-chung.example/nhan-chung.js';
/** The same as a script. */
export const WITNESS = `globalThis.${TRAP} = (id) => void (globalThis.trapped ??= []).push(id);`;

const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

export async function serveHostile(driven: Driven): Promise<HostileWeb> {
  const pages = Array.from({ length: HOSTILE_PAGES }, (_, number) => hostilePage(number).url);
  const numberOf = new Map(pages.map((url, number) => [url, number]));
  const shelf = new Map<string, { body: string | Buffer; contentType: string }>();
  let asked: string[] = [];
  let revised = { urls: new Set<string>(), said: '' };
  await driven.serve((address) => {
    const { hostname, href } = new URL(address);
    if (hostname === CANARY_HOST) {
      asked.push(href);
      return null;
    }
    if (href === WITNESS_AT) return { body: WITNESS, contentType: 'text/javascript' };
    const kept = shelf.get(href);
    if (kept) return kept;
    const number = numberOf.get(href);
    if (number === undefined)
      return /\.jpg\b/.test(href) ? { body: PIXEL, contentType: 'image/gif' } : null;
    const { html } = hostilePage(number, revised.urls.has(href) ? revised.said : '');
    // Pictures are refused by a policy: thousands of requests that tell nothing need not be answered.
    const head = `<head><script>${WITNESS}</script><meta http-equiv="Content-Security-Policy" content="img-src 'none'; media-src 'none'">`;
    return {
      body: html.replace('<head>', head),
      contentType: 'text/html; charset=utf-8',
    };
  });
  const takeAsked = (): string[] => {
    const taken = asked;
    asked = [];
    return taken;
  };
  return {
    pages,
    takeAsked,
    async forget() {
      do await new Promise((resolve) => setTimeout(resolve, 300));
      while (takeAsked().length > 0);
    },
    put(name, body, contentType) {
      const { href } = new URL(name, SHELF);
      shelf.set(href, { body, contentType });
      return href;
    },
    revise: (urls, said) => void (revised = { urls: new Set(urls), said }),
  };
}
