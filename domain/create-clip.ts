import { composeClip, type WholeClip } from './clip.ts';
import type { Capture } from './ports.ts';
import type { Source } from './source.ts';
import { hashText } from './text.ts';

/**
 * A clip of what was captured, before a person made anything of it.
 *
 * @param source of the capture's host
 * @param device this profile's device id
 * @param id a new UUIDv7
 */
export async function createClip(
  capture: Capture,
  source: Source,
  device: string,
  id: string,
): Promise<WholeClip> {
  const { url, urlKey, capturedAt, article } = capture;
  const textHash = await hashText(article.text);
  const clip = composeClip(
    { id, url, urlKey, capturedAt, device, source, textHash, entries: {}, corrections: {} },
    article,
  );
  return { clip, body: { id, article } };
}
