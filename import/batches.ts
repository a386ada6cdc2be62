import type { WholeClip } from '../domain/clip.ts';

/** Characters of a batch, of which each is at most three bytes. */
const CHARACTERS = 2_000_000;

/**
 * Clips in batches that fit a browser message (at most 64 MB as UTF-8): a batch ends once it
 * holds `maxCharacters`, so only a single huge clip makes a larger one.
 */
export const batchesOf = (
  wholes: readonly WholeClip[],
  maxCharacters = CHARACTERS,
  maxClips = 200,
): Generator<readonly WholeClip[]> => batchesBy(wholes, sizeOf, maxClips, maxCharacters);

/** The same of anything that has a size. */
export function* batchesBy<T>(
  all: readonly T[],
  charactersOf: (each: T) => number,
  max: number,
  maxCharacters = CHARACTERS,
): Generator<readonly T[]> {
  let batch: T[] = [];
  let characters = 0;
  for (const each of all) {
    batch.push(each);
    characters += charactersOf(each);
    if (characters >= maxCharacters || batch.length >= max) {
      yield batch;
      batch = [];
      characters = 0;
    }
  }
  if (batch.length > 0) yield batch;
}

const sizeOf = ({ clip, body: { article } }: WholeClip): number =>
  Object.values(clip.entries).reduce(
    (sum, entry) => sum + (entry === 0 ? 0 : entry.value.length),
    article.html.length + article.text.length,
  );
