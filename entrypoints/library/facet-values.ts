import type { CampaignCount } from '../../domain/collection.ts';
import type { Counts } from '../../domain/facets.ts';
import type { SourceKind } from '../../domain/source.ts';
import { TONE_ORDER, type Tone } from '../../domain/tone.ts';
import { sourceOf } from '../../portals/source-of.ts';
import { kindLabel, toneLabel } from '../components/labels.ts';
import { t } from '../components/t.ts';
import type { FacetValue } from './facet-group.tsx';

/**
 * Counted values as they are shown. One that is chosen stays to be seen, with 0 where another
 * choice leaves nothing of it.
 */
export function facetValues(
  counts: Counts,
  chosen: readonly string[],
  label: (value: string) => string,
): readonly FacetValue[] {
  const known = new Set(counts.map(([value]) => value));
  const lost = chosen.filter((value) => !known.has(value)).map((value) => [value, 0] as const);
  return [...counts, ...lost].map(([value, clips]) => ({ value, label: label(value), clips }));
}

const names = new Map<string, string>();

/** The name of a host's portal; the host itself where the registry does not know it. */
export function hostLabel(host: string): string {
  const known = names.get(host);
  if (known !== undefined) return known;
  const { name } = sourceOf(`https://${host}/`);
  names.set(host, name);
  return name;
}

export const sourceKindLabel = (kind: string): string => kindLabel(kind as SourceKind);

/** The latest first. */
export const byMonth = (values: readonly FacetValue[]): readonly FacetValue[] =>
  [...values].sort((a, b) => (a.value < b.value ? 1 : -1));

const TONES: readonly (Tone | 'none')[] = [...TONE_ORDER, 'none'];

/** From good to bad, whatever their numbers. */
export const byTone = (values: readonly FacetValue[]): readonly FacetValue[] =>
  [...values].sort((a, b) => TONES.indexOf(a.value as Tone) - TONES.indexOf(b.value as Tone));

export const toneValueLabel = (tone: string): string => toneLabel(tone as Tone | 'none');

/** Names by id; `none` is no campaign. */
export function campaignLabel(campaigns: readonly CampaignCount[]): (id: string) => string {
  const byId = new Map(campaigns.map(({ id, name }) => [id, name]));
  return (id) => (id === 'none' ? t('facets.untagged') : (byId.get(id) ?? '…'));
}
