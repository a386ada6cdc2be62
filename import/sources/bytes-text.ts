/** The text of bytes: UTF-8, or UTF-16 where the first two say so, as Windows' editors write. */
export function bytesText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** The beginning of a text; '' of what is none. */
export function headOf(bytes: Uint8Array, characters: number): string {
  const text = bytesText(bytes.subarray(0, characters * 4)).slice(0, characters);
  return text.includes('\0') ? '' : text;
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}
