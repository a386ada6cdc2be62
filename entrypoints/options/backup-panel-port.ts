import type { BackupProgress, BackupSummary } from '../../domain/backup.ts';
import type { Failure, Result } from '../../domain/failure.ts';
import type { BackupPlace, BackupState, LastBackup } from '../../messaging/backup-log.ts';
import type { UnfinishedRestore } from '../../messaging/backup-log.ts';
import type { Settings } from '../../storage/settings.ts';

/** How a long task is watched and stopped. */
export interface Watch {
  readonly onProgress: (progress: BackupProgress) => void;
  readonly signal: AbortSignal;
}

/** Another window, or the background, backs up or restores. */
interface Busy {
  readonly kind: 'busy';
}
interface Failed {
  readonly kind: 'failed';
  readonly failure: Failure;
}
interface Cancelled {
  readonly kind: 'cancelled';
}

export type BackupResult =
  | { readonly kind: 'made'; readonly last: LastBackup }
  /** The browser does not let it write into the picked folder. */
  | { readonly kind: 'folder-closed' }
  | Cancelled
  | Busy
  | Failed;

/** A file that was read through and is a backup. */
export interface CheckedBackup {
  readonly file: File;
  readonly summary: BackupSummary;
  /** Where a restore of this very file stopped. */
  readonly unfinished: UnfinishedRestore | null;
}

export type RestoreResult =
  | {
      readonly kind: 'restored';
      readonly added: number;
      readonly merged: number;
      /** Clips that are not as the file tells them, for something in them was not clean. */
      readonly changed: number;
    }
  /** @param failure null: the person stopped it */
  | {
      readonly kind: 'stopped';
      readonly clips: number;
      readonly total: number;
      readonly failure: Failure | null;
    }
  | Busy
  | Failed;

export type DrillResult =
  | { readonly kind: 'match'; readonly clips: number }
  | {
      readonly kind: 'differs';
      readonly clips: number;
      /** Of the first few. */
      readonly titles: readonly string[];
      readonly campaigns: number;
    }
  | Cancelled
  | Busy
  | Failed;

export interface BackupChoices extends BackupState {
  readonly every: Settings['backupEvery'];
  readonly place: BackupPlace;
  /** Whether files may be put into Downloads without a press. */
  readonly mayDownload: boolean;
  /** Where the office wants backups to go, in its own words; '' or none where it says nothing. */
  readonly hint?: string;
}

/** What the panel of backups asks of the world. */
export interface BackupPanelPort {
  read(): Promise<BackupChoices>;
  /** Calls back when any window or the background changed it. @returns the end */
  onChange(listener: () => void): () => void;

  /** Call it straight from a press: the folder may have to be asked for. */
  backUp(watch: Watch): Promise<BackupResult>;
  /** Reads a whole file; null when stopped. */
  check(file: File, watch: Watch): Promise<Result<CheckedBackup> | null>;
  /** @param goOn from where the last try of this file stopped; else from its beginning */
  restore(backup: CheckedBackup, goOn: boolean, watch: Watch): Promise<RestoreResult>;
  /** Restores into a scratch library and compares. @param file null: a fresh backup */
  drill(file: File | null, watch: Watch): Promise<DrillResult>;

  /**
   * How often a backup is made by itself, and where backups go. Call it straight from a press: the
   * browser may have to ask.
   *
   * @returns false where the person refused, and nothing changed
   */
  setSchedule(every: Settings['backupEvery'], place: BackupPlace): Promise<boolean>;
  /** null where the browser has no folders to pick. @returns false where none was picked */
  readonly pickFolder: (() => Promise<boolean>) | null;
}
