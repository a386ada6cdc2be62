// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isRepost, likeness } from '../../domain/repost.ts';
import { MIN_SHARED, shinglesOf, sketchOf } from '../../domain/shingles.ts';
import { background, OWN, REAL, repostsOf, WORDS, type Base, type Repost } from './repost-set.ts';

const where = REAL.length > 0 ? `and ${REAL.length} real` : 'without the corpora of real articles';
const BASES = [...OWN, ...REAL];
const SEEDS = [1, 2, 3, 4];
const reposts: readonly Repost[] = [
  ...OWN.flatMap((base, at) => SEEDS.flatMap((seed) => repostsOf(base, 100 * at + seed, WORDS))),
  ...REAL.flatMap((base, at) => repostsOf(base, 10_000 + at, WORDS)),
];

const known = new Map([...BASES, ...reposts].map((piece) => [piece, shinglesOf(piece.text)]));
const shinglesIn = (piece: Base | Repost): Uint32Array =>
  known.get(piece) ?? shinglesOf(piece.text);

const isFound = (repost: Repost): boolean => isRepost(shinglesIn(repost.base), shinglesIn(repost));

const share = <T>(list: readonly T[], holds: (item: T) => boolean): number =>
  list.filter(holds).length / list.length;

const groupmates = (base: Base): readonly Base[] =>
  OWN.filter((other) => other !== base && other.group !== null && other.group === base.group);

type Pair = readonly [Uint32Array, Uint32Array];

const ofBases = (): Pair[] =>
  BASES.flatMap((a, at) => BASES.slice(at + 1).map((b): Pair => [shinglesIn(a), shinglesIn(b)]));

/** The reposts of an article with the others of its event or series. */
const ofMates = (): Pair[] =>
  reposts.flatMap((repost) =>
    groupmates(repost.base).map((other): Pair => [shinglesIn(other), shinglesIn(repost)]),
  );

describe(`telling reposts, on ${OWN.length} written articles ${where}`, () => {
  it('finds at least 98 of 100 reposts, at each level of edits and in the hardest kind', () => {
    console.log(recallTable());
    expect(share(reposts, isFound)).toBeGreaterThanOrEqual(0.98);
    for (const level of new Set(reposts.map((repost) => repost.level))) {
      const ofLevel = reposts.filter((repost) => repost.level === level);
      expect(share(ofLevel, isFound), `at ${level} %`).toBeGreaterThanOrEqual(0.98);
    }
    const hardest = reposts.filter(({ level, kind }) => level === 20 && kind === 'scattered');
    expect(share(hardest, isFound)).toBeGreaterThanOrEqual(0.98);
  });

  it('of 100 pairs that it calls reposts, at least 98 are', () => {
    const areReposts = ([a, b]: Pair): boolean => isRepost(a, b);
    const [bases, mates] = [ofBases(), ofMates()];
    const wrong = [...bases, ...mates].filter(areReposts).length;
    const right = reposts.filter(isFound).length;
    const precision = right / (right + wrong);
    console.log(
      `wrongly called reposts: ${wrong} of ${bases.length} pairs of articles and of ${mates.length} ` +
        `of a repost with an article of the same event or series; precision ${precision.toFixed(4)}`,
    );
    expect(precision).toBeGreaterThanOrEqual(0.98);
    // However many easy reposts the set holds.
    expect(bases.filter(areReposts)).toHaveLength(0);
    expect(share(mates, areReposts)).toBeLessThan(0.002);
  });

  it.each([...new Set(OWN.map(({ group }) => group))].filter((group) => group !== null))(
    'keeps the articles of %s apart',
    (group) => {
      const pieces = OWN.filter((base) => base.group === group);
      for (const a of pieces) {
        for (const b of pieces) {
          const alike = likeness(shinglesIn(a), shinglesIn(b));
          expect([isRepost(shinglesIn(a), shinglesIn(b)), alike]).toEqual([a === b, alike]);
        }
      }
    },
  );

  it('finds at least 99 of 100 of them by a few numbers, the common ones passed over', () => {
    const clips = [...BASES.map(shinglesIn), ...background(8000, 7).map(shinglesOf)];
    const library = clips.map(sketchOf);
    const carriers = new Map<number, number>();
    for (const number of library.flat()) carriers.set(number, (carriers.get(number) ?? 0) + 1);
    const isTelling = (number: number): boolean => (carriers.get(number) ?? 0) <= 60;
    const ownNumbers = OWN.flatMap((base) => sketchOf(shinglesIn(base)));
    const telling = share(ownNumbers, isTelling);

    const isLookedUp = (repost: Repost): boolean => {
      const numbers = new Set(sketchOf(shinglesIn(repost)).filter(isTelling));
      const shared = sketchOf(shinglesIn(repost.base)).filter((number) => numbers.has(number));
      return shared.length >= MIN_SHARED;
    };
    const found = reposts.filter(isFound);
    const recall = share(found, isLookedUp);
    const ofOwn = share(
      found.filter(({ base }) => OWN.includes(base)),
      isLookedUp,
    );
    console.log(
      `look-up: recall ${recall.toFixed(4)}, of the written articles ${ofOwn.toFixed(4)} with ` +
        `${(100 * telling).toFixed(0)} % of their numbers not common`,
    );
    expect(telling).toBeLessThan(0.8);
    expect(recall).toBeGreaterThanOrEqual(0.99);
    expect(ofOwn).toBeGreaterThanOrEqual(0.99);
  });
});

