import type { BackupSummary } from '../domain/backup.ts';
import type { Failure } from '../domain/failure.ts';
import type { BackupPlace } from './backup-log.ts';

/**
 * Name of the port that the offscreen document opens to be told what to back up. The background
 * closes it when the file is where it belongs; a worker that dies closes it too, and either way
 * the document clears up and goes.
 */
export const BACKUP_PORT = 'backup';

/** Name of the alarm at which the background looks whether a backup is due. */
export const BACKUP_ALARM = 'backup';

/** What is to be backed up, and where to. The background's first and only message. */
export interface BackupOrder {
  readonly place: BackupPlace;
  readonly fileName: string;
  /** Version of the app. */
  readonly app: string;
  /** Settings and host rules: an offscreen document cannot read the storage area. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** What the document answers, once. */
export type BackupMessage =
  /** The file is made and can be downloaded while the port is open. */
  | { readonly kind: 'file'; readonly url: string; readonly summary: BackupSummary }
  /** The file stands in the folder, under this name. */
  | { readonly kind: 'written'; readonly name: string; readonly summary: BackupSummary }
  /** The browser does not let it write into the folder, or there is none. */
  | { readonly kind: 'folder-closed' }
  /** Another window backs up or restores. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'failed'; readonly failure: Failure };
