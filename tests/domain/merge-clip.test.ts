// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { WholeClip } from '../../domain/clip.ts';
import { mergeSaved, mergeWhole } from '../../domain/merge-clip.ts';
import { stableJson } from '../../domain/stable-json.ts';
import { added, aWhole, corrected, removed } from './a-whole.ts';

const MACHINES = 3;

type Act =
  | { readonly kind: 'add' | 'remove'; readonly machine: number; readonly value: string }
  | { readonly kind: 'title' | 'save-again'; readonly machine: number; readonly value: string }
  | { readonly kind: 'trash' | 'restore'; readonly machine: number }
  | { readonly kind: 'receive'; readonly machine: number; readonly from: number };

const machine = fc.nat(MACHINES - 1);
const value = fc.constantFrom('một', 'hai', 'ba');
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constantFrom('add', 'remove'), machine, value }),
  fc.record({ kind: fc.constantFrom('title', 'save-again'), machine, value }),
  fc.record({ kind: fc.constantFrom('trash', 'restore'), machine }),
  fc.record({ kind: fc.constant('receive'), machine, from: machine }),
);

interface World {
  readonly copies: readonly WholeClip[];
  /** Stamps of what was added anywhere, and of what somebody who saw it took away. */
  readonly added: ReadonlySet<string>;
  readonly removed: ReadonlySet<string>;
}

/** Every machine clips the same page, then works on its copy; clocks jump as they like. */
function live(acts: readonly Act[], clocks: readonly number[]): World {
  const copies = Array.from({ length: MACHINES }, (_, n) =>
    aWhole(
      {
        id: `01890a5d-0000-7000-8000-00000000000${n}`,
        device: `m${n}`,
        capturedAt: 1000 + (n % 2),
      },
      { text: `Bản của máy ${n}.` },
    ),
  );
  const seen = { added: new Set<string>(), removed: new Set<string>() };
  for (const [step, what] of acts.entries()) {
    const before = copies[what.machine];
    if (!before) continue;
    const after = perform(before, what, copies, clocks[step % clocks.length] ?? 0, step);
    copies[what.machine] = after;
    if (what.kind === 'receive') continue;
    for (const [stamp, entry] of Object.entries(after.clip.entries)) {
      if (entry !== 0) seen.added.add(stamp);
      else if (before.clip.entries[stamp] !== 0) seen.removed.add(stamp);
    }
  }
  return { copies, ...seen };
}

function perform(
  whole: WholeClip,
  what: Act,
  copies: readonly WholeClip[],
  now: number,
  step: number,
): WholeClip {
  const device = `m${what.machine}`;
  switch (what.kind) {
    case 'add':
      return added(whole, { kind: 'note', value: what.value }, now, device);
    case 'remove':
      return removed(whole, { kind: 'note', value: what.value });
    case 'title':
      return corrected(whole, 'title', what.value, now, device);
    case 'trash':
      return corrected(whole, 'status', 'trashed', now, device);
    case 'restore':
      return corrected(whole, 'status', 'kept', now, device);
    case 'save-again': {
      const id = `01890a5d-0000-7000-9000-${String(step).padStart(12, '0')}`;
      const fresh = aWhole({ id, device, capturedAt: now }, { text: `Bản mới ${step}.` });
      return mergeSaved(whole, added(fresh, { kind: 'note', value: what.value }, now, device));
    }
    case 'receive':
      return mergeWhole(whole, copies[what.from] ?? whole);
  }
}

const world = fc
  .tuple(
    fc.array(act, { minLength: 1, maxLength: 25 }),
    fc.array(fc.integer({ min: 900, max: 1100 }), { minLength: 1, maxLength: 8 }),
  )
  .map(([acts, clocks]) => live(acts, clocks));

const same = (a: WholeClip, b: WholeClip): void => expect(stableJson(a)).toBe(stableJson(b));

