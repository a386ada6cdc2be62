import { succeed, type Result } from '../domain/failure.ts';
import { readFeed, refused } from './feed-head.ts';
import { readItems, type ItemDeps, type ReadExport } from './read-items.ts';

export type { ReadExport } from './read-items.ts';

/** Bytes of the largest file that is read: some 15,000 long articles. */
export const IMPORT_MAX_BYTES = 200_000_000;

export interface ReadDeps extends ItemDeps {
  /** @default IMPORT_MAX_BYTES */
  readonly maxBytes?: number;
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
  const feed = readFeed(text);
  if (!feed.ok) return feed;
  const { items, ...head } = feed.value;
  return readItems(head, asParsed(items), items.length, deps);
}

function* asParsed(items: readonly unknown[]): Generator<Result<unknown>> {
  for (const item of items) yield succeed(item);
}
