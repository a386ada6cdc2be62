import { parseHtml } from '../reading/parse-html.ts';

const LINES = new Set(['p', 'div', 'br', 'li', 'blockquote', 'h1', 'h2', 'h3', 'tr']);
const HIDDEN = new Set(['script', 'style', 'template', 'title']);

/** The text of a note: reference managers write theirs as HTML, and others as they were typed. */
export function textOfNote(note: string): string {
  if (!/<\/(?:p|div|span|b|strong|i|em|ul|ol|li|h\d|a)>|<br\s*\/?>/i.test(note)) return note;
  const pieces: string[] = [];
  let hidden = 0;
  const whole = parseHtml(note, {
    onopentag(name) {
      if (HIDDEN.has(name)) hidden += 1;
      if (LINES.has(name)) pieces.push('\n');
    },
    ontext(text) {
      if (hidden === 0) pieces.push(text.replace(/\s+/g, ' '));
    },
    onclosetag(name) {
      if (HIDDEN.has(name)) hidden -= 1;
      if (LINES.has(name)) pieces.push('\n');
    },
  });
  // Nested beyond all measure: no reference manager wrote that.
  if (!whole) return note;
  return pieces
    .join('')
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
