import { articleBlocks } from '../../../domain/blocks/article-blocks.ts';
import { blocksText } from '../../../domain/blocks/blocks-text.ts';
import type { FormatWriter } from '../../format.ts';
import { countLines } from '../count-lines.ts';
import { countRows } from '../count-rows.ts';
import type { Digest, DigestLine } from '../digest.ts';
import { placeText } from '../entry.ts';
import { partHeading } from '../part-heading.ts';
import { readDigest } from '../read-digest.ts';
import { roman } from '../roman.ts';
import { Addresses } from './addresses.ts';

/** The digest as text for a message: entries one below another, whatever the look. */
export const digestPlain: FormatWriter = async function* (input, choices) {
  const digest = await readDigest(input, choices);
  const addresses = new Addresses(choices.links);
  yield `${[digest.title, digest.subject, digest.period].filter((line) => line !== '').join('\n')}\n`;
  if (digest.counts) yield `\n${counted(digest, digest.counts)}\n`;
  for (const [at, group] of digest.groups.entries()) {
    if (group.name !== '') yield `\n${partHeading(digest, group, at)}\n`;
    for (const line of group.lines) yield `\n${entry(digest, line, addresses)}\n`;
  }
  if (addresses.all.length > 0)
    yield `\n${addresses.all.map((url, at) => `[${at + 1}] ${url}`).join('\n')}\n`;
};

function counted(digest: Digest, counts: NonNullable<Digest['counts']>): string {
  const { words } = digest;
  const { rows } = countRows(digest, counts);
  return [
    words.counts.title,
    countLines(digest, counts).join(' '),
    ...rows
      .filter(({ strong }) => strong)
      .map(({ name, figures: [now, before] }) =>
        counts.before === null
          ? `- ${name}: ${now}`
          : `- ${name}: ${now} (${words.counts.before.toLowerCase()}: ${before})`,
      ),
  ].join('\n');
}

function entry(digest: Digest, { number, entry: told, before }: DigestLine, addresses: Addresses) {
  const { words, choices } = digest;
  const note = before === null ? addresses.numberOf(told.url) : null;
  const place = [
    placeText(told, words),
    ...(before === null ? [] : [words.again(roman(before + 1))]),
  ].join('; ');
  const text =
    choices.look === 'full' && told.article !== null
      ? before === null
        ? blocksText(articleBlocks(told.article))
        : ''
      : told.summary;
  return [
    `${number}. ${told.title}${note === null ? '' : ` [${note}]`}`,
    text,
    told.note && `${words.note} ${told.note}`,
    `(${place})`,
    choices.links === 'shown' ? told.url : '',
  ]
    .filter((line) => line !== '')
    .join('\n');
}
