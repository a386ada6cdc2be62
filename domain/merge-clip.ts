import { composeClip, type Clip, type WholeClip } from './clip.ts';
import { correct, mergeCorrections, type Corrections } from './corrections.ts';
import { stableJson } from './stable-json.ts';
import { addEntry, mergeSets, type StampedSet } from './stamped-set.ts';
import { stampTime } from './stamp.ts';

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
  const revived = correct(corrections, 'status', 'kept', capturedAt, device);
  return compose(incoming, { id, entries, corrections: revived });
}

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
  return editionText(a) <= editionText(b) ? a : b;
}

const editionText = ({ clip, body }: WholeClip): string =>
  stableJson([clip.textHash, clip.device, clip.url, clip.source, body.article]);
