import { formatDay } from '../../domain/vietnam-time.ts';
import type { ExportChoices } from '../../domain/export-choices.ts';
import type { Period } from '../../domain/export-period.ts';
import type { ExportInput } from '../input.ts';
import { cleanTextLine } from './clean-text.ts';
import { Counter, countedOf, type DigestCounts } from './counts.ts';
import type { Digest } from './digest.ts';
import { entryOf } from './entry.ts';
import { groupEntries, type Gathered } from './groups.ts';
import { periodWords } from './period-words.ts';
import { digestWords, type DigestWords } from './words.ts';

/** What the library calls itself where a collection has no name of its own. */
const NO_NAME = 'Cắt Báo';

/**
 * The collection as a digest. Entries are held, for they are sorted by their day of publishing;
 * articles only where they are written whole.
 */
export async function readDigest(
  input: Pick<ExportInput, 'title' | 'campaigns' | 'wholes' | 'period' | 'before'>,
  choices: ExportChoices,
): Promise<Digest> {
  const words = await digestWords(choices.language);
  const names = campaignNames(input.campaigns);
  const counter = new Counter();
  const gathered: Gathered[] = [];
  for await (const wholes of input.wholes)
    for (const whole of wholes) {
      gathered.push({ entry: entryOf(whole, names, words, choices), clip: whole.clip });
      counter.add(countedOf(whole.clip), 'now');
    }
  const subject = cleanTextLine(input.title);
  return {
    words,
    choices,
    title: words.title[choices.look],
    subject: subject === NO_NAME ? '' : subject,
    period: periodText(input.period, gathered, words),
    size: gathered.length,
    groups: groupEntries(gathered, [...names.values()], words, choices),
    counts: choices.summary ? await countsOf(input, counter, names, gathered, words) : null,
  };
}

/** Oldest first, as everywhere in our files, so that a digest keeps its order from month to month. */
const campaignNames = (campaigns: ExportInput['campaigns']): ReadonlyMap<string, string> =>
  new Map(
    [...campaigns]
      .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
      .map(({ id, name }) => [id, cleanTextLine(name)]),
  );

function periodText(
  period: Period | null,
  gathered: readonly Gathered[],
  words: DigestWords,
): string {
  if (period) return periodWords(period, words);
  let [from, to] = ['', ''];
  for (const { entry } of gathered) {
    if (entry.day === null) continue;
    if (from === '' || entry.day < from) from = entry.day;
    if (entry.day > to) to = entry.day;
  }
  // Not by a month's name: that the first and the last day are there says nothing of the others.
  return from === '' || from === to
    ? from && periodWords({ from, to }, words)
    : words.span(formatDay(from), formatDay(to));
}

async function countsOf(
  { before }: Pick<ExportInput, 'before'>,
  counter: Counter,
  names: ReadonlyMap<string, string>,
  gathered: readonly Gathered[],
  words: DigestWords,
): Promise<DigestCounts> {
  if (before)
    for await (const clips of before.clips)
      for (const clip of clips) {
        // A campaign that was taken away since counts as none.
        const campaigns = clip.campaigns.filter((id) => names.has(id));
        counter.add(countedOf({ ...clip, campaigns }), 'before');
      }
  const shown = new Map([...names, ['', words.noCampaign]]);
  return {
    ...counter.rows(shown, words.counts.total, before !== null),
    before: before && periodWords(before, words),
    reposts: gathered.filter(({ entry }) => entry.via !== null).length,
    undated: gathered.filter(({ entry }) => entry.day === null).length,
  };
}
