import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Driven } from '../../scripts/drive/driven.ts';
import { until } from '../../scripts/drive/target.ts';
import { fillLibrary } from './a-room.ts';
import { open } from './a-portal.ts';
import { aPortalOf, clipInARow, pathOf, saveByKeys } from './in-a-row.ts';
import { openLibraryPage } from './library-page.ts';
import { leftOut } from './only-in.ts';

const EVERYTHING = { query: { text: '', campaign: null } };

// Five hundred in a row are in `npm run bench -- --only load`.
const IN_A_ROW = 'sixty clips in a row by the button and the keyboard';
describe.skipIf(leftOut(IN_A_ROW))(IN_A_ROW, () => {
  let browser: Driven;
  beforeAll(async () => {
    browser = await aPortalOf(80);
    // A list that is longer than what is read ahead: a shorter one grows with every clip.
    await fillLibrary(browser, 300);
  });
  afterAll(() => browser?.close());

  it('leave neither background nor open pages holding more than before', async () => {
    const { before, after } = await clipInARow(browser, { warmUp: 15, clips: 60 });
    for (const part of ['worker', 'library', 'reading'] as const) {
      expect(after[part].data / before[part].data, part).toBeLessThan(1.1);
      // A document that is kept has hundreds; a line of a list, a dozen.
      expect(after[part].nodes - before[part].nodes, part).toBeLessThan(200);
    }
  }, 400_000);
});

describe('fifty tabs clipped at once', () => {
  let browser: Driven;
  beforeAll(async () => {
    browser = await aPortalOf(50);
  });
  afterAll(() => browser?.close());

  it('are fifty clips, none twice, in a sound library', async () => {
    const numbers = Array.from({ length: 50 }, (_, number) => number);
    const tabs = await Promise.all(numbers.map((number) => open(browser, pathOf(number))));
    // The next tab takes the popup away before it could say that anything was saved.
    for (const tab of tabs) await saveByKeys(await browser.pressButton(tab));
    const library = await openLibraryPage(browser);
    const ids = (): Promise<string[]> => library.ask('listIds', EVERYTHING);
    await until('fifty clips', async () => (await ids()).length >= 50, 60);
    const clips = await library.clips();
    expect(new Set(clips.map(({ url }) => new URL(url).pathname))).toEqual(
      new Set(numbers.map(pathOf)),
    );
    expect(clips).toHaveLength(50);
    expect(await library.check()).toEqual({ clips: 50, problems: [], lost: 0 });
  }, 300_000);
});
