import { crc32 } from '../../domain/crc32.ts';
import { cleanLine } from '../../domain/text.ts';
import { isArchive, isDocument, isPassedOver, safeName } from './file-names.ts';
import { inflate } from './inflate.ts';
import type { RefusedSource, SourceLimits, SourceRefusal } from './picked-file.ts';
import { readSlice, sameBytes, viewOf } from './slices.ts';
import { readDirectory, type ZipEntry } from './zip-directory.ts';

export interface ZipFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The files of an archive, and the entries that are none of them. */
export type ReadZip =
  | { readonly kind: 'read'; readonly files: ZipFile[]; readonly refused: RefusedSource[] }
  /** The archive as a whole is not looked at. */
  | { readonly kind: 'refused'; readonly reason: 'damaged' | 'too-large' | 'backup' };

interface Watch {
  readonly breathe: () => Promise<void>;
  /** Called with the bytes of each entry, packed, when it was looked at. */
  readonly onBytes: (packed: number) => Promise<void>;
}

/** Of ours: what it holds is restored in the settings, not imported. */
const BACKUP = ['cat-bao.json', 'manifest.json'];

/**
 * Unpacks an archive that may be a trap. The directory is read first; sizes are added up as declared
 * before anything is unpacked, and no entry ever gets more room than it declared.
 */
export async function readZip(
  file: Blob,
  limits: SourceLimits,
  { breathe, onBytes }: Watch,
): Promise<ReadZip> {
  const entries = await readDirectory(file, limits.entries);
  if (entries === null) return { kind: 'refused', reason: 'damaged' };
  if (entries === 'too-many') return { kind: 'refused', reason: 'too-large' };
  if (BACKUP.every((name) => entries.some((entry) => entry.name === name)))
    return { kind: 'refused', reason: 'backup' };
  const judged = judge(entries, limits);
  const total = judged.reduce((sum, { entry, reason }) => sum + (reason ? 0 : entry.size), 0);
  if (total > limits.total) return { kind: 'refused', reason: 'too-large' };

  const files: ZipFile[] = [];
  const refused: RefusedSource[] = [];
  for (const { entry, name, reason } of judged) {
    const content = reason ?? (await unpack(file, entry, breathe));
    if (typeof content === 'string') refused.push({ where: name, reason: content });
    else files.push({ name, bytes: content });
    await onBytes(entry.packed);
  }
  return { kind: 'read', files, refused };
}

interface Judged {
  readonly entry: ZipEntry;
  readonly name: string;
  readonly reason: SourceRefusal | null;
}

/** Every entry that somebody would miss, with what is wrong with it. */
function judge(entries: readonly ZipEntry[], limits: SourceLimits): readonly Judged[] {
  const overlapping = overlaps(entries);
  const seen = new Set<string>();
  return entries.flatMap((entry): Judged[] => {
    if (/[/\\]$/.test(entry.name) && entry.size === 0) return [];
    const name = safeName(entry.name);
    if (name === null || entry.link)
      return [{ entry, name: shownName(entry.name), reason: 'unsafe-name' }];
    if (isPassedOver(name)) return [];
    const twin = seen.has(name.toLowerCase());
    seen.add(name.toLowerCase());
    const reason = twin ? 'same-name' : wrongWith(entry, name, limits, overlapping.has(entry));
    return [{ entry, name, reason }];
  });
}

const FREE_RATIO = 1_000_000;

function wrongWith(
  { encrypted, method, size, packed }: ZipEntry,
  name: string,
  { ratio }: SourceLimits,
  overlapping: boolean,
): SourceRefusal | null {
  if (encrypted) return 'encrypted';
  if (isArchive(name) || isDocument(name)) return 'archive-inside';
  if (method !== 0 && method !== 8) return 'packed-otherwise';
  if (overlapping) return 'bomb';
  return size > FREE_RATIO && size > packed * ratio ? 'bomb' : null;
}

const LOCAL_SIZE = 30;
const LOCAL_SIGNATURE = 0x04034b50;

/** Entries that use bytes of the entry before them: so a small file tells of endless ones. */
function overlaps(entries: readonly ZipEntry[]): ReadonlySet<ZipEntry> {
  const found = new Set<ZipEntry>();
  let end = 0;
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    if (entry.offset < end) found.add(entry);
    end = Math.max(end, entry.offset + LOCAL_SIZE + entry.rawName.length + entry.packed);
  }
  return found;
}

async function unpack(
  file: Blob,
  entry: ZipEntry,
  breathe: () => Promise<void>,
): Promise<Uint8Array<ArrayBuffer> | SourceRefusal> {
  const { offset, rawName, method, packed, size, crc } = entry;
  const start = await readSlice(file, offset, offset + LOCAL_SIZE + rawName.length);
  if (start.length !== LOCAL_SIZE + rawName.length) return 'damaged';
  const view = viewOf(start);
  // Whoever reads from the front must see the same file.
  const same =
    view.getUint32(0, true) === LOCAL_SIGNATURE &&
    view.getUint16(8, true) === method &&
    view.getUint16(26, true) === rawName.length &&
    sameBytes(start.subarray(LOCAL_SIZE), rawName);
  if (!same) return 'damaged';
  const from = offset + LOCAL_SIZE + rawName.length + view.getUint16(28, true);
  const bytes = await readSlice(file, from, from + packed);
  if (bytes.length !== packed) return 'damaged';
  const content = method === 0 ? bytes : await inflate(bytes, size, breathe);
  if (content === 'bomb') return 'bomb';
  return content?.length === size && crc32(content) === crc ? content : 'damaged';
}

export const shownName = (name: string): string => cleanLine(name, 100);
