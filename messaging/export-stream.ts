import type { Collection } from '../domain/collection.ts';
import type { Failure } from '../domain/failure.ts';

/** Name of the port on which the background streams an export; disconnecting cancels it. */
export const EXPORT_PORT = 'export';

/** The page's first and only message. */
export interface ExportRequest {
  readonly collection: Collection;
}

/** What the background answers, in this order: chunks, then `done` or `failed`. */
export type ExportMessage =
  | { readonly kind: 'chunk'; readonly text: string; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly clips: number }
  | { readonly kind: 'failed'; readonly failure: Failure };
