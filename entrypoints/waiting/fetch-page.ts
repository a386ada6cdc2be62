import type { WaitingTrouble } from '../../domain/waiting-page.ts';
import { decodePage } from './decode-page.ts';

/** What came of asking for a page. */
export type Fetched =
  | {
      readonly kind: 'page';
      /** Where it stood in the end. */
      readonly url: string;
      readonly html: string;
    }
  | { readonly kind: 'trouble'; readonly trouble: WaitingTrouble };

/** Bytes. Pages of portals have one or two hundred thousand. */
export const PAGE_MAX_BYTES = 10_000_000;
const PATIENCE_MS = 30_000;

/**
 * Asks for a page as somebody would who has never been there: no cookies, no login, no address of
 * ours.
 *
 * @param signal stops it; what it then gives is of no meaning
 */
export async function fetchPage(
  url: string,
  signal: AbortSignal,
  get: typeof fetch = fetch,
): Promise<Fetched> {
  const patience = new AbortController();
  const giveUp = (): void => patience.abort();
  const timer = setTimeout(giveUp, PATIENCE_MS);
  signal.addEventListener('abort', giveUp);
  try {
    const response = await get(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'follow',
      headers: { Accept: 'text/html,application/xhtml+xml' },
      signal: patience.signal,
    });
    const refusal = refusalOf(response);
    if (refusal) {
      giveUp();
      return { kind: 'trouble', trouble: refusal };
    }
    const bytes = await bytesOf(response);
    if (!bytes) {
      giveUp();
      return { kind: 'trouble', trouble: 'too-large' };
    }
    const html = decodePage(bytes, response.headers.get('Content-Type') ?? '');
    return { kind: 'page', url: response.url || url, html };
  } catch {
    // No such host, no way there, cut off, out of patience: browsers tell scripts no more.
    return { kind: 'trouble', trouble: 'no-answer' };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', giveUp);
  }
}

function refusalOf({ ok, status, headers }: Response): WaitingTrouble | null {
  if (status === 404 || status === 410) return 'not-found';
  if (status === 401 || status === 403 || status === 451) return 'refused';
  if (!ok) return 'no-answer';
  const type = headers.get('Content-Type') ?? '';
  return type === '' || /^\s*(text\/html|application\/xhtml\+xml)\b/i.test(type)
    ? null
    : 'not-a-page';
}

/** @returns null for more than a page may have */
async function bytesOf({ body }: Response): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    size += part.value.length;
    if (size > PAGE_MAX_BYTES) return null;
    parts.push(part.value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
