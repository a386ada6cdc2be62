import { foldText } from '../domain/fold.ts';
import { isFurniture } from './furniture.ts';
import { isProse, type Line, readingLength } from './lines.ts';
import { sharePresent, type Witness } from './witness.ts';

/**
 * The lines of an article that is not in Vietnamese without what its page sets among them:
 * captions, embedded posts, sign-ups, teasers. Two witnesses: the publisher's own copy of the text
 * where it is whole, else kinship: paragraphs of one article stand in elements of the same names,
 * and what stands otherwise is something else.
 *
 * @param root the body's element @param description the page's own summary: a lead is kept by it
 */
export function keepKin(
  lines: readonly Line[],
  root: Element,
  witness: Witness | null,
  description: string | null,
): readonly Line[] {
  const told = foldText(description ?? '').slice(0, 40);
  const opening = new Set(lines.slice(0, 5));
  const isLead = (line: Line): boolean =>
    (told.length > 20 && foldText(line.text).slice(0, 80).includes(told)) ||
    (opening.has(line) && isProse(line) && LEAD.test(line.block.getAttribute('class') ?? ''));
  const counts = new Map<string, number>();
  for (const { text } of lines) counts.set(text, (counts.get(text) ?? 0) + 1);
  // A sentence that stands there three times is a placeholder, as of films that were not allowed.
  const own = lines.filter(
    (line) => line.image || (!isFurniture(line, root) && (counts.get(line.text) ?? 0) < 3),
  );
  const borneOut = witness !== null && sharePresent(witness, own) >= 0.75;
  const main = mainPlaces(own, root, borneOut ? witness : null);
  if (main.length === 0) return own;
  const isKin = (line: Line): boolean => {
    // The copy leaves out no list of the text; one that it lacks points elsewhere.
    if (borneOut && line.linked > 0.2 && line.block.closest('ul,ol') && !witness.saw(line))
      return false;
    const place = placeOf(line, root);
    return main.some(
      (known) => known === place || (PART.test(line.block.tagName) && isAbove(place, known)),
    );
  };
  return own.filter(
    (line) => line.image || isKin(line) || isLead(line) || (borneOut && witness.saw(line)),
  );
}

/**
 * The places that hold the running text; none when it stands in too many different ones. With a
 * witness, those of which it saw most.
 */
function mainPlaces(lines: readonly Line[], root: Element, witness: Witness | null): string[] {
  const weights = new Map<string, { all: number; seen: number }>();
  let total = 0;
  for (const line of lines) {
    if (!isProse(line)) continue;
    const place = placeOf(line, root);
    const length = readingLength(line.text);
    const weight = weights.get(place) ?? { all: 0, seen: 0 };
    weight.all += length;
    if (witness?.saw(line)) weight.seen += length;
    weights.set(place, weight);
    total += length;
  }
  if (witness)
    return [...weights].filter(([, { all, seen }]) => seen > all * 0.6).map(([place]) => place);
  const most = Math.max(0, ...[...weights.values()].map(({ all }) => all));
  const main = [...weights].filter(([, { all }]) => all >= most * 0.25);
  const share = main.reduce((sum, [, { all }]) => sum + all, 0) / Math.max(1, total);
  return share >= 0.6 ? main.map(([place]) => place) : [];
}

/** Whether one place is an element around the other: a heading beside wrapped paragraphs. */
const isAbove = (place: string, known: string): boolean =>
  place === '' || known.endsWith(`<${place}`);

const PART = /^(?:P|H[1-6]|UL|OL|LI|BLOCKQUOTE|TABLE|TBODY|THEAD|TR|TD|TH|DL|DT|DD|PRE)$/;

/**
 * The names of the elements from the body down to what holds the line's paragraph, list or table;
 * text that stands in no paragraph has a place of its own.
 */
function placeOf(line: Line, root: Element): string {
  let at: Element | null = line.block;
  const loose = !PART.test(line.block.tagName);
  while (at && at !== root && PART.test(at.tagName)) at = at.parentElement;
  const names: string[] = loose ? ['#text'] : [];
  for (; at && at !== root; at = at.parentElement)
    names.push(`${at.tagName}.${(at.getAttribute('class') ?? '').trim().split(/\s+/)[0] ?? ''}`);
  return names.join('<');
}

const LEAD =
  /(^|[-_\s])(lead|lede|standfirst|intro|chapo|chapeau|dek|entradilla|vorspann|sub-?head(line)?|subtitle|teaser-?text|summary)([-_\s]|$)/i;
