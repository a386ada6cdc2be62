import type { Clip } from './clip.ts';
import type { TextPart } from './highlight.ts';

/** The clips that phrases would suggest a campaign for. */
export interface PhraseMatches {
  /** How many, outside the trash. */
  readonly clips: number;
  /** Ids of those that do not carry the campaign, newest first. */
  readonly untagged: readonly string[];
  /** The newest of them all. */
  readonly samples: readonly PhraseSample[];
}

export interface PhraseSample {
  readonly clip: Clip;
  /** Where in title or text the phrase stands, marked. */
  readonly parts: readonly TextPart[];
}

export interface PhraseWatch {
  /** null for a campaign that is not there yet: no clip carries it. */
  readonly campaign: string | null;
  /** How many samples. */
  readonly samples: number;
  readonly signal?: AbortSignal;
  /** What is known so far, and of how many clips it has to be found out still. */
  readonly onProgress?: (soFar: PhraseMatches, left: number) => void;
}
