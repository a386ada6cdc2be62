/** What browsers look through for a page's encoding, and a little more. */
const HEAD = 4096;

/**
 * The text of a saved page: by its byte order mark, by what it says of itself, else UTF-8 where it is
 * that, else the code page of old Vietnamese portals.
 *
 * @param said by what the page came in, stronger than what it says itself
 */
export function pageText(bytes: Uint8Array, said: string | null = null): string {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return decode(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decode(bytes, 'utf-16be');
  if (first === 0xef && second === 0xbb && third === 0xbf) return decode(bytes, 'utf-8');
  const label = said ?? labelIn(bytes);
  const encoding = label === null ? null : encodingOf(label);
  // Whoever can read the word in ASCII does not read UTF-16; browsers take it for UTF-8.
  if (encoding !== null && !encoding.startsWith('utf-')) return decode(bytes, encoding);
  return utf8(bytes) ?? decode(bytes, encoding ?? 'windows-1258');
}

function labelIn(bytes: Uint8Array): string | null {
  const head = decode(bytes.subarray(0, HEAD), 'windows-1252');
  const match =
    /<meta[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head) ??
    /<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})/i.exec(head);
  return match?.[1] ?? null;
}

function encodingOf(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    // A name that nobody knows says nothing.
    return null;
  }
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8.
    return null;
  }
}

const decode = (bytes: Uint8Array, encoding: string): string =>
  new TextDecoder(encoding.startsWith('utf-16') ? encoding : encoding).decode(bytes);
