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

/** Names that elements can take from the document or a form when a page is read by name. */
const CLOBBERED = (
  'body title head documentElement querySelector querySelectorAll getElementsByTagName cloneNode ' +
  'createElement createTreeWalker contentType defaultView implementation childNodes firstChild ' +
  'firstElementChild parentNode parentElement attributes getAttribute setAttribute removeAttribute ' +
  'hasAttribute textContent innerHTML nodeName nodeType tagName className id style closest remove ' +
  'replaceWith append children ownerDocument nextSibling contains baseURI location URL links forms'
).split(' ');
const PROTOTYPE = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
];

const NESTS = [
  '<form><div><form><p>trong</p></form></div></form>',
  '<table><tr><td><table><tr><form><td>ô</form></table><p>sau</table>',
  '<svg><foreignObject><p>trong<svg><title><p>x</p></title></svg></foreignObject><desc><table></svg>',
  '<math><mi><p>a</p></mi><annotation-xml encoding="text/html"><form><p>b</annotation-xml></math>',
  '<template><p>ẩn<template><script>x</script></template></template>',
  '<select><option><p>x</option><table></select>',
  '<a href="/1"><a href="/2"><table><a href="/3">x</a></table></a>',
  '<p><p><div><h1><h2><li><dd><b><i></b></i></p>',
  '<noscript><p>không</noscript><iframe><p></iframe><textarea><p></textarea>',
  '<picture><source media="(min-width:1px)" srcset="a.jpg 2x"><img></picture>',
  '<video><source src="x.mp4"><track></video><marquee><h1>Chạy</h1></marquee>',
];

const DATES = [
  '31/02/2021',
  '29/02/2023',
  '00/00/0000',
  '99/99/9999',
  '1/1/1',
  '2021-13-45T25:61:61Z',
  'NaN',
  '32/13/2020 | 24:60',
  '٠١/٠٢/٢٠٢٠',
  '12/06/20200',
  'Thứ tám, 01/01/2020',
  '01/01/2020 00:00:00',
  '0001-01-01T00:00:00Z',
  '+275760-09-13',
  '1e21',
  '2020-06-12T10:00:00+99:99',
  '-1',
  '  /  /  ',
];

const LD = [
  '{"@type":"NewsArticle","headline":7,"author":[null,{"name":[]},[[["x"]]],7],"datePublished":{},"keywords":{"a":1}}',
  '{"@type":{"a":1},"@graph":{"@graph":[{"@type":["Article",null]}]}}',
  '{"@type":"Article","__proto__":{"headline":"x"},"constructor":{"prototype":{"a":1}},"articleBody":{"a":[]}}',
  '{"@type":"Article","headline":"<img src=x onerror=trap()>","image":[[],{"url":{}}],"publisher":"x"}',
  '{"@type":"Article","articleBody":7,"isPartOf":null,"author":"javascript:x","mainEntityOfPage":[[]]}',
  `${'['.repeat(3000)}${']'.repeat(3000)}`,
  `${'{"@graph":'.repeat(2000)}1${'}'.repeat(2000)}`,
  '{"@type":"Article"',
  '[1,2',
  '\u0000',
  '"\ud800"',
  'null',
  '{"@type":"Article","headline":"\\ud800"}',
];

const LONG = [
  'a',
  ' ',
  '\u00a0',
  '1',
  '1/',
  '01/01/2020 ',
  'A. ',
  'Ả',
  '<',
  '>> ',
  '-',
  '(',
  'Ảnh: ',
  'Theo ',
  '01-NQ/',
  'lượt xem ',
  '&nbsp;',
  '&amp;lt;',
  'Nguyễn ',
  'thứ hai ',
  '\u0301',
  '\u200b',
  '👍',
  '漢',
  ', ',
  '|',
  'http://',
  'sáng ',
  '12:00 ',
  '...',
  '"',
  'và ',
];

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
