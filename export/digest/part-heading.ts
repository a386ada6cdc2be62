import type { Digest, DigestGroup } from './digest.ts';
import { countText } from './numbers.ts';
import { roman } from './roman.ts';

/** "I. NĂM DÂN VẬN KHÉO 2026 (13 tin, bài)" */
export function partHeading(
  { words, choices }: Digest,
  { name, lines }: DigestGroup,
  at: number,
): string {
  const many = words.clips(countText(lines.length, choices.language));
  return `${roman(at + 1)}. ${name.toLocaleUpperCase('vi')} (${many})`;
}
