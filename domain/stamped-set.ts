import { stableJson } from './stable-json.ts';
import { nextStamp, type Stamp } from './stamp.ts';

/**
 * What a set entry may say. An entry never changes; a new wording is a new entry. `together` and
 * `apart` hold the cluster of reposts that a person joined the clip with or took it out of;
 * `highlight` holds what was marked in the article (`clip-highlight.ts`), `aside` a correction that
 * gave way to one that had not seen it (`aside.ts`).
 */
export type EntryKind = 'campaign' | 'note' | 'together' | 'apart' | 'highlight' | 'aside';

export interface Entry {
  readonly kind: EntryKind;
  readonly value: string;
}

/**
 * Campaigns, notes and choices about reposts of a clip: entries under the stamp that added them, 0 where one was
 * removed. Copies on several machines are joined by union and 0 wins, so an addition survives
 * every remover who had not seen it, and no join loses what a person wrote.
 */
export type StampedSet = Readonly<Record<Stamp, Entry | 0>>;

/**
 * The join of two copies: commutative, associative, idempotent. Keys come out sorted, so that
 * every machine writes the same bytes.
 */
export function mergeSets(a: StampedSet, b: StampedSet): StampedSet {
  const merged: Record<Stamp, Entry | 0> = {};
  for (const stamp of sorted([...Object.keys(a), ...Object.keys(b)])) {
    merged[stamp] = joinEntries(a[stamp], b[stamp]);
  }
  return merged;
}

function joinEntries(left: Entry | 0 | undefined, right: Entry | 0 | undefined): Entry | 0 {
  if (left === 0 || right === 0) return 0;
  if (!left || !right) return (left ?? right) as Entry;
  // One stamp, two entries: only a damaged or restored copy has that. Every machine must choose
  // alike.
  return stableJson(left) >= stableJson(right) ? left : right;
}

// In place, on fresh arrays: `toSorted` needs Chrome 110, the last Chrome of Windows 7 is 109.
const sorted = (stamps: Stamp[]): Stamp[] => stamps.sort();

/** The set with `value` added; the same set if it holds it already. */
export function addEntry(set: StampedSet, entry: Entry, now: number, device: string): StampedSet {
  if (liveValues(set, entry.kind).includes(entry.value)) return set;
  return { ...set, [nextStamp(now, device, Object.keys(set))]: entry };
}

/** The set with every entry that was seen with this value removed. */
export function removeEntry(set: StampedSet, { kind, value }: Entry): StampedSet {
  const next: Record<Stamp, Entry | 0> = { ...set };
  for (const [stamp, held] of Object.entries(set)) {
    if (held !== 0 && held.kind === kind && held.value === value) next[stamp] = 0;
  }
  return next;
}

/** Values present, each once, in the order in which they were added. */
export function liveValues(set: StampedSet, kind: EntryKind): string[] {
  const values = new Set<string>();
  for (const stamp of sorted(Object.keys(set))) {
    const held = set[stamp];
    if (held && held.kind === kind) values.add(held.value);
  }
  return [...values];
}
