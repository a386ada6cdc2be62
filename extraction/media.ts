import type { Attachment, Picture } from '../domain/article.ts';
import { cleanLine } from '../domain/text.ts';
import { absolute } from './capture.ts';
import { splitCredit } from './captions.ts';
import type { Line } from './lines.ts';

const FILE =
  /\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|zip|rar|7z)(?:$|[/?#])|linkclick\.aspx\?fileticket|\/documents\/.*\.(?:pdf|docx?|xlsx?)/i;
const DECORATION = /(^|[/_-])(icon|logo|blank|spacer|pixel|loading|no-?image)s?[^/]*$/i;

/** The article's pictures in order, each address once. */
export function readPictures(lines: readonly Line[], captions: ReadonlyMap<Line, Line>): Picture[] {
  const pictures = new Map<string, Picture>();
  for (const line of lines) {
    const src = line.image?.getAttribute('src');
    if (!line.image || !src || DECORATION.test(src) || line.chrome || isTiny(line.image)) continue;
    if (pictures.has(src)) continue;
    const text = captions.get(line)?.text;
    const { caption, credit } = text ? splitCredit(text) : { caption: null, credit: null };
    pictures.set(src, {
      src,
      alt: cleanLine(line.image.getAttribute('alt') ?? ''),
      caption,
      credit,
    });
  }
  return [...pictures.values()];
}

/** Links to files inside the body, each address once. */
export function readAttachments(body: Element): Attachment[] {
  const files = new Map<string, Attachment>();
  for (const link of Array.from(body.querySelectorAll('a[href]'))) {
    const href = link.getAttribute('href') ?? '';
    if (!FILE.test(href) || link.closest('[data-clip-chrome=box]') || files.has(href)) continue;
    const text = cleanLine(link.textContent ?? '') || (href.split('/').pop() ?? href);
    files.set(href, { text, href });
  }
  return [...files.values()];
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
