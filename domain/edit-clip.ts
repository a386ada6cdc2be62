import type { Author, Published } from './article.ts';
import { campaignKey } from './campaign.ts';
import { composeClip, type Clip, type WholeClip } from './clip.ts';
import { setStatus } from './clip-status.ts';
import { correct, type Corrections } from './corrections.ts';
import { changedFields, type Draft, type DraftFields } from './draft.ts';
import { fail, succeed, type Result } from './failure.ts';
import { addEntry, liveValues, removeEntry, type StampedSet } from './stamped-set.ts';
import { cleanLine, cleanNote } from './text.ts';
import { isRealDay, isRealTime } from './vietnam-time.ts';

type Edit = Pick<Draft, 'base' | 'fields'>;

/**
 * The clip with what the person changed, and nothing else: a field equal to what they were shown
 * keeps what another window has written meanwhile.
 *
 * @param ids campaign ids under `campaignKey` of their names; all added names must be there
 * @param now milliseconds since 1970
 * @returns the clip, or `title-missing` or `date-invalid`
 */
export function applyEdit(
  whole: WholeClip,
  edit: Edit,
  ids: ReadonlyMap<string, string>,
  now: number,
  device: string,
): Result<WholeClip> {
  const { clip, body } = whole;
  const changed = new Set(changedFields(edit));
  let corrections: Corrections = clip.corrections;

  if (changed.has('title')) {
    corrections = correct(corrections, 'title', cleanLine(edit.fields.title), now, device);
  }
  if (changed.has('date') || changed.has('time')) {
    const published = typedDate(clip.published, edit.fields, changed);
    if (!published.ok) return published;
    corrections = correct(corrections, 'published', published.value, now, device);
  }
  if (changed.has('authors')) {
    const authors = typedAuthors(edit.fields.authors, clip.authors, body.article.authors);
    corrections = correct(corrections, 'authors', authors, now, device);
  }
  let { entries } = clip;
  if (changed.has('campaigns')) entries = retag(entries, edit, ids, now, device);
  if (changed.has('note')) entries = rewriteNote(entries, edit, now, device);
  // Who edits a clip wants it: it comes back if another window threw it away meanwhile.
  if (clip.corrections.status?.value === 'trashed') {
    corrections = setStatus({ entries, corrections }, 'kept', now, device);
  }
  if (corrections === clip.corrections && entries === clip.entries && clip.title !== '') {
    return succeed(whole);
  }
  const edited = composeClip({ ...clip, corrections, entries }, body.article);
  return edited.title === '' ? fail({ kind: 'title-missing' }) : succeed({ clip: edited, body });
}

function typedDate(
  shown: Clip['published'],
  fields: DraftFields,
  changed: ReadonlySet<keyof DraftFields>,
): Result<Published | null> {
  const date = changed.has('date') ? fields.date.trim() : (shown?.date ?? '');
  const time = changed.has('time') ? fields.time.trim() : (shown?.time ?? '');
  if (date === '') {
    // A day taken away takes its time along; a time typed without a day says nothing.
    return changed.has('time') && time !== '' ? fail({ kind: 'date-invalid' }) : succeed(null);
  }
  if (!isRealDay(date) || (time !== '' && !isRealTime(time))) return fail({ kind: 'date-invalid' });
  return succeed({
    raw: null,
    date,
    time: time === '' ? null : time,
    precision: time === '' ? 'day' : time.length > 5 ? 'second' : 'minute',
    origin: 'person',
  });
}

/** Names that were there keep their roles, also those that come back from the article. */
function typedAuthors(
  typed: string,
  shown: readonly Author[],
  extracted: readonly Author[],
): Author[] {
  const names = new Set(typed.split(/[,;]/).map((name) => cleanLine(name)));
  names.delete('');
  return [...names].flatMap((name) => {
    const isNamed = (author: Author): boolean => author.name === name;
    const known = shown.some(isNamed) ? shown.filter(isNamed) : extracted.filter(isNamed);
    return known.length ? known : [{ name, role: 'author' }];
  });
}

function retag(
  entries: StampedSet,
  { base, fields }: Edit,
  ids: ReadonlyMap<string, string>,
  now: number,
  device: string,
): StampedSet {
  const before = new Set(base.campaigns.map(campaignKey));
  const after = new Set(fields.campaigns.map(campaignKey));
  let set = entries;
  for (const key of before) {
    const value = ids.get(key);
    if (value !== undefined && !after.has(key)) set = removeEntry(set, { kind: 'campaign', value });
  }
  for (const key of after) {
    if (key === '' || before.has(key)) continue;
    const value = ids.get(key);
    if (value === undefined) throw new Error(`campaign without an id: ${key}`);
    set = addEntry(set, { kind: 'campaign', value }, now, device);
  }
  return set;
}

function rewriteNote(
  entries: StampedSet,
  { base, fields }: Edit,
  now: number,
  device: string,
): StampedSet {
  // Only what the person saw is replaced: a note that came in meanwhile stays beside the new one.
  const seen = `\n\n${base.note}\n\n`;
  let set = entries;
  for (const value of liveValues(entries, 'note')) {
    if (seen.includes(`\n\n${value}\n\n`)) set = removeEntry(set, { kind: 'note', value });
  }
  const value = cleanNote(fields.note);
  return value === '' ? set : addEntry(set, { kind: 'note', value }, now, device);
}
