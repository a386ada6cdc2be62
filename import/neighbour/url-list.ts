import type { Result } from '../../domain/failure.ts';
import type { FormatDeps, ImportSource } from '../format.ts';
import type { ReadFiles } from '../found.ts';
import { inTurn, textOf, titleOf } from './foreign-file.ts';
import { createPageList } from './page-list.ts';

/** An address as people write it: with its scheme, with `www.`, or a Vietnamese host with a path. */
const ADDRESS =
  /(?:https?:\/\/|(?<![\w@.-])www\.(?=[\w-]+\.)|(?<![\w@./-])(?:[\w-]{1,63}\.){1,5}vn\/)[^\s<>"“”«»{}|\\^`]*/giu;

export const holdsAddress = (text: string): boolean => text.search(ADDRESS) >= 0;

/** Beyond this a line is no line of a list; its addresses are taken, but no title is guessed. */
const LINE_MAX = 2000;

/**
 * A list of addresses, typed, copied out of a message, or kept in a note: one a line or many, with
 * numbers, titles and remarks around them. Where a line holds one address, its other words are the title.
 * A Windows shortcut (`.url`) is such a list of one, titled by its name.
 */
export async function readUrlList(
  sources: readonly ImportSource[],
  deps: FormatDeps,
): Promise<Result<ReadFiles>> {
  const pages = createPageList();
  for (const source of sources) {
    const from = sources.length > 1 ? `${source.name} ` : '';
    const shortcut = /\.url$/i.test(source.name) ? titleOf(source) : null;
    const all = textOf(source).split(/\r\n?|\n/);
    // Beside its address a shortcut names its icon's.
    const lines = shortcut === null ? all : all.filter((line) => /^\s*URL=/i.test(line));
    const seen = new Set<string>();
    await inTurn(lines, deps, (line, index) => {
      const found = addressesOf(line);
      for (const { url, written } of found) {
        // A list that names a page twice means it once: "title (address)" and the address again.
        if (seen.has(url)) continue;
        seen.add(url);
        const title = shortcut ?? (found.length === 1 ? titleAround(line, written) : '');
        pages.add(`${from}${index + 1}`, { url, title });
      }
    });
  }
  return pages.end(titleOf(sources[0]));
}

interface Address {
  readonly url: string;
  /** As it stands in the line. */
  readonly written: string;
}

function addressesOf(line: string): readonly Address[] {
  return [...line.matchAll(ADDRESS)]
    .map(([match]) => withoutTrail(match))
    .filter((written) => /^(?:https?:\/\/)?[^/?#]/i.test(written))
    .map((written) => ({ written, url: withScheme(written) }));
}

const withScheme = (written: string): string =>
  /^https?:\/\//i.test(written) ? written : `https://${written}`;

/** Without the punctuation of the sentence; a bracket that was opened in the address belongs to it. */
function withoutTrail(address: string): string {
  if (address.length > LINE_MAX) return address;
  let end = address.length;
  for (; end > 0; end--) {
    const last = address[end - 1] ?? '';
    if (last === ')' && count(address, '(', end) >= count(address, ')', end)) break;
    if (!/[.,;:!?'’)\]*_…]/.test(last)) break;
  }
  return address.slice(0, end);
}

const count = (text: string, char: string, end: number): number =>
  text.slice(0, end).split(char).length - 1;

/** What stands around the address, without the numbers, dashes and brackets of a list. */
function titleAround(line: string, written: string): string {
  if (line.length > LINE_MAX) return '';
  const [before = '', ...rest] = line.split(written);
  // What was not taken with the address: the end of its sentence.
  const around = `${before} ${rest.join(written).replace(/^[.,;:!?]+/, '')}`;
  return around
    .replace(/\]\(\s*\)|[[\]<>]|\(\s*\)/g, ' ')
    .replace(/^\s*(?:[-*+•–—>]\s+|\(?\d{1,4}[.)/]\s*|#\s+)+/u, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:|–—=>→,;*-]+|[\s:|–—=>→,;(*-]+$/gu, '')
    .trim();
}
