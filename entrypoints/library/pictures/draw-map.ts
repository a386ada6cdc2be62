import { heatOf } from '../../../domain/pictures/heat.ts';
import { TILE_COLUMNS, TILE_ROWS, type ProvinceTile } from '../../../portals/province-tiles.ts';
import { formatCount } from '../../components/t.ts';
import {
  EDGE,
  heatPaint,
  INK,
  NONE_PAINT,
  nonePattern,
  onHeatPaint,
  PAPER,
  SOFT,
  stretched,
} from './paints.ts';
import { svg } from './svg.ts';

const UNSPOKEN = { 'aria-hidden': 'true', 'pointer-events': 'none' };

/** A province on the map with its clips. */
export interface MapTile {
  readonly tile: ProvinceTile;
  readonly clips: number;
  /** Its place among the marks; null without a clip. */
  readonly mark: number | null;
  /** The provinces that it was made of. */
  readonly cells: readonly {
    readonly name: string;
    readonly clips: number;
    readonly mark: number | null;
  }[];
}

const GAP = 4;
const CELL = 24;
const LINE = 15;
/** From this width on a name of two words stands on one line. */
const ONE_LINE = 86;
/** Wider tiles say nothing more. */
const WIDEST = 120;
const EDGE_ROOM = 2;

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The map: tiles by where the provinces lie, in each a strip of what it was before the merger. */
export function drawMap(
  width: number,
  tiles: readonly MapTile[],
  bounds: readonly number[],
): SVGSVGElement {
  const room = (width - 2 * EDGE_ROOM - GAP * (TILE_COLUMNS - 1)) / TILE_COLUMNS;
  const tileWidth = Math.min(WIDEST, room);
  const lines = tileWidth >= ONE_LINE ? 1 : 2;
  const tileHeight = LINE * (lines + 1) + 8 + CELL;
  const height = TILE_ROWS * (tileHeight + GAP) - GAP + 2 * EDGE_ROOM;
  const drawn = svg('svg', {
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'font-size': 12,
    'text-anchor': 'middle',
  });
  const left = (width - TILE_COLUMNS * tileWidth - GAP * (TILE_COLUMNS - 1)) / 2;
  drawn.append(nonePattern());
  for (const province of tiles) {
    const { column, row } = province.tile;
    const frame = {
      left: left + column * (tileWidth + GAP),
      top: EDGE_ROOM + row * (tileHeight + GAP),
      width: tileWidth,
      height: tileHeight,
    };
    drawn.append(...drawTile(province, frame, lines, (clips) => shadeOf(clips, bounds)));
  }
  return drawn;
}

/** 1 to 5; 0 for no clip. */
const shadeOf = (clips: number, bounds: readonly number[]): number =>
  clips ? stretched(heatOf(clips, bounds), bounds.length) : 0;

function drawTile(
  { tile, clips, mark, cells }: MapTile,
  { left, top, width, height }: Frame,
  lines: number,
  shade: (clips: number) => number,
): readonly SVGElement[] {
  const head = { left, top, width, height: height - CELL };
  const own = shade(clips);
  const names = lines === 1 ? [tile.short] : tile.short.split(' ');
  const middle = left + width / 2;
  const written = own ? onHeatPaint(own) : SOFT;
  // A name of one word leaves its second line to the others: the number stands where theirs do.
  const first = top + LINE + 1 + ((lines - names.length) * LINE) / 2;
  const words = names.map((word, at) =>
    svg('text', { x: middle, y: first + at * LINE, fill: written }, word),
  );
  const number = svg(
    'text',
    { x: middle, y: top + LINE * (lines + 1) + 2, fill: written, 'font-weight': 700 },
    clips ? formatCount(clips) : '–',
  );
  const step = width / cells.length;
  const numbers: SVGElement[] = [];
  const parts = cells.map((cell, at) => {
    const frame = { left: left + at * step, top: top + height - CELL, width: step, height: CELL };
    const shown = shade(cell.clips);
    const spot = {
      x: frame.left + step / 2,
      y: frame.top + CELL / 2 + 4,
      'font-size': 11,
      fill: shown ? onHeatPaint(shown) : SOFT,
    };
    if (cell.clips && fits(cell.clips, step))
      numbers.push(svg('text', spot, formatCount(cell.clips)));
    return place(frame, shown, cell.mark, []);
  });
  const outline = svg('rect', {
    x: left,
    y: top,
    width,
    height,
    rx: 3,
    fill: 'none',
    stroke: own ? INK : EDGE,
    'stroke-width': own ? 1.25 : 1,
    'stroke-dasharray': own ? 'none' : '3 3',
    'pointer-events': 'none',
  });
  // Beside the marks, not in them: their labels say it in one piece, these are letters and numbers.
  const said = svg('g', UNSPOKEN, ...words, number, ...numbers);
  return cells.length === 1
    ? [place(head, own, mark, parts), said, outline]
    : [place(head, own, mark, []), ...parts, said, outline];
}

/** Whether a number can stand in a cell; where not, it is said when it is pointed at. */
const fits = (clips: number, width: number): boolean =>
  formatCount(clips).length * 6.5 <= width - 2;

/** A ground with words on it, pressed where it has a mark. */
function place(
  { left, top, width, height }: Frame,
  shade: number,
  mark: number | null,
  words: readonly SVGElement[],
): SVGElement {
  const ground = svg('rect', {
    x: left,
    y: top,
    width,
    height,
    fill: shade ? heatPaint(shade) : NONE_PAINT,
    stroke: PAPER,
    'stroke-width': 1.5,
  });
  return svg('g', mark === null ? {} : { 'data-mark': mark }, ground, ...words);
}
