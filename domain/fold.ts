import { mapUnits, unitTable } from './unit-table.ts';

/**
 * Folding makes strings comparable; it is never shown. Rules: docs/architecture.md, "Folding".
 * NFC, look-alike Ð/ð and Ɖ to Đ/đ, zero-width and soft hyphens dropped, tone mark on the first
 * or second vowel of oa/oe/uy treated alike, qui = quy, case and punctuation gone, spaces single,
 * marks that stand on no letter gone.
 *
 * @param options.keepMarks keep diacritics ("dân vận" ≠ "dàn ván"); default drops them
 */
export function foldText(text: string, options: { keepMarks?: boolean } = {}): string {
  const words = mapUnits(text, PLAIN) ?? wordsOfAny(text);
  const marked = unifyTonePlacement(words.replace(/ {2,}/g, ' ').trim()).replace(
    /(?<![\p{L}\p{M}])qu([iìíỉĩị])(?![\p{L}\p{M}])/gu,
    (_, i: string) => `qu${I_TO_Y[i]}`,
  );
  return options.keepMarks ? marked : unmark(marked);
}

/**
 * What was folded with its marks kept, folded without: the same words, one for one. For every
 * `text`, `unmark(foldText(text, { keepMarks: true }))` is `foldText(text)`.
 */
export function unmark(marked: string): string {
  const plain = mapUnits(marked, UNMARKED) ?? dropMarks(marked);
  // Again, because of what only now reads so: "quî", "qüi".
  return plain.includes('qui')
    ? plain.replace(/(?<![\p{L}\p{M}])qui(?![\p{L}\p{M}])/gu, 'quy')
    : plain;
}

/** The text without diacritics, case kept; đ becomes d (it is a letter, so NFD leaves it alone). */
export function dropMarks(text: string): string {
  return text
    .replace(/[ĐÐƉ]/g, 'D')
    .replace(/[đðɖ]/g, 'd')
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .normalize('NFC');
}

/** Words in lower case, parted by single spaces, of any text at all. */
function wordsOfAny(text: string): string {
  // NFC twice: a zero-width character can stand between a letter and its mark, and lower case
  // can bring a pair together that composes. ς is how σ ends a word, and what ends one depends on
  // the punctuation behind it. A run of no letters takes marks along that would stand on nothing.
  return text
    .replace(/\p{Cf}+/gu, '')
    .normalize('NFC')
    .replace(/[ÐƉ]/g, 'Đ')
    .replace(/[ðɖ]/g, 'đ')
    .toLowerCase()
    .replace(/ς/g, 'σ')
    .normalize('NFC')
    .replace(/(?:^\p{Mn}|[^\p{L}\p{N}\p{M}])[^\p{L}\p{N}\p{Mc}\p{Me}]*/gu, ' ');
}

/** What a character becomes when nothing around it matters: nearly all of a Vietnamese text. */
const PLAIN = unitTable((unit) => (/\p{M}/u.test(unit) ? null : wordsOfAny(unit)));
const UNMARKED = unitTable((unit) => (/\p{M}/u.test(unit) ? null : dropMarks(unit)));

const I_TO_Y: Record<string, string> = { i: 'y', ì: 'ỳ', í: 'ý', ỉ: 'ỷ', ĩ: 'ỹ', ị: 'ỵ' };

// Old style marks the first vowel (hòa, thúy), new style the second (hoà, thuý). Only where the
// pair closes the syllable, and not for uy after q: "quý" has one spelling.
const OLD_TO_NEW: Record<string, string> = {};
for (const [first, second, marks] of [
  ['o', 'a', ['òà', 'óá', 'ỏả', 'õã', 'ọạ']],
  ['o', 'e', ['òè', 'óé', 'ỏẻ', 'õẽ', 'ọẹ']],
  ['u', 'y', ['ùỳ', 'úý', 'ủỷ', 'ũỹ', 'ụỵ']],
] as const) {
  for (const pair of marks) OLD_TO_NEW[`${pair[0]}${second}`] = `${first}${pair[1]}`;
}

function unifyTonePlacement(lower: string): string {
  return lower.replace(
    /(?<!q)([òóỏõọ][ae]|[ùúủũụ]y)(?![\p{L}\p{M}])/gu,
    (pair) => OLD_TO_NEW[pair] ?? pair,
  );
}
