import { Readability } from '@mozilla/readability';

/**
 * The element that Readability takes for the article, in a document given to it to take apart.
 * Attributes survive, so marks set beforehand tell where its parts came from.
 *
 * @param scratch changed beyond use
 */
export function voteWithReadability(scratch: Document): Element | null {
  const reader = new Readability<Element>(scratch, {
    // Official notices are short; with the default of 500 they are read three times over.
    charThreshold: 200,
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node as Element,
  });
  return reader.parse()?.content ?? null;
}
