import { articleBlocks } from '../../../domain/blocks/article-blocks.ts';
import type { FormatWriter } from '../../format.ts';
import { blocksHtml } from '../../html/blocks-html.ts';
import { escapeMarkup, webHref } from '../../reading/markup.ts';
import { digestColumns, type DigestColumn } from '../columns.ts';
import { countLines } from '../count-lines.ts';
import { countRows } from '../count-rows.ts';
import type { Digest, DigestEntry, DigestLine } from '../digest.ts';
import { placeText } from '../entry.ts';
import { partHeading } from '../part-heading.ts';
import { readDigest } from '../read-digest.ts';
import { roman } from '../roman.ts';
import { splitLead } from '../split-lead.ts';
import { Addresses } from './addresses.ts';
import { paperFootHtml, paperHeadHtml } from './html-paper.ts';
import { STYLE } from './html-style.ts';

/** The digest as a page of HTML whose tables, faces and links Word takes from the clipboard. */
export const digestHtml: FormatWriter = async function* (input, choices) {
  const digest = await readDigest(input, choices);
  const addresses = new Addresses(choices.links);
  const { words, counts, groups } = digest;
  yield `<!doctype html>\n<html lang="${choices.language}">\n<head>\n<meta charset="utf-8">\n<title>${escapeMarkup(digest.title)}</title>\n</head>\n<body style="${STYLE.body}">\n`;
  if (choices.officeHead) yield paperHeadHtml(input.office, words.paper, input.now);
  yield p('title', escapeMarkup(digest.title));
  if (digest.subject) yield p('subject', escapeMarkup(digest.subject));
  if (digest.period) yield p('period', escapeMarkup(digest.period));
  if (counts) yield countedHtml(digest, counts);
  if (counts) yield p('part', escapeMarkup(words.list));
  if (choices.look === 'table') yield* tableHtml(digest, addresses);
  else
    for (const [at, group] of groups.entries()) {
      yield p('part', escapeMarkup(partHeading(digest, group, at)));
      for (const line of group.lines) yield entryHtml(digest, line, addresses);
    }
  for (const [at, url] of addresses.all.entries())
    yield p('small', `<sup>${at + 1}</sup> ${link(url, escapeMarkup(url), STYLE.shown)}`);
  if (choices.officeHead) yield paperFootHtml(input.office, words.paper);
  yield '</body>\n</html>\n';
};

const p = (style: keyof typeof STYLE, html: string): string =>
  `<p style="${STYLE[style]}">${html}</p>\n`;

const cell = (tag: 'td' | 'th', style: string, html: string, columns = 1): string =>
  `<${tag}${columns > 1 ? ` colspan="${columns}"` : ''} style="${style}">${html}</${tag}>`;

const lines = (text: string): string => escapeMarkup(text).replaceAll('\n', '<br>');

function link(url: string, html: string, style: string = STYLE.link): string {
  const href = webHref(url);
  return href === null ? html : `<a href="${escapeMarkup(href)}" style="${style}">${html}</a>`;
}

const tableStart = `<table border="1" cellspacing="0" cellpadding="4" style="${STYLE.table}">\n`;

function countedHtml(digest: Digest, counts: NonNullable<Digest['counts']>): string {
  const { heads, rows } = countRows(digest, counts);
  const { words } = digest;
  return [
    p('part', escapeMarkup(words.counts.title)),
    p('prose', escapeMarkup(countLines(digest, counts).join(' '))),
    tableStart,
    `<thead><tr>${heads.map((head) => cell('th', STYLE.head, escapeMarkup(head))).join('')}</tr></thead>\n<tbody>\n`,
    ...rows.map(({ name, figures, strong }) => {
      const weight = strong ? ';font-weight:bold;background:#ededed' : '';
      const cells = figures.map((text) =>
        cell('td', `${STYLE.cell};text-align:center${weight}`, escapeMarkup(text)),
      );
      return `<tr>${cell('td', STYLE.cell + weight, escapeMarkup(name))}${cells.join('')}</tr>\n`;
    }),
    '</tbody></table>\n',
    counts.several ? p('small', `<em>${escapeMarkup(words.counts.several)}</em>`) : '',
  ].join('');
}

function* tableHtml(digest: Digest, addresses: Addresses): Generator<string> {
  const columns = digestColumns(digest);
  const heads = columns.map(({ id }) =>
    cell('th', STYLE.head, escapeMarkup(digest.words.columns[id])),
  );
  yield `${tableStart}<thead><tr>${heads.join('')}</tr></thead>\n<tbody>\n`;
  for (const [at, group] of digest.groups.entries()) {
    if (group.name !== '')
      yield `<tr>${cell('td', `${STYLE.head};text-align:left`, escapeMarkup(partHeading(digest, group, at)), columns.length)}</tr>\n`;
    for (const line of group.lines) {
      const cells = columns.map((column) =>
        cell(
          'td',
          column.centred ? `${STYLE.cell};text-align:center` : STYLE.cell,
          cellHtml(column, line, digest, addresses),
        ),
      );
      yield `<tr>${cells.join('')}</tr>\n`;
    }
  }
  yield '</tbody></table>\n';
}

function cellHtml(
  { id, paragraphs }: DigestColumn,
  line: DigestLine,
  digest: Digest,
  addresses: Addresses,
): string {
  if (id === 'title') return `<strong>${titleHtml(line.entry, digest, addresses)}</strong>`;
  if (id === 'link') return link(line.entry.url, escapeMarkup(line.entry.url), STYLE.shown);
  return paragraphs(line).map(lines).join('<br>');
}

function titleHtml({ title, url }: DigestEntry, { choices }: Digest, addresses: Addresses): string {
  if (choices.links === 'hidden') return link(url, escapeMarkup(title));
  const note = addresses.numberOf(url);
  return `${escapeMarkup(title)}${note === null ? '' : `<sup>${note}</sup>`}`;
}

function entryHtml(
  digest: Digest,
  { number, entry, before }: DigestLine,
  addresses: Addresses,
): string {
  const { words, choices } = digest;
  const place = [
    placeText(entry, words),
    ...(before === null ? [] : [words.again(roman(before + 1))]),
  ].join('; ');
  const whole = choices.look === 'full' && entry.article !== null;
  return [
    p('entry', `${number}. ${titleHtml(entry, digest, addresses)}`),
    whole ? p('place', escapeMarkup(`(${place})`)) : '',
    whole ? (before === null ? articleHtml(entry) : '') : '',
    !whole && entry.summary ? p('prose', escapeMarkup(entry.summary)) : '',
    entry.note
      ? p('prose', `<strong>${escapeMarkup(words.note)}</strong> <em>${lines(entry.note)}</em>`)
      : '',
    whole ? '' : p('place', escapeMarkup(`(${place})`)),
    choices.links === 'shown'
      ? p('small', link(entry.url, escapeMarkup(entry.url), STYLE.shown))
      : '',
  ].join('');
}

function articleHtml(entry: DigestEntry): string {
  const { lead, rest } = splitLead(entry, entry.article ? articleBlocks(entry.article) : []);
  const body = blocksHtml(rest, { end: '>', topHeading: 3, picture: () => '' });
  return `${lead ? p('prose', `<strong>${escapeMarkup(lead)}</strong>`) : ''}${body
    .replaceAll('<p>', `<p style="${STYLE.prose}">`)
    .replaceAll('<table>', tableStart.trimEnd())
    .replace(/<(td|th)(?=[ >])/g, (tag) => `${tag} style="${STYLE.cell}"`)}`;
}
