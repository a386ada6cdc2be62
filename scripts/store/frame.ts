import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const ICON = resolve(import.meta.dirname, '../../public/icon/icon.svg');

export const WIDTH = 1280;
export const HEIGHT = 800;
/** Of the caption above a picture. */
const BAND = 88;
/** What is left for the view. */
export const VIEW = { width: WIDTH, height: HEIGHT - BAND };

/** A picture for a store: its caption above the view, and what is open over it, if anything. */
export function framed(caption: string, view: Buffer, over: Buffer | null): string {
  return page(
    `<header>${icon()}<h1>${caption}</h1></header>
    <main><img src="${data(view)}">${over ? `<img class="over" src="${data(over)}">` : ''}</main>`,
    `header { display: flex; align-items: center; gap: 20px; height: ${BAND}px; padding: 0 32px; background: #b02a1f; color: #fff }
    header svg { width: 52px; height: 52px }
    h1 { font: 700 25px/1.25 'Noto Sans', sans-serif }
    main { position: relative; height: ${VIEW.height}px; overflow: hidden }
    main > img { display: block; width: ${VIEW.width}px }
    main > .over { position: absolute; top: 12px; right: 24px; width: 432px; height: 488px; object-fit: none; object-position: top left; border-radius: 10px; box-shadow: 0 10px 40px #0006 }`,
  );
}

/** The small tile that Chrome's and Edge's stores show among others. */
export function tile(promise: string): string {
  return page(
    `<main>${icon()}<h1>Cắt Báo</h1><p>${promise.replace('\n', '<br>')}</p></main>`,
    `main { width: 440px; height: 280px; display: grid; place-content: center; justify-items: center; gap: 12px; background: #f6f2ea; color: #1c1917; text-align: center }
    svg { width: 84px; height: 84px }
    h1 { font: 700 40px/1 'Noto Serif', serif }
    p { font: 500 20px/1.4 'Noto Sans', sans-serif }`,
  );
}

const page = (body: string, style: string): string =>
  `<!doctype html><meta charset="utf-8"><style>* { margin: 0; box-sizing: border-box } ${style}</style>${body}`;

const icon = (): string => readFileSync(ICON, 'utf8');
const data = (png: Buffer): string => `data:image/png;base64,${png.toString('base64')}`;
