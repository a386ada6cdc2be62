import { readByline } from './byline.ts';
import type { Line } from './lines.ts';

const CREDIT =
  /[\s.]*[([]?\s*(?:Ảnh|Photo|Nguồn ảnh)(?:\s+(?:tư liệu|minh h[oọ]ạ?a?))?\s*[:：]\s*([^()[\]]{1,60}?)[)\]]?\.?$/u;
const NAMES = /caption|chu-?thich|pic-?desc|photo-?desc|img-?(cap|desc)|figure|ghi-?chu/i;
const VERBS =
  /phát biểu|tặng hoa|trao |chủ trì|quang cảnh|toàn cảnh|đại biểu (tham )?dự|tham luận|(ảnh|hình) minh/iu;

/**
 * The line that is the caption of a picture, if there is one: what HTML calls a caption, what
 * shares the picture's small table, or the short, italic, centred or credited line below it.
 *
 * @param picture the picture's line @param next the line after it
 */
export function isCaption(picture: Line, next: Line): boolean {
  const image = picture.image;
  if (!image || next.image || next.linked > 0.5) return false;
  const figure = image.closest('figure');
  if (figure?.contains(next.block)) return true;
  if (next.block.closest('figcaption')) return true;
  const own = `${next.block.className} ${next.block.parentElement?.className ?? ''}`;
  if (NAMES.test(own) && next.text.length < 400) return true;
  if (sharesSmallTable(image, next)) return true;
  if (next.text.length > 300 || next.block.closest('h1,h2,h3')) return false;
  if (CREDIT.test(next.text)) return true;
  const unfinished = !/[.!?:;…]$/u.test(next.text);
  // The name of who wrote it may stand below the last picture.
  if (readByline(next.text)) return false;
  if (isSlanted(next) || isCentred(next.block)) return next.text.length < 220;
  if (next.text.length < 160 && VERBS.test(next.text)) return true;
  return next.text.length < 160 && unfinished && !next.block.closest('li');
}

/** Caption and credit ("Ảnh: MT") of a line. */
export function splitCredit(text: string): { caption: string | null; credit: string | null } {
  const match = CREDIT.exec(text);
  if (!match?.[1]) return { caption: text, credit: null };
  const rest = text.slice(0, match.index).trim();
  const full = /^\s*\./.test(match[0]) ? `${rest}.` : rest;
  return { caption: full === '' ? null : full, credit: match[1].trim() };
}

function sharesSmallTable(image: Element, next: Line): boolean {
  const table = image.closest('table');
  return (
    table !== null &&
    table.contains(next.block) &&
    table.querySelectorAll('img').length >= table.querySelectorAll('p').length - 3 &&
    (table.textContent ?? '').trim().length < 600
  );
}

function isSlanted(line: Line): boolean {
  return line.nodes.every((node) => {
    const parent = node.parentElement;
    return (
      (node.nodeValue ?? '').trim() === '' ||
      Boolean(parent?.closest('em,i')) ||
      /italic/i.test(parent?.closest('[style*=italic]')?.getAttribute('style') ?? '')
    );
  });
}

function isCentred(block: Element): boolean {
  const holder = block.closest('[style*=text-align],[align],center');
  if (!holder || (holder.textContent ?? '').length > 600) return false;
  return (
    holder.tagName === 'CENTER' ||
    /center/i.test(
      `${holder.getAttribute('align')} ${/text-align:\s*\w+/i.exec(holder.getAttribute('style') ?? '')?.[0]}`,
    )
  );
}
