import type { CheckReport } from '../domain/check.ts';
import type { Failure } from '../domain/failure.ts';

/** Name of the port on which the library is checked or repaired; disconnecting cancels. */
export const CARE_PORT = 'care';

/** The page's first and only message. */
export interface CareRequest {
  readonly work: 'check' | 'repair';
}

/** What the background answers: any number of `progress`, then `done` or `failed`. */
export type CareMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly report: CheckReport }
  | { readonly kind: 'failed'; readonly failure: Failure };
