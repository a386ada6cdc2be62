import type { Failure } from '../../domain/failure.ts';
import { failureBehind } from '../../domain/thrown-failure.ts';
import { isQuota } from '../../storage/failures.ts';

/** What the file system or the database threw, as a failure that a person can act on. */
export function failureOf(error: unknown): Failure {
  if (isQuota(error)) return { kind: 'disk-full' };
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return failureBehind(detail) ?? { kind: 'storage-failed', detail };
}
