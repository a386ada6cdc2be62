import type { Article } from '../../domain/article.ts';
import type { Run } from '../../domain/blocks/block.ts';
import type { ExportChoices } from '../../domain/export-choices.ts';
import type { ExportInput, PictureFile } from '../input.ts';
import type { ReadingEntry } from './entry.ts';
import { picturesIn, type PictureBlock } from './map-blocks.ts';

/** The pictures of an article that a file may hold, by address; empty where none are wanted. */
export async function picturesOf(
  { blocks }: Pick<ReadingEntry, 'blocks'>,
  input: Pick<ExportInput, 'picture'>,
  choices: Pick<ExportChoices, 'pictures'>,
): Promise<ReadonlyMap<string, PictureFile>> {
  const held = new Map<string, PictureFile>();
  if (!choices.pictures) return held;
  for (const src of new Set(picturesIn(blocks).map((picture) => picture.src))) {
    const file = await input.picture(src);
    if (file) held.set(src, file);
  }
  return held;
}

/** The line below a picture: as printed with it, else what the extraction knows of it. */
export function captionOf(
  { src, caption }: PictureBlock,
  { pictures }: Pick<Article, 'pictures'>,
): readonly Run[] {
  if (caption.length > 0) return caption;
  const known = pictures.find((picture) => picture.src === src);
  const text = [known?.caption, known?.credit].filter(Boolean).join(' ');
  return text === '' ? [] : [{ text }];
}
