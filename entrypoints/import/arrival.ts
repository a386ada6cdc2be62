import type { Campaign } from '../../domain/campaign.ts';
import type { WholeClip } from '../../domain/clip.ts';
import type { ImportFormatId } from '../../import/format.ts';
import type { RefusedEntry } from '../../import/found.ts';
import type { RefusedSource } from '../../import/sources/picked-file.ts';
import type { Stage } from '../../import/stage.ts';
import type { Taken } from '../../import/take-in.ts';
import type { ImportManner } from '../../messaging/import-stream.ts';

/** What was read of files, compared with the library, and not written yet. */
export interface Arrival {
  /** Of the file or folder, for people. */
  readonly name: string;
  readonly format: ImportFormatId;
  readonly manner: ImportManner;
  readonly taken: Taken;
  readonly stage: Stage;
  readonly refused: readonly (RefusedEntry | RefusedSource)[];
  /** Clips of the library of the same pages, by URL key. */
  readonly held: ReadonlyMap<string, WholeClip>;
  /** Campaigns of the library. */
  readonly campaigns: readonly Campaign[];
}
