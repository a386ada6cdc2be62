import { Parser } from 'htmlparser2';

import type { Result } from '../../domain/failure.ts';
import type { FormatDeps, ImportSource } from '../format.ts';
import type { FoundHighlight, ReadFiles } from '../found.ts';
import { filled, list, member, names, text } from '../neighbour/held.ts';
import { instantOf } from '../neighbour/moment.ts';
import { createPageList, type PageList } from '../neighbour/page-list.ts';
import { OwnHtmlWriter } from './own-html.ts';

/** As much is read before the page may paint. */
const PIECE = 1 << 14;
/** Deeper markup is none of ours. */
const DEPTH_MAX = 2000;

/**
 * A page that this program wrote: its articles by what they say of themselves to programs (JSON-LD), their
 * text, campaigns, notes and highlights by the classes that `export/html/` writes.
 */
export async function readCollection(
  sources: readonly ImportSource[],
  deps: Pick<FormatDeps, 'onProgress'>,
): Promise<Result<ReadFiles>> {
  const pages = createPageList();
  let title = '';
  for (const [at, source] of sources.entries()) {
    const reader = new CollectionReader(pages, sources.length > 1 ? `${source.name} ` : '');
    const page = source.text();
    const parser = new Parser(reader);
    for (let from = 0; from < page.length; from += PIECE) {
      if (from % (PIECE << 6) === 0)
        await deps.onProgress?.(at + from / page.length, sources.length);
      parser.write(page.slice(from, from + PIECE));
      if (reader.depth > DEPTH_MAX) break;
    }
    parser.end();
    title ||= reader.title.trim();
  }
  await deps.onProgress?.(sources.length, sources.length);
  return pages.end(title);
}

interface Draft {
  data: string;
  clipped: string | null;
  readonly campaigns: string[];
  note: string;
  readonly highlights: { exact: string; note: string }[];
  readonly body: OwnHtmlWriter;
}

/** What the text that comes next belongs to. */
type Place = 'title' | 'data' | 'body' | 'campaign' | 'note' | 'exact' | 'remark';

/** Hears the parser and keeps the article that stands open. */
class CollectionReader {
  title = '';
  depth = 0;
  #draft: Draft | null = null;
  #number = 0;
  /** Where a place began: it ends where that element does. */
  readonly #places: { readonly place: Place; readonly depth: number }[] = [];
  #inMarks = false;

  readonly #pages: PageList;
  readonly #where: string;

  constructor(pages: PageList, where: string) {
    this.#pages = pages;
    this.#where = where;
  }

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    this.depth++;
    const place = this.#places.at(-1)?.place;
    if (place === 'body') return this.#draft?.body.open(name, attributes);
    const next = this.#placeOf(name, attributes);
    if (next) this.#places.push({ place: next, depth: this.depth });
  }

  ontext(said: string): void {
    const place = this.#places.at(-1)?.place;
    if (place === 'title') this.title += said;
    const draft = this.#draft;
    if (!draft) return;
    const mark = draft.highlights.at(-1);
    switch (place) {
      case 'data':
        draft.data += said;
        return;
      case 'body':
        return draft.body.text(said);
      case 'campaign':
        draft.campaigns[draft.campaigns.length - 1] += said;
        return;
      case 'note':
        draft.note += said;
        return;
      case 'exact':
        if (mark) mark.exact += said;
        return;
      case 'remark':
        if (mark) mark.note += said;
        return;
      case 'title':
      case undefined:
        return;
    }
  }

  onclosetag(name: string): void {
    const open = this.#places.at(-1);
    if (open && open.depth === this.depth) this.#places.pop();
    else if (open?.place === 'body') this.#draft?.body.close(name);
    if (name === 'article') this.#end();
    if (name === 'ul') this.#inMarks = false;
    if (name === 'ul' && this.depth === this.#campaigns) this.#campaigns = -2;
    this.depth--;
  }

  #placeOf(name: string, attributes: Readonly<Record<string, string>>): Place | null {
    const classes = ` ${attributes['class'] ?? ''} `;
    if (name === 'title' && this.title === '') return 'title';
    if (name === 'article') this.#begin();
    const draft = this.#draft;
    if (!draft) return null;
    if (name === 'script') return attributes['type'] === 'application/ld+json' ? 'data' : null;
    if (name === 'div' && classes.includes(' text ')) return 'body';
    if (name === 'div' && classes.includes(' note ') && this.#inMarks) return 'remark';
    if (name === 'p' && classes.includes(' own ')) return 'note';
    if (name === 'ul' && classes.includes(' highlights ')) this.#inMarks = true;
    if (name === 'ul' && classes.includes(' campaigns ')) this.#campaigns = this.depth;
    if (name === 'time' && classes.includes(' clipped ')) {
      draft.clipped = attributes['datetime'] ?? null;
      return null;
    }
    if (name === 'mark' && this.#inMarks) {
      draft.highlights.push({ exact: '', note: '' });
      return 'exact';
    }
    if (name === 'li' && this.depth === this.#campaigns + 1) {
      draft.campaigns.push('');
      return 'campaign';
    }
    return null;
  }

  #campaigns = -2;

  #begin(): void {
    this.#end();
    this.#number++;
    this.#draft = {
      data: '',
      clipped: null,
      campaigns: [],
      note: '',
      highlights: [],
      body: new OwnHtmlWriter(),
    };
  }

  #end(): void {
    const draft = this.#draft;
    if (!draft) return;
    this.#draft = null;
    this.#inMarks = false;
    this.#campaigns = -2;
    const where = `${this.#where}#${this.#number}`;
    const data = parsed(draft.data);
    if (data === null) return this.#pages.refuse(where, 'not-an-entry');
    const own: readonly FoundHighlight[] = draft.highlights;
    this.#pages.add(where, {
      url: text(member(data, 'url')),
      title: text(member(data, 'headline')),
      html: draft.body.html,
      lead: filled(member(data, 'abstract')),
      published: filled(member(data, 'datePublished')),
      savedAt: instantOf(draft.clipped),
      authors: names(list(member(data, 'author'))),
      campaigns: draft.campaigns,
      note: draft.note,
      siteName: filled(member(member(data, 'isPartOf'), 'name')),
      language: filled(member(data, 'inLanguage')),
      highlights: own.length > 0 ? own : draft.body.highlights,
    });
  }
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data) as unknown;
  } catch {
    // Not as it was written: the entry is refused.
    return null;
  }
}
