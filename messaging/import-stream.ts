import type { Campaign } from '../domain/campaign.ts';
import type { WholeClip } from '../domain/clip.ts';
import type { Failure } from '../domain/failure.ts';

/**
 * Name of the port on which the import page hands a library over. Nothing is written before
 * `commit`; a port that closes earlier has changed nothing. One message holds at most 64 MB, so
 * the clips come in batches, each answered by `received` before the next is sent.
 */
export const IMPORT_PORT = 'import';

/** What the page sends, in this order; `awake` any time, for a worker without messages is ended. */
export type ImportRequest =
  | { readonly kind: 'campaigns'; readonly campaigns: readonly Campaign[] }
  | { readonly kind: 'clips'; readonly wholes: readonly WholeClip[] }
  /** @param clips how many were sent: a batch that got lost stops the import. */
  | { readonly kind: 'commit'; readonly clips: number }
  | { readonly kind: 'awake' };

/** What the background answers. */
export type ImportMessage =
  | { readonly kind: 'received'; readonly clips: number }
  | { readonly kind: 'done'; readonly added: number; readonly merged: number }
  | { readonly kind: 'failed'; readonly failure: Failure };
