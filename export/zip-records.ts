import { vietnamTimestamp } from '../domain/vietnam-time.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** An entry as the records of a ZIP tell of it. */
export interface ZipRecord {
  readonly name: Bytes;
  readonly deflated: boolean;
  readonly crc: number;
  /** Bytes in the file. */
  readonly packed: number;
  /** Bytes of the content. */
  readonly size: number;
  /** Where its header stands. */
  readonly offset: number;
}

/** What does not fit in 16 or 32 bits stands in the records of ZIP64. */
const MAX_16 = 0xffff;
const MAX_32 = 0xffffffff;
const VERSION = 20;
const VERSION_64 = 45;
/** Names are UTF-8 (general purpose bit 11). */
const UTF8 = 0x0800;

/** The two 16-bit words of DOS, time and day, as a clock in Vietnam shows them. */
export interface DosTime {
  readonly time: number;
  readonly day: number;
}

/** @param ms before 1980, where the calendar of DOS begins, its first day */
export function dosTime(ms: number): DosTime {
  const [year = 0, month = 1, date = 1, hour = 0, minute = 0, second = 0] = (
    vietnamTimestamp(ms).slice(0, 19).match(/\d+/g) ?? []
  ).map(Number);
  if (year < 1980) return { time: 0, day: 0x21 };
  return {
    time: (hour << 11) | (minute << 5) | (second >> 1),
    day: ((year - 1980) << 9) | (month << 5) | date,
  };
}

/** Sizes stand before the data, so that every program reads it, also as a stream. */
export function localHeader(record: ZipRecord, at: DosTime): Bytes {
  const { bytes, view } = room(30 + record.name.length);
  view.setUint32(0, 0x04034b50, true);
  putCommon(view, 4, record, at);
  bytes.set(record.name, 30);
  return bytes;
}

export function centralHeader(record: ZipRecord, at: DosTime): Bytes {
  const far = record.offset >= MAX_32;
  const { bytes, view } = room(46 + record.name.length + (far ? 12 : 0));
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, far ? VERSION_64 : VERSION, true);
  putCommon(view, 6, record, at);
  view.setUint32(42, Math.min(record.offset, MAX_32), true);
  bytes.set(record.name, 46);
  if (far) {
    view.setUint16(30, 12, true);
    const extra = 46 + record.name.length;
    view.setUint16(extra, 1, true);
    view.setUint16(extra + 2, 8, true);
    view.setBigUint64(extra + 4, BigInt(record.offset), true);
  }
  return bytes;
}

/** @param size of the directory; @param start of the directory */
export function endRecords(entries: number, size: number, start: number): Bytes {
  const large = entries >= MAX_16 || start + size >= MAX_32;
  const { bytes, view } = room(22 + (large ? 76 : 0));
  const end = bytes.length - 22;
  if (large) {
    view.setUint32(0, 0x06064b50, true);
    view.setBigUint64(4, 44n, true);
    view.setUint16(12, VERSION_64, true);
    view.setUint16(14, VERSION_64, true);
    view.setBigUint64(24, BigInt(entries), true);
    view.setBigUint64(32, BigInt(entries), true);
    view.setBigUint64(40, BigInt(size), true);
    view.setBigUint64(48, BigInt(start), true);
    view.setUint32(56, 0x07064b50, true);
    view.setBigUint64(64, BigInt(start + size), true);
    view.setUint32(72, 1, true);
  }
  view.setUint32(end, 0x06054b50, true);
  view.setUint16(end + 8, Math.min(entries, MAX_16), true);
  view.setUint16(end + 10, Math.min(entries, MAX_16), true);
  view.setUint32(end + 12, Math.min(size, MAX_32), true);
  view.setUint32(end + 16, Math.min(start, MAX_32), true);
  return bytes;
}

/** The fields that both headers have. @param at where they begin, which differs by two bytes */
function putCommon(view: DataView, at: number, record: ZipRecord, { time, day }: DosTime): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8, true);
  view.setUint16(at + 4, record.deflated ? 8 : 0, true);
  view.setUint16(at + 6, time, true);
  view.setUint16(at + 8, day, true);
  view.setUint32(at + 10, record.crc, true);
  view.setUint32(at + 14, record.packed, true);
  view.setUint32(at + 18, record.size, true);
  view.setUint16(at + 22, record.name.length, true);
}

function room(size: number): { readonly bytes: Bytes; readonly view: DataView } {
  const bytes = new Uint8Array(size);
  return { bytes, view: new DataView(bytes.buffer) };
}
