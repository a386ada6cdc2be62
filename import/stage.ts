import { joinCampaigns, truthOf, type Campaign } from '../domain/campaign.ts';
import { idsHere, withCampaignIds } from '../domain/campaign-ids.ts';
import type { Clip, WholeClip } from '../domain/clip.ts';
import type { ClipMerge } from '../domain/ports.ts';
import { readsDifferently } from '../domain/revise-clip.ts';
import { stableJson } from '../domain/stable-json.ts';
import { liveValues, type EntryKind } from '../domain/stamped-set.ts';
import type { Taken } from './take-in.ts';

/**
 * What will become of a clip of the file: it is new here; the file says nothing new of it; it gets
 * something; it says something else than ours.
 */
export type Fate = 'new' | 'same' | 'adds' | 'conflict';

export interface StagedClip {
  readonly clip: Clip;
  readonly fate: Fate;
  /** Its page lies in the trash here, and stays there. */
  readonly trashed: boolean;
  /** Names of campaigns that a clip that is here gets. */
  readonly campaigns: readonly string[];
  readonly notes: number;
  readonly highlights: number;
  readonly conflict: Conflict | null;
}

/** Both are kept: one as the clip's article, the other as an earlier version. */
export interface Conflict {
  readonly ours: WholeClip;
  readonly theirs: WholeClip;
  readonly stays: 'ours' | 'theirs';
}

/** What will come, before anything is written. */
export interface Stage {
  readonly clips: Readonly<Record<Fate, readonly StagedClip[]>>;
  /** Campaigns that the library does not know. */
  readonly newCampaigns: readonly Campaign[];
  /** How many that it knows get phrases or details. */
  readonly richerCampaigns: number;
}

/**
 * @param held clips of the library of the same pages, by URL key
 * @param ours campaigns of the library
 * @param merge what the import will do
 */
export function stageOf(
  { wholes, campaigns }: Pick<Taken, 'wholes' | 'campaigns'>,
  held: ReadonlyMap<string, WholeClip>,
  ours: readonly Campaign[],
  merge: ClipMerge,
): Stage {
  const ids = idsHere(campaigns, ours);
  const names = new Map([...campaigns, ...ours].map(({ id, name }) => [id, name]));
  const clips: Record<Fate, StagedClip[]> = { new: [], same: [], adds: [], conflict: [] };
  for (const whole of wholes) {
    const existing = held.get(whole.clip.urlKey);
    const staged = existing
      ? stageKnown(existing, withCampaignIds(whole, ids), names, merge)
      : { ...NOTHING, clip: whole.clip, fate: 'new' as const };
    clips[staged.fate].push(staged);
  }
  const known = new Map(ours.map((each) => [each.id, each]));
  return {
    clips,
    newCampaigns: campaigns.filter(({ id }) => !known.has(ids.get(id) ?? id)),
    richerCampaigns: campaigns.filter((theirs) => {
      const own = known.get(ids.get(theirs.id) ?? theirs.id);
      return own && stableJson(joinCampaigns(own, theirs)) !== stableJson(truthOf(own));
    }).length,
  };
}

const SHOWN: readonly EntryKind[] = ['campaign', 'note', 'together', 'apart', 'highlight'];

/** What a person could see of a clip: under which stamps it holds that is nothing new. */
const shownOf = (clip: Clip): string =>
  stableJson({
    ...clip,
    id: '',
    entries: SHOWN.map((kind) => liveValues(clip.entries, kind).sort()),
  });

const NOTHING = { trashed: false, campaigns: [], notes: 0, highlights: 0, conflict: null };

function stageKnown(
  ours: WholeClip,
  theirs: WholeClip,
  names: ReadonlyMap<string, string>,
  merge: ClipMerge,
): StagedClip {
  const { clip, body } = merge(ours, theirs);
  const gained = (kind: EntryKind): readonly string[] => {
    const had = new Set(liveValues(ours.clip.entries, kind));
    return liveValues(clip.entries, kind).filter((value) => !had.has(value));
  };
  const differ = readsDifferently(ours.body.article, theirs.body.article);
  const same = shownOf(clip) === shownOf(ours.clip);
  return {
    clip: theirs.clip,
    fate: differ ? 'conflict' : same ? 'same' : 'adds',
    trashed: clip.trashed === 1,
    campaigns: gained('campaign').map((id) => names.get(id) ?? id),
    notes: gained('note').length,
    highlights: gained('highlight').length,
    conflict: differ
      ? { ours, theirs, stays: body.article === ours.body.article ? 'ours' : 'theirs' }
      : null,
  };
}
