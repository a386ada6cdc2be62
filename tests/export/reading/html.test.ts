// @vitest-environment node
import { createHash } from 'node:crypto';

import * as fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';

import { DEFAULT_CHOICES } from '../../../domain/export-choices.ts';
import { exportHtml, writeHtml } from '../../../export/html/html.ts';
import { scriptJson } from '../../../export/html/json-ld.ts';
import { cleanText, webHref } from '../../../export/reading/markup.ts';
import { readCollection } from '../../../import/reading/html-collection.ts';
import { readingFormats } from '../../../import/reading/formats.ts';
import { aClip } from '../a-clip.ts';
import { anyLibrary, wholeOf } from '../any-clip.ts';
import { inputOf, sourceOf, textOf } from './reading-input.ts';

const HOSTILE = '</script><script>alert(1)</script><img src=x onerror=alert(1)>" onclick="x\u202e';

describe('the exported page', () => {
  it('holds the articles in their groups, with contents that lead to them', async () => {
    const clips = [await aClip(2), await aClip(1, { title: 'Một & <hai>' })];
    const { document } = parseHTML(await textOf(exportHtml, inputOf(clips)));
    expect(document.documentElement.lang).toBe('vi');
    const links = [...document.querySelectorAll('nav a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['#bai-1', '#bai-2']);
    for (const link of links) expect(document.querySelector(`${link} h3`)).not.toBeNull();
    expect(document.querySelector('#bai-2 h3')?.textContent).toBe('Một & <hai>');
    expect(document.querySelector('#bai-1 .source')?.textContent).toBe(
      'Cổng Thông tin điện tử hanam.gov.vn · 08/07/2020 16:30 · Thu Hà',
    );
    expect(document.querySelector('main > h2')?.textContent).toBe('Năm dân vận khéo 2020');
  });

  it('lets nothing act, whatever a clip says', async () => {
    const title = HOSTILE;
    const clip = await aClip(1, {
      title,
      lead: title,
      section: title,
      keywords: [title],
      via: title,
    });
    const { document } = parseHTML(
      await textOf(exportHtml, inputOf([clip], { title }), { notes: true }),
    );
    const scripts = [...document.querySelectorAll('script')];
    expect(scripts.map((script) => script.getAttribute('type'))).toEqual(['application/ld+json']);
    expect(JSON.parse(scripts[0]?.textContent ?? '')).toMatchObject({
      headline: HOSTILE.slice(0, -1),
    });
    expect(document.querySelectorAll('img')).toHaveLength(0);
    for (const element of document.querySelectorAll('*'))
      for (const { name } of element.attributes) expect(name).not.toMatch(/^on/);
    expect(scriptJson('</script><!--&\u2028')).toBe(
      '"\\u003c/script\\u003e\\u003c!--\\u0026\\u2028"',
    );
  });

  it('allows its own styles and held pictures, and nothing else', async () => {
    const page = await textOf(exportHtml, inputOf([await aClip(1)]));
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    const style = /<style>([^]*?)<\/style>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`style-src 'sha256-${hash}'`);
    expect(page.match(/<style/g)).toHaveLength(1);
  });

  it('asks for pictures only where they are wanted, and says where each is from', async () => {
    const asked: string[] = [];
    const clip = await aClip(1, {
      html: '<figure><img src="https://hanam.gov.vn/anh.jpg" alt="Hội nghị"></figure>',
    });
    const picture = (src: string) => {
      asked.push(src);
      const bytes = new Uint8Array([1, 2, 3, 4]);
      return Promise.resolve({ bytes, mime: 'image/jpeg' as const, width: 4, height: 3 });
    };
    const without = parseHTML(await textOf(exportHtml, inputOf([clip], { picture }))).document;
    expect(asked).toEqual([]);
    expect(without.querySelector('img')).toBeNull();
    expect(without.querySelector('figure')?.textContent).toBe('Xem ảnh: Hội nghịHội nghị Thu Hà');
    const page = await textOf(exportHtml, inputOf([clip], { picture }), { pictures: true });
    const { document } = parseHTML(page);
    expect(asked).toEqual(['https://hanam.gov.vn/anh.jpg']);
    expect(document.querySelector('figure img')?.getAttribute('src')).toBe(
      'data:image/jpeg;base64,AQIDBA==',
    );
    expect(document.querySelector('a.picture')?.getAttribute('href')).toBe(asked[0]);
  });

  it('is written as it comes where it is too large to be held, the contents at its end', async () => {
    const clips = [await aClip(3), await aClip(2), await aClip(1)];
    const whole = await textOf(exportHtml, inputOf(clips));
    const pieces: string[] = [];
    for await (const piece of writeHtml(inputOf(clips), DEFAULT_CHOICES, 3000)) pieces.push(piece);
    const flowing = pieces.join('');
    expect(flowing.indexOf('<nav')).toBeGreaterThan(flowing.indexOf('id="bai-3"'));
    expect(whole.indexOf('<nav')).toBeLessThan(whole.indexOf('id="bai-1"'));
    const ids = (page: string) =>
      [...page.matchAll(/id="(bai-\d)"/g)]
        .map(([, id = '']) => id)
        .sort((a, b) => (a < b ? -1 : 1));
    expect(ids(flowing)).toEqual(ids(whole));
  });
});

describe('an address in a file', () => {
  it('follows the grammar, and what is no address of the web is none', () => {
    expect(webHref('https://a.vn/x y?q=[1]|^#a#b%')).toBe(
      'https://a.vn/x%20y?q=%5B1%5D%7C%5E#a%23b%25',
    );
    expect(webHref('https://name:word@a.vn/x')).toBe('https://a.vn/x');
    expect(webHref('https://name@a.vn/x?id=5&b=1#c')).toBe('https://a.vn/x?id=5&b=1#c');
    expect(webHref('javascript:alert(1)')).toBeNull();
    expect(webHref('mailto:bao@a.vn?subject=a b')).toBe('mailto:bao@a.vn?subject=a%20b');
    expect(webHref('bai-1.html')).toBeNull();
  });
});

describe('the page that comes back', () => {
  const read = async (page: string) => {
    const source = sourceOf('bao.html', page);
    const format = readingFormats.find(({ recognise }) =>
      recognise([source], ({ text }) => text().slice(0, 4000)),
    );
    expect(format?.id).toBe('html');
    const outcome = await readCollection([source], {});
    if (!outcome.ok || outcome.value.kind !== 'pages') throw new Error('no pages');
    return outcome.value;
  };

  it('tells of every clip what it can hold', async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, async ({ campaigns, clips }) => {
        const wholes = await Promise.all(clips.map(wholeOf));
        const page = await textOf(exportHtml, inputOf(wholes, {}, campaigns), { notes: true });
        const { pages, refused } = await read(page);
        expect(refused).toEqual([]);
        expect(pages).toHaveLength(wholes.length);
        const names = new Map(campaigns.map(({ id, name }) => [id, name]));
        for (const { clip, body } of wholes) {
          const found = pages.find(({ url }) => url === clip.url);
          expect(found).toMatchObject({
            title: cleanText(clip.title),
            savedAt: clip.capturedAt === 0 ? null : clip.capturedAt,
            note: cleanText(clip.note).trim(),
            lead: cleanText(clip.lead ?? '') || null,
            siteName: cleanText(body.article.siteName ?? '') || null,
            language: body.article.language,
          });
          expect(found?.authors).toEqual([
            ...new Set(clip.authors.map(({ name }) => cleanText(name).trim()).filter(Boolean)),
          ]);
          expect(found?.campaigns).toEqual(
            clip.campaigns.map((id) => cleanText(names.get(id) ?? '')),
          );
          expect(found?.published?.slice(0, 10) ?? null).toBe(clip.published?.date ?? null);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('refuses what is not as it was written, and goes on', async () => {
    const page = await textOf(exportHtml, inputOf([await aClip(2), await aClip(1)]));
    const broken = page.replace('{"@context"', '{@context');
    const { pages, refused } = await read(broken);
    expect(refused).toEqual([{ where: '#1', reason: 'not-an-entry' }]);
    expect(pages).toHaveLength(1);
  });
});
