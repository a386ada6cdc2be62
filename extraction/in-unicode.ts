import { convertLegacy, type LegacyEncoding } from './legacy-encoding.ts';
import { readLines } from './lines.ts';

/** Letters that only Unicode has: who writes them writes no old encoding in the same line. */
const UNICODE = /[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]|\p{Mn}/u;
/** Signs that TCVN3 prints as letters; hardly a word does without. */
const TCVN3_SIGN = /[\u00a1-\u00bf]/;

/**
 * A copy of the page with its legacy text turned into Unicode, because a person asked for it.
 * Lines that are Unicode already stay as they are: old articles stand on new sites.
 */
export function inUnicode(document: Document, encoding: LegacyEncoding): Document {
  const page = document.cloneNode(true) as Document;
  const lines = page.body ? readLines(page.body) : [];
  const mixed = lines.some(({ text }) => UNICODE.test(text));
  const isLegacy = (text: string): boolean =>
    !UNICODE.test(text) && (!mixed || encoding !== 'tcvn3' || TCVN3_SIGN.test(text));

  for (const { text, nodes } of lines) {
    if (!isLegacy(text)) continue;
    for (const node of nodes) {
      if (/^(?:SCRIPT|STYLE)$/i.test(node.parentElement?.tagName ?? '')) continue;
      if (node.nodeValue) node.nodeValue = convertLegacy(node.nodeValue, encoding);
    }
  }
  const title = page.querySelector('title');
  if (title?.textContent && isLegacy(title.textContent)) {
    title.textContent = convertLegacy(title.textContent, encoding);
  }
  for (const [selector, name] of [
    ['meta[content]', 'content'],
    ['img[alt]', 'alt'],
  ] as const) {
    for (const element of Array.from(page.querySelectorAll(selector))) {
      const value = element.getAttribute(name) ?? '';
      if (value && isLegacy(value)) element.setAttribute(name, convertLegacy(value, encoding));
    }
  }
  return page;
}
