import type { FoundHighlight } from '../found.ts';

/**
 * The Markdown in which Omnivore keeps highlights: a quote (`> …`), its labels in a paragraph of `#name`,
 * what was noted on it, one highlight after another. What stands before the first quote is a note on
 * the page.
 */
export function readOmnivoreNotes(markdown: string): {
  readonly note: string;
  readonly highlights: readonly FoundHighlight[];
} {
  const notes: string[] = [];
  const highlights: { exact: string[]; note: string[] }[] = [];
  let quoting = false;
  for (const line of markdown.replace(/\r\n?/g, '\n').split('\n')) {
    const quoted = /^>[ \t]?(.*)$/s.exec(line)?.[1];
    if (quoted !== undefined) {
      if (!quoting) highlights.push({ exact: [], note: [] });
      highlights.at(-1)?.exact.push(quoted);
    } else {
      (highlights.at(-1)?.note ?? notes).push(line);
    }
    quoting = quoted !== undefined;
  }
  return {
    note: plain(notes),
    highlights: highlights
      .map(({ exact, note }) => ({ exact: exact.join('\n').trim(), note: withoutLabels(note) }))
      .filter(({ exact }) => exact !== ''),
  };
}

function withoutLabels(lines: readonly string[]): string {
  const first = lines.findIndex((line) => line.trim() !== '');
  const labelled = first >= 0 && /^(?:#[^\s#]\S*\s*)+$/.test(lines[first] ?? '');
  return plain(labelled ? lines.slice(first + 1) : lines);
}

/** `\>` and `\#` begin a line that would else be a quote or labels. */
const plain = (lines: readonly string[]): string =>
  lines
    .map((line) => line.replace(/^\\([>#\\])/, '$1'))
    .join('\n')
    .trim();
