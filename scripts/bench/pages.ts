import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

import { readPage } from '../drive/pages.ts';

/** A page to measure on. */
export interface BenchPage {
  readonly name: string;
  readonly url: string;
  readonly body: Buffer;
}

const ROOT = resolve(import.meta.dirname, '../..');

/** A frameset is refused before anything is done, so it tells nothing. */
const REFUSED = 'frameset';

/**
 * The project's own pages, laid into a portal's menus, side columns and footer: fixtures are a
 * tenth of the size of a real page, on which fixed costs would be all there is to see.
 */
export function fixturePages(): BenchPage[] {
  const folder = join(ROOT, 'tests/fixtures/pages');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.html') && basename(file, '.html') !== REFUSED)
    .map((file) => {
      const name = basename(file, '.html');
      const html = readFileSync(join(folder, file), 'utf8');
      return {
        name: `fixture ${name}`,
        url: `https://songmay.gov.vn/tin/${name}.html`,
        body: Buffer.from(inPortal(html)),
      };
    });
}

/** The corpus of real pages beside the repository; null where there is none. */
export function corpusPages(): BenchPage[] | null {
  const folder = resolve(ROOT, '../shared/corpus');
  const list = join(folder, 'pages.tsv');
  if (!existsSync(list)) return null;
  return readFileSync(list, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line.includes('\t'))
    .map((line) => {
      const [path = '', url = ''] = line.split('\t');
      const name = basename(path).replace(/\.html(\.gz)?$/, '');
      return { name, url: url.trim(), body: readPage(join(folder, path)) };
    });
}

const times = (count: number, make: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => make(n)).join('\n');

/** About 700 elements and 140 links around the body, as provincial portals have them. */
function inPortal(html: string): string {
  const menu = times(
    12,
    (n) => `<li class="item item-${n}"><a href="/muc-${n}">Chuyên mục ${n}</a>
      <ul class="sub">${times(6, (m) => `<li><a href="/muc-${n}/${m}"><span>Mục con ${m}</span></a></li>`)}</ul></li>`,
  );
  const column = (name: string): string =>
    `<div class="col-${name}"><h3 class="heading"><a href="/${name}">Tin ${name}</a></h3>${times(
      12,
      (
        n,
      ) => `<div class="story"><div class="thumb"><a href="/${name}/${n}"><img src="/anh/${n}.jpg" alt=""></a></div>
        <h4><a href="/${name}/${n}" title="Tin số ${n}">Hội nghị sơ kết công tác tháng ${n + 1} của huyện</a></h4>
        <span class="date">${n + 1}/12/2020</span></div>`,
    )}</div>`;
  const foot = times(
    20,
    (n) =>
      `<tr><td class="label"><div><b>Đơn vị ${n}</b></div></td><td><span>${n}</span></td></tr>`,
  );
  const before = `<div id="page" class="container"><div class="top">${menu}</div><div class="left">${column('noi-bat')}</div>`;
  const after = `<div class="right">${column('moi')}</div><div class="bottom"><table>${foot}</table></div></div>`;
  return html
    .replace(/<body[^>]*>/i, (body) => body + before)
    .replace(/<\/body>|$/i, (end) => after + end);
}
