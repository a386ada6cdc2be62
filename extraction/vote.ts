import { Readability } from '@mozilla/readability';

/**
 * The element that Readability takes for the article, in a document given to it to take apart.
 * Attributes survive, so marks set beforehand tell where its parts came from. It has no vote on a
 * page that it would take minutes to read.
 *
 * @param scratch changed beyond use
 */
export function voteWithReadability(scratch: Document): Element | null {
  if (isTangled(scratch)) return null;
  // It looks for names in these with a pattern whose time grows with the square of their length.
  for (const meta of Array.from(scratch.querySelectorAll('meta[property]')))
    if ((meta.getAttribute('property') ?? '').length > 200) meta.remove();
  for (const fallback of Array.from(scratch.querySelectorAll('noscript'))) fallback.remove();
  keepNodes(scratch.body);
  const reader = new Readability<Element>(scratch, {
    // Official notices are short; with the default of 500 they are read three times over.
    charThreshold: 200,
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node as Element,
  });
  return reader.parse()?.content ?? null;
}

/**
 * Between its attempts Readability puts the page back as it was, by its markup. Here the nodes
 * themselves are put back, for nothing but the doorway turns a string into markup.
 */
function keepNodes(body: HTMLElement | null): void {
  if (!body) return;
  let whole: Node | null = null;
  Object.defineProperty(body, 'innerHTML', {
    get() {
      whole = body.cloneNode(true);
      return '';
    },
    set() {
      body.replaceChildren(...Array.from(whole?.cloneNode(true).childNodes ?? []));
    },
  });
}

const STEP = 50;

/**
 * Whether elements lie hundreds deep in one another, as after many tags that were never closed:
 * Readability reads each again for every element around it.
 */
function isTangled(scratch: Document): boolean {
  const all = scratch.getElementsByTagName('*');
  let levels = 0;
  let looked = 0;
  for (let at = 0; at < all.length; at += STEP, looked++)
    for (let node: Node | null = all[at] ?? null; node; node = node.parentNode) levels++;
  const mean = levels / looked;
  return mean > 60 && mean * all.length > 50_000;
}
