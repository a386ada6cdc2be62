import { parseHTML } from 'linkedom';

import type { Campaign } from '../../domain/campaign.ts';
import type { WholeClip } from '../../domain/clip.ts';
import { exportJson } from '../../export/json-feed.ts';
import { readExport } from '../../import/json-feed.ts';
import { inBatches, testSourceOf } from '../export/any-clip.ts';

const TAGS = /^(?:p|a|img|b|i|ul|li|table|tr|td|figure|figcaption)$/;

/**
 * Stands in for the doorway, which needs a browser (its own tests and the e2e tests run there):
 * keeps a few tags and web addresses, as strict and as blind to what comes after it.
 */
export function sanitize(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  for (const element of Array.from(document.body.querySelectorAll('*'))) {
    if (!TAGS.test(element.localName)) element.remove();
    for (const { name, value } of Array.from(element.attributes)) {
      // As forgiving as browsers: what has no scheme is a relative address, and harmless here.
      const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(value)?.[1]?.toLowerCase();
      const harmless = scheme === undefined || /^https?$/.test(scheme);
      if (!/^(?:href|src|alt)$/.test(name) || !harmless) element.removeAttribute(name);
    }
  }
  return document.body.innerHTML;
}

export const read = (text: string, options: Partial<Parameters<typeof readExport>[1]> = {}) =>
  readExport(text, { sanitize, sourceOf: testSourceOf, ...options });

export async function write(
  wholes: readonly WholeClip[],
  campaigns: readonly Campaign[],
): Promise<string> {
  const pieces: string[] = [];
  const input = { title: 'Tất cả', campaigns, appVersion: '0.1.0', wholes: inBatches(wholes) };
  for await (const piece of exportJson(input)) pieces.push(piece);
  return pieces.join('');
}
