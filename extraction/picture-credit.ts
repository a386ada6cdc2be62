const WORD = '(?:Nguồn ảnh|Ảnh|ẢNH|Photo|Hình)';
const KIND = '(?:\\s+(?:tư liệu|minh h(?:ọa|oạ)|CTV|sưu tầm))?';
/** Dashes, dots and blanks name nobody: "(Ảnh: )" is a form that was not filled in. */
const NAME = '(?=[^()[\\]:：]*[\\p{L}\\d])([^()[\\]:：]{1,60}?)';
/** Read from its first character on only: from each, a long line of dashes would take minutes. */
const GAP = '[\\s.,;–—|-]';

/** `… Ảnh: MT`, `… (Ảnh: S.Đ)`, `… - Ảnh: TTXVN`, `… [ảnh: VGP]` at the end of a caption. */
const CREDIT = new RegExp(
  `(?<!${GAP})(?:${GAP}*[([]\\s*(?:${WORD}|ảnh)|(?:^|${GAP}+)${WORD})${KIND}\\s*[:：]\\s*${NAME}(?:\\s*\\([^()]{1,30}\\))?\\s*[)\\]]?\\s*\\.?$`,
  'u',
);

/** Whether a line ends by saying who took a picture: only captions and bylines do. */
export const hasCredit = (text: string): boolean => CREDIT.test(text);

/** Caption and credit ("Ảnh: MT") of a caption as printed. */
export function splitCredit(text: string): { caption: string | null; credit: string | null } {
  const match = CREDIT.exec(text);
  if (!match?.[1]) return { caption: text, credit: null };
  const rest = text.slice(0, match.index).trim();
  const full = /^\s*\./.test(match[0]) && rest !== '' ? `${rest}.` : rest;
  return { caption: full === '' ? null : full, credit: match[1].trim() };
}
