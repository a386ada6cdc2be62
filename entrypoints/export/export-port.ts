import type { Collection } from '../../domain/collection.ts';
import type { Result } from '../../domain/failure.ts';
import type { Office } from '../../domain/office.ts';
import type { PeriodChoice } from '../../domain/export-period.ts';
import type { RememberedExport } from '../../storage/export-memory.ts';
import type { HandedCollection } from '../../domain/handed-collection.ts';
import type { ExportJob, HostsJob, Written } from './writing/job.ts';

/** All that the export page asks of the world. It reads the library and writes nothing into it. */
export interface ExportPort extends WhereTo {
  /** What the page was opened for; null where nobody knows any more. */
  handed(): Promise<HandedCollection | null>;
  count(collection: Collection, period: PeriodChoice): Promise<number>;
  remembered(campaign: string): Promise<RememberedExport | null>;
  remember(campaign: string, remembered: RememberedExport): Promise<void>;
  office(): Promise<Office>;
  putOffice(office: Office): Promise<void>;
  /** @returns null when `signal` stopped it */
  write(
    job: ExportJob,
    onProgress: (done: number, total: number) => void,
    signal: AbortSignal,
  ): Promise<Result<Written> | null>;
  /** @returns null when `signal` stopped it */
  pictureHosts(job: HostsJob, signal: AbortSignal): Promise<Result<readonly string[]> | null>;
  /** Whether all these origins may be read from already. */
  hostsAllowed(origins: readonly string[]): Promise<boolean>;
  /** Must be called straight from a press. */
  askForHosts(origins: readonly string[]): Promise<boolean>;
  readonly appVersion: string;
  /** Milliseconds since 1970. */
  now(): number;
}

/** The ways in which a file leaves the page; null for those that this browser does not have. */
export interface WhereTo {
  download(fileName: string, blob: Blob): void;
  /**
   * Rich text for Word, and plain text for everything else. Must be called straight from a press. Throws
   * where the browser refuses, and where one of them does not come.
   */
  copy(content: { readonly html?: Promise<Blob>; readonly plain: Promise<Blob> }): Promise<void>;
  /** Opens the browser's print dialog, which makes a PDF too. @param html a whole document */
  print(html: Blob): Promise<void>;
  readonly folder: ExportFolder | null;
  /** Whether a file of this kind can be handed to another app. */
  readonly share: {
    can(fileName: string, mime: string): boolean;
    /** Must be called straight from a press. @returns whether the person sent it */
    send(fileName: string, blob: Blob): Promise<boolean>;
  } | null;
}

/** A folder that the person picked once; files go there without a question. */
export interface ExportFolder {
  /** Its name; null where none was picked. */
  name(): Promise<string | null>;
  /** Lets the person pick one, in place of another. Must be called straight from a press. @returns its name */
  pick(): Promise<string | null>;
  /**
   * Makes sure that there is one and that it may be written into. Must be called straight from a press.
   * @returns its name; null where the person changed their mind
   */
  ready(): Promise<Result<string> | null>;
  /** @returns the file's name as it was given */
  save(fileName: string, blob: Blob): Promise<Result<string>>;
}
