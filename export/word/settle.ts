import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

import { vietnamTimestamp } from '../../domain/vietnam-time.ts';

/**
 * The package with nothing in it that chance or the clock gave: ids of relationships and drawings
 * counted, dates those of the export. The same clips give the same bytes.
 */
export function settle(packed: Uint8Array, now: number): Uint8Array<ArrayBuffer> {
  const files = unzipSync(packed);
  const renames = new Map<string, ReadonlyMap<string, string>>();
  for (const [path, bytes] of Object.entries(files))
    if (path.endsWith('.rels')) renames.set(ownerOf(path), countedIds(strFromU8(bytes)));
  const settled: Zippable = {};
  for (const path of Object.keys(files).sort(contentTypesFirst)) {
    const bytes = files[path];
    if (bytes === undefined) continue;
    settled[path] = [
      /\.(xml|rels)$/.test(path)
        ? strToU8(settleText(path, strFromU8(bytes), renames, now))
        : // A chart brings a workbook of its numbers, a package in the package.
          path.endsWith('.xlsx')
          ? settle(bytes, now)
          : bytes,
      { mtime: zipTime(now), level: /\.(png|jpe?g)$/.test(path) ? 0 : 6 },
    ];
  }
  return zipSync(settled);
}

/** `word/_rels/document.xml.rels` says what `word/document.xml` leads to. */
const ownerOf = (path: string): string => path.replace(/_rels\/([^/]*)\.rels$/, '$1');

const contentTypesFirst = (a: string, b: string): number =>
  Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml') || (a < b ? -1 : 1);

function countedIds(rels: string): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const [, id = ''] of rels.matchAll(/\bId="([^"]*)"/g)) ids.set(id, `rId${ids.size + 1}`);
  return ids;
}

function settleText(
  path: string,
  text: string,
  renames: ReadonlyMap<string, ReadonlyMap<string, string>>,
  now: number,
): string {
  if (path === 'docProps/core.xml')
    return text.replace(
      /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
      `$1${new Date(now).toISOString().slice(0, 19)}Z`,
    );
  const isRels = path.endsWith('.rels');
  const ids = renames.get(isRels ? ownerOf(path) : path);
  const named = ids
    ? text.replace(
        isRels ? /(\bId=")([^"]*)(")/g : /(\br:(?:id|embed|link|pict)=")([^"]*)(")/g,
        (whole, before: string, id: string, after: string) => {
          const name = ids.get(id);
          return name === undefined ? whole : `${before}${name}${after}`;
        },
      )
    : text;
  return isRels ? named : counted(named, [DRAWING, BOOKMARK, CONTENTS]);
}

// Text cannot look like these: in it quotation marks and angle brackets are escaped.
const DRAWING = /(<wp:docPr\b[^>]*?\bid=")(\d+)/g;
const BOOKMARK = /(<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")(\d+)/g;
const CONTENTS = /(\bw:(?:name|anchor)="_Toc|<w:instrText[^>]*>\s*PAGEREF _Toc)(\d+)/g;

/** Numbers that go on counting from document to document, counted anew in each. */
const counted = (text: string, kinds: readonly RegExp[]): string =>
  kinds.reduce((whole, kind) => {
    const numbers = new Map<string, number>();
    return whole.replace(kind, (_, before: string, number: string) => {
      const held = numbers.get(number) ?? numbers.size + 1;
      numbers.set(number, held);
      return `${before}${held}`;
    });
  }, text);

/** A zip has no time zone: Vietnam's clock, read as if it were the machine's own. */
function zipTime(now: number): Date {
  const [year = 1980, month = 1, day = 1, hour = 0, minute = 0, second = 0] = vietnamTimestamp(now)
    .slice(0, 19)
    .split(/[-T:]/)
    .map(Number);
  return new Date(Math.min(2099, Math.max(1980, year)), month - 1, day, hour, minute, second);
}
