// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { createNews } from '../../storage/news.ts';

const area = fakeBrowser.storage.local;
beforeEach(() => fakeBrowser.reset());

describe('what came with an update', () => {
  it.each([
    ['0.1.4', '0.2.0', '0.2.0'],
    ['0.9.0', '1.0.0', '1.0.0'],
    ['0.2.0', '0.2.1', null],
    ['0.2.0', '0.2.0', null],
  ])('from %s to %s is %s', async (from, to, unseen) => {
    const news = createNews(area);
    await news.updated(from, to);
    expect(await news.unseen()).toBe(unseen);
  });

  it('stays through a small update until it is seen, and then is gone', async () => {
    const news = createNews(area);
    await news.updated('0.1.0', '0.2.0');
    await news.updated('0.2.0', '0.2.1');
    expect(await news.unseen()).toBe('0.2.0');
    await news.seen();
    expect(await news.unseen()).toBeNull();
  });
});
