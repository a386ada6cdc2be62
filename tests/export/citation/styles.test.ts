import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import type { CitationStyle } from '../../../domain/export-choices.ts';
import { citeClip } from '../../../export/citation/cite-clip.ts';
import { cslItem, type CslItem } from '../../../export/citation/csl-item.ts';
import { citationOf } from '../../../export/citation/csl/forms.ts';
import { inOrder } from '../../../export/citation/csl/order.ts';
import { drawLayout } from '../../../export/citation/csl/render.ts';
import { styleOf } from '../../../export/citation/styles.ts';
import { APA } from '../../../export/citation/styles/apa.ts';
import { CHICAGO } from '../../../export/citation/styles/chicago.ts';
import { VIETNAMESE } from '../../../export/citation/styles/vietnamese.ts';
import { byCiteproc } from './by-citeproc.ts';
import { aCase, CASES } from './cases.ts';

const STYLES = [
  ['vietnamese', VIETNAMESE],
  ['apa', APA],
  ['chicago', CHICAGO],
] as const satisfies readonly (readonly [CitationStyle, string])[];

test.each(CASES)('%s is cited as each style wants it', async (name, told, ...wanted) => {
  const { clip, via } = await aCase(name, told);
  const cited = STYLES.map(([style]) => citeClip(clip, via, style).plain);
  expect(cited).toEqual(wanted);
});

test('the reference implementation makes the same of every case', async () => {
  for (const [name, told] of CASES) {
    const { clip, via } = await aCase(name, told);
    const item = cslItem(clip, clip.id, { article: { via, section: null, language: null } });
    for (const [style, xml] of STYLES) {
      expect(listOf([item], style), `${name}, ${style}`).toEqual(byCiteproc([item], xml));
    }
  }
});

test('the reference implementation makes the same of any list, its order and letters included', () => {
  fc.assert(
    fc.property(anyItems, (items) => {
      for (const [style, xml] of STYLES)
        expect(listOf(items, style)).toEqual(byCiteproc(items, xml));
    }),
    { numRuns: 60 },
  );
});

test('a title of tags is shown as it is typed, and nothing of it is markup', async () => {
  const { clip, via } = await aCase('hostile', {
    corrected: '<i>Dân vận</i> <img src=x onerror=alert(1)> & *khéo* [a](javascript:b)',
    url: 'https://a.vn/?a="><script>&b=1',
  });
  const { html, markdown } = citeClip(clip, via, 'apa');
  expect(html).toBe(
    'Thu Hà. (2020, July 8). &lt;i&gt;Dân vận&lt;/i&gt; &lt;img src=x onerror=alert(1)&gt; &amp; *khéo* [a](javascript:b). ' +
      '<i>Báo Hà Nam</i>. <a href="https://a.vn/?a=&quot;&gt;&lt;script&gt;&amp;b=1">https://a.vn/?a=&quot;&gt;&lt;script&gt;&amp;b=1</a>',
  );
  expect(markdown).toContain(
    String.raw`\<i\>Dân vận\</i\> \<img src=x onerror=alert(1)\> \& \*khéo\* \[a\](javascript:b). *Báo Hà Nam*.`,
  );
});

test('an address of another scheme is no link', async () => {
  const { clip } = await aCase('scheme', { url: 'javascript:alert(1)' });
  expect(citeClip(clip, null, 'chicago').html).toContain(' javascript:alert(1).');
  expect(citeClip(clip, null, 'chicago').html).not.toContain('<a');
});

/** Our list, its links taken out: the reference implementation makes none. */
function listOf(items: readonly CslItem[], name: CitationStyle): readonly string[] {
  const style = styleOf(name);
  return inOrder(items, style).map(({ item, yearSuffix }) =>
    citationOf(drawLayout(style.bibliography, { item, style, yearSuffix }))
      .html.replace(/<a [^>]*>|<\/a>/g, '')
      .replaceAll('&quot;', '"'),
  );
}

// Words of small letters: what is compared is how pieces are joined, not how letters are sorted.
const word = fc.constantFrom('dan', 'van', 'kheo', 'nam', '“mot hai”', 'ba?', 'bon.', 'chin!');
const line = fc.array(word, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
const name = fc
  .constantFrom('an', 'binh', 'chi', 'm.k.', 'p.y', 'van phong')
  .map((literal) => ({ literal }));
const date = fc
  .tuple(
    fc.constantFrom(2020, 2021),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map((parts) => ({ 'date-parts': [parts] }));

const anyItems: fc.Arbitrary<CslItem[]> = fc
  .array(
    fc.record(
      {
        type: fc.constantFrom('article-newspaper' as const, 'webpage' as const),
        title: line,
        author: fc.array(name, { minLength: 1, maxLength: 24 }),
        'container-title': line,
        issued: date,
        'original-publisher': line,
        URL: fc.nat(99).map((id) => `https://a.vn/${id}`),
        accessed: date,
      },
      { requiredKeys: ['type', 'title', 'container-title', 'URL', 'accessed'] },
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((list) => list.map((item, at) => Object.assign({ id: `i${at}` }, item)));
