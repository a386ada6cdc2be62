import type { Author } from '../domain/article.ts';
import { foldText } from '../domain/fold.ts';
import { cleanLine } from '../domain/text.ts';
import { type Byline, isNobody, readByline } from './byline.ts';
import type { Claims } from './claims.ts';
import type { Line } from './lines.ts';

const CREDIT_NAMES = /(^|[-_\s])(author|byline|tac-?gia|pseudonym|writer|but-?danh)([-_\s]|$)/i;

/** Labels that some systems print below the body. */
const LABEL = /^(?:Tác giả(?: bài viết)?|Nguồn(?: tin)?)\s*:\s*\S/iu;

/**
 * Who made the article: the byline printed in it, else an element that is named or labelled a
 * byline, else what the page claims for machines. The site itself and account names are nobody.
 *
 * @param printed what was found in the article's last lines @param near lines around the article
 */
export function findCredits(printed: Byline, near: readonly Line[], claims: Claims): Byline {
  let { via } = printed;
  const authors = [...printed.authors];
  for (const line of near) {
    const names = `${line.block.className} ${line.nodes[0]?.parentElement?.className ?? ''}`;
    const labelled = LABEL.test(line.text);
    if (line.chrome === 'box' || !(labelled || CREDIT_NAMES.test(names))) continue;
    const found = readByline(line.text);
    if (printed.authors.length === 0 && authors.length === 0)
      authors.push(...(found?.authors ?? []));
    if (labelled) via ??= found?.via ?? null;
  }
  return { authors: authors.length > 0 ? authors : claimedAuthors(claims), via };
}

function claimedAuthors(claims: Claims): Author[] {
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
