import type { DigestGroups } from '../../domain/export-choices.ts';
import { foldText } from '../../domain/fold.ts';
import { formatDay } from '../../domain/vietnam-time.ts';
import type { ListedEntry } from './entry.ts';
import type { ReadingWords } from './words.ts';

/** Articles under one heading, the first published first. */
export interface EntryGroup<Entry extends ListedEntry = ListedEntry> {
  readonly name: string;
  /** All that belong here, also those that stand in a group before it. */
  readonly entries: readonly Entry[];
  /** Those that stand here: each article stands in one group. */
  readonly own: readonly Entry[];
}

/**
 * The entries in groups: campaigns and provinces by name, days in their order, and at the end those
 * of which nothing is known. An article of several campaigns belongs to each.
 */
export function groupEntries<Entry extends ListedEntry>(
  entries: readonly Entry[],
  by: DigestGroups,
  words: Pick<ReadingWords, 'noCampaign' | 'noDate' | 'noProvince'>,
): readonly EntryGroup<Entry>[] {
  const groups = new Map<string, Entry[]>();
  const rest: Entry[] = [];
  for (const entry of entries) {
    const keys = keysOf(entry, by);
    if (keys.length === 0) rest.push(entry);
    for (const key of keys) {
      const group = groups.get(key);
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    }
  }
  const ordered = [...groups].sort(([a], [b]) => compare(order(a), order(b)) || compare(a, b));
  const named = ordered.map(([key, held]) => [by === 'day' ? formatDay(key) : key, held] as const);
  const last =
    by === 'campaign' ? words.noCampaign : by === 'day' ? words.noDate : words.noProvince;
  const taken = new Set<number>();
  return [...named, ...(rest.length > 0 ? [[last, rest] as const] : [])].map(([name, held]) => {
    const sorted = held.sort(byDay);
    const own = sorted.filter(({ number }) => !taken.has(number));
    for (const { number } of own) taken.add(number);
    return { name, entries: sorted, own };
  });
}

const keysOf = ({ campaigns, day, province }: ListedEntry, by: DigestGroups): readonly string[] => {
  switch (by) {
    case 'campaign':
      return campaigns;
    case 'day':
      return day === null ? [] : [day];
    case 'province':
      return province === null ? [] : [province];
  }
};

/** Folded, so that "Đ" stands beside "D" on every machine, whatever its language. */
const order = (key: string): string => foldText(key);

const byDay = (a: ListedEntry, b: ListedEntry): number =>
  compare(a.day ?? '9', b.day ?? '9') || a.number - b.number;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
