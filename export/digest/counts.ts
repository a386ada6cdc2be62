import type { Clip } from '../../domain/clip.ts';
import type { Tone } from '../../domain/tone.ts';

/** How many clips one thing has, now and in the period before. */
export interface CountRow {
  readonly name: string;
  readonly now: number;
  /** Null where there is no period before. */
  readonly before: number | null;
  /** Of this period. */
  readonly tones: Readonly<Record<Tone | 'none', number>>;
}

export interface CampaignCounts extends CountRow {
  /** The most clips first. */
  readonly sources: readonly CountRow[];
}

/** The page of counts: campaign by campaign, source by source, tone by tone. */
export interface DigestCounts {
  readonly total: CountRow;
  readonly sources: number;
  readonly campaigns: readonly CampaignCounts[];
  /** The period before in words; null where there is none. */
  readonly before: string | null;
  /** Whether any clip counts in several campaigns. */
  readonly several: boolean;
  readonly reposts: number;
  readonly undated: number;
}

/** What is counted of a clip. */
export interface Counted extends Pick<Clip, 'tone' | 'campaigns'> {
  readonly source: string;
}

export const countedOf = ({ tone, campaigns, source }: Clip): Counted => ({
  ...(tone && { tone }),
  campaigns,
  source: source.name,
});

interface Tally {
  now: number;
  before: number;
  readonly tones: Record<Tone | 'none', number>;
}

const emptyTally = (): Tally => ({
  now: 0,
  before: 0,
  tones: { positive: 0, neutral: 0, negative: 0, none: 0 },
});

/** Tallies of all, of campaigns (by id; '' for none) and of their sources. */
export class Counter {
  readonly #total = emptyTally();
  readonly #campaigns = new Map<string, { tally: Tally; sources: Map<string, Tally> }>();
  readonly #sources = new Set<string>();
  #several = false;

  add(clip: Counted, when: 'now' | 'before'): void {
    count(this.#total, clip, when);
    if (when === 'now') {
      this.#sources.add(clip.source);
      if (clip.campaigns.length > 1) this.#several = true;
    }
    for (const id of clip.campaigns.length > 0 ? clip.campaigns : ['']) {
      const held = entryOf(this.#campaigns, id, () => ({
        tally: emptyTally(),
        sources: new Map(),
      }));
      count(held.tally, clip, when);
      count(entryOf(held.sources, clip.source, emptyTally), clip, when);
    }
  }

  /** @param names by id, in the order in which campaigns are shown; '' for clips without any */
  rows(
    names: ReadonlyMap<string, string>,
    totalName: string,
    compared: boolean,
  ): Pick<DigestCounts, 'total' | 'sources' | 'campaigns' | 'several'> {
    const row = (name: string, { now, before, tones }: Tally): CountRow => ({
      name,
      now,
      before: compared ? before : null,
      tones,
    });
    return {
      total: row(totalName, this.#total),
      sources: this.#sources.size,
      several: this.#several,
      campaigns: [...names].flatMap(([id, name]) => {
        const held = this.#campaigns.get(id);
        if (!held) return [];
        const sources = [...held.sources].map(([source, tally]) => row(source, tally));
        return [{ ...row(name, held.tally), sources: sources.sort(mostFirst) }];
      }),
    };
  }
}

function count(tally: Tally, { tone }: Counted, when: 'now' | 'before'): void {
  tally[when]++;
  if (when === 'now') tally.tones[tone ?? 'none']++;
}

const mostFirst = (a: CountRow, b: CountRow): number =>
  b.now - a.now ||
  (b.before ?? 0) - (a.before ?? 0) ||
  (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const held = map.get(key);
  if (held !== undefined) return held;
  const made = make();
  map.set(key, made);
  return made;
}
