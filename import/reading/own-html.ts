import type { FoundHighlight } from '../found.ts';
import { parseHtml } from './parse-html.ts';

type Attributes = Readonly<Record<string, string>>;

const VOID = new Set(['br', 'hr', 'img', 'col', 'wbr', 'input', 'source', 'area', 'embed', 'link']);
const INLINE = /^(?:a|b|strong|em|i|u|s|sub|sup|code|mark|span|cite|q|small|wbr|img)$/;
const KEPT = ['href', 'src', 'alt', 'title', 'colspan', 'rowspan'];
/** More than a person marks in an article. */
const HIGHLIGHTS_MAX = 1000;

/**
 * An article's HTML as it was before it went into a file of ours: pictures have their own address again,
 * headings their level, and what was marked is told apart. Nothing is trusted: the doorway comes after it.
 */
export class OwnHtmlWriter {
  readonly #parts: string[] = [];
  readonly #marks: string[] = [];
  readonly #texts = new Map<string, string>();
  #count = 0;
  /** How deep in a picture's link, whose content is ours. */
  #picture = 0;
  #line = false;

  get html(): string {
    return this.#parts.join('').trim();
  }

  get highlights(): readonly FoundHighlight[] {
    return [...this.#texts.values()]
      .map((exact) => ({ exact: exact.trim(), note: '' }))
      .filter(({ exact }) => exact !== '');
  }

  open(name: string, attributes: Attributes): void {
    if (this.#picture > 0) {
      if (name === 'a') this.#picture++;
      return;
    }
    if (!INLINE.test(name)) this.#line = true;
    const classes = (attributes['class'] ?? '').split(/\s+/);
    if (name === 'a' && classes.includes('picture')) {
      this.#picture = 1;
      const src = attributes['href'] ?? '';
      this.#parts.push(tag('img', { src, alt: attributes['data-alt'] ?? '' }));
      return;
    }
    if (name === 'mark') {
      const own = classes.includes('highlight');
      this.#marks.push(own ? (attributes['data-number'] ?? `+${++this.#count}`) : '');
      if (own) return;
    }
    this.#parts.push(tag(levelled(name, attributes), kept(attributes)));
    if (/^h[1-6]$/.test(name)) this.#levels.push(levelled(name, attributes));
  }

  readonly #levels: string[] = [];

  text(text: string): void {
    if (this.#picture > 0) return;
    this.#parts.push(escaped(text));
    const number = this.#marks.findLast((mark) => mark !== '');
    const before = number === undefined ? undefined : this.#texts.get(number);
    if (number !== undefined && (before !== undefined || this.#texts.size < HIGHLIGHTS_MAX)) {
      const gap = before !== undefined && this.#line ? '\n' : '';
      this.#texts.set(number, `${before ?? ''}${gap}${text.replace(/\s+/g, ' ')}`);
    }
    if (text.trim() !== '') this.#line = false;
  }

  close(name: string): void {
    if (this.#picture > 0) {
      if (name === 'a') this.#picture--;
      return;
    }
    if (!INLINE.test(name)) this.#line = true;
    if (VOID.has(name)) return;
    if (name === 'mark' && (this.#marks.pop() ?? '') !== '') return;
    const closed = /^h[1-6]$/.test(name) ? (this.#levels.pop() ?? name) : name;
    this.#parts.push(`</${closed}>`);
  }
}

/** @returns the article's HTML and what is marked in it; '' of what is nested beyond all measure */
export function readOwnHtml(html: string): Pick<OwnHtmlWriter, 'html' | 'highlights'> {
  const writer = new OwnHtmlWriter();
  const whole = parseHtml(html, {
    onopentag: (name, attributes) => writer.open(name, attributes),
    ontext: (text) => writer.text(text),
    onclosetag: (name) => writer.close(name),
  });
  return whole ? writer : { html: '', highlights: [] };
}

function levelled(name: string, attributes: Attributes): string {
  const level = attributes['data-level'] ?? '';
  return /^h[1-6]$/.test(name) && /^[1-6]$/.test(level) ? `h${level}` : name;
}

const kept = (attributes: Attributes): Attributes =>
  Object.fromEntries(
    KEPT.flatMap((name) => {
      const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
      return value === undefined ? [] : [[name, value]];
    }),
  );

const tag = (name: string, attributes: Attributes): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('')}>`;

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
