/**
 * Folding makes strings comparable; it is never shown. Rules: docs/architecture.md, "Folding".
 * NFC, look-alike Ð/ð and Ɖ to Đ/đ, zero-width and soft hyphens dropped, tone mark on the first
 * or second vowel of oa/oe/uy treated alike, qui = quy, case and punctuation gone, spaces single.
 *
 * @param options.keepMarks keep diacritics ("dân vận" ≠ "dàn ván"); default drops them
 */
export function foldText(text: string, options: { keepMarks?: boolean } = {}): string {
  // NFC twice: a zero-width character can stand between a letter and its mark, and lower case
  // can bring a pair together that composes.
  const lower = text
    .replace(/\p{Cf}+/gu, '')
    .normalize('NFC')
    .replace(/[ÐƉ]/g, 'Đ')
    .replace(/[ðɖ]/g, 'đ')
    .toLowerCase()
    .normalize('NFC');
  const marked = options.keepMarks ? unifyTonePlacement(lower) : dropMarks(lower);
  return marked
    .replace(/(?<![\p{L}\p{M}])qu([iìíỉĩị])(?![\p{L}\p{M}])/gu, (_, i: string) => `qu${I_TO_Y[i]}`)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

/** Lower-case text without diacritics; đ becomes d (it is a letter, so NFD leaves it alone). */
export function dropMarks(text: string): string {
  return text
    .replace(/[ĐÐƉ]/g, 'D')
    .replace(/[đðɖ]/g, 'd')
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .normalize('NFC');
}

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
