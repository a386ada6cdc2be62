import { fail, succeed, type Result } from '../domain/failure.ts';

/** Runs a write; a full disk or a failed transaction becomes a value that can be shown. */
export async function attempt<T>(write: () => Promise<T>): Promise<Result<T>> {
  try {
    return succeed(await write());
  } catch (error) {
    if (error instanceof NotVerified) return fail({ kind: 'not-verified' });
    if (isQuota(error)) return fail({ kind: 'disk-full' });
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return fail({ kind: 'storage-failed', detail });
  }
}

/** What was written reads back differently. Thrown to abort, never seen outside `storage`. */
export class NotVerified extends Error {}

// Dexie wraps the cause: AbortError with `inner`, BulkError with `failures`.
function isQuota(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { name, inner, failures } = error as {
    name?: unknown;
    inner?: unknown;
    failures?: unknown;
  };
  return (
    name === 'QuotaExceededError' ||
    (inner !== error && isQuota(inner)) ||
    (Array.isArray(failures) && failures.some(isQuota))
  );
}
