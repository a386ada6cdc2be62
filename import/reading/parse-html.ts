import { Parser, type Handler } from 'htmlparser2';

/** As much is parsed before it is seen how deep it goes: the parser slows down with every open tag. */
const PIECE = 16_384;
/** Browsers themselves nest no deeper than 512. */
const DEPTH_MAX = 1000;

/**
 * Tells of the tags and texts of a page, without a DOM.
 *
 * @param enough asked now and then; true ends it
 * @returns whether it was told to the end: false for what is nested beyond all measure
 */
export function parseHtml(
  html: string,
  handler: Partial<Pick<Handler, 'ontext' | 'oncomment' | 'onopentag' | 'onclosetag'>>,
  enough: () => boolean = () => false,
): boolean {
  let depth = 0;
  const parser = new Parser({
    ...handler,
    onopentag: (name, attributes, implied) => {
      depth++;
      handler.onopentag?.(name, attributes, implied);
    },
    onclosetag: (name, implied) => {
      depth--;
      handler.onclosetag?.(name, implied);
    },
  });
  for (let at = 0; at < html.length; at += PIECE) {
    parser.write(html.slice(at, at + PIECE));
    if (depth > DEPTH_MAX) return false;
    if (enough()) return true;
  }
  parser.end();
  return true;
}
