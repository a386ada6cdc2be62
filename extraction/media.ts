import type { Attachment, Picture } from '../domain/article.ts';
import { cleanLine } from '../domain/text.ts';
import { absolute, ADDRESS_MARK, EMBEDDED_MARK } from './capture.ts';
import type { Line } from './lines.ts';
import { type Captions, captionText } from './pair-captions.ts';
import { splitCredit } from './picture-credit.ts';
import { isTailMarker } from './residue.ts';

const FILE =
  /\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|zip|rar|7z)(?:$|[/?#])|linkclick\.aspx\?fileticket|\/documents\/.*\.(?:pdf|docx?|xlsx?)/i;
const NAMED_FILE = /^\S.{0,150}\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|zip|rar|7z)\.?$/iu;
const SCAN = /\.(?:jpe?g|png|tiff?)(?:$|[?#])/i;
const SEE_FILE = /^(?:tại đây|xem|tải|file|tệp|đính kèm|văn bản|công văn|thông báo|toàn văn)/iu;
/** As long as browsers show addresses. */
const ADDRESS_MAX = 4000;
const DECORATION = /(^|[/_-])(icon|logo|blank|spacer|pixel|loading|no-?image)s?[^/]*$/i;

/**
 * The article's pictures in the order of its lines, each address once. One without an address is told when its
 * caption or the page's own copy of it shows that it is no placeholder.
 */
export function readPictures(
  lines: readonly Line[],
  kept: readonly Line[],
  captions: Captions,
): Picture[] {
  const pictures: Picture[] = [];
  const own = new Set([...kept.filter(({ image }) => image), ...captions.keys()]);
  for (const line of lines) {
    if (!own.has(line)) continue;
    const src = line.image?.getAttribute('src') ?? null;
    const printed = captionText(captions.get(line) ?? []);
    const embedded = line.image?.hasAttribute(EMBEDDED_MARK);
    if (printed === '' && (isSmallMatter(line, src) || (!src && !embedded))) continue;
    const at = src === null ? -1 : pictures.findIndex((other) => other.src === src);
    // A placeholder that stands for several pictures gives each of them the same address.
    if (at >= 0 && (printed === '' || pictures[at]?.caption)) {
      if (printed === '' || printed === (pictures[at]?.raw ?? pictures[at]?.caption)) continue;
    }
    const { caption, credit } = printed ? splitCredit(printed) : { caption: null, credit: null };
    const alt = cleanLine(line.image?.getAttribute('alt') ?? '');
    const picture = { src, alt, caption, credit, ...(credit !== null && { raw: printed }) };
    if (at >= 0 && !pictures[at]?.caption && !pictures[at]?.credit) pictures[at] = picture;
    else pictures.push(picture);
  }
  return pictures;
}

const isSmallMatter = (line: Line, src: string | null): boolean =>
  line.chrome !== null || DECORATION.test(src ?? '') || (line.image !== null && isTiny(line.image));

/**
 * Links to files in the body and in the lines after it, up to the page's own matter, as printed
 * from top to bottom, each address once.
 *
 * @param after the lines that follow the body
 */
export function readAttachments(body: Element, after: readonly Line[]): Attachment[] {
  const files = new Map<string, Attachment>();
  for (const link of [...Array.from(body.querySelectorAll('a[href]')), ...linksOf(after)]) {
    const href = link.getAttribute('href') ?? '';
    if (!leadsToFile(link, href) || link.closest('[data-clip-chrome=box]') || files.has(href))
      continue;
    const text = cleanLine(link.textContent ?? '') || (href.split('/').pop() ?? href);
    const raw = link.getAttribute(ADDRESS_MARK);
    files.set(href, { text, href, ...(raw !== null && { raw: cleanLine(raw, ADDRESS_MAX) }) });
  }
  return [...files.values()];
}

/** A file by its address or by its name in the text; a scan of a paper, where the words say so. */
function leadsToFile(link: Element, href: string): boolean {
  if (FILE.test(href)) return true;
  const text = cleanLine(link.textContent ?? '');
  if (NAMED_FILE.test(text)) return true;
  return SCAN.test(href) && SEE_FILE.test(text) && !link.querySelector('img');
}

/** The links of the first lines after the body: the list of other stories ends them. */
function linksOf(after: readonly Line[]): Element[] {
  const links: Element[] = [];
  for (const line of after.slice(0, 20)) {
    if (line.chrome === 'box' || isTailMarker(line.text)) break;
    for (const node of line.nodes) {
      const link = node.parentElement?.closest('a[href]');
      if (link && !links.includes(link)) links.push(link);
    }
    if (
      line.linked > 0.8 &&
      !links.some((link) => leadsToFile(link, link.getAttribute('href') ?? ''))
    )
      break;
  }
  return links;
}

/** Addresses of films in the untouched page's body: players, files, embedded frames. */
export function readVideos(root: Element, url: string): string[] {
  const found = new Set<string>();
  for (const element of Array.from(
    root.querySelectorAll('video[src],video source[src],iframe[src],a[href$=".mp4"]'),
  )) {
    const address = absolute(
      element.getAttribute('src') ?? element.getAttribute('href') ?? '',
      url,
    );
    if (!address) continue;
    if (element.tagName !== 'IFRAME' || /youtube|youtu\.be|vimeo|\/embed\/|player/i.test(address))
      found.add(address);
  }
  return [...found].slice(0, 50);
}

function isTiny(image: Element): boolean {
  const sizes = ['width', 'height'].map((name) =>
    Number.parseInt(image.getAttribute(name) ?? '', 10),
  );
  return sizes.some((size) => size > 0 && size < 40);
}
