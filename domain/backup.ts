import type { Campaign } from './campaign.ts';
import type { Clip, ClipBody } from './clip.ts';
import type { Failure, Result } from './failure.ts';
import type { Revision } from './revision.ts';

/** Bytes of the largest backup: what a ZIP holds without the extension for larger ones. */
export const BACKUP_MAX_BYTES = 3_900_000_000;

/** One clip with everything that belongs to it. */
export interface BackupRecord {
  readonly clip: Clip;
  readonly body: ClipBody;
  /** In any order; a restore gives them by id. */
  readonly revisions: readonly Revision[];
  /** gzip of the page's HTML, null where none was kept. From a file it may be any bytes. */
  readonly snapshot: Uint8Array<ArrayBuffer> | null;
}

/** A library that is backed up. What it throws is thrown on. */
export interface BackupSource {
  campaigns(): Promise<readonly Campaign[]>;
  /** Settings and host rules: plain JSON. */
  settings(): Promise<Readonly<Record<string, unknown>>>;
  /** In the trash or not. */
  clipCount(): Promise<number>;
  /** In rising order of ids, each record as it stood at one moment; none only at the end. */
  records(after: string | null, limit: number): Promise<readonly BackupRecord[]>;
}

/** A library that a backup is restored into. */
export interface BackupTarget {
  /** Called before the first records, again when a restore is resumed. */
  begin(
    campaigns: readonly Campaign[],
    settings: Readonly<Record<string, unknown>>,
  ): Promise<Result<null>>;
  /** One transaction; a clip that is here is merged, so doing it twice changes nothing. */
  put(
    records: readonly BackupRecord[],
  ): Promise<Result<{ readonly added: number; readonly merged: number }>>;
}

/** How many clips are done. A restore checks the whole file first. */
export interface BackupProgress {
  readonly done: number;
  readonly total: number;
  readonly phase: 'write' | 'check' | 'restore';
}

/** What a backup holds. */
export interface BackupSummary {
  readonly clips: number;
  readonly revisions: number;
  readonly snapshots: number;
  readonly campaigns: number;
  /** Steps in which it is restored. */
  readonly batches: number;
  /** Of the file. */
  readonly bytes: number;
  /** Version of the app that wrote it. */
  readonly app: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** Equal for equal clips and campaigns, whoever wrote them and when; settings are not in it. */
  readonly digest: string;
}

export interface RestoreSummary {
  readonly backup: BackupSummary;
  /** Without what was applied before a resumed restore. */
  readonly added: number;
  readonly merged: number;
  /**
   * Ids of clips that are restored otherwise than the file tells them: their HTML was not clean,
   * or a field did not follow from the others. None for a backup that we wrote.
   */
  readonly changed: readonly string[];
}

/** A restore that did not reach its end. What is applied stays; nothing is before a whole check. */
export interface RestoreStopped {
  readonly ok: false;
  /** null: cancelled. */
  readonly failure: Failure | null;
  /** How many are applied, those skipped included: `resumeFrom` of the next try. */
  readonly batches: number;
}

export type RestoreOutcome = { readonly ok: true; readonly value: RestoreSummary } | RestoreStopped;

/** How a library differs from a backup; nothing in it where the two are equal. */
export interface BackupDifference {
  /** Ids of clips that only the backup has. */
  readonly missing: readonly string[];
  /** Ids of clips that only the library has. */
  readonly extra: readonly string[];
  /** Ids of clips that both have, not alike. */
  readonly different: readonly string[];
  /** Ids of campaigns that are not alike in both, or only in one. */
  readonly campaigns: readonly string[];
}
