import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { until } from '../../scripts/drive/target.ts';
import { startCircle, type ACircle } from './a-circle.ts';
import { aColleague, clipsOf } from './a-colleague.ts';
import { oneState } from './one-library.ts';
import { word } from './word.ts';

const CLIPS = 500;

describe('a browser that dies while it sends', () => {
  const profile = mkdtempSync(join(tmpdir(), 'cat-bao-sharing-crash-'));
  let circle: ACircle;
  beforeAll(async () => {
    circle = await startCircle();
  }, 120_000);
  afterAll(async () => {
    await circle?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  const sent = async (): Promise<number> =>
    [...(await circle.database.documents()).keys()].filter((id) => id.startsWith('clip:')).length;

  it('goes on when it is started again, and nothing is lost or doubled', async () => {
    const lan = await aColleague('Lan', { profile });
    await lan.takeIn(await clipsOf(CLIPS));
    // Of the third push it never hears whether it came through, and dies with some of them sent.
    let pushes = 0;
    circle.line.mishap = ({ path }) => {
      if (!path.includes('_bulk_docs') || ++pushes < 3) return 'none';
      return pushes === 3 ? 'answer-lost' : 'request-lost';
    };
    await lan.join(circle, true);
    await until('a push to be cut off', async () => pushes > 2, 60);
    await lan.browser.crash();
    circle.line.mishap = () => 'none';
    const before = await sent();
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(CLIPS);

    const again = await aColleague('Lan', { profile });
    try {
      // Remembered: nobody types a password, and what the dead one left is sent.
      await oneState(circle, [again], CLIPS, 90);
      expect(await again.rows('outbox')).toEqual([]);
      expect(await again.rows('circles')).toHaveLength(1);
      await again.own.getByText(word('circleState.inStep')).first().waitFor();
    } finally {
      await again.close();
    }
  }, 180_000);
});
