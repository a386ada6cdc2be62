import type { Clip } from '../../../domain/clip.ts';
import type { TableWords } from '../words.ts';

/** Clips a month; '' is the month of those whose day is not known. */
export type Months = ReadonlyMap<string, number>;

export interface CountedSource {
  readonly campaign: string;
  readonly source: string;
  readonly months: Months;
}

export interface Counts {
  /** A clip of two campaigns counts in both. */
  readonly add: (clip: Clip, campaigns: readonly string[]) => void;
  /** By campaign, then by source; clips of no campaign last. */
  readonly sources: () => readonly CountedSource[];
  /** Each clip once. */
  readonly all: Months;
  /** `YYYY-MM`, earliest first; '' last, if there are such clips. */
  readonly months: () => readonly string[];
}

/** Counts by campaign, source and month of publishing; holds numbers, no clips. */
export function createCounts(words: TableWords): Counts {
  const byCampaign = new Map<string, Map<string, Map<string, number>>>();
  const all = new Map<string, number>();
  return {
    all,
    add: ({ published, source }, campaigns) => {
      const month = published?.date.slice(0, 7) ?? '';
      increase(all, month);
      for (const campaign of campaigns.length > 0 ? campaigns : ['']) {
        const sources = within(byCampaign, campaign, () => new Map());
        increase(
          within(sources, source.name, () => new Map()),
          month,
        );
      }
    },
    sources: () =>
      [...byCampaign.keys()].sort(emptyLast).flatMap((campaign) =>
        [...(byCampaign.get(campaign) ?? [])]
          .sort(([a], [b]) => inOrder.compare(a, b))
          .map(([source, months]) => ({
            campaign: campaign || words.noCampaign,
            source,
            months,
          })),
      ),
    months: () => [...all.keys()].sort((a, b) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1)),
  };
}

const inOrder = new Intl.Collator('vi');

const emptyLast = (a: string, b: string): number =>
  a === '' ? 1 : b === '' ? -1 : inOrder.compare(a, b);

const increase = (counts: Map<string, number>, key: string): void =>
  void counts.set(key, (counts.get(key) ?? 0) + 1);

function within<T>(map: Map<string, T>, key: string, make: () => T): T {
  const held = map.get(key) ?? make();
  map.set(key, held);
  return held;
}
