import type { Article, Author, Published } from './article.ts';
import { campaignKey } from './campaign.ts';
import { composeClip, type WholeClip } from './clip.ts';
import { correct, type Correctable, type Corrections } from './corrections.ts';
import { changedFields, type Draft, type DraftFields } from './draft.ts';
import { fail, succeed, type Result } from './failure.ts';
import { addEntry, removeEntry, type StampedSet } from './stamped-set.ts';
import { cleanLine } from './text.ts';
import { isRealDay, isRealTime } from './vietnam-time.ts';

/** The form's fields for an article or a clip. @param campaigns names */
export function fieldsOf(
  of: Pick<Article, 'title' | 'published' | 'authors'>,
  campaigns: readonly string[],
  note: string,
): DraftFields {
  return {
    title: of.title,
    date: of.published?.date ?? '',
    time: of.published?.time ?? '',
    authors: of.authors.map(({ name }) => name).join(', '),
    campaigns,
    note,
  };
}

/**
 * The clip with what the person changed, and only that: a field that is as it was shown is left
 * as it stands now, whoever changed it meanwhile.
 *
 * @param campaignIds id under `campaignKey(name)` for each name in the draft
 * @returns `title-missing` or `date-invalid` where the fields make no clip
 */
export function applyEdit(
  { clip, body }: WholeClip,
  edit: Pick<Draft, 'base' | 'fields'>,
  campaignIds: ReadonlyMap<string, string>,
  now: number,
  device: string,
): Result<WholeClip> {
  const { base, fields } = edit;
  let corrections: Corrections = clip.corrections;
  let entries: StampedSet = clip.entries;
  const set = <F extends keyof Correctable>(field: F, value: Correctable[F]): void => {
    corrections = correct(corrections, field, value, now, device);
  };
  const changed = new Set(changedFields(edit));

  if (changed.has('title') || cleanLine(clip.title) === '') {
    const title = cleanLine(fields.title);
    if (title === '') return fail({ kind: 'title-missing' });
    set('title', title);
  }
  if (changed.has('date') || changed.has('time')) {
    const published = publishedOf(fields);
    if (published === undefined) return fail({ kind: 'date-invalid' });
    set('published', published);
  }
  if (changed.has('authors')) set('authors', authorsOf(fields.authors, clip.authors));
  if (changed.has('campaigns')) entries = retag(entries, edit, campaignIds, now, device);
  if (changed.has('note')) entries = rewriteNote(entries, base.note, fields.note, now, device);
  if (clip.trashed) set('status', 'kept');

  return succeed({ clip: composeClip({ ...clip, corrections, entries }, body.article), body });
}

function publishedOf({ date, time }: DraftFields): Published | null | undefined {
  if (date === '' && time === '') return null;
  if (!isRealDay(date) || (time !== '' && !isRealTime(time))) return undefined;
  const precision = time === '' ? 'day' : time.length > 5 ? 'second' : 'minute';
  return { raw: null, date, time: time || null, precision, origin: 'person' };
}

function authorsOf(typed: string, before: readonly Author[]): Author[] {
  const names = typed.split(/[,;]/).map((name) => cleanLine(name, 200));
  return [...new Set(names)]
    .filter((name) => name !== '')
    .map((name) => before.find((author) => author.name === name) ?? { name, role: 'author' });
}

function retag(
  entries: StampedSet,
  { base, fields }: Pick<Draft, 'base' | 'fields'>,
  campaignIds: ReadonlyMap<string, string>,
  now: number,
  device: string,
): StampedSet {
  const idsOf = (names: readonly string[]): string[] =>
    names.map((name) => campaignIds.get(campaignKey(name))).filter((id) => id !== undefined);
  const kept = new Set(idsOf(fields.campaigns));
  let next = entries;
  for (const value of idsOf(base.campaigns)) {
    if (!kept.has(value)) next = removeEntry(next, { kind: 'campaign', value });
  }
  for (const value of kept) next = addEntry(next, { kind: 'campaign', value }, now, device);
  return next;
}

/** A new wording is a new entry; the ones that were seen, and only they, are taken away. */
function rewriteNote(
  entries: StampedSet,
  seen: string,
  typed: string,
  now: number,
  device: string,
): StampedSet {
  const note = typed.normalize('NFC').trim();
  let next = entries;
  for (const held of Object.values(entries)) {
    if (held !== 0 && held.kind === 'note' && seen.includes(held.value) && held.value !== note) {
      next = removeEntry(next, held);
    }
  }
  return note === '' ? next : addEntry(next, { kind: 'note', value: note }, now, device);
}
