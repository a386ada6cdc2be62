import { fail, succeed, type ImportRefusal, type Result } from '../../domain/failure.ts';
import type { FormatDeps, ImportSource } from '../format.ts';

export const refused = (reason: ImportRefusal, detail = ''): Result<never> =>
  fail({ kind: 'import-refused', reason, detail });

/** A file's JSON. Browsers parse without recursion, so that no depth of nesting can hurt. */
export function jsonOf(source: ImportSource): Result<unknown> {
  try {
    return succeed(JSON.parse(source.text()) as unknown);
  } catch {
    // The message would quote the file.
    return refused('not-json', source.name);
  }
}

/**
 * The text of a list or table that a person's own programs may have written: UTF-8, UTF-16, or what its
 * markup names; else Windows' Vietnamese code page.
 */
export function textOf(source: ImportSource): string {
  const { bytes } = source;
  const [first, second] = bytes;
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (marked) return source.text();
  const text = source.text();
  return isUnicode(bytes, text) ? text : decoderOf(bytes).decode(bytes).normalize('NFC');
}

/** A byte here and there that is wrong makes no text another's; of a code page most letters are. */
function isUnicode(bytes: Uint8Array<ArrayBuffer>, text: string): boolean {
  const broken = text.split('\ufffd').length - 1;
  if (broken === 0) return true;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    const letters = text.replace(/[\p{ASCII}\ufffd]+/gu, '').length;
    return broken * 3 < letters;
  }
}

function decoderOf(bytes: Uint8Array): TextDecoder {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2000));
  const label = /charset=["']?([\w-]{1,40})/i.exec(head)?.[1];
  try {
    const decoder = new TextDecoder(label);
    if (label !== undefined && decoder.encoding !== 'utf-8') return decoder;
  } catch {
    // It names what no browser knows.
  }
  return new TextDecoder('windows-1258');
}

/** Calls for every member in turn; lets the page paint, and stop, now and then. */
export async function inTurn<T>(
  members: readonly T[],
  { onProgress }: Pick<FormatDeps, 'onProgress'>,
  take: (member: T, index: number) => void,
): Promise<void> {
  for (const [index, each] of members.entries()) {
    if (index % 200 === 0) await onProgress?.(index, members.length);
    take(each, index);
  }
  await onProgress?.(members.length, members.length);
}

/** The name of a file without its folders and its ending: what a list is called. */
export const titleOf = (source: ImportSource | undefined): string =>
  (source?.name ?? '').replace(/^.*\//s, '').replace(/\.[a-z0-9]{1,5}$/i, '');
