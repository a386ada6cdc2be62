import type { Picture } from './picture.ts';
import { INK, PAPER, RULE, SOFT } from './paints.ts';
import { svg } from './svg.ts';

/** A picture as a file that needs nothing else. */
export interface PictureFile {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

const WIDTH = 960;
const MAP_WIDTH = 640;
const MARGIN = 24;
const HEAD = 76;
const LEGEND = 32;
const FOOT = 32;

/**
 * The picture with its title, legend and footnote, in the colours of the light theme whatever the
 * page's is: it goes into documents and onto paper. It says nothing of when it was made.
 *
 * @param lines what is pictured, and what stands at the foot
 */
export function pictureFile(
  picture: Picture,
  lines: { readonly subject: string; readonly foot: string },
  width = picture.name === 'provinces' ? MAP_WIDTH : WIDTH,
): PictureFile {
  const chart = picture.draw(width - 2 * MARGIN);
  chart.setAttribute('x', String(MARGIN));
  chart.setAttribute('y', String(HEAD));
  const drawn = Number(chart.getAttribute('height'));
  const legendAt = HEAD + drawn + 12;
  const footAt = legendAt + (picture.legend.length ? LEGEND : 0) + FOOT;
  const feet = picture.foot ? [picture.foot, lines.foot] : [lines.foot];
  const height = footAt + feet.length * 20;
  const words = (y: number, size: number, fill: string, text: string, weight = 400) =>
    svg('text', { x: MARGIN, y, 'font-size': size, 'font-weight': weight, fill }, text);
  const file = svg(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': FONTS,
      role: 'img',
    },
    svg('title', {}, `${picture.title}: ${lines.subject}`),
    svg('rect', { width, height, fill: PAPER }),
    words(36, 20, INK, picture.title, 700),
    words(60, 14, SOFT, shortened(lines.subject, (width - 2 * MARGIN) / 7)),
    chart,
    ...legendOf(picture, legendAt),
    svg('path', { d: `M${MARGIN} ${footAt - 20}H${width - MARGIN}`, stroke: RULE }),
    ...feet.map((foot, at) => words(footAt + at * 20, 12, SOFT, foot)),
  );
  return { text: inked(new XMLSerializer().serializeToString(file)), width, height };
}

/** Fonts that have all Vietnamese marks, on whatever machine it is opened. */
const FONTS = "'Segoe UI', 'Noto Sans', Roboto, Arial, sans-serif";

function legendOf(picture: Picture, top: number): readonly SVGElement[] {
  let left = MARGIN;
  return picture.legend.flatMap(({ label, fill }) => {
    const at = left;
    left += 40 + label.length * 7;
    return [
      svg('rect', { x: at, y: top, width: 16, height: 16, rx: 2, fill, stroke: SOFT }),
      svg('text', { x: at + 22, y: top + 13, 'font-size': 12, fill: INK }, label),
    ];
  });
}

const shortened = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, Math.floor(most) - 1).trimEnd()}…` : text;

/** Puts the light theme's colours in place of the names of custom properties. */
function inked(text: string): string {
  const probe = document.createElement('div');
  probe.className = 'picture-colours picture-on-white';
  probe.dataset['theme'] = 'light';
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const filled = text.replace(/var\((--picture-[\w-]+)\)/g, (_, name: string) =>
    style.getPropertyValue(name).trim(),
  );
  probe.remove();
  return filled;
}
