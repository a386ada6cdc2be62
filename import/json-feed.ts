import type { Campaign } from '../domain/campaign.ts';
import { SCHEMA_VERSION, type WholeClip } from '../domain/clip.ts';
import { succeed, type Result } from '../domain/failure.ts';
import { clipOfItem, type ImportDeps } from './clip-of-item.ts';
import { readHead, refused } from './feed-head.ts';
import { item as readItem, type ReadItem } from './item-reader.ts';
import { isRecord, refuse, type Read } from './reader.ts';

/** Bytes of the largest file that is read: some 15,000 long articles. */
export const IMPORT_MAX_BYTES = 200_000_000;

export interface ReadDeps extends ImportDeps {
  /** @default IMPORT_MAX_BYTES */
  readonly maxBytes?: number;
  /** Called now and then; a promise is waited for, so that a page can paint. */
  readonly onProgress?: (done: number, total: number) => void | Promise<void>;
}

/** A file of ours, read and found whole. */
export interface ReadExport {
  readonly title: string;
  readonly campaigns: readonly Campaign[];
  readonly wholes: readonly WholeClip[];
}

/**
 * Reads a JSON export of format 1. The file is foreign and may be hostile: everything is checked,
 * HTML passes the doorway again, and one wrong item refuses the whole file, its number (from 1)
 * and field in the failure's `detail`.
 *
 * Campaign ids are the file's own; storage maps those whose name it knows.
 */
export async function readExport(text: string, deps: ReadDeps): Promise<Result<ReadExport>> {
  // A character is at least one byte.
  if (text.length > (deps.maxBytes ?? IMPORT_MAX_BYTES)) return refused('too-large');
  const head = readHead(text);
  if (!head.ok) return head;
  const { title, campaigns, items } = head.value;
  const ids = new Set(campaigns.map(({ id }) => id));
  const wholes: WholeClip[] = [];
  const seen = new Set<string>();
  for (const [index, held] of items.entries()) {
    if (isOfNewerSchema(held)) return refused('newer-format', `#${index + 1}`);
    const read = await readClip(held, ids, seen, deps);
    if (!read.ok) return refused('invalid', `#${index + 1} ${read.path}: ${read.expected}`);
    wholes.push(read.value);
    if (index % 20 === 0) await deps.onProgress?.(index, items.length);
  }
  await deps.onProgress?.(items.length, items.length);
  return succeed({ title, campaigns, wholes });
}

async function readClip(
  held: unknown,
  campaigns: ReadonlySet<string>,
  seen: Set<string>,
  deps: ImportDeps,
): Promise<Read<WholeClip>> {
  const item: Read<ReadItem> = readItem(held);
  if (!item.ok) return item;
  const whole = await clipOfItem(item.value, campaigns, deps);
  if (!whole.ok) return whole;
  const { id, urlKey } = whole.value.clip;
  if (seen.has(id)) return refuse('not told twice', 'id');
  if (seen.has(`=${urlKey}`)) return refuse('not told twice', 'url');
  seen.add(id).add(`=${urlKey}`);
  return whole;
}

function isOfNewerSchema(held: unknown): boolean {
  const extension = isRecord(held) ? held['_clip'] : undefined;
  const schema = isRecord(extension) ? extension['schema'] : undefined;
  return typeof schema === 'number' && schema > SCHEMA_VERSION;
}
