import type { FacetFilter } from '../../domain/facets.ts';
import {
  PICTURE_TONES,
  type DayCount,
  type PictureCounts,
  type ProvinceCount,
  type SourceCount,
} from '../../domain/pictures/picture-counts.ts';
import { dayText, toneOfFlags, UNDATED, type SourceFacet } from './chunk.ts';
import type { FacetColumns } from './facet-index.ts';
import { compileFailures } from './filter.ts';

const TONES = PICTURE_TONES.length;

/** Of each byte of flags the place of its tone in `PICTURE_TONES`. */
const TONE_AT = Uint8Array.from({ length: 256 }, (_, flags) =>
  PICTURE_TONES.indexOf(toneOfFlags(flags)),
);

/**
 * What the pictures are drawn from, in one pass over the columns: unlike in the counts of facets
 * every choice of the filter holds. Plain arrays and no call in the loop, as there.
 *
 * @param among only these numbers
 */
export function countPictures(
  columns: FacetColumns,
  filter: FacetFilter,
  among?: readonly number[],
): PictureCounts {
  const { size, flags, source, set, day, firstDay } = columns;
  const fails = compileFailures(columns, filter);
  const { flag: byFlag, source: ofSource, set: ofSet, day: ofDay } = fails;
  const byDay = new Uint32Array(columns.days * TONES);
  const bySource = new Uint32Array(columns.sources.length);
  let total = 0;
  let undated = 0;
  const end = among?.length ?? size;
  for (let at = 0; at < end; at++) {
    const ord = among ? (among[at] ?? 0) : at;
    const flag = flags[ord] ?? 0;
    const from = source[ord] ?? 0;
    const on = (day[ord] ?? 0) - firstDay;
    if (byFlag[flag] || ofSource[from] || ofSet[set[ord] ?? 0] || (ofDay && ofDay[on])) continue;
    total += 1;
    if (flag & UNDATED) undated += 1;
    const cell = on * TONES + (TONE_AT[flag] ?? 0);
    byDay[cell] = (byDay[cell] ?? 0) + 1;
    bySource[from] = (bySource[from] ?? 0) + 1;
  }
  return {
    total,
    undated,
    days: daysOf(byDay, firstDay),
    sources: sourcesOf(columns.sources, bySource),
    provinces: provincesOf(columns.sources, bySource),
  };
}

function daysOf(byDay: Uint32Array, firstDay: number): readonly DayCount[] {
  const days: DayCount[] = [];
  for (let at = 0; at < byDay.length; at += TONES) {
    const [positive = 0, neutral = 0, negative = 0, none = 0] = byDay.subarray(at, at + TONES);
    if (positive + neutral + negative + none === 0) continue;
    days.push({
      day: dayText(firstDay + at / TONES),
      tones: [positive, neutral, negative, none],
    });
  }
  return days;
}

/** A host has had other names where the registry was corrected: the one of most clips is shown. */
function sourcesOf(sources: readonly SourceFacet[], clips: Uint32Array): readonly SourceCount[] {
  const byHost = new Map<string, SourceCount & { readonly named: number }>();
  sources.forEach(([host, name], at) => {
    const here = clips[at] ?? 0;
    if (here === 0) return;
    const held = byHost.get(host);
    const best = held && held.named >= here ? held : { name, named: here };
    byHost.set(host, {
      host,
      name: best.name,
      named: best.named,
      clips: (held?.clips ?? 0) + here,
    });
  });
  return Array.from(byHost.values(), ({ host, name, clips: sum }) => ({
    host,
    name,
    clips: sum,
  })).sort((a, b) => b.clips - a.clips || (a.host < b.host ? -1 : 1));
}

function provincesOf(
  sources: readonly SourceFacet[],
  clips: Uint32Array,
): readonly ProvinceCount[] {
  const sums = new Map<string, ProvinceCount>();
  sources.forEach(([, , , province2024, province2025], at) => {
    const here = clips[at] ?? 0;
    if (here === 0) return;
    const key = `${province2024 ?? ''}\n${province2025 ?? ''}`;
    sums.set(key, { province2024, province2025, clips: (sums.get(key)?.clips ?? 0) + here });
  });
  return [...sums]
    .sort(([a, x], [b, y]) => y.clips - x.clips || (a < b ? -1 : 1))
    .map(([, x]) => x);
}
