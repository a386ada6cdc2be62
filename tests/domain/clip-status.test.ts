// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { applyBulk } from '../../domain/bulk.ts';
import { composeClip, recompose, type Clip, type WholeClip } from '../../domain/clip.ts';
import { setStatus } from '../../domain/clip-status.ts';
import { fieldsOf } from '../../domain/draft.ts';
import { applyEdit } from '../../domain/edit-clip.ts';
import { mergeFound, mergeWhole } from '../../domain/merge-clip.ts';
import { addEntry, removeEntry } from '../../domain/stamped-set.ts';
import { setTone } from '../../domain/tone.ts';
import { added, aWhole, corrected } from './a-whole.ts';

const note = (value: string) => ({ kind: 'note', value }) as const;
const tag = (value: string) => ({ kind: 'campaign', value }) as const;
const thrown = ({ clip, body }: WholeClip, now: number, device: string): WholeClip => ({
  clip: recompose(clip, setStatus(clip, 'trashed', now, device)),
  body,
});
const joined = (...copies: readonly WholeClip[]): Clip => copies.reduce(mergeWhole).clip;

const page = added(aWhole(), note('Một'), 10, 'm1');

describe('throwing a clip away', () => {
  it('says what was seen', () => {
    const titled = corrected(added(page, tag('c'), 12, 'm2'), 'title', 'Tên', 30, 'm3');
    const { status } = thrown(titled, 40, 'm1').clip.corrections;
    expect(status).toEqual({
      value: 'trashed',
      stamp: '000000014.m1',
      saw: {
        entries: { m1: '00000000a.m1', m2: '00000000c.m2' },
        corrections: { title: '00000000u.m3' },
      },
    });
  });

  it('stands where nobody holds anything else, and taking out of the trash counts', () => {
    expect(joined(thrown(page, 40, 'm1'), page).trashed).toBe(1);
    const back = recompose(thrown(page, 40, 'm1').clip, setStatus(page.clip, 'kept', 41, 'm2'));
    expect(back.trashed).toBe(0);
    expect(back.corrections.status).not.toHaveProperty('saw');
  });

  it.each([
    ['a note', added(page, note('Hai'), 5, 'm2')],
    ['a campaign', added(page, tag('c'), 5, 'm2')],
    ['a title', corrected(page, 'title', 'Khác', 5, 'm2')],
    ['a tone', { ...page, clip: setTone(page.clip, 'positive', 5, 'm2') }],
  ])('does not cost %s that was not seen, though its clock was behind', (_, edited) => {
    const deleted = thrown(page, 1000, 'm1');
    expect(joined(deleted, edited).trashed).toBe(0);
    expect(joined(edited, deleted).trashed).toBe(0);
    // Once it was seen, it can be thrown away.
    const seen = mergeWhole(deleted, edited);
    expect(joined(thrown(seen, 1001, 'm1'), edited).trashed).toBe(1);
  });

  it('does not come undone by what the same machine wrote', () => {
    const deleted = thrown(page, 1000, 'm1');
    expect(joined(deleted, added(deleted, note('Của tôi'), 1001, 'm1')).trashed).toBe(1);
  });

  it('stands as it is where an earlier version did not say what was seen', () => {
    const old = corrected(page, 'status', 'trashed', 40, 'm1');
    expect(joined(old, added(page, note('Hai'), 50, 'm2')).trashed).toBe(1);
  });

  it('is not undone by what was removed', () => {
    const edited = added(page, note('Hai'), 5, 'm2');
    const entries = removeEntry(edited.clip.entries, note('Hai'));
    const taken = { ...edited, clip: recompose(edited.clip, { entries }) };
    expect(joined(thrown(page, 1000, 'm1'), taken).trashed).toBe(1);
  });
});

describe('a change of this machine', () => {
  const theirs = thrown(page, 1000, 'm1').clip;

  it('leaves a clip in the trash that others threw away', () => {
    const entries = addEntry(theirs.entries, tag('c'), 50, 'm2');
    const changed = recompose(theirs, { entries });
    expect(changed).toMatchObject({ trashed: 1, campaigns: ['c'] });
    expect(changed.corrections.status?.stamp).toMatch(/\.m2$/);
    expect(setTone(theirs, 'negative', 50, 'm2').trashed).toBe(1);
    const bulk = applyBulk(theirs, { kind: 'tag', add: ['c'], remove: [] }, 50, 'm2').clip;
    // And so everywhere.
    expect(joined({ ...page, clip: bulk }, { ...page, clip: theirs }, page).trashed).toBe(1);
  });

  it('leaves a clip out of the trash that an unseen change has kept from it', () => {
    const kept = joined({ ...page, clip: theirs }, added(page, note('Hai'), 5, 'm2'));
    const entries = removeEntry(kept.entries, note('Hai'));
    const without = recompose(kept, { entries });
    expect(without.trashed).toBe(0);
    expect(joined({ ...page, clip: without }, { ...page, clip: theirs }).trashed).toBe(0);
  });

  it('leaves it in the trash when a file of another program brings something', () => {
    const found = added(aWhole(), note('Từ tệp'), 50, 'm2');
    expect(mergeFound({ ...page, clip: theirs }, found).clip.trashed).toBe(1);
  });

  it('takes it out where a person edits it, and says so', () => {
    const edit = (whole: WholeClip): Clip => {
      const base = fieldsOf(whole.clip, [], whole.clip.note);
      const made = applyEdit(whole, { base, fields: { ...base, note: '' } }, new Map(), 60, 'm2');
      if (!made.ok) throw new Error(made.failure.kind);
      return made.value.clip;
    };
    const trashed = edit({ ...page, clip: theirs });
    expect(trashed).toMatchObject({ trashed: 0, corrections: { status: { value: 'kept' } } });
    // Of what an unseen note has kept from the trash nothing is left but the person's will.
    const kept = mergeWhole({ ...page, clip: theirs }, added(page, note('Hai'), 5, 'm3'));
    expect(edit(kept)).toMatchObject({ trashed: 0, note: '' });
  });

  it('is read off the row alike, with its article and without', () => {
    const entries = addEntry(theirs.entries, tag('c'), 50, 'm2');
    const changed = recompose(theirs, { entries });
    expect(composeClip(changed, page.body.article)).toEqual(changed);
  });
});
