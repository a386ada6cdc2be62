import type { BackupProgress, BackupSummary } from '../../domain/backup.ts';
import type { Failure, Result } from '../../domain/failure.ts';
import type { BackupOrder } from '../../messaging/backup-stream.ts';
import { checkBackup } from '../../storage/backup/check-backup.ts';
import { sourceOf } from '../../storage/backup/of-library.ts';
import { writeBackup } from '../../storage/backup/write-backup.ts';
import { Database, LIBRARY_NAME } from '../../storage/database.ts';
import { isOpenFolder, keptFolder, newFileIn, type PickedFolder } from './backup-folder.ts';
import { createTemp, dropStaleTemps, type TempFile } from './backup-temp.ts';
import { failureOf } from './failure-of.ts';

export interface BackupWatch {
  /** A promise is waited for, so that a page can paint. */
  readonly onProgress?: (progress: BackupProgress) => void | Promise<void>;
  readonly signal?: AbortSignal;
}

export type MadeBackup =
  /** To be handed over; `drop` deletes it, when it is no longer read. */
  | {
      readonly kind: 'file';
      readonly file: File;
      readonly summary: BackupSummary;
      readonly drop: () => Promise<void>;
    }
  | { readonly kind: 'written'; readonly name: string; readonly summary: BackupSummary }
  | { readonly kind: 'folder-closed' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/**
 * Writes the library piece by piece into a file and reads the file back: what is called a backup
 * can be restored. Runs wherever there is a document; call it within `alone`.
 */
export async function makeBackup(
  order: BackupOrder,
  now: number,
  watch: BackupWatch = {},
): Promise<MadeBackup> {
  const db = new Database(LIBRARY_NAME);
  try {
    await dropStaleTemps(now);
    if (order.place === 'downloads') return await intoTemp(db, order, now, watch);
    const folder = await keptFolder(db);
    if (!folder || !(await isOpenFolder(folder))) return { kind: 'folder-closed' };
    return await intoFolder(db, folder, order, now, watch);
  } catch (error) {
    return { kind: 'failed', failure: failureOf(error) };
  } finally {
    db.close();
  }
}

async function intoTemp(
  db: Database,
  order: BackupOrder,
  now: number,
  watch: BackupWatch,
): Promise<MadeBackup> {
  const temp: TempFile = await createTemp(now);
  const made = await dropUnless(temp.drop, () => write(db, temp.handle, order, now, watch));
  if (!made) return { kind: 'cancelled' };
  if (!made.ok) return { kind: 'failed', failure: made.failure };
  const file = await temp.handle.getFile();
  return { kind: 'file', file, summary: made.value, drop: temp.drop };
}

async function intoFolder(
  db: Database,
  folder: PickedFolder,
  order: BackupOrder,
  now: number,
  watch: BackupWatch,
): Promise<MadeBackup> {
  const handle = await newFileIn(folder, order.fileName);
  const { name } = handle;
  const made = await dropUnless(
    () => folder.removeEntry(name),
    () => write(db, handle, order, now, watch),
  );
  if (!made) return { kind: 'cancelled' };
  if (!made.ok) return { kind: 'failed', failure: made.failure };
  return { kind: 'written', name, summary: made.value };
}

type Written = Result<BackupSummary> | null;

/** Nothing half-written is left behind. */
async function dropUnless(
  drop: () => Promise<void>,
  work: () => Promise<Written>,
): Promise<Written> {
  let made: Written = null;
  try {
    made = await work();
    return made;
  } finally {
    if (!made?.ok) await drop();
  }
}

async function write(
  db: Database,
  handle: FileSystemFileHandle,
  { app, settings }: BackupOrder,
  now: number,
  watch: BackupWatch,
): Promise<Written> {
  const stream = await handle.createWritable();
  let whole = false;
  let written: Written;
  try {
    written = await writeBackup(
      sourceOf(db, async () => settings),
      (bytes) => stream.write(bytes),
      { app, now, ...watch },
    );
    whole = written?.ok === true;
  } finally {
    // What was written takes effect by closing; abort throws it away.
    await (whole ? stream.close() : stream.abort());
  }
  if (!written?.ok) return written;
  const read = await checkBackup(await handle.getFile(), watch);
  if (!read?.ok) return read;
  return read.value.digest === written.value.digest
    ? written
    : { ok: false, failure: { kind: 'not-verified' } };
}
