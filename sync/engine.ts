import type { Couch } from './couch.ts';
import type { CircleStore } from './ports.ts';

export interface Progress {
  readonly phase: 'pull' | 'push' | 'repair';
  readonly done: number;
  /** null where nobody can say. */
  readonly total: number | null;
}

/** What every part of the engine works with. */
export interface Engine {
  readonly couch: Couch;
  readonly store: CircleStore;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}
