import type { Failure } from '../domain/failure.ts';
import type { BulkState } from '../domain/ports.ts';

/** Views hear here how far a change of many clips is, from the background that does it. */
export const BULK_CHANNEL = 'cat-bao:bulk';

/** A step further, the last one included; or the end that nobody wanted. */
export type BulkProgress =
  | { readonly kind: 'step'; readonly state: BulkState }
  | { readonly kind: 'ended'; readonly act: string }
  | { readonly kind: 'failed'; readonly act: string; readonly failure: Failure };
