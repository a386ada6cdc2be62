import { articleBlocks } from '../../../domain/blocks/article-blocks.ts';
import type { FormatWriter } from '../../format.ts';
import { blocksMarkdown } from '../../markdown/blocks-markdown.ts';
import { escapeInline, escapeStart, linkTarget } from '../../markdown/escape.ts';
import { webHref } from '../../reading/markup.ts';
import { digestColumns, type DigestColumn } from '../columns.ts';
import { countLines } from '../count-lines.ts';
import { countRows } from '../count-rows.ts';
import type { Digest, DigestEntry, DigestLine } from '../digest.ts';
import { placeText } from '../entry.ts';
import { partHeading } from '../part-heading.ts';
import { readDigest } from '../read-digest.ts';
import { roman } from '../roman.ts';
import { Addresses } from './addresses.ts';

/** The digest as Markdown, with tables as GitHub and Obsidian know them. */
export const digestMarkdown: FormatWriter = async function* (input, choices) {
  const digest = await readDigest(input, choices);
  const addresses = new Addresses(choices.links);
  yield `# ${escapeInline(digest.title)}\n`;
  const below = [digest.subject, digest.period].filter((line) => line !== '');
  if (below.length > 0)
    yield `\n${below.map((line) => `**${escapeInline(line)}**`).join('\\\n')}\n`;
  if (digest.counts) yield `\n${counted(digest, digest.counts)}\n`;
  const columns = digestColumns(digest);
  for (const [at, group] of digest.groups.entries()) {
    if (group.name !== '') yield `\n## ${escapeInline(partHeading(digest, group, at))}\n`;
    if (choices.look === 'table') {
      yield `\n${tableHead(columns.map(({ id }) => digest.words.columns[id]))}\n`;
      for (const line of group.lines)
        yield `${row(columns.map((column) => cell(column, line, digest, addresses)))}\n`;
    } else for (const line of group.lines) yield `\n${entry(digest, line, addresses)}\n`;
  }
  if (addresses.all.length > 0)
    yield `\n${addresses.all.map((url, at) => `[^${at + 1}]: ${link(url, url)}`).join('\n')}\n`;
};

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const tableHead = (heads: readonly string[]): string =>
  `${row(heads.map(escapeInline))}\n${row(heads.map(() => '---'))}`;

const strong = (text: string, is: boolean): string => (is ? `**${text}**` : text);

function counted(digest: Digest, counts: NonNullable<Digest['counts']>): string {
  const { heads, rows } = countRows(digest, counts);
  return [
    `## ${escapeInline(digest.words.counts.title)}\n`,
    `${escapeInline(countLines(digest, counts).join(' '))}\n`,
    tableHead(heads),
    ...rows.map(({ name, figures, strong: is }) =>
      row([name, ...figures].map((text) => strong(escapeInline(text), is))),
    ),
  ].join('\n');
}

/** Words with the address behind them; the words alone where it is none. */
function link(text: string, url: string): string {
  const href = webHref(url);
  return href === null ? escapeInline(text) : `[${escapeInline(text)}](${linkTarget(href)})`;
}

function title({ title: text, url }: DigestEntry, digest: Digest, addresses: Addresses): string {
  if (digest.choices.links === 'hidden') return link(text, url);
  const note = addresses.numberOf(url);
  return `${escapeInline(text)}${note === null ? '' : `[^${note}]`}`;
}

function cell(
  { id, paragraphs }: DigestColumn,
  line: DigestLine,
  digest: Digest,
  addresses: Addresses,
): string {
  if (id === 'title') return title(line.entry, digest, addresses);
  if (id === 'link') return link(line.entry.url, line.entry.url);
  return paragraphs(line)
    .flatMap((text) => text.split('\n'))
    .map(escapeInline)
    .join('<br>');
}

function entry(
  digest: Digest,
  { number, entry: told, before }: DigestLine,
  addresses: Addresses,
): string {
  const { words, choices } = digest;
  const place = [
    placeText(told, words),
    ...(before === null ? [] : [words.again(roman(before + 1))]),
  ].join('; ');
  const body =
    choices.look === 'full' && told.article !== null
      ? before === null
        ? blocksMarkdown(articleBlocks(told.article), {
            headings: 3,
            picture: () => '',
            pictureHtml: () => '',
          })
        : ''
      : escapeStart(escapeInline(told.summary));
  return [
    `### ${number}. ${title(told, digest, addresses)}`,
    `*(${escapeInline(place)})*`,
    body,
    told.note &&
      `**${escapeInline(words.note)}** ${told.note.split('\n').map(escapeInline).join('<br>')}`,
    choices.links === 'shown' ? link(told.url, told.url) : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
