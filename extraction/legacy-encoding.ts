/** How Vietnamese was typed before Unicode: one sign a letter, or a letter and a sign for its marks. */
export type LegacyEncoding = 'tcvn3' | 'vni';

/**
 * TCVN 5712:1993, the bytes A0 to FF as Latin-1 shows them. The rows hold what the ".Vn" fonts
 * (ABC, TCVN3) use and, in their gaps, the capitals that the full standard adds. B0 to B4 are its
 * combining marks: grave, hook, tilde, acute, dot below.
 */
const TCVN =
  '\u00a0ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ' +
  'ẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò' +
  'ỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ';

/** VNI-Windows letters of one sign. */
const VNI_ALONE: Readonly<Record<string, string>> = {
  ñ: 'đ',
  ö: 'ư',
  ô: 'ơ',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};
/** VNI-Windows signs that stand after a vowel, and the marks that they add to it. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
const VNI_SIGNS = /([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[ñöôæóòî]/giu;

/** Letters and the signs that TCVN3 uses as letters; the soft hyphen is its ư. */
const WORD = /[\p{L}\p{M}\u00a1-\u00bf\u00d7\u00f7\u00ad]+/gu;
/** What only Unicode can write. ư is left out: a page's soft hyphens may have become it. */
const UNICODE_ONLY = /[ĂăĐđĨĩŨũƠơ\u1ea0-\u1ef9]/u;

const SYLLABLE = new RegExp(
  '^(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?' +
    '(?:[aăâeêioôơuưy]|ai|ao|au|ay|âu|ây|eo|êu|i[aêu]|o[aăeoi]|ô[io]|ơi|u[aâêiôơy]|ư[aiơu]|y[êa]|' +
    'iêu|yêu|oa[ioy]|oeo|u[aâ][oy]|uôi|uy[aêu]|ươ[iu])(?:ch|nh|ng|[cmnpt])?$',
  'u',
);

/**
 * The encoding that a text was typed in, when it is not Unicode. Evidence is that the signs turn
 * into Vietnamese syllables: those of other languages do not.
 *
 * @param text some sentences; of a longer text the first 6,000 characters are looked at
 * @returns null for Unicode text of any language, and where there is too little to tell
 */
export function detectLegacy(text: string): LegacyEncoding | null {
  const words = text.slice(0, 6000).normalize('NFC').match(WORD) ?? [];
  const unicode = words.filter((word) => UNICODE_ONLY.test(word)).length;
  if (unicode > words.length * 0.3) return null;
  let best: LegacyEncoding | null = null;
  let most = Math.max(unicode, words.length * 0.15, 2);
  for (const encoding of ['tcvn3', 'vni'] as const) {
    let touched = 0;
    let sound = 0;
    for (const word of words) {
      // A sign that stands alone (©, §, ·) or a foreign letter is no evidence of writing.
      if (!/[a-z]/i.test(word) || UNICODE_ONLY.test(word)) continue;
      const converted = convertWord(word, encoding);
      if (converted === word) continue;
      touched++;
      if (isSyllable(converted)) sound++;
    }
    if (sound > most && sound >= touched * 0.7) [best, most] = [encoding, sound];
  }
  return best;
}

/**
 * The text in Unicode (NFC). Words that hold Unicode-only letters, and signs that stand alone, stay
 * as they are. TCVN3 capitals come from fonts that draw small letters large: a word whose plain
 * letters are capitals becomes capital throughout, and so does a short word beside one; the single
 * marked capital that begins a sentence cannot be told and stays small.
 */
export function convertLegacy(text: string, encoding: LegacyEncoding): string {
  return text
    .split('\n')
    .map((line) => convertLine(line, encoding))
    .join('\n')
    .normalize('NFC');
}

function convertLine(line: string, encoding: LegacyEncoding): string {
  if (encoding === 'vni') return line.replace(WORD, (word) => convertWord(word, 'vni'));
  const words = line.match(WORD) ?? [];
  const cases = words.map(caseOf);
  let at = -1;
  return line.replace(WORD, (word) => {
    at++;
    const converted = convertWord(word, encoding);
    if (!/[\u00a1-\u00ff]/.test(word) || UNICODE_ONLY.test(word)) return converted;
    const near = cases[at] ?? cases.slice(at).find(Boolean) ?? cases.slice(0, at).findLast(Boolean);
    return near === 'capital' ? converted.toUpperCase() : converted;
  });
}

/** What a word says of the font it was set in; null for one too short, or of plain capitals alone. */
function caseOf(word: string): 'capital' | 'small' | null {
  if (/[a-z]/.test(word)) return 'small';
  return /[A-Z].*[A-Z]/.test(word) && /[^A-Z]/.test(word) ? 'capital' : null;
}

function convertWord(word: string, encoding: LegacyEncoding): string {
  if (UNICODE_ONLY.test(word)) return word;
  if (encoding === 'vni')
    return word
      .replace(VNI_SIGNS, (signs, vowel: string | undefined, sign: string | undefined) =>
        vowel === undefined || sign === undefined
          ? alone(signs)
          : alone(vowel) + (VNI_MARKS[sign.toLowerCase()] ?? ''),
      )
      .normalize('NFC');
  // One sign without a letter is a sign: a bullet, a copyright. Two make a word: "®·" is "đã".
  if (!/\p{L}/u.test(word) && (word.length < 2 || /^(.)\1*$/u.test(word))) return word;
  return word
    .replace(/[\u00a1-\u00ff]/g, (sign) => TCVN[sign.charCodeAt(0) - 0xa0] ?? sign)
    .normalize('NFC');
}

function alone(sign: string): string {
  const letter = VNI_ALONE[sign.toLowerCase()];
  if (letter === undefined) return sign;
  return sign === sign.toLowerCase() ? letter : letter.toUpperCase();
}

/** Whether a word could be one Vietnamese syllable: onset, nucleus, ending, one tone at most. */
function isSyllable(word: string): boolean {
  const plain = word.toLowerCase().normalize('NFD');
  const tones = plain.match(/[\u0300\u0301\u0303\u0309\u0323]/g)?.length ?? 0;
  return (
    tones <= 1 &&
    SYLLABLE.test(plain.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '').normalize('NFC'))
  );
}
