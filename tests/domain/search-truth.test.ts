// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { createClassifier } from '../../domain/search-match.ts';
import { parseQuery } from '../../domain/search-query.ts';
import { searchTextOf } from '../../domain/search-text.ts';
import { TRUTH_CASES, TRUTH_CLIPS, truthWhole } from './search-truth.ts';

const TEXTS = TRUTH_CLIPS.map((clip, at) => ({
  key: clip.key,
  text: searchTextOf(truthWhole(clip, at)),
}));

describe('a search of a little library', () => {
  it.each(TRUTH_CASES)('answers [$typed] as a person would', ({ typed, found }) => {
    expect(sorted(answers(typed))).toEqual(sorted(found));
  });
});

function answers(typed: string): string[][] {
  const classify = createClassifier(parseQuery(typed));
  const groups = new Map<number, string[]>();
  for (const { key, text } of TEXTS) {
    const rank = classify(text);
    if (rank !== null) groups.set(rank, [...(groups.get(rank) ?? []), key]);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, keys]) => keys);
}

const sorted = (groups: readonly (readonly string[])[]): string[][] =>
  groups.map((keys) => keys.toSorted());
