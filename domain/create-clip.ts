import { composeClip, type WholeClip } from './clip.ts';
import type { Capture } from './ports.ts';
import type { Source } from './source.ts';
import { hashText } from './text.ts';

/**
 * A clip of a captured page, before a person changed anything.
 * @param id a UUIDv7; @param device the machine's id
 */
export async function createClip(
  capture: Capture,
  source: Source,
  device: string,
  id: string,
): Promise<WholeClip> {
  const { article, url, urlKey, capturedAt } = capture;
  const origin = {
    id,
    url,
    urlKey,
    capturedAt,
    device,
    source,
    textHash: await hashText(article.text),
    entries: {},
    corrections: {},
  };
  return { clip: composeClip(origin, article), body: { id, article } };
}
