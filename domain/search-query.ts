import { foldText } from './fold.ts';
import { searchWords, unmark } from './search-text.ts';
import { cutText } from './text.ts';
import { daysOf } from './typed-days.ts';

export interface QueryWord {
  /** Folded with its marks kept, as in `SearchText`. */
  readonly marked: string;
  readonly folded: string;
  /** Typed with marks (`marked` is not `folded`): then exact hits rank first. */
  readonly marks: boolean;
  /** The last word typed: a beginning of a word is enough. */
  readonly prefix: boolean;
}

export interface QueryFilters {
  /** Folded, without marks, as are sources and provinces. */
  readonly campaigns: readonly string[];
  readonly sources: readonly string[];
  readonly provinces: readonly string[];
  /** `YYYY-MM-DD`, inclusive. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface SearchQuery {
  /** Outside quotes, in the order typed. */
  readonly words: readonly QueryWord[];
  readonly phrases: readonly (readonly QueryWord[])[];
  /** One word or a phrase each; always whole words. */
  readonly without: readonly (readonly QueryWord[])[];
  readonly filters: QueryFilters;
}

/** Characters that count; what is typed beyond them is not read. */
const TYPED_MAX = 512;
/** Words, phrases and exclusions that count, together. */
const SOUGHT_MAX = 32;

/**
 * What was typed in the search box. Any string is a query; what is no filter is looked for as
 * words, so that nothing typed is passed over in silence.
 *
 *     dân vận        both words, the last one as the beginning of a word while it is being typed
 *     "dân vận"      side by side; any quotes, the last ones may be missing
 *     -khéo  -"a b"  not with these
 *     nguồn:báo-mẫu  chiến-dịch:"…"  tỉnh:  từ:01/2020  đến:15/7/2020   (marks may be left out)
 */
export function parseQuery(typed: string): SearchQuery {
  const text = cutText(typed, TYPED_MAX)
    .replace(/\p{Cf}+/gu, '')
    .normalize('NFC');
  const query = {
    words: [] as QueryWord[],
    phrases: [] as QueryWord[][],
    without: [] as QueryWord[][],
    filters: { campaigns: [], sources: [], provinces: [], from: null, to: null } as Filters,
  };
  const isFull = (): boolean =>
    query.words.length + query.phrases.length + query.without.length >= SOUGHT_MAX;
  let at = 0;
  while (at < text.length) {
    const filter = matchAt(FILTER, text, at);
    if (filter && addFilter(query.filters, filter)) {
      at += filter[0].length;
      continue;
    }
    const [all, minus = '', phrase, closing, plain = ''] = matchAt(TERM, text, at) ?? [' '];
    at += all.length;
    const isTyping = at === text.length && !minus && !closing && ENDS_IN_WORD.test(text);
    const words = wordsOf(phrase ?? plain, isTyping);
    if (words.length === 0 || isFull()) continue;
    if (minus) query.without.push(words);
    else if (phrase !== undefined) query.phrases.push(words);
    else for (const word of words) if (!isFull()) query.words.push(word);
  }
  return query;
}

/** Whether any text is asked for or excluded: filters alone need no search. */
export const asksForText = ({ words, phrases, without }: SearchQuery): boolean =>
  words.length + phrases.length + without.length > 0;

/** Any of these opens and any closes: pages and keyboards mix them. */
const QUOTES = '"“”„‟«»＂';
// Sticky: each begins where the one before ended.
const TERM = new RegExp(
  `((?<!\\S)-(?=\\S))?(?:[${QUOTES}]([^${QUOTES}]*)([${QUOTES}]?)|([^\\s${QUOTES}]+))`,
  'uy',
);
const FILTER = new RegExp(
  `(?<!\\S)(\\p{L}[\\p{L}_-]*):(?:[${QUOTES}]([^${QUOTES}]*)[${QUOTES}]?|([^\\s${QUOTES}]+))`,
  'uy',
);
const ENDS_IN_WORD = /[\p{L}\p{N}\p{M}]$/u;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function wordsOf(text: string, isTyping: boolean): QueryWord[] {
  const words = searchWords(text).split(' ').filter(Boolean);
  return words.map((marked, at) => {
    const folded = unmark(marked);
    const prefix = isTyping && at === words.length - 1;
    return { marked, folded, marks: marked !== folded, prefix };
  });
}

type Filters = {
  -readonly [Key in keyof QueryFilters]: QueryFilters[Key] extends readonly string[]
    ? string[]
    : QueryFilters[Key];
};

const NAMES: ReadonlyMap<string, keyof Filters> = new Map([
  ...['chien dich', 'chiến dịch', 'campaign'].map((name) => [name, 'campaigns'] as const),
  ...['nguon', 'nguồn', 'source'].map((name) => [name, 'sources'] as const),
  ...['tinh', 'tỉnh', 'province'].map((name) => [name, 'provinces'] as const),
  ...['tu', 'từ', 'from'].map((name) => [name, 'from'] as const),
  ...['den', 'đến', 'to'].map((name) => [name, 'to'] as const),
]);

/** Whether it is a filter; then it was added. */
function addFilter(filters: Filters, [, name = '', quoted, plain = '']: RegExpExecArray): boolean {
  const filter = NAMES.get(foldText(name, { keepMarks: true }));
  const value = quoted ?? plain;
  if (filter === undefined) return false;
  if (filter === 'from' || filter === 'to') {
    const days = daysOf(value);
    if (days) filters[filter] = filter === 'from' ? days.first : days.last;
    return days !== null;
  }
  const folded = foldText(value);
  if (folded !== '') filters[filter].push(folded);
  return folded !== '';
}
