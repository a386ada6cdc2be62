import type { WholeClip } from '../../domain/clip.ts';
import type { Campaign } from '../../domain/campaign.ts';
import { exportJson } from '../../export/json-feed.ts';
import { createSanitizer } from '../../extraction/sanitize.ts';
import { readExport } from '../../import/json-feed.ts';
import { inBatches, testSourceOf } from '../export/any-clip.ts';

/** Needs a window: the file that uses it runs in happy-dom. */
export const sanitize = createSanitizer(window as unknown as Window & typeof globalThis);

export const read = (text: string, maxBytes?: number) =>
  readExport(text, {
    sanitize,
    sourceOf: testSourceOf,
    ...(maxBytes === undefined ? {} : { maxBytes }),
  });

export async function write(
  wholes: readonly WholeClip[],
  campaigns: readonly Campaign[],
): Promise<string> {
  const pieces: string[] = [];
  const input = { title: 'Tất cả', campaigns, appVersion: '0.1.0', wholes: inBatches(wholes) };
  for await (const piece of exportJson(input)) pieces.push(piece);
  return pieces.join('');
}
