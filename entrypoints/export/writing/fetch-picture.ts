import type { PictureFile } from '../../../export/input.ts';

/** A picture of a portal, at its largest; what is bigger is no picture of an article. */
const BYTES_MAX = 20_000_000;
const WAIT_MS = 15_000;
/** Wide enough for a page of A4 at 150 dots an inch. */
const WIDTH = 1_000;
const HEIGHT = 1_400;
/** What one file remembers of pictures that several articles show. */
const KEPT = 50;

/**
 * Fetches pictures and draws each anew as a small JPEG: every program shows it, and nothing but its
 * pixels comes into the file. Sends no cookies and does not say where it is called from.
 */
export function createPictureFetcher(): (src: string) => Promise<PictureFile | null> {
  const kept = new Map<string, Promise<PictureFile | null>>();
  return (src) => {
    const known = kept.get(src);
    if (known) return known;
    const picture = fetchPicture(src);
    kept.set(src, picture);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return picture;
  };
}

async function fetchPicture(src: string): Promise<PictureFile | null> {
  try {
    const answer = await fetch(src, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(WAIT_MS),
    });
    if (!answer.ok || Number(answer.headers.get('content-length') ?? 0) > BYTES_MAX) return null;
    const blob = await answer.blob();
    return blob.size > BYTES_MAX ? null : await redraw(blob);
  } catch {
    // Not allowed, not there, not in time, no picture: the article keeps its caption without it.
    return null;
  }
}

async function redraw(blob: Blob): Promise<PictureFile | null> {
  const bitmap = await createImageBitmap(blob);
  try {
    const scale = Math.min(1, WIDTH / bitmap.width, HEIGHT / bitmap.height);
    const width = Math.max(1, Math.round(bitmap.width * scale));
    const height = Math.max(1, Math.round(bitmap.height * scale));
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (!context) return null;
    // What is transparent would be black.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    context.drawImage(bitmap, 0, 0, width, height);
    const drawn = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
    const bytes = new Uint8Array(await drawn.arrayBuffer());
    return { bytes, mime: 'image/jpeg', width, height };
  } finally {
    bitmap.close();
  }
}
