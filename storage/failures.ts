import { Dexie } from 'dexie';

import { fail, succeed, type Failure, type Result } from '../domain/failure.ts';
import { failureBehind } from '../domain/thrown-failure.ts';

/**
 * Runs a write; a full disk or a failed transaction becomes a value that can be shown.
 * What is no failure of storage (a change that threw, say) is a bug and thrown on.
 */
export async function attempt<T>(write: () => PromiseLike<T>): Promise<Result<T>> {
  try {
    return succeed(await write());
  } catch (error) {
    return fail(failureOf(error));
  }
}

/** What was written reads back differently. Thrown to abort, never seen outside `storage`. */
export class NotVerified extends Error {}

function failureOf(error: unknown): Failure {
  if (error instanceof NotVerified) return { kind: 'not-verified' };
  if (isQuota(error)) return { kind: 'disk-full' };
  if (!isOfStorage(error)) throw error;
  const known = failureBehind(error.message);
  return known ?? { kind: 'storage-failed', detail: `${error.name}: ${error.message}` };
}

/** Whether the disk is full. Dexie wraps the cause: AbortError with `inner`, BulkError with `failures`. */
export function isQuota(error: unknown): boolean {
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

const DEXIE_NAMES: ReadonlySet<string> = new Set(Object.values(Dexie.errnames));

// DOMException is no Error in every engine's type, but has the same two fields.
const isOfStorage = (error: unknown): error is Error =>
  error instanceof DOMException || (error instanceof Error && DEXIE_NAMES.has(error.name));
