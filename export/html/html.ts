import type { FormatWriter } from '../format.ts';
import { entriesOf, listed, type ListedEntry } from '../reading/entry.ts';
import { groupEntries } from '../reading/groups.ts';
import { escapeMarkup } from '../reading/markup.ts';
import { picturesOf } from '../reading/pictures.ts';
import { readingWords } from '../reading/words.ts';
import { articleHtml } from './article-html.ts';
import { contents, contentsLink, pageEnd, pageHead } from './page-html.ts';

/** Characters that are held so that the contents can stand first and the articles in their groups. */
const HELD_MAX = 60_000_000;

interface WrittenEntry extends ListedEntry {
  readonly html: string;
}

/**
 * The collection as one page that needs nothing else, to be read, searched and printed. A collection
 * that is too large to be held is written as it comes, newest first, with its contents at the end.
 */
export const exportHtml: FormatWriter = (input, choices) => writeHtml(input, choices, HELD_MAX);

export async function* writeHtml(
  ...[input, choices, heldMax]: [...Parameters<FormatWriter>, number]
): AsyncGenerator<string> {
  const words = readingWords(choices);
  const seen: ListedEntry[] = [];
  let held: WrittenEntry[] = [];
  let size = 0;
  let flowing = false;
  yield await pageHead(input, choices, words);
  for await (const entry of entriesOf(input, words)) {
    const pictures = await picturesOf(entry, input, choices);
    const html = articleHtml(entry, { words, choices, pictures });
    seen.push(listed(entry));
    if (flowing) {
      yield html;
      continue;
    }
    held.push({ ...listed(entry), html });
    size += html.length;
    if (size <= heldMax) continue;
    flowing = true;
    yield contentsLink(words);
    for (const each of held) yield each.html;
    held = [];
  }
  const groups = groupEntries(seen, choices.groups, words);
  if (flowing) {
    yield '</main>\n';
    yield contents(groups, seen.length, words);
  } else {
    yield contents(groups, seen.length, words);
    yield '<main>\n';
    for (const { name, own } of groupEntries(held, choices.groups, words)) {
      if (own.length === 0) continue;
      yield `<h2>${escapeMarkup(name)}</h2>\n`;
      for (const { html } of own) yield html;
    }
    yield '</main>\n';
  }
  yield pageEnd(words);
}
