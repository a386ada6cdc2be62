/** What an integrity check can find. */
export type Problem =
  /** A clip whose article is not there. */
  | 'body-missing'
  /** An article whose clip is not there. */
  | 'clip-missing'
  /** The article's text is not the one that was hashed when it was saved. */
  | 'text-changed'
  /** Fields that follow from others do not. */
  | 'row-wrong'
  /** Facets disagree with the clip. */
  | 'facets-wrong'
  /** The tallies disagree with the clips. */
  | 'tallies-wrong'
  /** A clip that a search cannot find, or finds by what it does not say. */
  | 'index-wrong'
  /** An earlier article or a snapshot of no clip. */
  | 'left-over';

/** What a check found, with no word of any clip. */
export interface CheckReport {
  /** Clips that were looked at. */
  readonly clips: number;
  readonly problems: readonly { readonly problem: Problem; readonly count: number }[];
  /** Clips whose article could not be brought back: only what the list shows is left of them. */
  readonly lost: number;
}

export const isClean = ({ problems }: CheckReport): boolean => problems.length === 0;
