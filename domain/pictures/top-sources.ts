import type { SourceCount } from './picture-counts.ts';

/** The sources with the most clips, and what stands behind them. */
export interface TopSources {
  readonly top: readonly SourceCount[];
  /** Sources that are not shown one by one; none where they fit. */
  readonly others: readonly SourceCount[];
  readonly othersClips: number;
}

/**
 * The first so many sources; the others are made one. A single other source is shown itself: it
 * takes no more room than "others".
 */
export function topSources(sources: readonly SourceCount[], most: number): TopSources {
  const shown = sources.length <= most + 1 ? sources.length : most;
  const others = sources.slice(shown);
  return {
    top: sources.slice(0, shown),
    others,
    othersClips: others.reduce((sum, { clips }) => sum + clips, 0),
  };
}
