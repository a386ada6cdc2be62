import type { Couch } from './couch.ts';
import { answer, noAnswer, type Answer } from './couch-failure.ts';
import { DOCUMENT_VERSION, snapDocId } from '../domain/circle/document.ts';
import { stableJson } from '../domain/stable-json.ts';

// A snapshot is named by what it holds, so it is written once and never changes: what comes back is what was
// named, or it is not taken.

const NAME = 'page.html.gz';
/** Pages are kept up to five million characters, and these are packed. */
export const LARGEST_SNAPSHOT = 8 * 1024 * 1024;

/** @param gzip the page as it is kept here @returns the SHA-256 by which clips name it */
export async function sendSnapshot(
  couch: Couch,
  gzip: Uint8Array<ArrayBuffer>,
  signal?: AbortSignal,
): Promise<Answer<string>> {
  const sha256 = await hexDigest(gzip);
  const file = { content_type: 'application/gzip', data: base64(gzip) };
  const document = {
    type: 'snap',
    v: DOCUMENT_VERSION,
    size: gzip.length,
    _attachments: { [NAME]: file },
  };
  const sent = await couch.create(snapDocId(sha256), stableJson(document), signal);
  // Somebody may have sent the same one before.
  return sent.ok || sent.failure.kind === 'taken' ? answer(sha256) : sent;
}

/** The page's gzip bytes, which are still a stranger's. */
export async function fetchSnapshot(
  couch: Couch,
  sha256: string,
  signal?: AbortSignal,
): Promise<Answer<Uint8Array<ArrayBuffer>>> {
  const file = await couch.getFile(snapDocId(sha256), NAME, LARGEST_SNAPSHOT, signal);
  if (!file.ok) return file;
  return (await hexDigest(file.value)) === sha256 ? file : noAnswer('broken', 'another snapshot');
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  // As arguments of one call they would be too many.
  for (let at = 0; at < bytes.length; at += 8192) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(binary);
}

async function hexDigest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
