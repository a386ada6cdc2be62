import { barX, plot, text } from '@observablehq/plot';

import type { SourceCount } from '../../../domain/pictures/picture-counts.ts';
import { topSources } from '../../../domain/pictures/top-sources.ts';
import { formatCount, t } from '../../components/t.ts';
import { MARKS } from './draw-columns.ts';
import { BAR, INK, TRACK } from './paints.ts';
import { clipsWord } from './period-words.ts';
import type { Picture } from './picture.ts';

const SHOWN = 12;
const ROW = 44;
/** Names stand above their bars: they are long, and a page may be narrow. */
const NAME = 20;

/** Which sources the clips are from. */
export function sourcePicture(sources: readonly SourceCount[]): Picture {
  const { top, others, othersClips } = topSources(sources, SHOWN);
  const bars = top.map(({ host, name, clips }) => ({
    key: host,
    name,
    clips,
    hosts: [host],
    length: clips,
  }));
  if (others.length > 0) {
    bars.push({
      key: '',
      name: othersName(others.length),
      clips: othersClips,
      hosts: others.map(({ host }) => host),
      // Together they are often more than all that are shown; a bar would make those look small.
      length: 0,
    });
  }
  return {
    name: 'sources',
    title: t('pictures.sources'),
    hint: t('pictures.sourcesCount', sources.length, [formatCount(sources.length)]),
    foot: '',
    legend: [],
    marks: bars.map(({ name, clips, hosts }, row) => ({
      label: t('pictures.pair', [name, clipsWord(clips)]),
      column: 0,
      row,
      change: { sources: hosts },
    })),
    columns: 0,
    table: {
      head: [t('pictures.columnSource'), t('pictures.columnHost'), t('pictures.columnClips')],
      rows: sources.map(({ name, host, clips }) => [name, host, clips]),
    },
    rowChanges: sources.map(({ host }) => ({ sources: [host] })),
    draw: (width) => drawBars(width, bars),
  };
}

const othersName = (many: number): string => t('pictures.others', many, [formatCount(many)]);

interface Bar {
  readonly key: string;
  readonly name: string;
  readonly clips: number;
  /** Of the bar, in clips. */
  readonly length: number;
}

function drawBars(width: number, bars: readonly Bar[]): SVGSVGElement {
  const most = Math.max(1, ...bars.map(({ length }) => length));
  const marginRight = 16 + formatCount(most).length * 8;
  const single = bars.filter(({ length }) => length > 0);
  const hidden = { ariaHidden: 'true' };
  const inset = { insetTop: NAME + 2, insetBottom: 8 };
  return plot({
    width,
    height: bars.length * ROW + 4,
    marginLeft: 2,
    marginRight,
    marginTop: 0,
    marginBottom: 4,
    style: { background: 'none', color: INK, fontSize: '13px', fontFamily: 'inherit' },
    x: { domain: [0, most], axis: null },
    y: { type: 'band', domain: bars.map(({ key }) => key), axis: null, padding: 0 },
    marks: [
      barX(single, {
        x1: 0,
        x2: () => most,
        y: 'key',
        fill: TRACK,
        ...inset,
        ...hidden,
      }),
      barX(bars, {
        x1: 0,
        x2: 'length',
        y: 'key',
        fill: BAR,
        pointerEvents: 'none',
        ...inset,
        ...hidden,
      }),
      text(bars, {
        frameAnchor: 'left',
        y: 'key',
        text: ({ name, clips, length }: Bar) =>
          length ? name : t('pictures.pair', [name, clipsWord(clips)]),
        dy: NAME / 2 - ROW / 2 + 2,
        lineWidth: (width - 8) / 13,
        textOverflow: 'ellipsis',
        pointerEvents: 'none',
        ...hidden,
      }),
      text(single, {
        x: 'length',
        y: 'key',
        text: ({ clips }: Bar) => formatCount(clips),
        textAnchor: 'start',
        dx: 6,
        dy: (NAME - 6) / 2,
        fontWeight: 600,
        pointerEvents: 'none',
        ...hidden,
      }),
      barX(bars, { x1: 0, x2: () => most, y: 'key', fill: 'transparent', className: MARKS }),
    ],
  }) as SVGSVGElement;
}
