import { campaignKey, normaliseCampaignName, type Campaign } from '../../domain/campaign.ts';
import type { Clip, WholeClip } from '../../domain/clip.ts';
import type { EarlierText, PageText } from '../../messaging/protocol.ts';
import { CAMPAIGNS, NOON, sampleArticle } from './sample-clips.ts';
import { sampleText } from './sample-texts.ts';

/** A library in memory. */
export interface MemoryState {
  readonly clips: Map<string, Clip>;
  /** What each clip says. */
  readonly texts: Map<string, PageText>;
  /** The latest first. */
  readonly versions: Map<string, readonly EarlierText[]>;
  /** Clips that have one text, by a name of the group. */
  readonly groups: Map<string, string>;
  readonly campaigns: Map<string, Campaign>;
  readonly listeners: Set<() => void>;
  readonly announce: () => void;
  /** A later instant at each call. */
  readonly tick: () => number;
  /** The campaign of this name; made if there is none. */
  readonly idOf: (name: string) => string;
  /** Changes those that are there, and says so. */
  readonly change: (ids: readonly string[], each: (clip: Clip) => Clip) => Clip[];
}

export function createState(first: readonly Clip[]): MemoryState {
  const clips = new Map(first.map((clip) => [clip.id, clip]));
  const campaigns = new Map<string, Campaign>(CAMPAIGNS.map((each) => [each.id, each]));
  const listeners = new Set<() => void>();
  let clock = NOON;
  const announce = (): void => {
    for (const listener of listeners) listener();
  };
  return {
    clips,
    texts: new Map(first.map(({ id, title }, at) => [id, { title, text: sampleText(at) }])),
    versions: new Map(),
    groups: new Map(),
    campaigns,
    listeners,
    announce,
    tick: () => (clock += 1),
    idOf(name) {
      const key = campaignKey(name);
      const known = [...campaigns.values()].find((each) => campaignKey(each.name) === key);
      if (known) return known.id;
      const id = `campaign-${campaigns.size}`;
      campaigns.set(id, { id, name: normaliseCampaignName(name), phrases: [], createdAt: clock });
      return id;
    },
    change(ids, each) {
      const changed = ids.flatMap((id) => {
        const clip = clips.get(id);
        return clip ? [each(clip)] : [];
      });
      for (const clip of changed) clips.set(clip.id, clip);
      announce();
      return changed;
    },
  };
}

/** A clip as searches see it. */
export const wholeOf = ({ texts }: MemoryState, clip: Clip): WholeClip => ({
  clip,
  body: { id: clip.id, article: sampleArticle(0, texts.get(clip.id) ?? {}) },
});

/** The clips of this clip's text, the oldest first; [] where it stands alone. */
export function groupOf({ clips, groups }: MemoryState, id: string): Clip[] {
  const group = groups.get(id);
  if (group === undefined) return [];
  const found = [...clips.values()].filter(
    (clip) => !clip.trashed && groups.get(clip.id) === group,
  );
  return found.length > 1 ? found.sort((a, b) => a.capturedAt - b.capturedAt) : [];
}
