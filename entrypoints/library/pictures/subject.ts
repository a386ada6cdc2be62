import type { CampaignCount } from '../../../domain/collection.ts';
import type { FacetFilter } from '../../../domain/facets.ts';
import type { PictureCounts } from '../../../domain/pictures/picture-counts.ts';
import { formatDay } from '../../../domain/vietnam-time.ts';
import { t } from '../../components/t.ts';
import { clipsWord } from './period-words.ts';
import type { Subject } from './use-taking.ts';

/** The days that the clips are from; '' for none. */
export function spanWords({ days }: PictureCounts): string {
  const first = days[0]?.day;
  const last = days.at(-1)?.day;
  if (first === undefined || last === undefined) return '';
  return first === last
    ? formatDay(first)
    : t('pictures.span', [formatDay(first), formatDay(last)]);
}

/** What is pictured, as files say it: a picture in a document has no filter beside it. */
export function subjectOf(
  counts: PictureCounts,
  asked: {
    readonly title: string;
    readonly text: string;
    readonly filter: FacetFilter;
    readonly campaigns: readonly CampaignCount[];
  },
): Subject {
  const { title, text, filter, campaigns } = asked;
  const tagged = campaigns.filter(
    ({ id, name }) => name !== title && filter.campaigns.includes(id),
  );
  const typed = text.trim();
  const line = [
    title,
    ...tagged.map(({ name }) => name),
    ...(typed ? [t('pictures.searched', [typed])] : []),
    clipsWord(counts.total),
    spanWords(counts),
  ];
  return {
    title,
    line: line.filter((part) => part !== '').join(' · '),
    foot: t('pictures.madeWith'),
  };
}
