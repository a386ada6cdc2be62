/** Bytes that parts of the library take, roughly: a few rows of each are looked at. */
export interface SpaceParts {
  /** Articles, what lists show, and earlier readings. */
  readonly texts: number;
  /** The pages' HTML. */
  readonly snapshots: number;
  /** What search, filters and reposts go by. */
  readonly index: number;
}

/** The library in numbers, with no word of any clip. */
export interface LibraryFigures {
  readonly schema: number;
  /** Rows, by table. */
  readonly rows: Readonly<Record<string, number>>;
  readonly segments: readonly { readonly documents: number; readonly bytes: number }[];
  readonly space: SpaceParts;
}
