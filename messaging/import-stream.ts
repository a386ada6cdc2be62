import type { Campaign } from '../domain/campaign.ts';
import type { WholeClip } from '../domain/clip.ts';
import type { Failure } from '../domain/failure.ts';
import type { ImportDone, ImportRecord } from '../domain/past-import.ts';
import type { WaitingPage } from '../domain/waiting-page.ts';

/**
 * Name of the port on which the import page hands a library over. Nothing is written before
 * `commit`; a port that closes earlier has changed nothing. One message holds at most 64 MB, so
 * clips and pages come in batches, each answered by `received` before the next is sent.
 */
export const IMPORT_PORT = 'import';

/**
 * How clips meet those of their pages that are here: `joined` as two copies of one library, `added`
 * to ours as what another program knew of them.
 */
export type ImportManner = 'joined' | 'added';

/** What the page sends, in this order; `awake` any time, for a worker without messages is ended. */
export type ImportRequest =
  | { readonly kind: 'campaigns'; readonly campaigns: readonly Campaign[] }
  | { readonly kind: 'clips'; readonly wholes: readonly WholeClip[] }
  | { readonly kind: 'waiting'; readonly pages: readonly WaitingPage[] }
  | {
      readonly kind: 'commit';
      /** How many were sent: a batch that got lost stops the import. */
      readonly clips: number;
      readonly pages: number;
      readonly manner: ImportManner;
      readonly record: Pick<ImportRecord, 'name' | 'format'>;
    }
  | { readonly kind: 'awake' };

/** What the background answers. */
export type ImportMessage =
  | { readonly kind: 'received'; readonly clips: number; readonly pages: number }
  | ({ readonly kind: 'done' } & ImportDone)
  | { readonly kind: 'failed'; readonly failure: Failure };
