import type { Failure } from '../../domain/failure.ts';

/** What the file system or the database threw, as a failure that a person can act on. */
export function failureOf(error: unknown): Failure {
  if (isQuota(error)) return { kind: 'disk-full' };
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { kind: 'storage-failed', detail };
}

/** Dexie wraps the cause as `inner`. */
function isQuota(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { name, inner } = error as { readonly name?: unknown; readonly inner?: unknown };
  return name === 'QuotaExceededError' || (inner !== error && isQuota(inner));
}
