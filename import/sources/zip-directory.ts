import { readSlice, viewOf } from './slices.ts';

/** An entry as the directory at the end of a ZIP tells of it (PKWARE APPNOTE 6.3.10, section 4.3.12). */
export interface ZipEntry {
  readonly name: string;
  /** As it stands in the file, to be found again in the entry's own header. */
  readonly rawName: Uint8Array;
  readonly encrypted: boolean;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  readonly crc: number;
  /** Bytes in the file. */
  readonly packed: number;
  /** Bytes of the content. */
  readonly size: number;
  /** Where its header stands. */
  readonly offset: number;
  /** Points elsewhere instead of holding something. */
  readonly link: boolean;
}

const END_SIGNATURE = 0x06054b50;
const END_SIZE = 22;
const COMMENT_MAX = 65_535;
const CENTRAL_SIGNATURE = 0x02014b50;
const CENTRAL_SIZE = 46;
const ENCRYPTED = 0x2041;
const UTF8 = 0x800;
const UNIX = 3;
const SYMBOLIC_LINK = 0xa;

export const isZip = (start: Uint8Array): boolean =>
  start[0] === 0x50 && start[1] === 0x4b && ((start[2] === 3 && start[3] === 4) || start[2] === 5);

/**
 * The entries by the directory alone: what a file says elsewhere of what is in it counts for nothing.
 *
 * @returns null where it is not whole; ZIP64 is none of ours, its files are beyond all limits
 */
export async function readDirectory(
  file: Blob,
  entriesMax: number,
): Promise<readonly ZipEntry[] | 'too-many' | null> {
  const end = await readEnd(file);
  if (!end) return null;
  if (end.count > entriesMax) return 'too-many';
  const bytes = await readSlice(file, end.start, end.start + end.size);
  const view = viewOf(bytes);
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < end.count) {
    if (at + CENTRAL_SIZE > bytes.length || view.getUint32(at, true) !== CENTRAL_SIGNATURE)
      return null;
    const nameLength = view.getUint16(at + 28, true);
    const rest = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const rawName = bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength);
    entries.push(entryAt(view, at, rawName));
    at += CENTRAL_SIZE + nameLength + rest;
  }
  return at === bytes.length ? entries : null;
}

function entryAt(view: DataView, at: number, rawName: Uint8Array): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  return {
    name: nameOf(rawName, (flags & UTF8) !== 0),
    rawName,
    encrypted: (flags & ENCRYPTED) !== 0,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
    link: view.getUint8(at + 5) === UNIX && view.getUint16(at + 40, true) >>> 12 === SYMBOLIC_LINK,
  };
}

/** Old programs do not say that they write UTF-8, and older ones write something else. */
function nameOf(bytes: Uint8Array, utf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !utf8 }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

interface End {
  readonly count: number;
  readonly size: number;
  readonly start: number;
}

/** The last record whose comment ends where the file does. */
async function readEnd(file: Blob): Promise<End | null> {
  const from = Math.max(0, file.size - END_SIZE - COMMENT_MAX);
  const view = viewOf(await readSlice(file, from, file.size));
  for (let at = view.byteLength - END_SIZE; at >= 0; at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    if (at + END_SIZE + view.getUint16(at + 20, true) !== view.byteLength) continue;
    const count = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 12, true);
    const start = view.getUint32(at + 16, true);
    const oneFile = view.getUint16(at + 4, true) === 0 && view.getUint16(at + 8, true) === count;
    return oneFile && start + size <= from + at ? { count, size, start } : null;
  }
  return null;
}
