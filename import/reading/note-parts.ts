import { NOTE_PARTS } from '../../domain/reading-marks.ts';
import type { FoundHighlight } from '../found.ts';
import { markdownHtml } from './markdown-html.ts';
import { parseHtml } from './parse-html.ts';

export interface NoteParts {
  readonly text: string;
  readonly note: string;
  readonly highlights: readonly FoundHighlight[];
}

const HIGHLIGHTS_MAX = 1000;

/** What stands between the comments of a note of ours; the text alone where somebody took them out. */
export function noteParts(body: string): NoteParts {
  const [text] = between(body, NOTE_PARTS.text);
  const notes = between(body, NOTE_PARTS.note);
  const highlights = between(body, NOTE_PARTS.highlight).slice(0, HIGHLIGHTS_MAX);
  return {
    text: text ?? body,
    note: notes.map((each) => plainText(each).own).join('\n\n'),
    highlights: highlights
      .map((each) => plainText(each))
      .map(({ quoted, own }) => ({ exact: quoted, note: own })),
  };
}

function between(text: string, [open, close]: readonly [string, string]): readonly string[] {
  const found: string[] = [];
  let at = text.indexOf(open);
  while (at >= 0) {
    const from = at + open.length;
    const end = text.indexOf(close, from);
    if (end < 0) break;
    found.push(text.slice(from, end));
    at = text.indexOf(open, end);
  }
  return found;
}

/** The text of a few paragraphs of Markdown, what is quoted apart. */
function plainText(markdown: string): { readonly quoted: string; readonly own: string } {
  const parts = { quoted: '', own: '' };
  let quotes = 0;
  const say = (text: string): void => {
    parts[quotes > 0 ? 'quoted' : 'own'] += text;
  };
  parseHtml(markdownHtml(markdown), {
    onopentag: (name) => {
      if (name === 'blockquote') quotes++;
    },
    // A line break follows each `<br>` and says no more.
    ontext: (text) => say(text.replace(/\n/g, '')),
    onclosetag: (name) => {
      if (name === 'br') say('\n');
      if (name === 'p') say('\n\n');
      if (name === 'blockquote') quotes--;
    },
  });
  return { quoted: parts.quoted.trim(), own: parts.own.trim() };
}
