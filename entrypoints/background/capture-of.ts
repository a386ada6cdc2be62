import type { Capture, Library } from '../../domain/ports.ts';
import { urlKey as keyOf } from '../../domain/url-key.ts';
import type { PrivateReading } from '../../messaging/protocol.ts';

/**
 * What was read off a page and not saved yet: the row that a press left, or what a view in a private
 * window gives back. null where there is neither, or where the two do not speak of one page.
 */
export async function captureOf(
  library: Pick<Library, 'getCapture'>,
  urlKey: string,
  reading?: PrivateReading,
): Promise<Capture | null> {
  if (!reading) return library.getCapture(urlKey);
  return keyOf(reading.url) === urlKey ? { urlKey, ...reading } : null;
}
