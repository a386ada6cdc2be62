/** The text that hashes are taken of: NFC, Ð to Đ, no zero-width characters, single spaces. */
export function canonicalText(text: string): string {
  const visible = isEveryday(text) ? text : text.replace(/\p{Cf}+/gu, '').normalize('NFC');
  return visible.replaceAll('Ð', 'Đ').replaceAll('ð', 'đ').replace(NOT_SINGLE, ' ').trim();
}

/** White space that is not one space; most of it is one space, which may stay. */
const NOT_SINGLE = / \s+|[^\S ]\s*/g;

/**
 * Whether nothing but letters and signs of everyday texts stand in it: NFC leaves them alone, and no
 * control (but line break and tab), format character or half of a character is among them. Nearly all
 * texts are so, and this is quickly seen.
 */
export const isEveryday = (text: string): boolean => !UNUSUAL.test(text);

const UNUSUAL = /[^\n\t -~\u00a0-\u00ac\u00ae-\u024f\u1e00-\u1eff\u2010-\u2027]/;

/** SHA-256 (64 hex digits) of the canonical text, in UTF-8. */
export async function hashText(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalText(text));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whitespace-separated words. */
export function countWords(text: string): number {
  return text.trim() === '' ? 0 : text.trim().split(/\s+/).length;
}

/**
 * One line of text that is safe to show and to store: NFC, control characters and bidi overrides
 * out (they can make a title read as something else), spaces single, at most `max` characters.
 */
export function cleanLine(text: string, max = 1000): string {
  if (text.length <= max && CLEAN.test(text)) return text;
  return cutText(
    withoutInvisible(text)
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim(),
    max,
  ).trim();
}

/** Most lines are clean: letters that NFC leaves alone, with single spaces between words. */
const CLEAN =
  /^(?:[\x21-\x7e\u00a1-\u00ac\u00ae-\u024f\u1e00-\u1eff\u2010-\u2027]+(?: (?! |$)|$))*$/;

/** A note as it is stored: as `cleanLine`, but with its line breaks, tabs and spaces. */
export function cleanNote(text: string): string {
  return withoutInvisible(text)
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]+/gu, '')
    .trim();
}

/** The first `max` UTF-16 units, or one fewer where the cut would halve a character. */
export function cutText(text: string, max: number): string {
  const cut = text.slice(0, max);
  return cut.length < text.length && /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}

function withoutInvisible(text: string): string {
  return (
    text
      .replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g, '')
      .replace(/[\u200b\u00ad\ufeff\u2060]/g, '')
      // Halves of characters: UTF-8 has none, and strict readers refuse a file that does.
      .replace(/\p{Cs}/gu, '')
      .normalize('NFC')
  );
}
