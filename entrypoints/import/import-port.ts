import type { Result } from '../../domain/failure.ts';
import type { ImportUndone, PastImport } from '../../domain/past-import.ts';
import type { PickedFile } from '../../import/sources/picked-file.ts';
import type { Arrival } from './arrival.ts';
import type { SendOutcome, Shipment } from './send-import.ts';

/** What is being done with the files, in this order. */
export type ReadingPhase = 'open' | 'read' | 'check' | 'compare';

export interface ReadingWatch {
  /** @param total 0 while it is not known */
  readonly onProgress: (phase: ReadingPhase, done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** All that the import page asks of the world. */
export interface ImportPagePort {
  /**
   * Reads files and compares them with the library; writes nothing.
   *
   * @param name of the file or folder, for people
   * @returns null where `signal` stopped it
   */
  read(
    name: string,
    files: readonly PickedFile[],
    watch: ReadingWatch,
  ): Promise<Result<Arrival> | null>;
  /** Hands over what is to be written. @param onProgress how many clips and pages so far */
  send(
    shipment: Shipment,
    onProgress: (done: number) => void,
    signal: AbortSignal,
  ): Promise<SendOutcome>;
  /** The latest first. */
  listImports(): Promise<readonly PastImport[]>;
  undoImport(act: string): Promise<Result<ImportUndone>>;
  openLibrary(): void;
  openWaiting(): void;
  openBackups(): void;
  now(): number;
}
