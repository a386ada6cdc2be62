import { gunzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';

import type { BrowserContext } from 'playwright-core';

/** A saved page and the address at which it is to be seen. */
export interface SavedPage {
  readonly file: string;
  readonly url: string;
}

/** The bytes of a saved page; `.gz` is unpacked. */
export function readPage(file: string): Buffer {
  const bytes = readFileSync(file);
  return file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

/** What stands at an address; null for nothing. */
export type BodyOf = (url: string) => { body: Buffer | string; contentType?: string } | null;

/**
 * Serves bodies at real addresses. Nothing else is let through to the network, unless
 * `network` says so.
 */
export async function serveAt(
  context: BrowserContext,
  bodyOf: BodyOf,
  { network = false }: { network?: boolean } = {},
): Promise<void> {
  await context.route(/^https?:/, async (route) => {
    const request = route.request();
    const found = bodyOf(request.url());
    if (!found) return network ? route.continue() : route.abort();
    const { body, contentType = 'text/html' } = found;
    return route.fulfill({ status: 200, body, contentType });
  });
}

/** An address as a request carries it: fragments stay in the browser. */
export function withoutFragment(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}