function recallTable(): string {
  const rows = new Map<string, Repost[]>();
  for (const repost of reposts) {
    const name = `${String(repost.level).padStart(2)} % ${repost.kind}`;
    rows.set(name, [...(rows.get(name) ?? []), repost]);
  }
  const lines = [...rows].map(
    ([name, list]) => `${name.padEnd(24)} ${share(list, isFound).toFixed(4)} of ${list.length}`,
  );
  return [`recall on ${OWN.length} written articles ${where}`, ...lines].join('\n');
}

describe('short texts', () => {
  const calls = (a: string, b: string): boolean => isRepost(shinglesOf(a), shinglesOf(b));
  const NOTICE =
    'Văn phòng HĐND và UBND xã Đồng Cam thông báo nghỉ lễ từ ngày 30/4 đến hết ngày 3/5, bố trí người trực tại trụ sở để tiếp nhận hồ sơ khẩn.';

  it('are reposts where hardly a letter differs', () => {
    expect(calls(NOTICE, NOTICE)).toBe(true);
    expect(calls(NOTICE, `(CTTĐT) - ${NOTICE.toUpperCase()}`)).toBe(true);
  });

  it('are none where some words differ that would not count in a long text', () => {
    expect(calls(NOTICE, NOTICE.replace('lễ', 'Tết').replace('trụ sở', 'hội trường'))).toBe(false);
  });

  it('ask for more the shorter they are', () => {
    const words = OWN[0]?.text.split(/\s+/u) ?? [];
    const edited = words.map((word, at) => (at % 6 === 0 ? 'khác' : word));
    const callsBeginnings = (count: number): boolean =>
      calls(words.slice(0, count).join(' '), edited.slice(0, count).join(' '));
    expect(callsBeginnings(120)).toBe(true);
    expect(callsBeginnings(60)).toBe(false);
  });

  it('are none of a long text that holds them', () => {
    const [{ text }] = OWN as [Base, ...Base[]];
    expect(calls(text, text.slice(0, 120))).toBe(false);
  });

  it.each(['', ' … ', 'Trang chủ', 'Thông báo'])('"%s" is none of itself', (text) => {
    expect(calls(text, text)).toBe(false);
  });
});

describe('an excerpt', () => {
  it('of half an article is a repost, an article within a long digest is none', () => {
    const [first, ...others] = OWN.filter(({ group }) => group === null).map(({ text }) => text);
    if (first === undefined) throw new Error('no articles');
    const half = first.slice(0, first.length / 2);
    expect(isRepost(shinglesOf(first), shinglesOf(half))).toBe(true);
    const digest = [...others, first].join('\n');
    expect(isRepost(shinglesOf(first), shinglesOf(digest))).toBe(false);
  });
});

const TEXT = fc
  .array(fc.constantFrom(...WORDS.slice(0, 80)), { maxLength: 150 })
  .map((words) => words.join(' '));
/** Two texts that share a part. */
const PAIR = fc
  .tuple(TEXT, TEXT, TEXT)
  .map(([a, b, both]) => [shinglesOf(`${a} ${both}`), shinglesOf(`${both} ${b}`)] as const);

describe('likeness', () => {
  it('is the same whichever text comes first, and from 0 to 1', () => {
    fc.assert(
      fc.property(PAIR, ([a, b]) => {
        const { containment, resemblance } = likeness(a, b);
        expect(likeness(b, a)).toEqual({ containment, resemblance });
        expect(isRepost(b, a)).toBe(isRepost(a, b));
        expect(resemblance).toBeGreaterThanOrEqual(0);
        expect(containment).toBeGreaterThanOrEqual(resemblance);
        expect(containment).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('of a text and itself is 1, and it is a repost', () => {
    fc.assert(
      fc.property(TEXT.map(shinglesOf), (shingles) => {
        fc.pre(shingles.length > 0);
        expect(likeness(shingles, shingles)).toEqual({ containment: 1, resemblance: 1 });
        expect(isRepost(shingles, shingles)).toBe(true);
      }),
    );
  });

  it('of nothing is 0', () => {
    const nothing = { containment: 0, resemblance: 0 };
    expect(likeness(shinglesOf(''), shinglesOf(''))).toEqual(nothing);
    expect(likeness(shinglesOf(''), shinglesOf('một hai ba bốn'))).toEqual(nothing);
  });
});
