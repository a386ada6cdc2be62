import type { CslItem } from '../csl-item.ts';
import { sortDate } from './dates.ts';
import { plainOf } from './line.ts';
import { drawLayout, drawMacro } from './render.ts';
import type { CslNode, Style } from './style.ts';

/** Vietnamese letters in their order, whatever machine sorts them; numbers by their value. */
const collator = new Intl.Collator('vi', { numeric: true });

/** The items in the style's order, each with its letter where others of the list are cited alike. */
export function inOrder(
  items: readonly CslItem[],
  style: Style,
): readonly { readonly item: CslItem; readonly yearSuffix: string }[] {
  const keyed = items.map((item) => ({
    item,
    keys: style.sort.map((key) => keyOf(key, item, style)),
  }));
  keyed.sort((a, b) => compareKeys(a.keys, b.keys));
  const sorted = keyed.map(({ item }) => item);
  return style.yearSuffix
    ? withLetters(sorted, style)
    : sorted.map((item) => ({ item, yearSuffix: '' }));
}

function keyOf({ attributes }: CslNode, item: CslItem, style: Style): string {
  const { macro, variable } = attributes;
  if (macro !== undefined)
    return lettersOf(plainOf(drawMacro(macro, { item, style, sorting: true })));
  const held = Object.hasOwn(item, variable ?? '') ? item[variable as keyof CslItem] : undefined;
  if (typeof held === 'string') return lettersOf(held);
  return held && 'date-parts' in held ? sortDate(held) : '';
}

/** Without quotes and other marks: "“Năm dân vận”" stands under N. */
const lettersOf = (text: string): string => text.replace(/[\p{P}\p{S}\s]+/gu, ' ').trim();

/** What a key is missing from comes last. */
function compareKeys(a: readonly string[], b: readonly string[]): number {
  for (const [at, left] of a.entries()) {
    const right = b[at] ?? '';
    if (left === right) continue;
    if (left === '' || right === '') return left === '' ? 1 : -1;
    const order = collator.compare(left, right);
    if (order !== 0) return order;
  }
  return 0;
}

function withLetters(
  items: readonly CslItem[],
  style: Style,
): readonly { readonly item: CslItem; readonly yearSuffix: string }[] {
  const cited = items.map((item) => plainOf(drawLayout(style.citation, { item, style })));
  const counts = new Map<string, number>();
  for (const text of cited) counts.set(text, (counts.get(text) ?? 0) + 1);
  const given = new Map<string, number>();
  return items.map((item, at) => {
    const text = cited[at] ?? '';
    if ((counts.get(text) ?? 0) < 2) return { item, yearSuffix: '' };
    const number = given.get(text) ?? 0;
    given.set(text, number + 1);
    return { item, yearSuffix: letters(number) };
  });
}

/** a, b, … z, aa, ab, … */
const letters = (number: number): string =>
  (number < 26 ? '' : letters(Math.floor(number / 26) - 1)) +
  String.fromCharCode(97 + (number % 26));
