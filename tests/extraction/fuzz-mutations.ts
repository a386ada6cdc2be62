import { CLOBBERED, DATES, LD, LONG, NESTS, PROTOTYPE } from './fuzz-noise.ts';

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A way to damage a page. */
export type Mutation = (html: string, random: () => number) => string;

const pick = <T>(list: readonly T[], random: () => number): T =>
  list[Math.floor(random() * list.length)] as T;
const upTo = (most: number, random: () => number): number => 1 + Math.floor(random() * most);

/** The page cut before and after each of its tags. */
const pieces = (html: string): string[] => html.split(/(<[^>]*>)/);
const isTag = (piece: string | undefined): boolean => piece?.startsWith('<') ?? false;

function editTags(
  html: string,
  random: () => number,
  edit: (all: string[], at: number) => void,
): string {
  const all = pieces(html);
  for (let left = upTo(8, random); left > 0; left--) {
    const tags = all.flatMap((piece, at) => (isTag(piece) ? at : []));
    edit(all, pick(tags, random));
  }
  return all.join('');
}

/** Puts something between two tags, mostly inside the body. */
function insert(html: string, text: string, random: () => number): string {
  const all = pieces(html);
  const from = Math.max(
    0,
    all.findIndex((piece) => /^<body/i.test(piece)),
  );
  all.splice(from + 1 + Math.floor(random() * (all.length - from)), 0, text);
  return all.join('');
}

const ATTRIBUTE = /\s([\w:-]+)="([^"]*)"/g;

