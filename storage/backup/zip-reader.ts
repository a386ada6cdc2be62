import { decode, equalBytes, readSlice, type Bytes } from './bytes.ts';
import { crc32 } from '../../domain/crc32.ts';
import { inflate } from './inflate.ts';
import { refuse } from './refusal.ts';
import { CENTRAL_SIZE, centralHeader, END_SIGNATURE, END_SIZE, endRecord } from './zip-format.ts';
import { LOCAL_SIGNATURE, LOCAL_SIZE, localHeader, readCommon } from './zip-format.ts';
import { ENTRIES_MAX, type ZipEntry } from './zip-format.ts';

export interface ZipLimits {
  /** Bytes of one entry's content. */
  readonly entry: number;
  /** Bytes of all contents. */
  readonly total: number;
}

/**
 * The content of the first entry by its own header, before anything else of the file is believed:
 * a file of a newer version may differ in all that follows.
 *
 * @param name that it must have
 * @param max bytes of its content
 */
export async function readFirst(file: Blob, name: string, max: number): Promise<Bytes> {
  const start = await readSlice(file, 0, Math.min(file.size, LOCAL_SIZE + name.length));
  const view = viewOf(start);
  const full = start.length === LOCAL_SIZE + name.length;
  if (start.length < 4 || view.getUint32(0, true) !== LOCAL_SIGNATURE)
    return refuse('not-ours', 'no ZIP');
  if (!full) return refuse('cut-short', `${file.size} bytes`);
  const { nameLength, ...read } = readCommon(view, 4);
  const entry = { ...read, name, offset: 0 };
  if (nameLength !== name.length || !equalBytes(start.subarray(LOCAL_SIZE), nameOf(entry)))
    return refuse('not-ours', 'another ZIP');
  if (entry.size > max || entry.packed > max) return refuse('damaged', `${name}: size`);
  return readEntry(file, entry);
}

/** The entries, in the order in which they stand, without a gap or anything behind them. */
export async function readDirectory(file: Blob, limits: ZipLimits): Promise<readonly ZipEntry[]> {
  const { count, size, start } = await readEnd(file);
  const bytes = await readSlice(file, start, start + size);
  const view = viewOf(bytes);
  const entries: ZipEntry[] = [];
  let at = 0;
  let offset = 0;
  let total = 0;
  while (entries.length < count) {
    if (at + CENTRAL_SIZE > size) return refuse('damaged', 'directory');
    const { nameLength, ...read } = readCommon(view, at + 6);
    const end = at + CENTRAL_SIZE + nameLength;
    const name = decode(bytes.subarray(at + CENTRAL_SIZE, end), 'name of an entry');
    const entry = { ...read, name, offset };
    total += entry.size;
    if (Math.max(entry.size, entry.packed) > limits.entry || total > limits.total)
      return refuse('too-large', `${name.slice(0, 100)}: ${entry.size} of ${total} bytes`);
    if (!equalBytes(bytes.subarray(at, end), centralHeader(entry)))
      return refuse('damaged', `directory at ${name.slice(0, 100)}`);
    entries.push(entry);
    offset += LOCAL_SIZE + nameLength + entry.packed;
    at = end;
  }
  return at === size && offset === start ? entries : refuse('damaged', 'directory');
}

/** The content of an entry, its header, size and checksum verified. */
export async function readEntry(file: Blob, entry: ZipEntry): Promise<Bytes> {
  const { name, offset } = entry;
  const header = localHeader(entry);
  const bytes = await readSlice(file, offset, offset + header.length + entry.packed);
  if (!equalBytes(bytes.subarray(0, header.length), header))
    return refuse('damaged', `${name}: header`);
  const packed = bytes.subarray(header.length);
  const content = entry.deflated ? inflate(packed, entry.size, name) : packed;
  if (content.length !== entry.size) return refuse('damaged', `${name}: size`);
  return crc32(content) === entry.crc ? content : refuse('damaged', `${name}: checksum`);
}

interface End {
  readonly count: number;
  readonly size: number;
  readonly start: number;
}

/** Ours have no comment, so the last record is at the very end. */
async function readEnd(file: Blob): Promise<End> {
  const bytes = await readSlice(file, Math.max(0, file.size - END_SIZE), file.size);
  const view = viewOf(bytes);
  if (bytes.length < END_SIZE || view.getUint32(0, true) !== END_SIGNATURE)
    return refuse('cut-short', 'no end record');
  const count = view.getUint16(10, true);
  const size = view.getUint32(12, true);
  const start = view.getUint32(16, true);
  if (count > ENTRIES_MAX) return refuse('too-large', `${count} entries`);
  if (!equalBytes(bytes, endRecord(count, size, start)) || start + size + END_SIZE !== file.size)
    return refuse('damaged', 'end record');
  return { count, size, start };
}

const nameOf = (entry: ZipEntry): Bytes => localHeader(entry).subarray(LOCAL_SIZE);

const viewOf = (bytes: Bytes): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