describe('the join of copies, over random histories', () => {
  it('does not depend on who joins whom, in which order or how often', () => {
    fc.assert(
      fc.property(world, ({ copies }) => {
        const [a, b, c] = copies as [WholeClip, WholeClip, WholeClip];
        same(mergeWhole(a, b), mergeWhole(b, a));
        same(mergeWhole(mergeWhole(a, b), c), mergeWhole(a, mergeWhole(b, c)));
        same(mergeWhole(a, a), a);
        const all = mergeWhole(mergeWhole(a, b), c);
        same(mergeWhole(all, b), all);
      }),
      { numRuns: 3000 },
    );
  });

  it('writes the same bytes whatever the order', () => {
    fc.assert(
      fc.property(world, ({ copies }) => {
        const [a, b] = copies as [WholeClip, WholeClip, WholeClip];
        expect(JSON.stringify(mergeWhole(a, b))).toBe(JSON.stringify(mergeWhole(b, a)));
      }),
    );
  });

  it('loses nothing that was added, but for what somebody saw and removed', () => {
    fc.assert(
      fc.property(world, ({ copies, added: adds, removed: removals }) => {
        const { entries } = copies.reduce(mergeWhole).clip;
        const standing = Object.keys(entries).filter((stamp) => entries[stamp] !== 0);
        expect(standing.toSorted()).toEqual([...adds].filter((at) => !removals.has(at)).toSorted());
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the join of two copies', () => {
  const mine = aWhole({ capturedAt: 2000 }, { text: 'Bản của tôi.' });
  const yours = aWhole(
    { id: '01890a5d-ac96-774b-bcce-000000000000', capturedAt: 1000, device: 'm2' },
    { text: 'Bản của bạn.' },
  );

  it('keeps the earliest id and the article that was captured first, with its time', () => {
    const { clip, body } = mergeWhole(mine, yours);
    expect(clip).toMatchObject({ id: yours.clip.id, capturedAt: 1000, device: 'm2' });
    expect(body).toEqual({ id: yours.clip.id, article: yours.body.article });
  });

  it('keeps the corrected title that was set last', () => {
    const a = corrected(mine, 'title', 'Sửa trước', 10, 'm1');
    const b = corrected(yours, 'title', 'Sửa sau', 20, 'm2');
    expect(mergeWhole(a, b).clip.title).toBe('Sửa sau');
  });

  it('follows the status that was set last', () => {
    const trashed = corrected(mine, 'status', 'trashed', 10, 'm1');
    expect(mergeWhole(trashed, yours).clip.trashed).toBe(1);
    expect(mergeWhole(trashed, corrected(yours, 'status', 'kept', 11, 'm2')).clip.trashed).toBe(0);
    expect(mergeWhole(trashed, corrected(yours, 'status', 'kept', 9, 'm2')).clip.trashed).toBe(1);
  });

  it('keeps the new article of a page saved again when an old copy comes back', () => {
    const trashed = corrected(mine, 'status', 'trashed', 3000, 'm1');
    const fresh = aWhole({ id: 'f', capturedAt: 4000 }, { text: 'Bản mới.' });
    const again = mergeSaved(trashed, fresh);
    expect(mergeWhole(again, mine).body.article.text).toBe('Bản mới.');
    expect(mergeWhole(yours, again).clip).toMatchObject({ capturedAt: 4000, trashed: 0 });
  });

  it('keeps the tone that was set last, and the one that was taken away', () => {
    const praised = corrected(mine, 'tone', 'positive', 2000, 'm1');
    const warned = corrected(yours, 'tone', 'negative', 3000, 'm2');
    expect(mergeWhole(praised, warned).clip.tone).toBe('negative');
    expect(mergeWhole(corrected(praised, 'tone', null, 4000, 'm1'), warned).clip.tone).toBe(
      undefined,
    );
  });

  it('carries fields along that a newer version wrote', () => {
    const newer = { ...mine.clip.corrections, weather: { value: 'fair', stamp: '000000001.m1' } };
    const merged = mergeWhole({ ...mine, clip: { ...mine.clip, corrections: newer } }, yours);
    expect(merged.clip.corrections).toMatchObject(newer);
  });
});

describe('a page saved again', () => {
  const note = { kind: 'note', value: 'Ghi chú cũ' } as const;
  const tag = { kind: 'campaign', value: 'c1' } as const;
  const known = corrected(
    added(added(aWhole(), note, 1, 'm1'), tag, 1, 'm1'),
    'title',
    'Cũ',
    1,
    'm1',
  );
  const fresh = aWhole({ id: 'f', capturedAt: 5, device: 'm1' }, { text: 'Bản mới.' });

  it('keeps its article, id and capture time if it was not in the trash', () => {
    const saved = mergeSaved(known, fresh);
    expect(saved.body).toEqual(known.body);
    expect(saved.clip).toEqual(known.clip);
  });

  it('comes out of the trash with the new article under its old id', () => {
    // The trashing stamp is ahead of the clock that saves.
    const trashed = corrected(known, 'status', 'trashed', 9_000, 'm2');
    const saved = mergeSaved(trashed, fresh);
    expect(saved.clip).toMatchObject({
      id: known.clip.id,
      trashed: 0,
      capturedAt: 5,
      note: 'Ghi chú cũ',
      campaigns: ['c1'],
      title: 'Cũ',
      words: fresh.clip.words,
    });
    expect(saved.body).toEqual({ id: known.clip.id, article: fresh.body.article });
  });

  it('leaves removed what was removed', () => {
    expect(mergeSaved(removed(known, note), fresh).clip.note).toBe('');
  });

  it('writes what was filled in over what was there, though the clock was set back', () => {
    const later = corrected(known, 'title', 'Từ tương lai', 9_000, 'm1');
    // Under the very stamp that an old entry has.
    const filled = corrected(
      added(fresh, { kind: 'note', value: 'Mới' }, 1, 'm1'),
      'title',
      'Mới',
      1,
      'm1',
    );
    const saved = mergeSaved(later, filled);
    expect(saved.clip).toMatchObject({
      title: 'Mới',
      note: 'Ghi chú cũ\n\nMới',
      campaigns: ['c1'],
    });
  });
});
