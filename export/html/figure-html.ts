import type { Run } from '../../domain/blocks/block.ts';
import type { PictureFile } from '../input.ts';
import type { PictureBlock } from '../reading/map-blocks.ts';
import { escapeMarkup, webHref } from '../reading/markup.ts';
import type { ReadingWords } from '../reading/words.ts';
import { runsHtml, type HtmlDialect } from './blocks-html.ts';

/** A picture that the file holds, and where in it. */
export type HeldPicture = Pick<PictureFile, 'width' | 'height'> & { readonly src: string };

/**
 * A picture with its caption, as a link to where it came from; only the link where the file does not
 * hold it. An import finds address and description again in the link.
 */
export function figureHtml(
  { src, alt: said }: PictureBlock,
  caption: readonly Run[],
  held: HeldPicture | null,
  { picture }: Pick<ReadingWords, 'picture'>,
  dialect: Pick<HtmlDialect, 'end'>,
): string {
  const alt = escapeMarkup(said);
  const href = webHref(src);
  const address = href === null ? '' : ` href="${escapeMarkup(href)}"`;
  const image = held
    ? `<a class="picture" data-alt="${alt}"${address}><img src="${escapeMarkup(held.src)}" width="${held.width}" height="${held.height}" alt="${alt}"${dialect.end}</a>`
    : `<a class="picture gone" data-alt="${alt}"${address}>${escapeMarkup(picture)}${alt && `: ${alt}`}</a>`;
  const line = caption.length > 0 ? `<figcaption>${runsHtml(caption, dialect)}</figcaption>` : '';
  return `<figure>${image}${line}</figure>\n`;
}
