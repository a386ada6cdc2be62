/**
 * One line without what a line-by-line format would trip over: no control characters, no lone
 * surrogates, no line or paragraph separators, single spaces.
 */
export const plainLine = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
