import { leafOf, type Change, type Leaf, type RevisionOf } from './couch-answers.ts';
import { answer, type Answer } from './couch-failure.ts';
import type { Engine } from './engine.ts';
import { inParts } from './in-parts.ts';
import type { Refused } from './ports.ts';

export interface Leaves {
  readonly leaves: readonly Leaf[];
  /** Too large to be read. */
  readonly refused: readonly Refused[];
}

/** Leaves of one document that are read: an office makes a few; thousands are somebody's mischief. */
const MOST = 50;
const TOO_MANY = 'too many versions';

type Server = Pick<Engine, 'couch' | 'signal'>;

/** The leaves that the feed tells of: exactly these, for other nodes of a cluster may lag behind it. */
export async function leavesOfChanges(
  { couch, signal }: Server,
  changes: readonly Change[],
): Promise<Answer<Leaves>> {
  const came: Leaf[] = [];
  const wanted: RevisionOf[] = [];
  const forged: Refused[] = [];
  for (const { id, revs, raw } of changes) {
    if (revs.length > MOST) forged.push({ docId: id, rev: revs[0] ?? '', reason: TOO_MANY });
    else if (raw && revs.length === 1 && raw._rev === revs[0]) came.push(leafOf(raw));
    else wanted.push(...revs.map((rev) => ({ id, rev })));
  }
  const asked = await inParts(wanted, (part) => couch.bulkGet(part, signal));
  if (!asked.ok) return asked;
  const { values, tooLarge } = asked.value;
  // A document of which a leaf did not come is not judged by the others. Where it was followed by another
  // and cleared away, a later change tells of that.
  const there = new Set(values.map(nameOf));
  const partly = new Set(wanted.filter((one) => !there.has(nameOf(one))).map(({ id }) => id));
  return answer({
    leaves: [...came, ...values.filter(({ id }) => !partly.has(id))],
    refused: [...forged, ...tooLarge.map(refusedAs)],
  });
}

/** The leaves that stand now: a deletion, or the winner and what conflicts with it; none where there is nothing. */
export async function leavesNow(
  { couch, signal }: Server,
  ids: readonly string[],
): Promise<Answer<Leaves>> {
  const held = await inParts(ids, (part) => couch.held(part, signal));
  if (!held.ok) return held;
  const { tooLarge } = held.value;
  const values = held.value.values.filter(({ conflicts }) => conflicts.length < MOST);
  const forged = held.value.values.filter((each) => !values.includes(each));
  const others = await inParts(
    values.flatMap(({ id, conflicts }) => conflicts.map((rev) => ({ id, rev }))),
    (part) => couch.bulkGet(part, signal),
  );
  if (!others.ok) return others;
  return answer({
    leaves: [...values.flatMap(({ leaf }) => leaf ?? []), ...others.value.values],
    refused: [
      ...forged.map(({ id, leaf }) => ({ docId: id, rev: leaf?.rev ?? '', reason: TOO_MANY })),
      ...tooLarge.map((id) => refusedAs({ id, rev: '' })),
    ],
  });
}

const nameOf = ({ id, rev }: RevisionOf): string => `${rev} ${id}`;

const refusedAs = ({ id, rev }: RevisionOf): Refused => ({ docId: id, rev, reason: 'too large' });
