import { foldText } from '../../../domain/fold.ts';

/**
 * What is typed into our search box as FTS5 wants it: every word must stand, a quoted run as a
 * phrase, and the last word, unless quoted, may go on.
 *
 * @param lastGoesOn false: the last word must stand whole as well
 */
export function matchOf(typed: string, lastGoesOn = true): string {
  const terms = [...typed.matchAll(/"([^"]*)"|[^\s"]+/g)].flatMap(([all, phrase]) => {
    const folded = foldText(phrase ?? all);
    return folded ? [{ folded, quoted: phrase !== undefined }] : [];
  });
  return terms
    .map(({ folded, quoted }, at) =>
      lastGoesOn && !quoted && at === terms.length - 1 ? `"${folded}" *` : `"${folded}"`,
    )
    .join(' AND ');
}
