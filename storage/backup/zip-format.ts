import { encode, type Bytes } from './bytes.ts';

/**
 * The part of ZIP (PKWARE APPNOTE 6.3.10) that a backup uses: sizes stand before the data, there
 * is no comment, extra field, encryption or ZIP64, and the clock stands still. So everything but
 * the data follows from the list of entries, and a reader can demand it to the byte: whoever
 * reads by local headers and whoever reads by the directory see the same files.
 */
export interface ZipEntry {
  readonly name: string;
  readonly deflated: boolean;
  readonly crc: number;
  /** Bytes in the file. */
  readonly packed: number;
  /** Bytes of the content. */
  readonly size: number;
  /** Where its header stands. */
  readonly offset: number;
}

export const LOCAL_SIZE = 30;
export const CENTRAL_SIZE = 46;
export const END_SIZE = 22;
export const LOCAL_SIGNATURE = 0x04034b50;
export const CENTRAL_SIGNATURE = 0x02014b50;
export const END_SIGNATURE = 0x06054b50;
/** More need ZIP64. */
export const ENTRIES_MAX = 65_534;

const VERSION_NEEDED = 20;
const DEFLATED = 8;
/** 1 January 1980, the first day of DOS. */
const DATE = 0x21;

export function localHeader(entry: ZipEntry): Bytes {
  const name = encode(entry.name);
  const { view, bytes } = room(LOCAL_SIZE + name.length);
  view.setUint32(0, LOCAL_SIGNATURE, true);
  putCommon(view, 4, entry, name.length);
  bytes.set(name, LOCAL_SIZE);
  return bytes;
}

export function centralHeader(entry: ZipEntry): Bytes {
  const name = encode(entry.name);
  const { view, bytes } = room(CENTRAL_SIZE + name.length);
  view.setUint32(0, CENTRAL_SIGNATURE, true);
  view.setUint16(4, VERSION_NEEDED, true);
  putCommon(view, 6, entry, name.length);
  view.setUint32(42, entry.offset, true);
  bytes.set(name, CENTRAL_SIZE);
  return bytes;
}

/** @param size of the directory; @param start of the directory */
export function endRecord(entries: number, size: number, start: number): Bytes {
  const { view, bytes } = room(END_SIZE);
  view.setUint32(0, END_SIGNATURE, true);
  view.setUint16(8, entries, true);
  view.setUint16(10, entries, true);
  view.setUint32(12, size, true);
  view.setUint32(16, start, true);
  return bytes;
}

/** The fields that both headers have. @param at where they begin, which differs by two bytes */
export function readCommon(
  view: DataView,
  at: number,
): Omit<ZipEntry, 'name' | 'offset'> & {
  readonly nameLength: number;
} {
  return {
    deflated: view.getUint16(at + 4, true) === DEFLATED,
    crc: view.getUint32(at + 10, true),
    packed: view.getUint32(at + 14, true),
    size: view.getUint32(at + 18, true),
    nameLength: view.getUint16(at + 22, true),
  };
}

function putCommon(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, VERSION_NEEDED, true);
  view.setUint16(at + 4, entry.deflated ? DEFLATED : 0, true);
  view.setUint16(at + 8, DATE, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}

function room(size: number): { readonly view: DataView; readonly bytes: Bytes } {
  const bytes = new Uint8Array(size);
  return { view: new DataView(bytes.buffer), bytes };
}
