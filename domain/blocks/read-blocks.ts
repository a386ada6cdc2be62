import { Parser } from 'htmlparser2';

import type { Block, HeadingLevel } from './block.ts';
import { BlockBuilder } from './block-builder.ts';

const MARK_OF = {
  strong: 'bold',
  b: 'bold',
  em: 'italic',
  i: 'italic',
  cite: 'italic',
  u: 'underline',
  s: 'strike',
  sub: 'sub',
  sup: 'sup',
  code: 'code',
  mark: 'marked',
} as const;

/** Tags that end the line before them and begin one, and mean no more than that. */
const LINES = new Set(['p', 'div', 'dl', 'dt', 'dd', 'caption', 'thead', 'tbody', 'tfoot']);

/**
 * An article's HTML as blocks, told by an event parser: no DOM is needed and nothing is called for each
 * depth of nesting, so that no page can overflow a stack. What the doorway lets through is known; any
 * other tag counts for its text alone.
 *
 * @param html as the doorway gives it
 */
export function readBlocks(html: string): readonly Block[] {
  const builder = new BlockBuilder();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => openTag(builder, name, attributes),
      ontext: (text) => builder.text(text),
      onclosetag: (name) => closeTag(builder, name),
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return builder.end();
}

type Attributes = Readonly<Record<string, string>>;

function openTag(builder: BlockBuilder, name: string, attributes: Attributes): void {
  const mark = markOf(name);
  if (mark) return builder.mark(mark);
  const heading = headingLevel(name);
  if (heading) return builder.openHeading(heading);
  switch (name) {
    case 'a':
      return builder.openLink(webOrMail(attributes['href']));
    case 'br':
      return builder.lineBreak();
    case 'hr':
      return builder.rule();
    case 'img':
      return builder.picture(attributes['src'] ?? '', attributes['alt'] ?? '');
    case 'q':
      return builder.text('“');
    case 'ul':
    case 'ol':
    case 'table':
    case 'tr':
    case 'li':
    case 'blockquote':
    case 'figure':
    case 'figcaption':
    case 'pre':
      return builder.open(name);
    case 'td':
    case 'th':
      return builder.openCell(name, span(attributes['colspan']), span(attributes['rowspan']));
    default:
      if (LINES.has(name)) builder.endLine();
  }
}

function closeTag(builder: BlockBuilder, name: string): void {
  const mark = markOf(name);
  if (mark) return builder.unmark(mark);
  if (headingLevel(name)) return builder.closeHeading();
  switch (name) {
    case 'a':
      return builder.closeLink();
    case 'q':
      return builder.text('”');
    case 'ul':
    case 'ol':
    case 'table':
    case 'tr':
    case 'li':
    case 'td':
    case 'th':
    case 'blockquote':
    case 'figure':
    case 'figcaption':
    case 'pre':
      return builder.close(name);
    default:
      if (LINES.has(name)) builder.endLine();
  }
}

const markOf = (name: string): (typeof MARK_OF)[keyof typeof MARK_OF] | undefined =>
  Object.hasOwn(MARK_OF, name) ? MARK_OF[name as keyof typeof MARK_OF] : undefined;

const headingLevel = (name: string): HeadingLevel | null =>
  /^h[1-6]$/.test(name) ? (Number(name.slice(1)) as HeadingLevel) : null;

const webOrMail = (href: string | undefined): string | null =>
  href !== undefined && /^(?:https?:\/\/|mailto:)/i.test(href) ? href : null;

/** HTML's own limit is 1,000; a table of an article is never as wide. */
const span = (value: string | undefined): number => {
  const number = Number(value);
  return Number.isInteger(number) && number >= 1 ? Math.min(number, 100) : 1;
};
