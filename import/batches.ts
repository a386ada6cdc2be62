import type { WholeClip } from '../domain/clip.ts';

/**
 * Clips in batches that fit a browser message (at most 64 MB as UTF-8): a batch ends once it
 * holds `maxCharacters` of article, so only a single huge clip makes a larger one.
 */
export function* batchesOf(
  wholes: readonly WholeClip[],
  maxCharacters = 2_000_000,
  maxClips = 200,
): Generator<readonly WholeClip[]> {
  let batch: WholeClip[] = [];
  let characters = 0;
  for (const whole of wholes) {
    batch.push(whole);
    characters += whole.body.article.html.length + whole.body.article.text.length;
    if (characters >= maxCharacters || batch.length >= maxClips) {
      yield batch;
      batch = [];
      characters = 0;
    }
  }
  if (batch.length > 0) yield batch;
}
