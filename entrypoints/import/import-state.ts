import type { Failure } from '../../domain/failure.ts';

/** What will come of a file, shown before anything is written. */
export interface Preview {
  readonly fileName: string;
  readonly clips: number;
  /** How many of the clips' pages are in the library already. */
  readonly known: number;
  /** Names that the library does not know. */
  readonly newCampaigns: readonly string[];
}

/** Where the import page stands; each step but the first two can end in `failed`. */
export type ImportState =
  | { readonly kind: 'choose' }
  | { readonly kind: 'reading'; readonly done: number; readonly total: number }
  | { readonly kind: 'ready'; readonly preview: Preview }
  | { readonly kind: 'sending'; readonly done: number; readonly total: number }
  /** All is handed over; from here on it cannot be stopped. */
  | { readonly kind: 'saving' }
  | { readonly kind: 'done'; readonly added: number; readonly merged: number }
  | { readonly kind: 'stopped' }
  /** The answer of the background is lost. */
  | { readonly kind: 'uncertain' }
  | { readonly kind: 'failed'; readonly failure: Failure };
