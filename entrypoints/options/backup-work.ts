import type { BackupTarget } from '../../domain/backup.ts';
import { collectionFileName } from '../../domain/collection.ts';
import { succeed, type Result } from '../../domain/failure.ts';
import { sanitizeHtml } from '../../extraction/sanitize.ts';
import type { BackupLog, BackupPlace } from '../../messaging/backup-log.ts';
import { checkBackup } from '../../storage/backup/check-backup.ts';
import { targetOf } from '../../storage/backup/of-library.ts';
import { restoreBackup } from '../../storage/backup/restore-backup.ts';
import { Database, LIBRARY_NAME } from '../../storage/database.ts';
import type { WatchedArea } from '../../storage/area.ts';
import { libraryOn } from '../../storage/library.ts';
import { isOpenFolder, keepFolder, keptFolder } from '../offscreen/backup-folder.ts';
import { alone } from '../offscreen/backup-lock.ts';
import { settingsToKeep, takeSettings } from '../offscreen/kept-settings.ts';
import { makeBackup } from '../offscreen/make-backup.ts';
import { failureOf } from '../offscreen/failure-of.ts';
import type { BackupResult, CheckedBackup, RestoreResult, Watch } from './backup-panel-port.ts';

/** What backups need of the extension. */
export interface BackupWorld {
  readonly area: WatchedArea;
  readonly log: BackupLog;
  /** Version of the app. */
  readonly app: string;
}

/** Gives the browser time to paint how far it is. */
export const painting = ({ onProgress, signal }: Watch) => ({
  signal,
  onProgress: (progress: Parameters<Watch['onProgress']>[0]): Promise<void> => {
    onProgress(progress);
    return nextTurn();
  },
});

/** By a message to itself: a page that is not looked at gets its timers once a minute. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}

/** Makes a backup for the person who pressed, and puts it where they want it. */
export async function backUp(
  world: BackupWorld,
  place: BackupPlace,
  watch: Watch,
): Promise<BackupResult> {
  const { log, app, area } = world;
  const now = Date.now();
  if (place === 'folder' && !(await openFolder())) return { kind: 'folder-closed' };
  const fileName = collectionFileName('sao lưu', now, 'zip');
  const order = { place, fileName, app, settings: await settingsToKeep(area) };
  const made = await alone(() => makeBackup(order, now, painting(watch)));
  switch (made.kind) {
    case 'file':
    case 'written': {
      if (made.kind === 'file') handOver(made, fileName);
      const { clips, bytes } = made.summary;
      const name = made.kind === 'file' ? fileName : made.name;
      const last = { at: now, clips, bytes, name, place };
      await log.made(last);
      return { kind: 'made', last };
    }
    case 'failed':
      await log.failed({ at: now, failure: made.failure });
      return made;
    case 'folder-closed':
    case 'cancelled':
    case 'busy':
      return made;
  }
}

/** Asks for the folder that was picked; the press that it needs has just been. */
async function openFolder(): Promise<boolean> {
  return withLibrary(async (db) => {
    const folder = await keptFolder(db);
    if (!folder) return false;
    if (await isOpenFolder(folder)) return true;
    return (await folder.requestPermission({ mode: 'readwrite' })) === 'granted';
  });
}

export const rememberFolder = (folder: FileSystemDirectoryHandle): Promise<void> =>
  withLibrary((db) => keepFolder(db, folder));

/** How long the browser may read the file: the page is not told when a download ends. */
const READ_WITHIN_MS = 10 * 60 * 1000;

function handOver(
  made: { readonly file: File; readonly drop: () => Promise<void> },
  name: string,
): void {
  const url = URL.createObjectURL(made.file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // A page that is closed earlier leaves the file to the next backup, which clears it.
  setTimeout(() => {
    URL.revokeObjectURL(url);
    void made.drop();
  }, READ_WITHIN_MS);
}

export async function check(
  { log }: BackupWorld,
  file: File,
  watch: Watch,
): Promise<Result<CheckedBackup> | null> {
  const checked = await checkBackup(file, painting(watch));
  if (!checked?.ok) return checked;
  const summary = checked.value;
  const held = await log.unfinished();
  const unfinished = held?.digest === summary.digest ? held : null;
  return succeed({ file, summary, unfinished });
}

/**
 * Writes the clips of a file from this page: snapshots are bytes, and messages are JSON. Every
 * batch is one transaction, and what is here is merged, as with any other writer.
 */
export async function restore(
  world: BackupWorld,
  { file, summary, unfinished }: CheckedBackup,
  goOn: boolean,
  watch: Watch,
): Promise<RestoreResult> {
  const { log, area } = world;
  const { digest } = summary;
  const resumeFrom = goOn && unfinished ? unfinished.batches : 0;
  let batches = resumeFrom;
  let clips = goOn && unfinished ? unfinished.clips : 0;
  return alone(() =>
    withLibrary(async (db): Promise<RestoreResult> => {
      // Derived data are there before the first clip comes.
      await libraryOn(db).totals();
      const target = targetOf(db, (settings) => takeSettings(area, settings));
      const outcome = await restoreBackup(
        file,
        noting(target, async (count) => {
          batches += 1;
          clips += count;
          await log.keepUnfinished({ digest, batches, clips });
        }),
        { ...painting(watch), sanitize: sanitizeHtml, resumeFrom },
      );
      if (outcome.ok) {
        await log.dropUnfinished();
        const { added, merged, changed } = outcome.value;
        return { kind: 'restored', added, merged, changed: changed.length };
      }
      const { failure } = outcome;
      if (batches === 0 && failure) return { kind: 'failed', failure };
      return { kind: 'stopped', clips, total: summary.clips, failure };
    }).catch((error: unknown): RestoreResult => {
      const failure = failureOf(error);
      return batches > 0
        ? { kind: 'stopped', clips, total: summary.clips, failure }
        : { kind: 'failed', failure };
    }),
  );
}

/** The target; tells of each batch once it is on the disk. */
const noting = (target: BackupTarget, onBatch: (clips: number) => Promise<void>): BackupTarget => ({
  begin: (campaigns, settings) => target.begin(campaigns, settings),
  async put(records) {
    const put = await target.put(records);
    if (put.ok) await onBatch(records.length);
    return put;
  },
});

async function withLibrary<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const db = new Database(LIBRARY_NAME);
  try {
    return await work(db);
  } finally {
    db.close();
  }
}
