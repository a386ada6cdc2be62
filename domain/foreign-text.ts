import { isEveryday } from './text.ts';

// Overrides of writing direction, controls but for line break and tab, halves of characters.
const UNSAFE = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\p{Cs}]|[^\P{Cc}\n\t]/gu;

/** Without what can make a text of a file read as something else; our own come out as they are. */
export const withoutUnsafe = (text: string): string =>
  isEveryday(text) ? text : text.replace(UNSAFE, '');

/**
 * HTML of a file as a library may hold it. The doorway is always the last to touch it: dropping a
 * character after it could close up what it had found harmless. Escaped characters show only
 * behind it, hence the second time.
 *
 * @param doorway what takes everything out of HTML that could do something
 */
export function foreignHtml(html: string, doorway: (html: string) => string): string {
  const once = doorway(withoutUnsafe(html));
  return withoutUnsafe(once) === once ? once : doorway(withoutUnsafe(once));
}
