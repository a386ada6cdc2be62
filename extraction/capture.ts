import { countElements, parentOf } from './unclobbered.ts';

/** Pages beyond this many elements or characters are not read: the work must stay bounded. */
const MAX_ELEMENTS = 60_000;
const MAX_CHARACTERS = 4_000_000;

/** Whether the page has more elements than we are ready to copy. */
export const isCrowded = (document: Document): boolean => countElements(document) > MAX_ELEMENTS;

/** Whether the page is larger than we are ready to read. */
export function isTooLarge(document: Document): boolean {
  return (
    isCrowded(document) ||
    (document.body?.textContent ?? '').length > MAX_CHARACTERS ||
    isTooDeep(document)
  );
}

/** No parser nests so deep (Chromium's stops at 512), and some work grows with depth's square. */
const MAX_DEPTH = 600;
const STEP = 100;

/** Of what stands in an element at that depth, `STEP` levels more, one element at least is met. */
function isTooDeep(document: Document): boolean {
  const all = document.getElementsByTagName('*');
  for (let at = STEP; at < all.length; at += STEP) {
    let depth = 0;
    for (let node: Node | null = all[at] ?? null; node && depth <= MAX_DEPTH; depth++)
      node = parentOf(node);
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

/** Holds what the page wrote where a link's address had to be changed to be a whole one. */
export const ADDRESS_MARK = 'data-clip-address';
/** Marks a picture that the page holds itself, too large for a placeholder. */
export const EMBEDDED_MARK = 'data-clip-embedded';

/**
 * A copy of the page as it stands now, the only thing the other rooms may change. Lazy pictures
 * get their real source, addresses become absolute.
 */
export function capture(document: Document, url: string): Document {
  const copy = document.cloneNode(true) as Document;
  freeForms(copy);
  const base = absolute(copy.querySelector('base[href]')?.getAttribute('href') ?? '', url) ?? url;
  for (const image of Array.from(copy.getElementsByTagName('img'))) {
    const source = absolute(pictureSource(image), base);
    if (source) image.setAttribute('src', source);
    else {
      if ((image.getAttribute('src') ?? '').length > 2000) image.setAttribute(EMBEDDED_MARK, '');
      image.removeAttribute('src');
    }
  }
  // Chromium never frees a copied document that holds a picture's sources with media conditions.
  for (const source of Array.from(copy.getElementsByTagName('source'))) source.remove();
  for (const link of Array.from(copy.querySelectorAll('a[href]'))) {
    const printed = link.getAttribute('href') ?? '';
    const href = absolute(printed, base);
    if (href && href !== printed) link.setAttribute(ADDRESS_MARK, printed);
    if (href) link.setAttribute('href', href);
    else link.removeAttribute('href');
  }
  return copy;
}

/** A field can hide its form's own properties: `<input name="remove">` makes `form.remove` itself. */
function freeForms(copy: Document): void {
  const form = copy.createElement('form');
  const fields = 'button,fieldset,img,input,object,output,select,textarea';
  for (const field of Array.from(copy.querySelectorAll(fields)))
    for (const name of ['name', 'id'])
      if ((field.getAttribute(name) ?? '') in form) field.removeAttribute(name);
}

/** The absolute http(s) address, else null. */
export function absolute(address: string, base: string): string | null {
  // Some systems put a slash before every address, whole ones too.
  const whole = address.trim().replace(/^\/+(?=https?:\/\/)/i, '');
  if (whole === '') return null;
  try {
    const url = new URL(whole, base);
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    // Not an address; the caller drops it.
    return null;
  }
}

const LAZY = ['data-src', 'data-original', 'data-lazy-src', 'data-url', 'data-image-full'];

function pictureSource(image: Element): string {
  const lazy = LAZY.map((name) => image.getAttribute(name)).find((value) => value?.trim());
  const source = image.getAttribute('src') ?? '';
  const largest = largestOf(
    image.getAttribute('srcset') ?? image.getAttribute('data-srcset') ?? '',
  );
  if (lazy) return lazy;
  return source === '' || source.startsWith('data:') ? (largest ?? '') : source;
}

/** The candidate with the greatest width or density. */
function largestOf(srcset: string): string | null {
  let best: string | null = null;
  let most = -1;
  for (const candidate of srcset.split(/,\s+/)) {
    const [address, size = '1x'] = candidate.trim().split(/\s+/);
    const weight = Number.parseFloat(size) || 0;
    if (address && weight > most) [best, most] = [address, weight];
  }
  return best;
}
