/** Bytes in which a page may name its encoding; browsers look at the first thousand. */
const HEAD = 4096;

/**
 * The bytes of a page as text, by what browsers go by: the byte order mark, the server's word, the
 * page's own; where none says anything, UTF-8 if it is that, else the old Vietnamese of Windows.
 *
 * @param contentType as the server sent it
 */
export function decodePage(bytes: Uint8Array, contentType: string): string {
  const told = markOf(bytes) ?? decoderOf(charsetOf(contentType)) ?? decoderOf(metaCharset(bytes));
  if (told) return told.decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: what browsers in Vietnam take a page for that says nothing.
    return new TextDecoder('windows-1258').decode(bytes);
  }
}

function markOf([one, two, three]: Uint8Array): TextDecoder | null {
  if (one === 0xef && two === 0xbb && three === 0xbf) return new TextDecoder();
  if (one === 0xff && two === 0xfe) return new TextDecoder('utf-16le');
  return one === 0xfe && two === 0xff ? new TextDecoder('utf-16be') : null;
}

const charsetOf = (contentType: string): string | null =>
  /;\s*charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType)?.[1] ?? null;

function metaCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD));
  const withoutComments = head.replace(/<!--[\s\S]*?-->/g, '');
  const named = /<meta\s[^>]*\bcharset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(withoutComments)?.[1];
  // Whoever could read the name one byte a letter is not reading UTF-16.
  return named && /^utf-?16/i.test(named) ? 'utf-8' : (named ?? null);
}

function decoderOf(label: string | null): TextDecoder | null {
  if (label === null) return null;
  try {
    return new TextDecoder(label);
  } catch {
    // A name that no browser knows says nothing.
    return null;
  }
}
