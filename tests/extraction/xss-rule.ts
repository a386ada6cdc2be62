// What stored HTML may consist of, written out here once more: a slip in the doorway's own list
// must not pass because the test reads the same list.
const TAGS = new Set(
  (
    'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tfoot tr th td caption figure figcaption ' +
    'img a blockquote em strong b i u s sub sup small code pre br hr div span q cite mark'
  ).split(' '),
);
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'rel'],
  img: ['src', 'alt'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan'],
};

/** What in a piece of stored HTML breaks the rule; `parsed` is what a browser makes of it. */
export function breachesIn(parsed: Element): string[] {
  const found: string[] = [];
  for (const element of Array.from(parsed.querySelectorAll('*'))) {
    const tag = element.localName;
    if (!TAGS.has(tag)) found.push(`element ${tag}`);
    if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml') found.push(`namespace of ${tag}`);
    for (const { name, value } of Array.from(element.attributes)) {
      // A browser writes what an element was made as even when the attribute is gone; DOMPurify
      // therefore empties it, and the empty name is no element's.
      if (name === 'is' && value === '') continue;
      if (name !== 'title' && !ATTRIBUTES[tag]?.includes(name))
        found.push(`${tag} ${name}="${value.slice(0, 60)}"`);
      if (name === 'href' && !isAddress(value, true))
        found.push(`${tag} href=${value.slice(0, 60)}`);
      if (name === 'src' && !isAddress(value, false))
        found.push(`${tag} src=${value.slice(0, 60)}`);
    }
    if (tag === 'a' && element.getAttribute('rel') !== 'noopener noreferrer')
      found.push('a without rel');
  }
  return found;
}

/** Whether an address leads to the web, or to mail where that is allowed; none else is stored. */
export function isAddress(value: string, mail: boolean): boolean {
  try {
    const { protocol } = new URL(value);
    return protocol === 'https:' || protocol === 'http:' || (mail && protocol === 'mailto:');
  } catch {
    return false;
  }
}
