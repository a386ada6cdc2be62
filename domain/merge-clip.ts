import { composeClip, type Clip, type WholeClip } from './clip.ts';
import { highlightsOf, readHighlight, type Highlight } from './clip-highlight.ts';
import { setStatus, stayingPut } from './clip-status.ts';
import { correct, mergeCorrections, type Corrections } from './corrections.ts';
import { stableJson } from './stable-json.ts';
import { addEntry, liveValues, mergeSets, type Entry, type StampedSet } from './stamped-set.ts';
import { stampTime } from './stamp.ts';
import { joinNotes } from './waiting-page.ts';

/**
 * The join of two copies of one page's clip, for imports and machines that share. Commutative,
 * associative and idempotent: campaigns and notes by union, corrections and status by the later
 * stamp, the earliest id; the article comes from the copy whose status was set last (saving a
 * page again out of the trash sets it), else from the one that was captured first.
 */
export function mergeWhole(a: WholeClip, b: WholeClip): WholeClip {
  const edition = firstEdition(a, b);
  return compose(edition, {
    // UUIDv7: the lesser id is the older one.
    id: a.clip.id < b.clip.id ? a.clip.id : b.clip.id,
    entries: mergeSets(a.clip.entries, b.clip.entries),
    corrections: mergeCorrections(a.clip.corrections, b.clip.corrections),
  });
}

/**
 * A page saved that is in the library already. Out of the trash: the id, the campaigns, the notes
 * and the corrections live on under the new article and capture time. Else the clip keeps its
 * article, and what was just filled in is added to it.
 */
export function mergeSaved(existing: WholeClip, incoming: WholeClip): WholeClip {
  const corrections = correctAgain(existing.clip.corrections, incoming.clip);
  const { id } = existing.clip;
  const entries = addAgain(existing.clip.entries, incoming.clip);
  if (!existing.clip.trashed) return compose(existing, { id, entries, corrections });
  const { capturedAt, device } = incoming.clip;
  const revived = setStatus({ entries, corrections }, 'kept', capturedAt, device);
  return compose(incoming, { id, entries, corrections: revived });
}

/**
 * A page of another program's file that is in the library already: our article stays, for it was read
 * off the page itself; campaigns, notes and highlights are added to it. Importing again adds nothing.
 */
export function mergeFound(existing: WholeClip, incoming: WholeClip): WholeClip {
  const { id, corrections } = existing.clip;
  const said = saidOtherwise(existing.clip);
  const fresh = Object.entries(incoming.clip.entries).filter(([, entry]) => !entry || !said(entry));
  const entries = mergeSets(existing.clip.entries, Object.fromEntries(fresh));
  const staying = stayingPut(existing.clip, { entries, corrections });
  return compose(existing, { id, entries, corrections: staying });
}

/** Files of other programs hold several notes as one, and passages without their colours. */
function saidOtherwise(clip: Clip): (entry: Entry) => boolean {
  const notes = new Set(liveValues(clip.entries, 'note'));
  const marks = highlightsOf(clip);
  const values = new Set(marks.map(({ value }) => value));
  const passages = new Set(marks.map(passageOf));
  return ({ kind, value }) => {
    if (kind === 'note') return !notes.has(value) && joinNotes(clip.note, value) === clip.note;
    const mark = kind === 'highlight' && !values.has(value) ? readHighlight(value) : null;
    return mark !== null && passages.has(passageOf(mark));
  };
}

const passageOf = ({ exact, note = '' }: Highlight): string => stableJson([exact.trim(), note]);

function compose(
  edition: WholeClip,
  joined: Pick<Clip, 'id' | 'entries' | 'corrections'>,
): WholeClip {
  const { article } = edition.body;
  return {
    clip: composeClip({ ...edition.clip, ...joined }, article),
    body: { id: joined.id, article },
  };
}

// What a person just filled in was stamped without knowing the clip that is here: stamped again,
// it comes after all that the clip holds, even if this machine's clock was set back.

function addAgain(known: StampedSet, { entries, device }: Clip): StampedSet {
  let set = known;
  for (const [stamp, entry] of Object.entries(entries)) {
    if (entry) set = addEntry(set, entry, stampTime(stamp), device);
  }
  return set;
}

function correctAgain(known: Corrections, { corrections, device }: Clip): Corrections {
  let result = known;
  for (const field of ['title', 'published', 'authors', 'tone'] as const) {
    const set = corrections[field];
    if (set) result = correct(result, field, set.value, stampTime(set.stamp), device);
  }
  return result;
}

/** A choice by a total order: whatever the order in which copies meet, the same one comes out. */
function firstEdition(a: WholeClip, b: WholeClip): WholeClip {
  const left = a.clip.corrections.status?.stamp ?? '';
  const right = b.clip.corrections.status?.stamp ?? '';
  if (left !== right) return left > right ? a : b;
  if (a.clip.capturedAt !== b.clip.capturedAt) {
    return a.clip.capturedAt < b.clip.capturedAt ? a : b;
  }
  const [one, other] = [headText(a), headText(b)];
  if (one !== other) return one < other ? a : b;
  const [its, theirs] = [a.body.article, b.body.article];
  return its === theirs || stableJson(its) <= stableJson(theirs) ? a : b;
}

const headText = ({ clip }: WholeClip): string =>
  stableJson([clip.textHash, clip.device, clip.url, clip.source]);
