import type { CountRow, DigestCounts } from './counts.ts';
import { shownSources, toneColumns } from './count-lines.ts';
import type { Digest } from './digest.ts';
import { changeText, countText } from './numbers.ts';

/** A row of the table of counts as it is printed. */
export interface PrintedCounts {
  readonly name: string;
  readonly figures: readonly string[];
  /** The total and campaigns; the others are sources of the campaign above. */
  readonly strong: boolean;
}

/** The heads of the table of counts, and its rows: the total first, for it is what is asked. */
export function countRows(
  digest: Digest,
  counts: DigestCounts,
): { readonly heads: readonly string[]; readonly rows: readonly PrintedCounts[] } {
  const { words, choices } = digest;
  const tones = toneColumns(counts);
  const figure = (count: number): string => countText(count, choices.language);
  const printed = (name: string, row: CountRow, strong: boolean): PrintedCounts => ({
    name,
    strong,
    figures: [
      figure(row.now),
      ...(row.before === null
        ? []
        : [figure(row.before), changeText(row.now, row.before, choices.language)]),
      ...tones.map((tone) => figure(row.tones[tone])),
    ],
  });
  return {
    heads: [
      words.counts.caption,
      words.counts.now,
      ...(counts.before === null ? [] : [words.counts.before, words.counts.change]),
      ...tones.map((tone) => words.tones[tone]),
    ],
    rows: [
      printed(counts.total.name, counts.total, true),
      ...counts.campaigns.flatMap((campaign) => [
        printed(campaign.name, campaign, true),
        ...shownSources(campaign, digest).map((source) =>
          printed(`–\u00a0${source.name}`, source, false),
        ),
      ]),
    ],
  };
}
