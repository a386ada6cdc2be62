// @vitest-environment node
import { describe, expect, it } from 'vitest';

import {
  asidesOf,
  asideValue,
  dropAside,
  putAside,
  readAside,
  takeAside,
} from '../../domain/aside.ts';
import { recompose } from '../../domain/clip.ts';
import { mergeWhole } from '../../domain/merge-clip.ts';
import { added, aWhole, corrected } from './a-whole.ts';

const mine = corrected(aWhole(), 'title', 'Tên của tôi', 10, 'm1');
const yours = corrected(aWhole(), 'title', 'Tên của bạn', 20, 'm2');
const met = mergeWhole(mine, yours);
const held = (() => {
  const entries = putAside(met.clip.entries, mine.clip.corrections, met.clip.corrections, 30, 'm1');
  return { ...met, clip: recompose(met.clip, { entries }) };
})();

describe('a correction that gave way unseen', () => {
  it('is kept beside the one that counts, once', () => {
    expect(held.clip.title).toBe('Tên của bạn');
    const [aside] = asidesOf(held.clip);
    expect(aside).toMatchObject({ field: 'title', value: 'Tên của tôi', stamp: '00000000a.m1' });
    const { entries, corrections } = held.clip;
    expect(putAside(entries, mine.clip.corrections, corrections, 40, 'm1')).toBe(entries);
  });

  it('is put aside by its own machine only, and not where both say the same', () => {
    const put = (own: typeof mine, device: string) =>
      putAside({}, own.clip.corrections, met.clip.corrections, 30, device);
    expect(put(mine, 'm3')).toEqual({});
    expect(put(yours, 'm2')).toEqual({});
    expect(put(corrected(aWhole(), 'title', 'Tên của bạn', 10, 'm1'), 'm1')).toEqual({});
  });

  it('is put aside for date and authors too, and not for what is a choice', () => {
    const own = corrected(
      corrected(corrected(aWhole(), 'published', null, 10, 'm1'), 'authors', [], 10, 'm1'),
      'tone',
      'positive',
      10,
      'm1',
    );
    const published = aWhole().body.article.published;
    const other = corrected(
      corrected(
        corrected(aWhole(), 'published', published, 20, 'm2'),
        'tone',
        'negative',
        20,
        'm2',
      ),
      'authors',
      [{ name: 'Lê An', role: 'author' }],
      20,
      'm2',
    );
    const { corrections } = mergeWhole(own, other).clip;
    const entries = putAside({}, own.clip.corrections, corrections, 30, 'm1');
    expect(asidesOf({ entries }).map(({ field, value }) => [field, value])).toEqual([
      ['published', null],
      ['authors', []],
    ]);
  });

  it('is resolved for all, by what stands or by what was put aside', () => {
    const entry = asidesOf(held.clip)[0]?.entry ?? '';
    const stays = dropAside(held.clip, entry);
    expect(asidesOf(stays)).toEqual([]);
    expect(asidesOf(mergeWhole(held, { ...held, clip: stays }).clip)).toEqual([]);
    const taken = takeAside(held, entry, 5, 'm3');
    expect(taken.clip.title).toBe('Tên của tôi');
    expect(asidesOf(taken.clip)).toEqual([]);
    expect(mergeWhole(taken, held).clip.title).toBe('Tên của tôi');
  });

  it('is passed over where an entry of that kind tells of none', () => {
    const [aside] = asidesOf(held.clip);
    if (!aside) throw new Error('none');
    expect(readAside(asideValue(aside))).not.toBeNull();
    for (const value of [
      'không phải JSON',
      'null',
      '[]',
      asideValue({ ...aside, field: 'status' } as never),
      asideValue({ ...aside, field: '__proto__' } as never),
      asideValue({ ...aside, value: 5 } as never),
      asideValue({ ...aside, stamp: 'x' }),
      JSON.stringify({ ...aside, more: 1 }),
      JSON.stringify({ ...aside, value: 'x'.repeat(400_000) }),
    ]) {
      expect(readAside(value)).toBeNull();
      expect(asidesOf(added(aWhole(), { kind: 'aside', value }, 1, 'm1').clip)).toEqual([]);
    }
  });

  it('shows nothing that makes a text read as something else', () => {
    const [aside] = asidesOf(held.clip);
    const value = asideValue({ ...aside, value: 'a\u202eb' } as never);
    expect(readAside(value)?.value).toBe('ab');
  });
});
