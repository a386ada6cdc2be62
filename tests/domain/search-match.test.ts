// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { classify, RANK_CLASSES, rankClass } from '../../domain/search-match.ts';
import { parseQuery, type QueryWord, type SearchQuery } from '../../domain/search-query.ts';
import { searchWords, unmark, type SearchText } from '../../domain/search-text.ts';

const textOf = (title: string, lead = '', rest = ''): SearchText => ({ title, lead, rest });

describe('rank classes', () => {
  it('are all different and in the order of level, field, nearness', () => {
    const classes = ([3, 2, 1, 0] as const).flatMap((level) =>
      ([0, 1, 2] as const).flatMap((field) =>
        [true, false].map((together) => rankClass(level, field, together)),
      ),
    );
    expect(classes).toEqual(Array.from({ length: RANK_CLASSES }, (_, at) => at));
  });
});

describe('the class of a text', () => {
  it('is better with its marks in the text than without them in the title', () => {
    const query = parseQuery('dân vận ');
    const inRest = classify(query, textOf('lúa', '', 'làm dân vận'));
    const inTitle = classify(query, textOf('dan van'));
    expect(inRest).toBe(rankClass(3, 2, true));
    expect(inTitle).toBe(rankClass(1, 0, true));
  });

  it('does not count words together that stand in two parts', () => {
    const query = parseQuery('dân vận ');
    expect(classify(query, textOf('dân', 'vận'))).toBe(rankClass(3, 2, false));
    expect(classify(query, textOf('dân | vận'))).toBe(rankClass(3, 0, false));
  });

  it('counts words together where any part has them so, if they are spread anyway', () => {
    const query = parseQuery('dân vận "lúa mới" ');
    expect(classify(query, textOf('lúa mới', 'dân', 'vận dân vận'))).toBe(rankClass(3, 2, true));
  });

  it('is that of all words with one strictness, not of each its own', () => {
    // The exact "vận" is in the text, "dân" nowhere: nothing of it is as typed.
    expect(classify(parseQuery('dân vận '), textOf('dan van', '', 'vận'))).toBe(
      rankClass(1, 0, true),
    );
  });

  it('is the best for whole words, the next for a beginning', () => {
    expect(classify(parseQuery('vậ'), textOf('vậ'))).toBe(rankClass(3, 0, true));
    expect(classify(parseQuery('vậ'), textOf('vận'))).toBe(rankClass(2, 0, true));
    expect(classify(parseQuery('vậ'), textOf('va'))).toBe(rankClass(1, 0, true));
    expect(classify(parseQuery('vậ'), textOf('văn'))).toBe(rankClass(0, 0, true));
    expect(classify(parseQuery('vậ '), textOf('vận'))).toBe(null);
  });

  it('is one for all where a query only excludes, or asks for nothing', () => {
    expect(classify(parseQuery('-lúa'), textOf('mía'))).toBe(rankClass(3, 2, true));
    expect(classify(parseQuery('-lúa'), textOf('mía', '', 'lua'))).toBe(null);
    expect(classify(parseQuery('-"lúa mới"'), textOf('mới lúa'))).toBe(rankClass(3, 2, true));
    expect(classify(parseQuery('tỉnh:x'), textOf('mía'))).toBe(rankClass(3, 2, true));
  });
});

/** The definition word for word, slow: lists of words, and every combination tried. */
function byDefinition(query: SearchQuery, text: SearchText): number | null {
  const parts = (field: string): string[][] => field.split(' | ').map((part) => part.split(' '));
  const fits = (word: QueryWord, held: string | undefined, marks: boolean, whole: boolean) => {
    if (held === undefined) return false;
    const asMarked = marks && word.marks;
    const [is, wanted] = asMarked ? [held, word.marked] : [unmark(held), word.folded];
    return word.prefix && !whole ? is.startsWith(wanted) : is === wanted;
  };
  const stands = (
    words: readonly QueryWord[],
    fields: readonly string[],
    marks: boolean,
    whole: boolean,
  ): boolean =>
    fields
      .flatMap(parts)
      .some((part) =>
        part.some((_, at) => words.every((word, n) => fits(word, part[at + n], marks, whole))),
      );
  const all = [text.title, text.lead, text.rest];
  if (query.without.some((words) => stands(words, all, false, true))) return null;
  if (query.words.length + query.phrases.length === 0) return rankClass(3, 2, true);
  for (const level of [3, 2, 1, 0] as const) {
    for (const field of [0, 1, 2] as const) {
      for (const together of [true, false]) {
        const marks = level > 1;
        const whole = level % 2 === 1;
        const fields = field === 2 ? all : [all[field] ?? ''];
        const sought = [...query.words.map((word) => [word]), ...query.phrases];
        const holds =
          sought.every((words) => stands(words, fields, marks, whole)) &&
          (!together || query.words.length < 2 || stands(query.words, fields, marks, whole));
        if (holds) return rankClass(level, field, together);
      }
    }
  }
  return null;
}

describe('any text and any query', () => {
  // The long ones hold others, which then are no words.
  const WORDS = 'dân dan dàn vận van vạn va quý qu i\u0307 e\u0353 udân dânuvan'.split(' ');
  const word = fc.constantFrom(...WORDS);
  const field = fc
    .array(fc.oneof({ weight: 6, arbitrary: word }, fc.constant('|')), { maxLength: 8 })
    .map((words) => words.join(' ').split('|').map(searchWords).filter(Boolean).join(' | '));
  const text = fc.record({ title: field, lead: field, rest: field });
  const typed = fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: word },
        fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => `"${words.join(' ')}"`),
        word.map((each) => `-${each}x`),
        fc.tuple(word, word).map(([a, b]) => `-"${a} ${b}"`),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .chain((terms) => fc.constantFrom('', ' ').map((end) => terms.join(' ') + end));
  const unclosed = fc
    .tuple(typed, fc.array(word, { minLength: 1, maxLength: 3 }))
    .map(([before, words]) => `${before} “${words.join(' ')}`);

  it('come out as the definition says', () => {
    const seen = new Set<number | null>();
    fc.assert(
      fc.property(fc.oneof(typed, unclosed), text, (asked, held) => {
        const query = parseQuery(asked);
        const rank = classify(query, held);
        seen.add(rank);
        expect(rank).toBe(byDefinition(query, held));
      }),
      { numRuns: 8000, seed: 205 },
    );
    // The words are few enough for nearly every class to have come up.
    expect(seen.size).toBeGreaterThan(18);
  });

  it('never throw', () => {
    const wild = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(wild, wild, wild, (asked, title, rest) => {
        const rank = classify(parseQuery(asked), { title, lead: '', rest });
        expect(rank === null || (rank >= 0 && rank < RANK_CLASSES)).toBe(true);
      }),
    );
  });
});
