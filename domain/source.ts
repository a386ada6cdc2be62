/** What sort of house publishes: decides headings and the order of sources in digests. */
export type SourceKind =
  | 'government'
  | 'party'
  | 'front'
  | 'ministry'
  | 'newspaper'
  | 'broadcaster'
  | 'central-press'
  | 'unknown';

/** The portal of a clip, found by its host alone, never by what the page says of itself. */
export interface Source {
  /** Lower case, without `www.` */
  readonly host: string;
  /** The registry's Vietnamese name, or the host where it is not listed. */
  readonly name: string;
  readonly kind: SourceKind;
  /** The province before 1 July 2025; null for central or unlisted sources. */
  readonly province2024: string | null;
  /** The province since 1 July 2025. */
  readonly province2025: string | null;
  /** Whether the registry lists it: clones of provincial papers exist, so "no" is said aloud. */
  readonly registered: boolean;
}
