import type { Author } from '../domain/article.ts';
import { foldText } from '../domain/fold.ts';
import { cleanLine } from '../domain/text.ts';
import { isNobody } from './byline.ts';
import type { Claims } from './claims.ts';
import type { ClaimedName } from './json-ld.ts';
import type { Line } from './lines.ts';

/** Who made the article according to its metadata; the site itself and accounts are nobody. */
export function claimedAuthors(claims: Claims): Author[] {
  for (const claimed of [claims.authors, claims.metaAuthors]) {
    const people = peopleOf(claimed, claims).filter(
      (name) => !/^(?:báo|đài|cổng|trang|sở|ubnd|ban)\s/iu.test(name),
    );
    if (people.length > 0) return people.map(asAuthor);
  }
  return [];
}

/**
 * The authors of an article that is not in Vietnamese. There metadata are the most exact; then
 * what is marked as a byline; and where nobody is named, the desk or agency that signs.
 *
 * @param near lines around the article
 */
export function foreignAuthors(claims: Claims, near: readonly Line[]): Author[] {
  for (const claimed of [claims.authors, claims.metaAuthors]) {
    const people = peopleOf(claimed, claims);
    if (people.length > 0) return people.map(asAuthor);
  }
  const printed = new Set<string>();
  let last = Infinity;
  for (const [at, line] of near.entries()) {
    if (line.chrome === 'box' || line.text.length > 120) continue;
    if (!isMarked(line) && !SIGNED.test(line.text)) continue;
    // Bylines stand together; a later one is another story's.
    if (at - last > 4) break;
    const signed = SIGNED.exec(line.text);
    const names = splitNames(signed?.[1] ?? line.text).filter(looksLikeName);
    if (names.length > 0) last = at;
    for (const name of names) printed.add(name);
  }
  if (printed.size > 0) return [...printed].map(asAuthor);
  const desk = [...claims.authors, ...claims.metaAuthors].find(({ name }) => name !== '');
  return desk && !isNobody(desk.name) && !/^https?:/.test(desk.name) ? [asAuthor(desk.name)] : [];
}

const asAuthor = (name: string): Author => ({ name, role: 'author' });

function peopleOf(claimed: readonly ClaimedName[], claims: Claims): string[] {
  const site = foldText(claims.siteName ?? '');
  const title = foldText(claims.documentTitle);
  const names = claimed
    .filter(({ organisation }) => !organisation)
    .flatMap(({ name }) => splitNames(name))
    .filter((name) => {
      const folded = foldText(name);
      const isSite = folded === site || (folded !== '' && title.endsWith(folded));
      return folded !== '' && !isSite && !isNobody(name) && !/^https?:|@/.test(name);
    });
  return [...new Set(names)];
}

/** "By", "Von", "Par" … before the name, in the languages of the larger presses. */
const BY =
  /^(?:by|von|par|por|di|door|av|af|przez|text|story|words|written by|oleh|stand|reporter|author|autor|autore|auteur)\s*:?\s+/iu;
/** A line that says so, alone or beside the date: "Do 25.04. | 14:07 Uhr | Von Eva Muster". */
const SIGNED =
  /^(?:.{0,40}\d.{0,20}[|•·]\s*)?(?:By|Von|Par|Por|Di|Door|Av|Af|Tekst|Text)\s*:?\s+(\p{Lu}.{2,80})$/u;
/** What Korean and Japanese papers call the reporter, after the name. */
const REPORTER = /\s*(?:기자|특파원|논설위원|記者|특별취재팀)$/u;
const AND = /\s*[,;|•·/]\s*|\s+(?:and|und|et|y|e|en|och|og|i|ve|dan|&)\s+/u;

function splitNames(text: string): string[] {
  return cleanLine(text, 200)
    .replace(BY, '')
    .split(AND)
    .map((name) =>
      name
        .replace(BY, '')
        .replace(/\s*\([^)]*\)$/, '')
        .replace(REPORTER, '')
        .trim(),
    )
    .filter((name) => name !== '');
}

/** One to five words, no digits, each word capitalised or a particle; or a script without cases. */
function looksLikeName(name: string): boolean {
  const words = name.split(/\s+/);
  if (words.length > 5 || name.length > 50 || /[\d:!?"«»]/.test(name)) return false;
  return (
    /^[^\p{Lu}\p{Ll}]+$/u.test(name) ||
    (words.length >= 2 &&
      words.every((word) =>
        /^\p{Lu}|^(?:de|del|la|von|van|der|den|di|da|dos|bin|al|el|zu)$/u.test(word),
      ))
  );
}

const MARKED = /(^|[-_\s])(author\w*|byline\w*|writer|autor\w*|auteur|redakteur)([-_\s]|$)/i;

function isMarked(line: Line): boolean {
  let at: Element | null = line.nodes[0]?.parentElement ?? line.block;
  for (let up = 0; at && up < 4; at = at.parentElement, up++) {
    if (at.getAttribute('rel') === 'author' || at.getAttribute('itemprop') === 'author')
      return true;
    if (MARKED.test((at.getAttribute('class') ?? '').replace(/([a-z])([A-Z])/g, '$1-$2')))
      return (at.textContent ?? '').length < 200;
  }
  return false;
}
