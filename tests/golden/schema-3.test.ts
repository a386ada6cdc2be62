// @vitest-environment node
import { readFile } from 'node:fs/promises';

import { beforeEach, describe, expect, it } from 'vitest';

import type { Library } from '../../domain/ports.ts';
import { aLibrary, anEngine } from '../storage/a-library.ts';
import { fromJson } from './as-json.ts';
import { pourIn } from './raw-library.ts';

// Written once by the first build of this version and never again: see schema-1.test.ts.
const golden = fromJson(await readFile(new URL('schema-3.json', import.meta.url), 'utf8'));

describe('a library of schema version 3', () => {
  let library: Library;
  beforeEach(async () => {
    const engine = anEngine();
    await pourIn(engine.indexedDB, golden);
    library = aLibrary(engine);
  });

  it('opens sound, with its clips and campaigns', async () => {
    expect(await library.check({})).toEqual({ clips: 3, problems: [], lost: 0 });
    expect(await library.totals()).toEqual({ all: 3, none: 1, trash: 0 });
    expect((await library.listCampaigns()).map(({ clips }) => clips)).toEqual([2]);
  });

  it('has the pages that wait, with what the list said of them', async () => {
    const [campaign] = await library.listCampaigns();
    const { pages } = await library.listWaiting(10);
    expect(pages).toMatchObject([
      {
        url: 'https://baoban.vn/cho-cat/1.html',
        title: 'Gặp mặt già làng, trưởng bản',
        campaigns: [campaign?.id],
        note: 'Đưa vào báo cáo quý II.\nXin ảnh gốc.',
        trouble: null,
      },
      { urlKey: 'baoban.vn/cho-cat/2.html', title: '', trouble: 'no-answer' },
    ]);
    expect(await library.countWaiting()).toBe(2);
  });

  it('shares nothing', async () => {
    expect((await library.figures()).rows).toMatchObject({ circles: 0, outbox: 0, synced: 0 });
  });

  it('can take back what was taken off the list', async () => {
    const rows = golden.stores['waiting']?.rows as { removed: number }[];
    const removal = Math.max(...rows.map(({ removed }) => removed));
    expect(await library.restoreWaiting(removal)).toEqual({ ok: true, value: 1 });
    expect(await library.countWaiting()).toBe(3);
  });
});
