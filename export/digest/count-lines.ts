import { TONE_ORDER, type Tone } from '../../domain/tone.ts';
import type { CampaignCounts, CountRow, DigestCounts } from './counts.ts';
import type { Digest } from './digest.ts';
import { countText, percentText } from './numbers.ts';

/** More sources of a campaign than these are one row. */
const SOURCES_SHOWN = 12;

/** The counts in sentences. */
export function countLines(
  { words, choices: { language } }: Digest,
  counts: DigestCounts,
): readonly string[] {
  const { total } = counts;
  const say = words.counts;
  const figure = (count: number): string => countText(count, language);
  const change = (now: number, before: number): string => {
    if (now === before) return say.same;
    const by = figure(Math.abs(now - before));
    return (now > before ? say.up : say.down)(by, percentText(now, before, language));
  };
  const tones = toneColumns(counts)
    .map((tone) => `${words.tones[tone].toLowerCase()} ${figure(total.tones[tone])}`)
    .join(', ');
  return [
    say.sum(figure(total.now), figure(counts.sources)),
    ...(counts.before !== null && total.before !== null
      ? [say.against(counts.before, figure(total.before), change(total.now, total.before))]
      : []),
    ...(TONE_ORDER.some((tone) => total.tones[tone] > 0) ? [say.toneSum(tones)] : []),
    ...(counts.reposts > 0 ? [say.reposts(figure(counts.reposts))] : []),
    ...(counts.undated > 0 ? [say.undated(figure(counts.undated))] : []),
  ];
}

/** The tones, and "not set" where any clip has none. */
export const toneColumns = ({ total }: DigestCounts): readonly (Tone | 'none')[] =>
  total.tones.none > 0 ? [...TONE_ORDER, 'none'] : TONE_ORDER;

/** The sources with the most clips, the rest summed up in one row. */
export function shownSources(
  { sources }: CampaignCounts,
  { words, choices: { language } }: Digest,
): readonly CountRow[] {
  if (sources.length <= SOURCES_SHOWN + 1) return sources;
  const rest = sources.slice(SOURCES_SHOWN);
  const sum = (of: (row: CountRow) => number): number =>
    rest.reduce((total, row) => total + of(row), 0);
  return [
    ...sources.slice(0, SOURCES_SHOWN),
    {
      name: words.counts.others(countText(rest.length, language)),
      now: sum(({ now }) => now),
      before: rest[0]?.before === null ? null : sum(({ before }) => before ?? 0),
      tones: {
        positive: sum(({ tones }) => tones.positive),
        neutral: sum(({ tones }) => tones.neutral),
        negative: sum(({ tones }) => tones.negative),
        none: sum(({ tones }) => tones.none),
      },
    },
  ];
}
