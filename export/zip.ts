import { deflateSync } from 'fflate';

import { crc32 } from '../domain/crc32.ts';
import { centralHeader, dosTime, endRecords, localHeader, type ZipRecord } from './zip-records.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface ZipEntry {
  /** With its folders: "anh/0001.jpg". */
  readonly name: string;
  /** Text is written as UTF-8. */
  readonly content: string | Bytes;
  /** Not packed: pictures, which are packed already, and what must be read as it stands. */
  readonly stored?: boolean;
}

/** Beyond this an entry is more than an article can be, and more than a header without ZIP64 tells. */
const ENTRY_MAX = 1_000_000_000;
/** As many bytes of the directory are given at once. */
const PIECE = 256 * 1024;

/**
 * A ZIP as a stream: one entry at a time is in memory, and of those before it a line of the directory.
 * Each entry is packed whole, so that its sizes stand before it: fflate's own stream puts them behind,
 * where old readers of EPUB do not look, and knows no ZIP64, which 65,535 entries need.
 *
 * @param now the date of all entries
 */
export async function* zip(
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
  now: number,
): AsyncGenerator<Bytes> {
  const at = dosTime(now);
  const records: ZipRecord[] = [];
  let offset = 0;
  for await (const entry of entries) {
    const { record, data } = packed(entry, offset);
    const header = localHeader(record, at);
    yield header;
    yield data;
    records.push(record);
    offset += header.length + data.length;
  }
  const start = offset;
  let waiting: Bytes[] = [];
  let waits = 0;
  for (const record of records) {
    const header = centralHeader(record, at);
    waiting.push(header);
    waits += header.length;
    offset += header.length;
    if (waits < PIECE) continue;
    yield joined(waiting, waits);
    [waiting, waits] = [[], 0];
  }
  yield joined(waiting, waits);
  yield endRecords(records.length, offset - start, start);
}

function packed(
  { name, content, stored }: ZipEntry,
  offset: number,
): { readonly record: ZipRecord; readonly data: Bytes } {
  const bytes = typeof content === 'string' ? encode(content) : content;
  if (bytes.length > ENTRY_MAX) throw new Error(`zip: an entry of ${bytes.length} bytes`);
  const data = stored ? bytes : deflateSync(bytes, { level: 6 });
  const record = {
    name: encode(name),
    deflated: !stored,
    crc: crc32(bytes),
    packed: data.length,
    size: bytes.length,
    offset,
  };
  return { record, data };
}

const encode = (text: string): Bytes => new TextEncoder().encode(text);

function joined(pieces: readonly Bytes[], length: number): Bytes {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
