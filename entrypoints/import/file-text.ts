/**
 * The text of a file: UTF-8, or UTF-16 where its first bytes say so, as Windows' editors write.
 * @throws where the file cannot be read (it was moved, or the disk is gone)
 */
export async function fileText(file: Blob): Promise<string> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (first === 0xff && second === 0xfe) return decode(file, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decode(file, 'utf-16be');
  return file.text();
}

const decode = async (file: Blob, encoding: string): Promise<string> =>
  new TextDecoder(encoding).decode(await file.arrayBuffer());
