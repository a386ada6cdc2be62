// @vitest-environment node
import { unzipSync } from 'fflate';
import * as fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { DOMParser } from 'linkedom';
import { describe, expect, it } from 'vitest';

import { exportEpub } from '../../../export/epub/epub.ts';
import { cleanText } from '../../../export/reading/markup.ts';
import { aClip } from '../a-clip.ts';
import { anyLibrary, wholeOf } from '../any-clip.ts';
import { fileOf, inputOf } from './reading-input.ts';

const filesOf = (file: Uint8Array): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(unzipSync(file)).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
  );

/** Whether every element is closed in its turn, and no character stands there that XML forbids. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  let well = cleanText(xml) === xml;
  const parser = new Parser(
    {
      onopentagname: (name) => open.push(name),
      onclosetag: (name, implied) => {
        well &&= open.pop() === name && (!implied || new RegExp(`<${name}[^<]*/>`).test(xml));
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  const bare = xml.replace(/<!\[CDATA\[[^]*?\]\]>/g, '').replace(/&(?:amp|lt|gt|quot|#10);/g, '');
  return well && open.length === 0 && !bare.includes('&');
}

describe('the book', () => {
  it('begins with its kind, unpacked, where readers look for it', async () => {
    const file = await fileOf(exportEpub, inputOf([await aClip(1)]));
    expect(Buffer.from(file.subarray(30, 58)).toString('latin1')).toBe(
      'mimetypeapplication/epub+zip',
    );
  });

  it('lists every file, and leads to each chapter once, in the order of reading', async () => {
    const clips = [await aClip(3), await aClip(2, { published: null }), await aClip(1)];
    const files = filesOf(await fileOf(exportEpub, inputOf(clips)));
    const opf = new DOMParser().parseFromString(files.get('EPUB/content.opf') ?? '', 'text/xml');
    const items = [...opf.querySelectorAll('item')];
    const hrefs = items.map((item) => item.getAttribute('href'));
    expect(hrefs.map((href) => `EPUB/${href}`).sort()).toEqual(
      [...files.keys()].filter((name) => name.startsWith('EPUB/') && !name.endsWith('.opf')).sort(),
    );
    const byId = new Map(items.map((item) => [item.getAttribute('id'), item.getAttribute('href')]));
    const spine = [...opf.querySelectorAll('itemref')].map((ref) =>
      byId.get(ref.getAttribute('idref')),
    );
    expect(spine.slice(2)).toEqual([
      'nhom/1.xhtml',
      'bai/0001.xhtml',
      'bai/0003.xhtml',
      'bai/0002.xhtml',
    ]);
    const nav = files.get('EPUB/nav.xhtml') ?? '';
    const links = [...nav.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href);
    expect(links).toEqual(['cover.xhtml', ...spine.slice(2)]);
    const ncx = files.get('EPUB/toc.ncx') ?? '';
    expect([...ncx.matchAll(/<content src="([^"]*)"/g)].map(([, src]) => src)).toEqual(
      spine.slice(2),
    );
  });

  it('is the same bytes for the same clips, and has another identifier for others', async () => {
    const [one, two] = [await aClip(1), await aClip(2)];
    const first = await fileOf(exportEpub, inputOf([one]));
    expect(await fileOf(exportEpub, inputOf([one]))).toEqual(first);
    const idOf = (file: Uint8Array) =>
      /urn:uuid:[0-9a-f-]{36}/.exec(filesOf(file).get('EPUB/content.opf') ?? '')?.[0];
    const later = await fileOf(exportEpub, inputOf([one], { now: Date.UTC(2027, 0, 1) }));
    expect(idOf(later)).toBe(idOf(first));
    expect(idOf(await fileOf(exportEpub, inputOf([two])))).not.toBe(idOf(first));
  });

  it('is well-formed, whatever clips say', async () => {
    const hostile = '</title>]]><script>&nbsp;\u0001\ufffe\ud800 & <b>';
    const clip = await aClip(1, {
      title: hostile,
      html: '<p>a<br>b<hr></p><table><tr><td>x<td>y</table>',
    });
    const given = filesOf(
      await fileOf(exportEpub, inputOf([clip], { title: hostile }), { notes: true }),
    );
    for (const [name, text] of given)
      if (/\.(?:xhtml|opf|ncx|svg|xml)$/.test(name)) expect(isWellFormed(text), name).toBe(true);
    await fc.assert(
      fc.asyncProperty(anyLibrary, async ({ campaigns, clips }) => {
        const wholes = await Promise.all(clips.map(wholeOf));
        const input = inputOf(wholes, {}, campaigns);
        for (const [name, text] of filesOf(await fileOf(exportEpub, input, { notes: true })))
          if (/\.(?:xhtml|opf|ncx|svg)$/.test(name)) expect(isWellFormed(text), text).toBe(true);
      }),
      { numRuns: 25 },
    );
    expect(isWellFormed('<a><b></a>')).toBe(false);
    expect(isWellFormed('<a>&nbsp;</a>')).toBe(false);
  });
});
