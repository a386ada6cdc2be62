import { SCHEMA_VERSION, type WholeClip } from '../domain/clip.ts';
import { succeed, type Result } from '../domain/failure.ts';
import { clipOfItem, type ImportDeps } from './clip-of-item.ts';
import { refused, type FeedHead } from './feed-head.ts';
import { item as readItem, type ReadItem } from './item-reader.ts';
import { isRecord, refuse, type Read } from './reader.ts';

export interface ItemDeps extends ImportDeps {
  /** Called now and then; a promise is waited for, so that a page can paint. */
  readonly onProgress?: (done: number, total: number) => void | Promise<void>;
}

/** A file of ours, read and found whole. */
export interface ReadExport extends FeedHead {
  readonly wholes: readonly WholeClip[];
}

/**
 * The clips of a file's items. One wrong item refuses the whole file, its number (from 1) and field
 * in the failure's `detail`.
 *
 * @param items each as parsed, or why it could not be
 */
export async function readItems(
  { title, campaigns }: FeedHead,
  items: Iterable<Result<unknown>>,
  total: number,
  deps: ItemDeps,
): Promise<Result<ReadExport>> {
  const ids = new Set(campaigns.map(({ id }) => id));
  const wholes: WholeClip[] = [];
  const seen = new Set<string>();
  for (const held of items) {
    const index = wholes.length;
    if (!held.ok) return held;
    if (isOfNewerSchema(held.value)) return refused('newer-format', `#${index + 1}`);
    const read = await readClip(held.value, ids, seen, deps);
    if (!read.ok) return refused('invalid', `#${index + 1} ${read.path}: ${read.expected}`);
    wholes.push(read.value);
    if (index % 20 === 0) await deps.onProgress?.(index, total);
  }
  await deps.onProgress?.(total, total);
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
