import type { Corrections } from '../corrections.ts';
import type { Entry } from '../stamped-set.ts';

/** Fields whose corrected value can be overruled by somebody else's. */
export type CorrectedField = 'title' | 'published' | 'authors' | 'tone';

/** What somebody else's words did here. */
export type TraceOf =
  /** A campaign, note, highlight … was taken away. */
  | { readonly kind: 'removed'; readonly entry: Entry }
  | {
      readonly kind: 'overruled';
      readonly field: CorrectedField;
      /** As it was here. */
      readonly was: NonNullable<Corrections[CorrectedField]>;
    }
  | { readonly kind: 'trashed' }
  /** The article gave way to another one; it is an earlier one of the clip now. */
  | { readonly kind: 'article'; readonly revision: string }
  /** The server lost the document, or somebody deleted it there. */
  | { readonly kind: 'deleted'; readonly docId: string }
  /** A campaign was made one with another. */
  | {
      readonly kind: 'campaigns-merged';
      readonly act: string;
      readonly from: string;
      readonly into: string;
    };

/** A trace of it, so that it can be seen and brought back. */
export interface Trace {
  /** UUIDv7: later ones sort behind. */
  readonly id: string;
  readonly circle: string;
  /** Milliseconds since 1970: when it came in. */
  readonly at: number;
  /** The device that said so, where it is known. */
  readonly by: string | null;
  /** null where it is about no clip. */
  readonly clipId: string | null;
  /** The clip's title then. */
  readonly title: string;
  readonly what: TraceOf;
}
