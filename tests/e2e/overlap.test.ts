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
    const pages = [await driven.newTab(), await driven.newTab()];
    await Promise.all(pages.map((page) => page.goto(driven.ownUrl('options.html'))));
    const [first, second] = pages;
    const asked = [first?.evaluate(after(900, 'a')), second?.evaluate(after(300, 'b'))];
    asked.push(first?.evaluate(after(100, 'c')), second?.evaluate(after(600, 'd')));
    expect(await Promise.all(asked)).toEqual(['a', 'b', 'c', 'd']);
  });
});
