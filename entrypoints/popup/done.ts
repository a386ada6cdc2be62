import type { Clip } from '../../domain/clip.ts';
import type { Result } from '../../domain/failure.ts';

/** What an action did, and how to take exactly that back. */
export interface Done {
  /** How many really changed. */
  readonly count: number;
  /** As they are now. */
  readonly changed: readonly Clip[];
  /** null where nothing is to be taken back. */
  readonly undo: (() => Promise<Result<readonly Clip[]>>) | null;
}
