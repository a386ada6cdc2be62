import { useState } from 'preact/hooks';

import type { Failure, Result } from '../../domain/failure.ts';
import { attempt } from './attempt.ts';

export interface Settling {
  readonly busy: boolean;
  /** Of the last work; null where it was done, or is under way. */
  readonly failure: Failure | null;
  /** Waits for work that changes clips. @returns whether it was done */
  readonly settle: <T>(work: Promise<Result<T>>, then: (value: T) => void) => Promise<boolean>;
}

/** Work that changes clips: while it runs, and how it ended. */
export function useSettling(): Settling {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  return {
    busy,
    failure,
    async settle(work, then) {
      setBusy(true);
      setFailure(null);
      const done = await attempt(work);
      setBusy(false);
      if (done.ok) then(done.value);
      else setFailure(done.failure);
      return done.ok;
    },
  };
}
