// @vitest-environment node
import { expect, it } from 'vitest';

import { batchesOf } from '../../import/batches.ts';
import { aClip } from '../export/a-clip.ts';

it('clips go in batches by number and by size, none left out, none twice', async () => {
  const wholes = await Promise.all([1, 2, 3, 4, 5].map((n) => aClip(n)));
  expect([...batchesOf([])]).toEqual([]);
  expect([...batchesOf(wholes, 1e9, 2)].map(({ length }) => length)).toEqual([2, 2, 1]);
  expect([...batchesOf(wholes, 1)].map(({ length }) => length)).toEqual([1, 1, 1, 1, 1]);
  expect([...batchesOf(wholes)].flat()).toEqual(wholes);
});
