import { recompose, type Clip } from './clip.ts';
import { correct } from './corrections.ts';

/** How an article speaks of what it is about. The person's judgement, never guessed for them. */
export type Tone = 'positive' | 'neutral' | 'negative';

/** In the order in which they are shown. */
export const TONE_ORDER: readonly Tone[] = ['positive', 'neutral', 'negative'];

/** The clip with this tone, null for none; the same clip where it has it already. */
export function setTone(clip: Clip, tone: Tone | null, now: number, device: string): Clip {
  if ((clip.tone ?? null) === tone) return clip;
  return recompose(clip, correct(clip.corrections, 'tone', tone, now, device));
}
