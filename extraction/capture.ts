/** Pages beyond this many elements or characters are not read: the work must stay bounded. */
const MAX_ELEMENTS = 60_000;
const MAX_CHARACTERS = 4_000_000;

/** Whether the page is larger than we are ready to copy and read. */
export function isTooLarge(document: Document): boolean {
  return (
    document.getElementsByTagName('*').length > MAX_ELEMENTS ||
    (document.body?.textContent ?? '').length > MAX_CHARACTERS
  );
}

/**
 * A copy of the page as it stands now, the only thing the other rooms may change. Lazy pictures
 * get their real source, addresses become absolute.
 */
export function capture(document: Document, url: string): Document {
  const copy = document.cloneNode(true) as Document;
  const base = absolute(copy.querySelector('base[href]')?.getAttribute('href') ?? '', url) ?? url;
  for (const image of Array.from(copy.getElementsByTagName('img'))) {
    const source = absolute(pictureSource(image), base);
    if (source) image.setAttribute('src', source);
    // Without an address it is no picture of ours, yet its caption must be known as one.
    else image.removeAttribute('src');
  }
  for (const link of Array.from(copy.querySelectorAll('a[href]'))) {
    const href = absolute(link.getAttribute('href') ?? '', base);
    if (href) link.setAttribute('href', href);
    else link.removeAttribute('href');
  }
  return copy;
}

/** The absolute http(s) address, else null. */
export function absolute(address: string, base: string): string | null {
  if (address.trim() === '') return null;
  try {
    const url = new URL(address.trim(), base);
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
