import type { Failure } from '../../domain/failure.ts';

/** What the database answered to a reading, as a failure that a person can act on. */
export const unread = (error: unknown): Failure => ({
  kind: 'read-failed',
  detail: error instanceof Error ? error.message : String(error),
});
