/** Elements whose name a document shows as a property of its own, in place of the real one. */
const NAMED = 'form[name],img[name],embed[name],iframe[name],object[name],object[id]';
const NAMES = ['name', 'id'];

/**
 * The page's document, or a copy of it where elements hide what a document can do: `<form name="body">`
 * makes `document.body` that form. In the copy they have lost these names; the page's own document
 * stays as it is.
 *
 * @param whole false for what is too large to be copied: then the head alone is
 */
export function unclobbered(document: Document, whole: boolean): Document {
  const clobbering = clobberingIn(document);
  if (clobbering.length === 0) return document;
  if (!whole) return headOf(document);
  const copy = Node.prototype.cloneNode.call(document, true) as Document;
  for (const element of clobberingIn(copy))
    for (const name of NAMES) Element.prototype.removeAttribute.call(element, name);
  return copy;
}

/** How many elements the page has, whatever hides what. */
export const countElements = (document: Document): number =>
  isReal(document)
    ? Document.prototype.getElementsByTagName.call(document, '*').length
    : document.getElementsByTagName('*').length;

/** What stands around a node. A form can hide that: `<input name="parentNode">`. */
export const parentOf = (node: Node): Node | null =>
  parentNode?.get && node instanceof Node
    ? (parentNode.get.call(node) as Node | null)
    : node.parentNode;

/** Outside of a browser, where no name hides anything, there may be no such thing. */
const parentNode =
  typeof Node === 'undefined'
    ? undefined
    : Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode');

const isReal = (document: Document): boolean =>
  typeof Document !== 'undefined' && document instanceof Document;

function clobberingIn(document: Document): Element[] {
  if (!isReal(document)) return [];
  const named: Iterable<Element> = Document.prototype.querySelectorAll.call(document, NAMED);
  return Array.from(named).filter((element) =>
    NAMES.some((name) => {
      const value = Element.prototype.getAttribute.call(element, name);
      return value !== null && value in Document.prototype;
    }),
  );
}

function headOf(document: Document): Document {
  const made = new Document();
  const root = made.createElementNS('http://www.w3.org/1999/xhtml', 'html');
  const heads: Iterable<Element> = Document.prototype.querySelectorAll.call(document, 'head');
  const [head] = heads;
  if (head) root.append(made.importNode(head, true));
  made.append(root);
  return made;
}
