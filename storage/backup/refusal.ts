import {
  fail,
  succeed,
  type BackupRefusal,
  type Failure,
  type Result,
} from '../../domain/failure.ts';

/** Thrown to leave the readers and writers of this folder, never seen outside it. */
class Stopped extends Error {
  /** null: cancelled. */
  readonly failure: Failure | null;

  constructor(failure: Failure | null) {
    super(failure ? failure.kind : 'cancelled');
    this.failure = failure;
  }
}

/** @param detail for a bug report; no text of a clip */
export function refuse(reason: BackupRefusal, detail: string): never {
  throw new Stopped({ kind: 'backup-refused', reason, detail });
}

export function stop(failure: Failure): never {
  throw new Stopped(failure);
}

export function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Stopped(null);
}

/** What came of the work; null when it was cancelled. All else that it throws is a bug. */
export async function settle<T>(work: () => Promise<T>): Promise<Result<T> | null> {
  try {
    return succeed(await work());
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    return error.failure && fail(error.failure);
  }
}
