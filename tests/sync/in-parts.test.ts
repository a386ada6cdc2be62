import { expect, it } from 'vitest';

import { answer, noAnswer } from '../../sync/couch-failure.ts';
import { inParts } from '../../sync/in-parts.ts';

/** Answers of at most ten, where each thing counts as much as it says. */
const small = async (part: readonly number[]) =>
  part.reduce((sum, size) => sum + size, 0) > 10 ? noAnswer('overflow', '') : answer(part);

it('all comes at once where it fits', async () => {
  let asked = 0;
  await inParts([1, 2, 3], (part) => {
    asked++;
    return small(part);
  });
  expect(asked).toBe(1);
});

it('halves are asked for where it does not, in order, and what is too large alone is named', async () => {
  expect(await inParts([4, 5, 99, 6, 1, 2], small)).toEqual(
    answer({ values: [4, 5, 6, 1, 2], tooLarge: [99] }),
  );
});

it('another failure is the answer', async () => {
  expect(await inParts([1], async () => noAnswer('offline', 'x'))).toEqual(
    noAnswer('offline', 'x'),
  );
});

it('nothing is not asked for', async () => {
  expect(await inParts([], () => Promise.reject(new Error('asked')))).toEqual(
    answer({ values: [], tooLarge: [] }),
  );
});
