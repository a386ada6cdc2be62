import { type Byline, readByline } from './byline.ts';
import { claimedAuthors, foreignAuthors } from './claimed-authors.ts';
import type { Claims } from './claims.ts';
import { hasRole } from './family-marks.ts';
import type { Line } from './lines.ts';

const CREDIT_NAMES = /(^|[-_\s])(author|byline|tac-?gia|pseudonym|writer|but-?danh)([-_\s]|$)/i;

const LABEL_ALONE = /^(?:Tác giả|Người viết)\s*:?$/iu;

/** Labels that some systems print below the body. */
const LABEL = /^(?:Tác giả(?: bài viết)?|Nguồn(?: tin)?)\s*:\s*\S/iu;

/**
 * Who made the article: the byline printed in it, else an element that is named or labelled a
 * byline, else what the page claims for machines. The site itself and account names are nobody.
 *
 * @param printed what was found in the article's last lines @param near lines around the article
 * @param vietnamese whether the article is: the habits of its press hold for no other
 */
export function findCredits(
  printed: Byline,
  near: readonly Line[],
  claims: Claims,
  vietnamese: boolean,
): Byline {
  if (!vietnamese) return { authors: foreignAuthors(claims, near), via: printed.via };
  let { via } = printed;
  const authors = [...printed.authors];
  for (const [at, line] of near.entries()) {
    const names = `${line.block.className} ${line.nodes[0]?.parentElement?.className ?? ''}`;
    const labelled = LABEL.test(line.text) || LABEL_ALONE.test(near[at - 1]?.text ?? '');
    if (
      line.chrome === 'box' ||
      !(labelled || CREDIT_NAMES.test(names) || hasRole(line.nodes[0], 'author'))
    )
      continue;
    // A row of particulars names more than its author.
    const found = readByline(line.text.split(/\s+[|•]\s+/u)[0] ?? '');
    if (printed.authors.length === 0 && authors.length === 0)
      authors.push(...(found?.authors ?? []));
    if (labelled) via ??= found?.via ?? null;
  }
  return { authors: authors.length > 0 ? authors : claimedAuthors(claims), via };
}
