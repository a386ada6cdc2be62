import type { Author } from '../domain/article.ts';
import { foldText } from '../domain/fold.ts';
import { cleanLine } from '../domain/text.ts';
import { isNobody, readByline } from './byline.ts';
import type { Claims } from './claims.ts';
import type { Line } from './lines.ts';

const CREDIT_NAMES = /(^|[-_\s])(author|byline|tac-?gia|pseudonym|writer|but-?danh)([-_\s]|$)/i;

/**
 * Who made the article: the byline printed in it, else an element that is named a byline, else
 * what the page claims for machines. The site itself and account names are nobody.
 */
export function findAuthors(
  printed: readonly Author[],
  near: readonly Line[],
  claims: Claims,
): Author[] {
  if (printed.length > 0) return [...printed];
  for (const line of near) {
    const names = `${line.block.className} ${line.nodes[0]?.parentElement?.className ?? ''}`;
    if (line.chrome === 'box' || !CREDIT_NAMES.test(names)) continue;
    const authors = readByline(line.text)?.authors ?? [];
    if (authors.length > 0) return [...authors];
  }
  const site = foldText(claims.siteName ?? '');
  const title = foldText(claims.documentTitle);
  return claims.authors
    .map((name) => cleanLine(name, 120))
    .filter((name) => {
      const folded = foldText(name);
      const isSite =
        folded === site ||
        (folded !== '' && title.endsWith(folded)) ||
        /^(?:báo|đài|cổng|trang|sở|ubnd|ban)\s/iu.test(name);
      return folded !== '' && !isSite && !isNobody(name) && !/^https?:|@/.test(name);
    })
    .map((name) => ({ name, role: 'author' }));
}
