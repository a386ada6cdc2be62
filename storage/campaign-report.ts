import type { CampaignDates } from '../domain/campaign-details.ts';
import {
  publishedFirst,
  type CampaignReport,
  type Placed,
  type ReportedCluster,
  type ReportedProvince,
  type ReportedSource,
} from '../domain/campaign-report.ts';
import type { Clip } from '../domain/clip.ts';
import { NO_FILTER } from '../domain/facets.ts';
import { clipOf } from './clip-rows.ts';
import type { ClipRow, Database } from './database.ts';
import { dayNumber, dayText, REPOSTED, UNDATED } from './facets/chunk.ts';
import type { FacetColumns } from './facets/facet-index.ts';
import type { Shelves } from './list-page.ts';
import { asked, inTransaction, settled } from './requests.ts';

/** Clips of one first day that are looked at for the time: more than that share it by accident. */
const TIED = 12;
/** Texts that are told. */
const CLUSTERS = 12;

/**
 * The report of a campaign. Nearly all of it is read off the facets in memory; rows are read of
 * clips that were first and of those that have a text with others.
 */
export async function reportCampaign(
  { db, facets }: Shelves,
  id: string,
  dates: CampaignDates,
): Promise<CampaignReport> {
  const ords = await facets.select({ ...NO_FILTER, campaigns: [id] });
  const columns = await facets.columns();
  const isDated = (ord: number): boolean => ((columns.flags[ord] ?? 0) & UNDATED) === 0;
  const dated = ords.filter(isDated);
  const provinces = groups(ords, (ord) => sourceAt(columns, ord)?.[4] ?? null);
  const reposted = ords.filter((ord) => ((columns.flags[ord] ?? 0) & REPOSTED) !== 0);

  const firsts = [dated, ...[...provinces.values()].map((held) => held.filter(isDated))];
  const tied = firsts.map((held) => firstDayOf(columns, held));
  const rows = await rowsOf(db, [...new Set([...tied.flat(), ...reposted])]);
  const firstOf = (wanted: readonly number[]): Clip | null =>
    clipsAt(rows, wanted).sort(publishedFirst)[0] ?? null;
  const clusters = clustersOf(reposted.flatMap((ord) => rows.get(ord) ?? []));

  return {
    clips: ords.length,
    undated: ords.length - dated.length,
    days: countDays(columns, dated),
    placed: placed(columns, ords, dates),
    sources: sourcesOf(columns, ords, isDated),
    provinces: [...provinces]
      .map(([name, held], at): ReportedProvince => {
        const before = groups(held, (ord) => sourceAt(columns, ord)?.[3] ?? null);
        return {
          name,
          clips: held.length,
          before: [...before]
            .map(([old, { length }]) => ({ name: old, clips: length }))
            .sort(mostClips),
          first: firstOf(tied[at + 1] ?? []),
        };
      })
      .sort(mostClips),
    unplaced: ords.length - [...provinces.values()].reduce((sum, held) => sum + held.length, 0),
    first: firstOf(tied[0] ?? []),
    reposted: clusters.reduce((sum, { clips }) => sum + clips, 0),
    clusters: clusters.slice(0, CLUSTERS),
  };
}

const sourceAt = (columns: FacetColumns, ord: number) => columns.sources[columns.source[ord] ?? 0];

/** The numbers by what they are told apart by; those without are left out. */
function groups(
  ords: readonly number[],
  by: (ord: number) => string | null,
): Map<string, number[]> {
  const held = new Map<string, number[]>();
  for (const ord of ords) {
    const name = by(ord);
    if (name === null) continue;
    const group = held.get(name);
    if (group) group.push(ord);
    else held.set(name, [ord]);
  }
  return held;
}

/** Those of the first day among them. */
function firstDayOf({ day }: FacetColumns, ords: readonly number[]): readonly number[] {
  const first = ords.reduce((least, ord) => Math.min(least, day[ord] ?? least), Infinity);
  return ords.filter((ord) => day[ord] === first).slice(-TIED);
}

function countDays({ day }: FacetColumns, ords: readonly number[]): CampaignReport['days'] {
  const counts = new Map<number, number>();
  for (const ord of ords) counts.set(day[ord] ?? 0, (counts.get(day[ord] ?? 0) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b).map(([on, clips]) => ({ day: dayText(on), clips }));
}

/** Pages without a day count by their capture, as in the filter that shows them. */
function placed(
  { day }: FacetColumns,
  ords: readonly number[],
  { from, to }: CampaignDates,
): Placed | null {
  if (from === null && to === null) return null;
  const first = from === null ? -Infinity : dayNumber(from);
  const last = to === null ? Infinity : dayNumber(to);
  const before = ords.filter((ord) => (day[ord] ?? 0) < first).length;
  const after = ords.filter((ord) => (day[ord] ?? 0) > last).length;
  return { before, within: ords.length - before - after, after };
}

function sourcesOf(
  columns: FacetColumns,
  ords: readonly number[],
  isDated: (ord: number) => boolean,
): readonly ReportedSource[] {
  return [...groups(ords, (ord) => sourceAt(columns, ord)?.[0] ?? null)]
    .map(([host, held]): ReportedSource => {
      // Known by another name since: the newest clip says what it is called.
      const [, name = host, kind = 'unknown'] = sourceAt(columns, held[0] ?? 0) ?? [];
      const [first] = firstDayOf(columns, held.filter(isDated));
      return {
        host,
        name,
        kind,
        clips: held.length,
        first: first === undefined ? null : dayText(columns.day[first] ?? 0),
      };
    })
    .sort(mostClips);
}

const mostClips = (
  a: { readonly clips: number; readonly name: string },
  b: { readonly clips: number; readonly name: string },
): number => b.clips - a.clips || (a.name < b.name ? -1 : 1);

function rowsOf(db: Database, ords: readonly number[]): Promise<ReadonlyMap<number, ClipRow>> {
  return inTransaction(db, 'readonly', [db.clips], async (stores) => {
    const byOrd = stores(db.clips).index('ord');
    const rows = await settled(...ords.map((ord) => asked<ClipRow | undefined>(byOrd.get(ord))));
    return new Map(rows.flatMap((row) => (row ? [[row.ord, row] as const] : [])));
  });
}

const clipsAt = (rows: ReadonlyMap<number, ClipRow>, ords: readonly number[]): Clip[] =>
  ords.flatMap((ord) => {
    const row = rows.get(ord);
    return row ? [clipOf(row)] : [];
  });

/** Texts that at least two clips of the campaign have, the most clips first. */
function clustersOf(rows: readonly ClipRow[]): readonly ReportedCluster[] {
  const byCluster = new Map<string, ClipRow[]>();
  for (const row of rows) {
    if (row.cluster === null) continue;
    const held = byCluster.get(row.cluster);
    if (held) held.push(row);
    else byCluster.set(row.cluster, [row]);
  }
  return [...byCluster]
    .flatMap(([id, held]): ReportedCluster[] => {
      const [first] = held.map(clipOf).sort(publishedFirst);
      if (!first || held.length < 2) return [];
      const sources = new Set(held.map(({ source }) => source.host)).size;
      return [{ id, title: first.title, clips: held.length, sources, first }];
    })
    .sort((a, b) => b.clips - a.clips || publishedFirst(a.first, b.first));
}
