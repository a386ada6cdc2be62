import { unmark, type SearchText } from '../../domain/search-text.ts';

/**
 * The keys under which the index keeps documents: syllables, and pairs of syllables that stand
 * side by side, for most Vietnamese words are two syllables. A key is which of the two, the folded
 * syllables, and the marks they are printed with: all spellings of one folded form lie together,
 * each with its own documents.
 */
const ONE = '1';
const TWO = '2';

/** Where in a document a key stands, a bit each; it always stands in the whole. */
export const IN_TITLE = 1;
export const IN_LEAD = 2;

const MARKS = '\x01';
/** Behind every key that begins so. */
const LAST = '\uffff';

/** From (inclusive) and to (exclusive). */
export interface KeyRange {
  readonly from: string;
  readonly to: string;
}

/** All spellings of these folded syllables, one or two. @param prefix the last is a beginning */
export function rangeOf(folded: readonly string[], prefix: boolean): KeyRange {
  const stem = `${folded.length === 1 ? ONE : TWO}${folded.join(' ')}`;
  return prefix ? { from: stem, to: stem + LAST } : { from: stem + MARKS, to: `${stem}\x02` };
}

/** The syllables of a key as they are printed (lower case), separated by a space. */
export function markedOf(key: string): string {
  const at = key.indexOf(MARKS);
  const folded = key.slice(1, at);
  const marks = key.slice(at + 1);
  if (marks === '') return folded;
  if (marks.startsWith(RAW)) return marks.slice(1);
  let out = '';
  let next = 0;
  for (const letter of folded) {
    if (!MARKABLE.test(letter)) {
      out += letter;
      continue;
    }
    const code = marks.charCodeAt(next++) - ZERO;
    out += code > 0 ? (MARKED[code - 1] ?? letter) : letter;
  }
  return out;
}

/** Takes a key and where it stands; a key may come more than once. */
export type UseKey = (key: string, where: number) => void;

/** Calls with every key of a text. */
export function createKeys(): (text: SearchText, use: UseKey) => void {
  const words = new Map<string, Word>();
  const wordOf = (marked: string): Word => {
    const known = words.get(marked);
    if (known) return known;
    const word = createWord(marked);
    // Numbers and names go on for ever; the syllables come back soon.
    if (words.size > 50_000) words.clear();
    words.set(marked, word);
    return word;
  };
  return ({ title, lead, rest }, use) => {
    keysOf(title, IN_TITLE, wordOf, use);
    keysOf(lead, IN_LEAD, wordOf, use);
    keysOf(rest, 0, wordOf, use);
  };
}

function keysOf(field: string, where: number, wordOf: (marked: string) => Word, use: UseKey): void {
  let before: Word | null = null;
  for (const marked of field.split(' ')) {
    if (marked === '' || marked === '|') {
      before = null;
      continue;
    }
    const word = wordOf(marked);
    use(ONE + word.folded + MARKS + word.marks, where);
    if (before) {
      use(`${TWO}${before.folded} ${word.folded}${MARKS}${pairMarks(before, word)}`, where);
    }
    before = word;
  }
}

interface Word {
  readonly marked: string;
  readonly folded: string;
  /** A letter for each letter that can bear a mark, the last unmarked ones left out. */
  readonly marks: string;
  /** The same, none left out; null where marks cannot be told so. */
  readonly full: string | null;
}

const MARKED = 'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ';
const MARKABLE = /[aeiouyd]/;
const RAW = '~';
/** Codes of marks begin here; the last one is below `RAW`. */
const ZERO = 0x30;

function createWord(marked: string): Word {
  const folded = unmark(marked);
  if (marked === folded) {
    return {
      marked,
      folded,
      marks: '',
      full: folded.replace(/[^aeiouyd]+/g, '').replace(/./g, '0'),
    };
  }
  const full = fullMarks(marked, folded);
  return { marked, folded, full, marks: full === null ? RAW + marked : trimmed(full) };
}

function fullMarks(marked: string, folded: string): string | null {
  if (marked.length !== folded.length) return null;
  let full = '';
  for (let at = 0; at < folded.length; at++) {
    const letter = folded[at] ?? '';
    const printed = marked[at] ?? '';
    const code = letter === printed ? 0 : MARKED.indexOf(printed) + 1;
    if (MARKABLE.test(letter)) full += String.fromCharCode(ZERO + code);
    if (letter !== printed && (code === 0 || !MARKABLE.test(letter))) return null;
  }
  return full;
}

const pairMarks = (first: Word, second: Word): string =>
  first.full === null || second.full === null
    ? `${RAW}${first.marked} ${second.marked}`
    : trimmed(first.full + second.full);

const trimmed = (marks: string): string => marks.replace(/0+$/, '');
