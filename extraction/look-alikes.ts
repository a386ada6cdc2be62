import { detectLegacy } from './legacy-encoding.ts';

/** What a passage is written in, as far as its look-alike letters go. */
type Writing = 'unicode' | 'tcvn3' | null;

/** Letters of Vietnamese in Unicode; who writes them means Đ by the Icelandic Ð. */
const VIETNAMESE = /[ăđơưạ-ỹ]/iu;
const INLINE = /^(?:A|B|EM|FONT|I|SPAN|STRONG|U)$/i;
const SOFT_HYPHEN = /(?<=\p{L}|[\u00a1-\u00bf])\u00ad|\u00ad(?=\p{L})/gu;

/**
 * Letters that stand in place of those they look like: Ð (U+00D0) and Ɖ become Đ in Vietnamese text.
 * TCVN3 writes ư with the code of Unicode's soft hyphen, which is dropped from all other text: in
 * such a passage it becomes the letter, so that no word loses one.
 *
 * @param body changed: of our copy of the page
 */
export function spellLookAlikes(body: Element): void {
  if (!/[\u00ad\u00d0\u00f0\u0189\u0256]/.test(body.textContent ?? '')) return;
  const known = new Map<Element, Writing>();
  const writingOf = (element: Element): Writing => {
    let told = known.get(element);
    if (told === undefined) {
      // A word in bold is too little to tell: what it stands in tells.
      const around = INLINE.test(element.tagName) ? element.parentElement : null;
      told = writingIn(element.textContent ?? '') ?? (around && writingOf(around));
      known.set(element, told);
    }
    return told;
  };
  const visit = (parent: Element): void => {
    for (const node of Array.from(parent.childNodes)) {
      if (node.nodeType === 1) visit(node as Element);
      const text = node.nodeType === 3 ? (node.nodeValue ?? '') : '';
      if (!/[\u00ad\u00d0\u00f0\u0189\u0256]/.test(text)) continue;
      const writing = writingOf(parent);
      if (writing === 'tcvn3') node.nodeValue = text.replace(SOFT_HYPHEN, 'ư');
      if (writing === 'unicode')
        node.nodeValue = text.replace(/[\u00d0\u0189]/g, 'Đ').replace(/[\u00f0\u0256]/g, 'đ');
    }
  };
  visit(body);
}

function writingIn(text: string): Writing {
  if (detectLegacy(text) === 'tcvn3') return 'tcvn3';
  return VIETNAMESE.test(text.normalize('NFC')) ? 'unicode' : null;
}
