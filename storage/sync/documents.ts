import { clipDocument, type ClipDocument } from '../../domain/circle/document.ts';
import type { WholeClip } from '../../domain/clip.ts';
import type { Corrections } from '../../domain/corrections.ts';
import type { Stamp } from '../../domain/stamp.ts';
import { mergeSets, type Entry, type StampedSet } from '../../domain/stamped-set.ts';
import type { CircleScope, OwnWords, SyncedRow } from './rows.ts';

/**
 * A clip as the circle gets it. Of campaigns that are not shared nothing leaves the machine but that they are
 * gone, and what the circle calls by other ids, or what we have not to say, goes back as it came:
 * a document that is pushed holds all that the one before it held. What was said of a page before it met the
 * circle, and was not shared, stays here until a campaign that it held then is shared.
 */
export function documentOf(
  { clip, body }: WholeClip,
  { shared }: CircleScope,
  synced: Pick<SyncedRow, 'kept' | 'id' | 'snapshots' | 'own'> | undefined,
): ClipDocument {
  const { kept = {}, id = clip.id, snapshots, own } = synced ?? {};
  const silent = own && isSilent(clip.entries, own, shared) ? own : null;
  const stamps = new Set(silent?.stamps);
  const said = Object.fromEntries(
    Object.entries(clip.entries).filter(([stamp, held]) => held === 0 || !stamps.has(stamp)),
  );
  const open = shared === null ? said : withoutPrivate(said, new Set(shared));
  const entries = mergeSets(open, kept);
  const corrections = silent ? saidOf(clip.corrections, silent, stamps) : clip.corrections;
  return clipDocument(
    { clip: { ...clip, id: id < clip.id ? id : clip.id, entries, corrections }, body },
    snapshots,
  );
}

/** As long as none of the campaigns of then is shared. */
const isSilent = (entries: StampedSet, { stamps }: OwnWords, shared: CircleScope['shared']) =>
  shared !== null &&
  !stamps.some((stamp) => {
    const held = entries[stamp];
    return held && held.kind === 'campaign' && shared.includes(held.value);
  });

function saidOf(
  corrections: Corrections,
  { instead }: OwnWords,
  stamps: ReadonlySet<Stamp>,
): Corrections {
  const fields = Object.entries(corrections).filter(([, held]) => held && !stamps.has(held.stamp));
  const theirs = Object.entries(instead).filter(([field]) => {
    const held = corrections[field as keyof Corrections];
    return held && stamps.has(held.stamp);
  });
  return Object.fromEntries([...fields, ...theirs]);
}

/** All that a clip says which nobody in the circle has heard. */
export const ownWords = (
  { entries, corrections }: Pick<WholeClip['clip'], 'entries' | 'corrections'>,
  instead: Corrections,
): OwnWords => ({
  stamps: [
    ...Object.keys(entries).filter((stamp) => entries[stamp] !== 0),
    ...Object.values(corrections).flatMap((held) => (held ? [held.stamp] : [])),
  ],
  instead,
});

const withoutPrivate = (entries: StampedSet, shared: ReadonlySet<string>): StampedSet =>
  Object.fromEntries(Object.entries(entries).filter(([, held]) => isOurs(held, shared)));

const isOurs = (held: Entry | 0, shared: ReadonlySet<string>): boolean =>
  held === 0 || held.kind !== 'campaign' || shared.has(held.value);

/**
 * What of a document's campaigns would be lost if our clip alone were pushed: ids that are others here,
 * and campaigns that we do not share.
 *
 * @param ids what the document's campaigns are here
 */
export function keptOf(
  entries: StampedSet,
  ids: ReadonlyMap<string, string>,
  { shared }: CircleScope,
): Readonly<Record<Stamp, Entry>> | undefined {
  const kept = Object.entries(entries).filter((each): each is [Stamp, Entry] => {
    const [, held] = each;
    if (held === 0 || held.kind !== 'campaign') return false;
    const here = ids.get(held.value) ?? held.value;
    return here !== held.value || (shared !== null && !shared.includes(here));
  });
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}
