import { readByline } from './byline.ts';
import type { Line } from './lines.ts';
import { hasCredit } from './picture-credit.ts';

const NAMES = /caption|chu-?thich|pic-?desc|photo-?desc|img-?(cap|desc)|figure|ghi-?chu/i;
/** Words of who wrote it: the pictures' maker named beside them signs the article. */
const BYLINE =
  /^(?:t[iị]n|bài|nội dung|BT|biên tập|thực hiện|t\/h|pv|ctv|phóng viên|tác giả)(?!\p{L})/iu;
const LABELLED = /^(?:Trong ảnh|Ảnh|Hình)(?:\s\d{1,2})?\s*[:：.]\s*\S/u;
const VERBS =
  /phát biểu|tặng hoa|trao |chủ trì|quang cảnh|toàn cảnh|đại biểu (tham )?dự|tham luận|(ảnh|hình) minh/iu;

/**
 * The line that is the caption of a picture, if there is one: what HTML calls a caption, what
 * shares the picture's small table, or the short, italic, centred or credited line below it.
 *
 * @param picture the picture's line @param next the line after it
 */
export function isCaption(picture: Line, next: Line, vietnamese = true): boolean {
  const image = picture.image;
  if (!image || next.image || (next.linked > 0.5 && !isPictureLink(image, next))) return false;
  const figure = image.closest('figure');
  if (figure?.contains(next.block)) return true;
  if (next.block.closest('figcaption')) return true;
  const own = `${next.block.className} ${next.block.parentElement?.className ?? ''}`;
  if (NAMES.test(own) && next.text.length < 400) return true;
  if (sharesSmallTable(image, next)) return true;
  // What follows are habits of the Vietnamese press; elsewhere a paragraph is a paragraph.
  if (!vietnamese || next.text.length > 300 || next.block.closest('h1,h2,h3')) return false;
  if (BYLINE.test(next.text) && readByline(next.text)) return false;
  if (hasCredit(next.text) || LABELLED.test(next.text)) return true;
  const unfinished = !/[.!?:;…]$/u.test(next.text);
  // The name of who wrote it may stand below the last picture.
  if (readByline(next.text)) return false;
  if (isSlanted(next) || isCentred(next.block)) return true;
  if (next.text.length < 160 && VERBS.test(next.text)) return true;
  // One paragraph for both: the picture, a line break, a line.
  if (next.block.contains(image) && (next.block.textContent ?? '').length < 240) return true;
  // Running text ends its sentences.
  return unfinished && !next.block.closest('li');
}

/** Picture and caption are one link, or the link leads to the large picture. */
function isPictureLink(image: Element, next: Line): boolean {
  const link = next.nodes.find((node) => node.nodeValue?.trim())?.parentElement?.closest('a');
  return (
    Boolean(link?.contains(image)) ||
    /\.(?:jpe?g|png|gif|webp)$/i.test(link?.getAttribute('href') ?? '')
  );
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
