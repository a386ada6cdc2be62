import type { Article, Picture } from '../../../domain/article.ts';
import { PICTURE_ADDRESS } from '../../../extraction/sanitize.ts';
import { t } from '../../components/t.ts';
import { ASIDE } from './text-map.ts';

/** Put on the placeholder that shows the pictures. */
export const SHOWS_PICTURES = 'data-shows-pictures';

/** How many pictures the article has on the web. */
export const countPictures = (article: Article): number =>
  (article.html.match(/<img\b/g)?.length ?? 0) +
  picturesOutside(article).filter(({ src }) => src !== null).length;

/**
 * Pictures as they stand before anybody asked for them: a quiet place in their stead, and below it
 * caption and credit where the text has none.
 */
export function holdPictures(root: ParentNode, pictures: readonly Picture[]): void {
  const said = root.textContent ?? '';
  for (const image of root.querySelectorAll<HTMLImageElement>(`img[${PICTURE_ADDRESS}]`)) {
    image.hidden = true;
    image.before(placeholder(image));
    const told = pictures.find(({ src }) => src === image.getAttribute(PICTURE_ADDRESS));
    const missing = captionOf({
      caption: told?.caption && !said.includes(told.caption) ? told.caption : null,
      credit: told?.credit && !said.includes(told.credit) ? told.credit : null,
    });
    if (missing.length > 0) image.after(captionLine(missing.join(' ')));
  }
}

/** Loads them; one that does not come leaves its place with a word about it. */
export function showPictures(root: ParentNode): void {
  for (const image of root.querySelectorAll<HTMLImageElement>(`img[${PICTURE_ADDRESS}]`)) {
    const place = image.previousElementSibling;
    image.addEventListener('load', () => {
      image.hidden = false;
      place?.remove();
    });
    image.addEventListener('error', () => {
      if (place instanceof HTMLElement) fail(place);
    });
    place?.setAttribute('data-state', 'loading');
    const address = image.getAttribute(PICTURE_ADDRESS);
    image.removeAttribute(PICTURE_ADDRESS);
    if (address) image.src = address;
  }
}

/** Pictures that are not in the text's own markup, such as one above it; a caption is not said twice. */
export function picturesOutside({ html, pictures }: Article): readonly Picture[] {
  const written = (text: string): boolean => html.includes(text.replaceAll('&', '&amp;'));
  return pictures.filter(({ src, caption }) =>
    src === null ? caption !== null && !written(caption) : !written(src),
  );
}

/** Caption and credit, those that there are. */
export const captionOf = (picture: Pick<Picture, 'caption' | 'credit'>): string[] =>
  [picture.caption, picture.credit && t('reader.credit', [picture.credit])].flatMap(
    (line) => line || [],
  );

function placeholder(image: HTMLImageElement): HTMLElement {
  const { ownerDocument: document } = image;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'picture-place';
  button.setAttribute(ASIDE, '');
  button.setAttribute(SHOWS_PICTURES, '');
  button.textContent = t('reader.pictureWaits');
  // A description that the page gave is worth more than "picture".
  if (image.alt.trim() !== '') button.title = image.alt;
  return button;
}

function captionLine(text: string): HTMLElement {
  const line = document.createElement('span');
  line.className = 'picture-caption';
  line.setAttribute(ASIDE, '');
  line.textContent = text;
  return line;
}

function fail(place: HTMLElement): void {
  const said = document.createElement('span');
  said.className = 'picture-place';
  said.dataset['state'] = 'broken';
  said.setAttribute(ASIDE, '');
  said.textContent = t('reader.pictureBroken');
  place.replaceWith(said);
}
