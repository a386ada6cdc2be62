import type { Failure } from '../../domain/failure.ts';
import type { ImportDone, ImportUndone } from '../../domain/past-import.ts';
import type { Arrival } from './arrival.ts';
import type { ReadingPhase } from './import-port.ts';

/** Where the import page stands; each step but the first can end in `failed`. */
export type ImportState =
  | { readonly kind: 'choose' }
  | {
      readonly kind: 'reading';
      readonly phase: ReadingPhase;
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: 'staged'; readonly arrival: Arrival }
  | { readonly kind: 'sending'; readonly done: number; readonly total: number }
  /** All is handed over; from here on it cannot be stopped. */
  | { readonly kind: 'saving' }
  | { readonly kind: 'done'; readonly outcome: ImportDone }
  | { readonly kind: 'undoing' }
  | { readonly kind: 'undone'; readonly undone: ImportUndone }
  | { readonly kind: 'stopped' }
  /** The answer of the background is lost. */
  | { readonly kind: 'uncertain' }
  | { readonly kind: 'failed'; readonly failure: Failure };
