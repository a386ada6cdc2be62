import type { ReportedProvince } from '../../../domain/campaign-report.ts';
import { PROVINCE_SINCE_2025 } from '../../../portals/provinces.ts';

/** One of the 34, with those that it was before 1 July 2025. */
export interface ProvinceName {
  readonly name: string;
  readonly before: readonly string[];
}

const BEFORE = new Map<string, string[]>();
for (const [old, now] of Object.entries(PROVINCE_SINCE_2025)) {
  const held = BEFORE.get(now);
  if (held) held.push(old);
  else BEFORE.set(now, [old]);
}

/** In alphabetical order. */
export const PROVINCES: readonly ProvinceName[] = [...BEFORE]
  .map(([name, before]) => ({ name, before }))
  .sort((a, b) => a.name.localeCompare(b.name, 'vi'));

/** Those that have not reported at all. */
export function silentProvinces(reported: readonly ReportedProvince[]): readonly ProvinceName[] {
  const names = new Set(reported.map(({ name }) => name));
  return PROVINCES.filter(({ name }) => !names.has(name));
}

/** The provinces that one was before, with their numbers of clips; [] where it was itself alone. */
export function formerOf({ name, before }: ReportedProvince) {
  const counts = new Map(before.map((each) => [each.name, each.clips]));
  const names = [...new Set([...(BEFORE.get(name) ?? []), ...counts.keys()])];
  if (names.length < 2) return [];
  return names.map((each) => ({ name: each, clips: counts.get(each) ?? 0 }));
}
