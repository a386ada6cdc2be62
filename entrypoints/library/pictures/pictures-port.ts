import type { FacetFilter } from '../../../domain/facets.ts';
import type { PictureCounts } from '../../../domain/pictures/picture-counts.ts';

/** What the pictures ask of the world. */
export interface PicturesPort {
  /** @param text as typed in the search box */
  countPictures(filter: FacetFilter, text: string): Promise<PictureCounts>;
  /** Hands a file to the browser's downloads. */
  download(fileName: string, file: Blob): void;
  copyText(text: string): Promise<void>;
  /** Puts a PNG on the clipboard; null where the browser has no way to. */
  readonly copyImage: ((png: Promise<Blob>) => Promise<void>) | null;
  /** A self-contained SVG as a PNG, twice as large as it says. */
  toPng(svg: string, width: number, height: number): Promise<Blob>;
  /** Milliseconds since 1970. */
  now(): number;
}
