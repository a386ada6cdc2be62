import * as fc from 'fast-check';

/** Words that mean something in HTML, in Markdown, in YAML or to Obsidian, among plain ones. */
const word = fc.constantFrom(
  ...(
    'Dân vận khéo ở cơ sở Ảnh: (T.H) “năm” 2020 - + * ** _ __ # ## > < & &amp; &copy; ` `` ~ ~~ = == === | \\ \\\\ ' +
    '[x] [x](y) ![a] !! ! 1. 2) $ $$ %% ^ ^id --- *** ___ : :-- <b> </p> <!-- --> ]]> {{x}} @a a@b.vn http://a.vn #thẻ \u{1f469}\u200d\u{1f33e}'
  ).split(' '),
);
const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const text = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: word },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
    ),
    { minLength: 1, maxLength: 5 },
  )
  .chain((words) => fc.constantFrom(' ', '').map((gap) => escape(words.join(gap))));

const address = fc.constantFrom(
  'https://a.vn/bai-1.html',
  'https://a.vn/x?a=1&amp;b=(2)&amp;copy;=3',
  'mailto:bao@a.vn',
);
const tag = fc.constantFrom('b', 'i', 'u', 's', 'sub', 'sup', 'code', 'mark');

const { blocks } = fc.letrec<{ line: string; piece: string; block: string; blocks: string }>(
  (tie) => ({
    piece: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      text,
      fc.constant('<br>'),
      fc.tuple(tag, tie('line')).map(([name, held]) => `<${name}>${held}</${name}>`),
      fc.tuple(address, text).map(([href, held]) => `<a href="${href}">${held}</a>`),
    ),
    line: fc.array(tie('piece'), { minLength: 1, maxLength: 4 }).map((held) => held.join('')),
    block: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      tie('line').map((held) => `<p>${held}</p>`),
      fc
        .tuple(fc.integer({ min: 1, max: 6 }), tie('line'))
        .map(([n, held]) => `<h${n}>${held}</h${n}>`),
      fc
        .array(tie('blocks'), { minLength: 1, maxLength: 3 })
        .chain((items) =>
          fc
            .constantFrom('ul', 'ol')
            .map(
              (name) => `<${name}>${items.map((held) => `<li>${held}</li>`).join('')}</${name}>`,
            ),
        ),
      tie('blocks').map((held) => `<blockquote>${held}</blockquote>`),
      fc
        .array(fc.array(fc.oneof(tie('line'), tie('blocks')), { minLength: 2, maxLength: 2 }), {
          minLength: 1,
          maxLength: 3,
        })
        .chain((rows) => fc.boolean().map((head) => tableOf(rows, head))),
      text.map((held) => `<pre>${held}\n\n  ${held}</pre>`),
      fc.constant('<hr>'),
      fc
        .tuple(text, fc.option(tie('line'), { nil: '' }))
        .map(
          ([alt, caption]) =>
            `<figure><img src="https://a.vn/anh(1).jpg?a=1&amp;b=2" alt="${alt.replaceAll('"', '')}">${caption && `<figcaption>${caption}</figcaption>`}</figure>`,
        ),
    ),
    blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((held) => held.join('')),
  }),
);

const tableOf = (rows: readonly (readonly string[])[], head: boolean): string =>
  `<table>${rows
    .map((row, at) => {
      const name = head && at === 0 ? 'th' : 'td';
      return `<tr>${row.map((cell) => `<${name}>${cell}</${name}>`).join('')}</tr>`;
    })
    .join('')}</table>`;

/** An article's HTML as the doorway lets it through. */
export const anyHtml = blocks;
