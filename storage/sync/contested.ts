import { asideValue, type Aside } from '../../domain/aside.ts';
import type { WholeClip } from '../../domain/clip.ts';
import { addEntry, type StampedSet } from '../../domain/stamped-set.ts';
import { sameData } from '../same-data.ts';
import { CONTESTED } from './queue.ts';
import type { ContestedField, OutboxRow } from './rows.ts';

export interface Settled {
  readonly entries: StampedSet;
  /** Fields of which both values are shown side by side now. */
  readonly contested: ReadonlySet<ContestedField>;
  /** What the circle has still not heard of. */
  readonly unsaid: OutboxRow['unsaid'];
}

/**
 * Two corrections of one field that had not seen each other: the later one stands, and the other one becomes
 * an entry beside it. Both machines may find it; the entry is theirs alike by what it holds.
 *
 * @param unsaid our corrections that the circle has not heard of. null: it has heard of none, for the
 *   page was never met in it
 */
export function settleContested(
  ours: WholeClip,
  theirs: WholeClip,
  merged: WholeClip,
  unsaid: OutboxRow['unsaid'] | null,
  now: number,
  device: string,
): Settled {
  let { entries } = merged.clip;
  const contested = new Set<ContestedField>();
  const left: { -readonly [Field in ContestedField]?: OutboxRow['unsaid'][Field] } = { ...unsaid };
  for (const field of CONTESTED) {
    const base = unsaid === null ? null : unsaid[field]?.base;
    const mine = ours.clip.corrections[field];
    const other = theirs.clip.corrections[field];
    if (base === undefined || !mine || !other || other.stamp === mine.stamp) continue;
    const stands = merged.clip.corrections[field];
    const lost = stands?.stamp === mine.stamp ? other : mine;
    if (other.stamp !== base && !sameData(mine.value, other.value)) {
      const aside = { field, value: lost.value, stamp: lost.stamp } as Aside;
      entries = addEntry(entries, { kind: 'aside', value: asideValue(aside) }, now, device);
      contested.add(field);
    }
    const said = left[field];
    if (lost === mine) delete left[field];
    else if (said) left[field] = { ...said, base: other.stamp };
  }
  return { entries, contested, unsaid: left };
}
