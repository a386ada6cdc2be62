// @vitest-environment node
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { describe, expect, it } from 'vitest';

const DOC = readFileSync(resolve(import.meta.dirname, '../../docs/team.md'), 'utf8');

/** What was measured: `npm run bench -- --only sync`, and packed requests against plain ones. */
const CLIP_KB = 8.4;
const PACKED = 0.29;
/** What is assumed. */
const CLIPS_A_DAY = 20;
const DAYS = 250;
const WRITES = 4;
const COPIES = 3;
const LOOKING = 0.3;
const PEAK = 4 / (8 * 3600);

/** Thousands and decimals as they are written in Vietnamese. */
const said = (value: number, digits = 0): string =>
  value.toLocaleString('vi-VN', { minimumFractionDigits: digits, maximumFractionDigits: digits });

function rowOf(people: number, circles: number): string {
  const others = people / circles - 1;
  const clips = people * CLIPS_A_DAY * DAYS;
  const writes = people * CLIPS_A_DAY * WRITES;
  const disk = (clips * CLIP_KB * COPIES) / 1e6;
  const down = (writes * others * CLIP_KB * PACKED) / 1e6;
  const looking = people * LOOKING;
  // A write and the look before it; the feed and the body for each who looks; the alarm; questions that wait.
  const requests =
    writes * PEAK * (2 + others * LOOKING * 2) + (people - looking) / 300 + looking / 25;
  const cells = [
    said(people),
    said(circles),
    said(clips),
    `${said(disk, 1)} GB`,
    `${said(down, 2)} GB`,
    said(looking),
    said(requests),
  ];
  return `| ${cells.join(' | ')} |`;
}

describe('the table of capacity', () => {
  it.each([
    [10, 1],
    [100, 5],
    [1000, 50],
  ])('of %i people follows from what was measured and assumed', (people, circles) => {
    expect(DOC).toContain(rowOf(people, circles));
  });

  it('says of one circle of a thousand what it says in both languages', () => {
    const day = (1000 * CLIPS_A_DAY * WRITES * 999 * CLIP_KB * PACKED) / 1e6;
    expect(DOC.split(`${said(day)} GB`)).toHaveLength(3);
  });
});

describe('the files for administrators', () => {
  it('name one cluster alike in each of them', () => {
    for (const node of ['couch1.trong', 'couch2.trong', 'couch3.trong']) {
      expect(DOC).toContain(`NODENAME: ${node}`);
      expect(DOC).toContain(`${node}:5984`);
    }
  });
});
