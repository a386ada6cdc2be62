import type { Clip } from '../../domain/clip.ts';
import { publishedFirst } from '../../domain/campaign-report.ts';
import type { ExportChoices } from '../../domain/export-choices.ts';
import { formatDay } from '../../domain/vietnam-time.ts';
import type { DigestEntry, DigestGroup, DigestLine } from './digest.ts';
import type { DigestWords } from './words.ts';

/** An entry and the light row that it is sorted and grouped by. */
export interface Gathered {
  readonly entry: DigestEntry;
  readonly clip: Clip;
}

/**
 * Entries in their groups, in order of publishing, numbered as they come first. A table by campaigns
 * is one list, for it has a column that names them all.
 *
 * @param campaigns names in the order in which their groups stand
 */
export function groupEntries(
  gathered: readonly Gathered[],
  campaigns: readonly string[],
  words: DigestWords,
  { look, groups }: Pick<ExportChoices, 'look' | 'groups'>,
): readonly DigestGroup[] {
  const inOrder = [...gathered].sort((a, b) => publishedFirst(a.clip, b.clip));
  if (look === 'table' && groups === 'campaign') return numbered([{ name: '', gathered: inOrder }]);
  const names = new Map<string, Gathered[]>();
  if (groups === 'campaign') for (const name of campaigns) names.set(name, []);
  for (const one of inOrder)
    for (const name of namesOf(one, words, groups)) {
      const held = names.get(name);
      if (held) held.push(one);
      else names.set(name, [one]);
    }
  const last = { campaign: words.noCampaign, day: words.noDay, province: words.noProvince }[groups];
  const all = [...names].map(([name, held]) => ({ name, gathered: held }));
  if (groups === 'province') all.sort((a, b) => VIETNAMESE.compare(a.name, b.name));
  return numbered([
    ...all.filter(({ name }) => name !== last),
    ...all.filter(({ name }) => name === last),
  ]);
}

const VIETNAMESE = new Intl.Collator('vi');

function namesOf(
  { entry, clip: { source } }: Gathered,
  words: DigestWords,
  groups: ExportChoices['groups'],
): readonly string[] {
  switch (groups) {
    case 'campaign':
      return entry.campaigns.length > 0 ? entry.campaigns : [words.noCampaign];
    case 'day':
      return [entry.day === null ? words.noDay : words.dayGroup(formatDay(entry.day))];
    case 'province':
      return [source.province2025 ?? source.province2024 ?? words.noProvince];
  }
}

function numbered(
  groups: readonly { readonly name: string; readonly gathered: readonly Gathered[] }[],
): readonly DigestGroup[] {
  const first = new Map<string, { readonly number: number; readonly group: number }>();
  return groups
    .filter(({ gathered }) => gathered.length > 0)
    .map(({ name, gathered }, group) => ({
      name,
      lines: gathered.map(({ entry }): DigestLine => {
        const held = first.get(entry.id);
        if (held) return { number: held.number, entry, before: held.group };
        const number = first.size + 1;
        first.set(entry.id, { number, group });
        return { number, entry, before: null };
      }),
    }));
}
