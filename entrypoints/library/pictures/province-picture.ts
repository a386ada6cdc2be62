import { heatBounds } from '../../../domain/pictures/heat.ts';
import type { ProvinceCount } from '../../../domain/pictures/picture-counts.ts';
import { provincePicture as countsOf } from '../../../domain/pictures/province-counts.ts';
import { PROVINCE_TILES } from '../../../portals/province-tiles.ts';
import { formatCount, t } from '../../components/t.ts';
import { drawMap, type MapTile } from './draw-map.ts';
import { heatPaint, NONE_PAINT, stretched } from './paints.ts';
import { clipsWord } from './period-words.ts';
import type { LegendItem, Picture, PictureMark } from './picture.ts';

/** Where the clips are from, on a map of tiles. */
export function provincePicture(provinces: readonly ProvinceCount[]): Picture {
  const { present, former, nowhere, most } = countsOf(provinces);
  const bounds = heatBounds(most);
  const marks: PictureMark[] = [];
  const put = (mark: PictureMark): number => marks.push(mark) - 1;
  const tiles = PROVINCE_TILES.map((tile): MapTile => {
    const { name, column, row } = tile;
    const clips = present.get(name) ?? 0;
    const label = t('pictures.pair', [name, clipsWord(clips)]);
    const change = { provinces2025: [name] };
    const mark = clips ? put({ label, column: column * 6, row: row * 2, change }) : null;
    const cells = tile.former.map((old, at) => {
      const many = former.get(old) ?? 0;
      // What stayed as it was is one with its tile.
      if (many === 0 || tile.former.length === 1) return { name: old, clips: many, mark: null };
      const cell: PictureMark = {
        label: formerLabel(old, name, many),
        column: column * 6 + Math.floor((at * 6) / tile.former.length),
        row: row * 2 + 1,
        change: { provinces2024: [old] },
      };
      return { name: old, clips: many, mark: put(cell) };
    });
    return { tile, clips, mark, cells };
  });
  const rows = tiles.flatMap(({ tile, cells }) =>
    cells.map(({ name, clips }) => ({ name, clips, now: tile.name })),
  );
  return {
    name: 'provinces',
    title: t('pictures.provinces'),
    hint: t('pictures.provincesHint'),
    foot: nowhere ? t('pictures.nowhere', nowhere, [formatCount(nowhere)]) : '',
    legend: [{ label: t('pictures.noneYet'), fill: NONE_PAINT }, ...shades(bounds)],
    marks,
    columns: 0,
    table: {
      head: [t('pictures.columnFormer'), t('pictures.columnProvince'), t('pictures.columnClips')],
      rows: rows.map(({ name, now, clips }) => [name, now, clips]),
    },
    rowChanges: rows.map(({ name, clips }) => (clips ? { provinces2024: [name] } : null)),
    draw: (width) => drawMap(width, tiles, bounds),
  };
}

const formerLabel = (old: string, now: string, clips: number): string =>
  old === now
    ? t('pictures.formerSame', [old, clipsWord(clips)])
    : t('pictures.formerOf', [old, now, clipsWord(clips)]);

function shades(bounds: readonly number[]): readonly LegendItem[] {
  return bounds.map((from, at) => {
    const next = bounds[at + 1];
    const label =
      next === undefined
        ? t('pictures.from', [formatCount(from)])
        : next - 1 === from
          ? formatCount(from)
          : t('pictures.range', [formatCount(from), formatCount(next - 1)]);
    return { label, fill: heatPaint(stretched(at + 1, bounds.length)) };
  });
}
