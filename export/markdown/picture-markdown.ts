import type { Run } from '../../domain/blocks/block.ts';
import type { ExportChoices } from '../../domain/export-choices.ts';
import { PICTURE_LINK, PICTURE_TITLE } from '../../domain/reading-marks.ts';
import type { PictureBlock } from '../reading/map-blocks.ts';
import { webHref } from '../reading/markup.ts';
import { escapeInline, linkTarget } from './escape.ts';
import { runsMarkdown } from './runs.ts';

/**
 * A picture as a paragraph: one of the folder's that leads to where it came from, or that link alone,
 * for a note that is opened shall fetch nothing; below it its caption.
 *
 * @param held where the picture stands; null where the folder does not hold it
 */
export function pictureMarkdown(
  { src, alt }: PictureBlock,
  caption: readonly Run[],
  held: string | null,
  language: ExportChoices['language'],
): string {
  const said = escapeInline(alt);
  const href = webHref(src);
  const target = href === null ? '' : linkTarget(href);
  const link =
    held === null
      ? `[${said || PICTURE_LINK[language]}](${target} "${PICTURE_TITLE[language]}")`
      : `[![${said}](${held})](${target})`;
  const line = runsMarkdown(caption);
  return line === '' ? link : `${link}\\\n${line}`;
}
