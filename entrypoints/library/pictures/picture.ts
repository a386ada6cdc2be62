import type { FacetFilter } from '../../../domain/facets.ts';
import type { PictureTable } from '../../../domain/pictures/picture-table.ts';

/** What can be pressed in a picture: a column, a segment, a bar, a tile. */
export interface PictureMark {
  /** Said, and shown beside it: `Tháng 3/2026: 12 bài`. */
  readonly label: string;
  /** Where it stands among the others, for the arrow keys. */
  readonly column: number;
  readonly row: number;
  /** What leads to its clips. */
  readonly change: Partial<FacetFilter>;
}

export interface LegendItem {
  readonly label: string;
  readonly fill: string;
}

/** A picture and everything that is said of it. */
export interface Picture {
  /** Part of file names and of ids. */
  readonly name: 'time' | 'tones' | 'sources' | 'provinces';
  readonly title: string;
  readonly hint: string;
  /** What is said below, with numbers that the picture does not show; '' for nothing. */
  readonly foot: string;
  readonly legend: readonly LegendItem[];
  readonly marks: readonly PictureMark[];
  /** Columns of a time axis that do not get narrower than they can be pressed; else 0. */
  readonly columns: number;
  readonly table: PictureTable;
  /** Where the first cell of a row leads to; null for nowhere. */
  readonly rowChanges: readonly (Partial<FacetFilter> | null)[];
  /** Draws it; elements of marks carry their place in `marks` as `data-mark`. */
  draw(width: number): SVGSVGElement;
}
