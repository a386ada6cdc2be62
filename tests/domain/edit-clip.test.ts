// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { campaignKey } from '../../domain/campaign.ts';
import type { WholeClip } from '../../domain/clip.ts';
import { fieldsOf, type DraftFields } from '../../domain/draft.ts';
import { applyEdit } from '../../domain/edit-clip.ts';
import { added, aWhole, corrected, removed } from './a-whole.ts';

const IDS = new Map(
  ['Dân vận khéo', 'Mục tiêu kép'].map((name, n) => [campaignKey(name), `c${n}`]),
);

const shown = ({ clip }: WholeClip, campaigns: readonly string[] = []): DraftFields =>
  fieldsOf(clip, campaigns, clip.note);

/** Edits `now`, by a person who was shown `base` and changed these fields of it. */
function edit(now: WholeClip, base: DraftFields, fields: Partial<DraftFields>): WholeClip {
  const result = applyEdit(now, { base, fields: { ...base, ...fields } }, IDS, 500, 'm1');
  if (!result.ok) throw new Error(result.failure.kind);
  return result.value;
}

const refusal = (whole: WholeClip, fields: Partial<DraftFields>): string => {
  const base = shown(whole);
  const result = applyEdit(whole, { base, fields: { ...base, ...fields } }, IDS, 500, 'm1');
  return result.ok ? 'none' : result.failure.kind;
};

describe('the fields of a form', () => {
  it('show a clip as it is corrected, a name once', () => {
    const whole = added(aWhole(), { kind: 'note', value: 'Trình sếp' }, 1, 'm1');
    expect(shown(whole, ['Dân vận khéo'])).toEqual({
      title: 'Hội nghị tổng kết công tác dân vận',
      date: '2024-03-05',
      time: '08:00',
      authors: 'Lê An, P.Y',
      campaigns: ['Dân vận khéo'],
      note: 'Trình sếp',
    });
  });

  it('are empty for what is unknown', () => {
    const { clip } = aWhole({}, { published: null, authors: [], title: '' });
    expect(fieldsOf(clip, [], '')).toMatchObject({ title: '', date: '', time: '', authors: '' });
  });
});

describe('an edit', () => {
  const whole = aWhole();
  const base = shown(whole);

  it('that changes nothing gives the very same clip', () => {
    expect(edit(whole, base, {})).toBe(whole);
  });

  it('never touches the article', () => {
    expect(edit(whole, base, { title: 'Mới', date: '', authors: '' }).body).toBe(whole.body);
  });

  it('cleans the title', () => {
    expect(edit(whole, base, { title: ' Tin\u202e \n mới ' }).clip.title).toBe('Tin mới');
  });

  it.each(['', '  ', '\u200b'])('refuses the title %j', (title) => {
    expect(refusal(whole, { title })).toBe('title-missing');
  });

  it('asks for a title where the page has none', () => {
    const untitled = aWhole({}, { title: '' });
    expect(refusal(untitled, { note: 'x' })).toBe('title-missing');
    expect(refusal(untitled, {})).toBe('title-missing');
    expect(refusal(untitled, { title: 'Có rồi' })).toBe('none');
  });

  it.each([
    [
      { date: '2020-07-08', time: '' },
      { date: '2020-07-08', time: null, precision: 'day' },
    ],
    [{ time: '16:39' }, { date: '2024-03-05', time: '16:39', precision: 'minute' }],
    [{ time: '16:39:25' }, { date: '2024-03-05', time: '16:39:25', precision: 'second' }],
  ])('with %j publishes %j, by a person', (fields, published) => {
    const { clip } = edit(whole, base, fields);
    expect(clip.published).toEqual({ ...published, raw: null, origin: 'person' });
  });

  it('takes the day away, and the time with it', () => {
    expect(edit(whole, base, { date: '' }).clip.published).toBeNull();
    expect(edit(whole, base, { date: '', time: '' }).clip.published).toBeNull();
  });

  it.each([
    { date: '2021-02-29' },
    { date: '8/7/2020' },
    { time: '25:00' },
    { date: '', time: '10:00' },
  ])('refuses %j', (fields) => {
    expect(refusal(whole, fields)).toBe('date-invalid');
  });

  it('keeps the roles of names that stay, also of one that comes back', () => {
    const less = edit(whole, base, { authors: 'P.Y;  Trần\u200b Bình, ,P.Y' });
    expect(less.clip.authors).toEqual([
      { name: 'P.Y', role: 'author' },
      { name: 'P.Y', role: 'photo' },
      { name: 'Trần Bình', role: 'author' },
    ]);
    const back = edit(less, shown(less), { authors: 'Lê An' });
    expect(back.clip.authors).toEqual([{ name: 'Lê An', role: 'author' }]);
    expect(edit(whole, base, { authors: '' }).clip.authors).toEqual([]);
  });

  it('adds and removes campaigns by their names, however they are written', () => {
    const tagged = edit(whole, base, { campaigns: ['dan van kheo', 'Mục tiêu kép'] });
    expect(tagged.clip.campaigns).toEqual(['c0', 'c1']);
    const less = edit(
      tagged,
      { ...base, campaigns: ['Dân vận khéo', 'Mục tiêu kép'] },
      {
        campaigns: ['MỤC TIÊU KÉP'],
      },
    );
    expect(less.clip.campaigns).toEqual(['c1']);
  });

  it('takes a new campaign without an id for a bug', () => {
    expect(() => edit(whole, base, { campaigns: ['Chưa có'] })).toThrow(/without an id/);
  });

  it('replaces the note and remembers that the old one was removed', () => {
    const noted = edit(whole, base, { note: 'Một' });
    const again = edit(noted, shown(noted), { note: 'Hai\r\nba' });
    expect(again.clip.note).toBe('Hai\nba');
    expect(Object.values(again.clip.entries)).toEqual([0, { kind: 'note', value: 'Hai\nba' }]);
    expect(edit(again, shown(again), { note: ' ' }).clip.note).toBe('');
  });

  it('takes a clip out of the trash', () => {
    const trashed = corrected(whole, 'status', 'trashed', 9_000, 'm2');
    expect(edit(trashed, base, { title: 'Vẫn cần' }).clip.trashed).toBe(0);
  });
});

describe('two windows on one clip', () => {
  const start = added(aWhole(), { kind: 'note', value: 'Xem lại' }, 1, 'm1');
  const base = shown(start, ['Dân vận khéo']);

  it('keep each other’s fields', () => {
    const first = edit(start, base, { title: 'Tên mới' });
    const both = edit(first, base, { authors: 'Trần Bình' });
    expect(both.clip).toMatchObject({ title: 'Tên mới', authors: [{ name: 'Trần Bình' }] });
  });

  it('keep the day of one and the time of the other', () => {
    const first = edit(start, base, { date: '2024-03-06' });
    expect(edit(first, base, { time: '09:30' }).clip.published).toMatchObject({
      date: '2024-03-06',
      time: '09:30',
    });
  });

  it('keep a note that one had not seen, though its words stand in the other’s', () => {
    const first = added(start, { kind: 'note', value: 'Xem' }, 2, 'm2');
    expect(edit(first, base, { note: 'Đã xem' }).clip.note).toBe('Xem\n\nĐã xem');
  });

  it('do not bring back a campaign that the other took off', () => {
    const tagged = added(start, { kind: 'campaign', value: 'c0' }, 2, 'm1');
    const first = removed(tagged, { kind: 'campaign', value: 'c0' });
    const both = edit(first, base, { campaigns: ['Dân vận khéo', 'Mục tiêu kép'] });
    expect(both.clip.campaigns).toEqual(['c1']);
  });
});
