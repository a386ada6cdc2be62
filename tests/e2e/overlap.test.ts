import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { drive } from '../../scripts/drive/drive.ts';
import type { Driven } from '../../scripts/drive/driven.ts';

const after = (ms: number, value: string): string =>
  `new Promise((resolve) => setTimeout(() => resolve('${value}'), ${ms}))`;

describe('questions to a browser that overlap', () => {
  let driven: Driven;
  beforeAll(async () => {
    driven = await drive();
  });
  afterAll(() => driven?.close());

  it('get each its own answer, from one page and from several', async () => {
    const first = await driven.newTab();
    const second = await driven.newTab();
    await Promise.all([first, second].map((page) => page.goto(driven.ownUrl('options.html'))));
    const answers = await Promise.all([
      first.evaluate<string>(after(900, 'a')),
      second.evaluate<string>(after(300, 'b')),
      first.evaluate<string>(after(100, 'c')),
      second.evaluate<string>(after(600, 'd')),
    ]);
    expect(answers).toEqual(['a', 'b', 'c', 'd']);
  });
});