/** The ways to damage a page, by name. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'tags dropped': (html, random) => editTags(html, random, (all, at) => all.splice(at, 1)),
  'tags doubled': (html, random) =>
    editTags(html, random, (all, at) => all.splice(at, 0, all[at] ?? '')),
  'tags moved': (html, random) =>
    editTags(html, random, (all, at) => {
      const [tag = ''] = all.splice(at, 1);
      all.splice(Math.floor(random() * all.length), 0, tag);
    }),
  'cut off at a byte': (html, random) => {
    const bytes = new TextEncoder().encode(html);
    return new TextDecoder().decode(bytes.slice(0, Math.floor(random() * bytes.length)));
  },
  'attributes swapped': (html, random) => {
    const values = Array.from(html.matchAll(ATTRIBUTE), (match) => match[2] ?? '');
    return html.replace(ATTRIBUTE, (whole, name: string) =>
      random() < 0.3 ? ` ${name}="${pick(values, random)}"` : whole,
    );
  },
  'forms, tables and foreign elements nested': (html, random) => {
    let damaged = html;
    for (let left = upTo(4, random); left > 0; left--) {
      const nest = pick(NESTS, random);
      const open = nest.slice(0, Math.floor(nest.length * (0.5 + random())));
      damaged = insert(damaged, open.repeat(upTo(6, random)), random);
    }
    return damaged;
  },
  'nested 5,000 deep in the source': (html, random) =>
    insert(
      html,
      `<${pick(['div', 'span', 'b', 'table', 'blockquote', 'ul', 'a href=x', 'svg', 'font'], random)}>`.repeat(
        5000,
      ),
      random,
    ),
  'NUL bytes and lone surrogates': (html, random) => {
    let damaged = html;
    for (let left = upTo(12, random); left > 0; left--) {
      const at = Math.floor(random() * damaged.length);
      const odd = pick(
        ['\u0000', '\ud800', '\udc00', '\ufeff', '\u202e', '\ufffe', '&#0;', '&#xD800;', '\u000b'],
        random,
      );
      damaged = damaged.slice(0, at) + odd + damaged.slice(at);
    }
    return damaged;
  },
  'names taken from the document and from forms': (html, random) => {
    const named = (name: string): string => {
      const [open, close] = pick(
        [
          [`<form name="${name}">`, '</form>'],
          [`<img name="${name}">`, ''],
          [`<a id="${name}" name="${name}">`, '</a>'],
          [`<form><img name="${name}"><input id="${name}">`, '</form>'],
          [`<object name="${name}" id="${name}">`, '</object>'],
          [`<embed name="${name}">`, ''],
          [`<iframe name="${name}">`, '</iframe>'],
          [`<form hidden class="share"><fieldset name="${name}"></fieldset>`, '</form>'],
          [`<form id="x"><output name="${name}"></output></form><form id="x">`, '</form>'],
        ],
        random,
      );
      return `${open ?? ''}<p>Sáng 12/6, hội nghị.</p>${close ?? ''}`;
    };
    let damaged = html;
    for (let left = upTo(6, random); left > 0; left--)
      damaged = insert(damaged, named(pick(CLOBBERED, random)), random);
    return damaged;
  },
  'names of prototypes': (html, random) => {
    let damaged = html.replace(ATTRIBUTE, (whole, name: string) =>
      random() < 0.2 ? ` ${name}="${pick(PROTOTYPE, random)}"` : whole,
    );
    const name = pick(PROTOTYPE, random);
    damaged = insert(
      damaged,
      `<meta property="${name}" content="${name}"><p ${name}="x" id="${name}">`,
      random,
    );
    return insert(
      damaged,
      `<script type="application/ld+json">{"@type":"Article","${name}":{"headline":"x"},"author":"${name}"}</script>`,
      random,
    );
  },
  'attributes of 100,000 characters': (html, random) => {
    const long = pick(
      LONG.filter((text) => text !== '"'),
      random,
    );
    const text = long.repeat(Math.ceil(100_000 / long.length));
    let left = 3;
    return html.replace(ATTRIBUTE, (whole, name: string) =>
      left > 0 && random() < 0.2 && left-- > 0 ? ` ${name}="${text}"` : whole,
    );
  },
  'text of 100,000 characters': (html, random) => {
    const long = pick(LONG, random);
    const tag = pick(
      [
        'p',
        'h1',
        'title',
        'div',
        'figcaption',
        'span class="author"',
        'time',
        'em',
        'a href="x"',
        'td',
        'b',
      ],
      random,
    );
    const text = long.repeat(Math.ceil(100_000 / long.length));
    return insert(html, `<${tag}>${text}${pick(['', '!', 'Z'], random)}</${tag}>`, random);
  },
  'JSON-LD damaged': (html, random) => {
    const damaged = html.replace(/(ld\+json">)([^<]*)/g, (_, open: string, json: string) => {
      const at = Math.floor(random() * json.length);
      return (
        open +
        json.slice(0, at) +
        pick(['', '"', '{', ']', ',', '\\', 'null', '\u0000'], random) +
        json.slice(at + upTo(9, random))
      );
    });
    return insert(
      damaged,
      `<script type="application/ld+json">${pick(LD, random)}</script>`,
      random,
    );
  },
  'meta damaged': (html, random) => {
    const meta = (): string =>
      `<meta ${pick(['property', 'name', 'itemprop', 'http-equiv', 'charset'], random)}="${pick(['og:title', 'og:type', 'article:published_time', 'author', 'keywords', 'og:site_name', 'og:description', '', 'refresh', 'og:image'], random)}" content="${pick(['', ' ', '\u202e', '7', ...DATES, ',,,;;', '&lt;script&gt;', 'x'.repeat(3000)], random)}">`;
    return html
      .replace(/<head>/i, `<head>${meta()}${meta()}${meta()}`)
      .replace(/<meta property[^>]*>/gi, (whole) => (random() < 0.5 ? meta() : whole));
  },
  'dates broken': (html, random) =>
    html
      .replace(/\d{1,2}\/\d{1,2}(?:\/\d{4})?|\d{4}-\d\d-\d\d[T\d:.+Z-]*/g, (whole) =>
        random() < 0.6 ? pick(DATES, random) : whole,
      )
      .replace(
        /<h1/i,
        `<p class="date">${pick(DATES, random)} ${pick(DATES, random)}</p><time datetime="${pick(DATES, random)}"></time><h1`,
      ),
};
