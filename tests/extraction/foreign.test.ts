import { describe, expect, it } from 'vitest';

import { extractHtml } from './page.ts';

const URL = 'https://paper.example/world/2025/05/13/harbour-bridge-opens';
const SENTENCE = [
  'The harbour bridge opened to walkers on Tuesday after three winters of repairs to its cables.',
  'Engineers told the council that the new cables carry twice the load of those they replaced.',
  'Shopkeepers on the far bank said they had waited for this morning since the ferries stopped.',
  'The council will decide in the autumn whether cyclists may use the upper deck of the bridge.',
  'A second bridge, planned since the nineteen eighties, has been put off until the debts are paid.',
];

interface Parts {
  readonly head?: string;
  readonly above?: string;
  readonly body?: string;
  readonly ld?: object;
}

function page({ head = '', above = '', body, ld }: Parts): string {
  const script = ld ? `<script type="application/ld+json">${JSON.stringify(ld)}</script>` : '';
  const paragraphs = body ?? SENTENCE.map((text) => `<p class="par">${text}</p>`).join('');
  return `<!doctype html><html lang="en"><head><title>Harbour bridge opens | The Paper</title>
    <meta property="og:site_name" content="The Paper">${head}${script}</head><body>
    <header><a href="/">The Paper</a></header><main><h1>Harbour bridge opens</h1>${above}
    <div class="story">${paragraphs}</div></main><footer>Printed in town</footer></body></html>`;
}

const article = (parts: Parts) => extractHtml(page(parts), URL).article;
const names = (parts: Parts) => article(parts).authors.map(({ name }) => name);

describe('authors of the foreign press', () => {
  it('are those of the JSON-LD, also where it only points to them', () => {
    const ld = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'NewsArticle', headline: 'Harbour bridge opens', author: { '@id': '#ada' } },
        { '@type': 'Person', '@id': '#ada', name: 'Ada Byrne' },
      ],
    };
    expect(names({ ld })).toEqual(['Ada Byrne']);
  });

  it('are people one by one, without the word that introduces them', () => {
    const ld = {
      '@type': 'NewsArticle',
      author: { '@type': 'Person', name: 'By Ada Byrne and Tom Okoro' },
    };
    expect(names({ ld })).toEqual(['Ada Byrne', 'Tom Okoro']);
  });

  it('may be given as first and family name', () => {
    const ld = { '@type': 'NewsArticle', author: [{ givenName: 'Ada', familyName: 'Byrne' }] };
    expect(names({ ld })).toEqual(['Ada Byrne']);
  });

  it('are not the paper where a byline names a person', () => {
    const ld = { '@type': 'NewsArticle', author: { '@type': 'Organization', name: 'The Paper' } };
    const above = '<div class="byline">By Ada Byrne</div>';
    expect(names({ ld, above })).toEqual(['Ada Byrne']);
  });

  it('are the desk where nobody else signs', () => {
    const ld = { '@type': 'NewsArticle', author: { '@type': 'Organization', name: 'The Paper' } };
    expect(names({ ld })).toEqual(['The Paper']);
  });

  it('are turned round where a library wrote the family name first', () => {
    expect(names({ head: '<meta name="dc.creator" content="Byrne, Ada">' })).toEqual(['Ada Byrne']);
  });

  it('are not the people whom the last lines name', () => {
    const body = [...SENTENCE, 'Ada Byrne', 'Tom Okoro'].map((text) => `<p>${text}</p>`).join('');
    expect(names({ body })).toEqual([]);
  });
});

describe('the publish date of the foreign press', () => {
  const published = (lang: string, value: string) =>
    extractHtml(
      page({ ld: { '@type': 'NewsArticle', datePublished: value } }).replace(
        'lang="en"',
        `lang="${lang}"`,
      ),
      URL,
    ).article.published;

  it('keeps the day that the paper wrote in UTC', () => {
    expect(published('en', '2025-05-13T20:57:43Z')).toMatchObject({
      date: '2025-05-13',
      time: '20:57:43',
    });
  });

  it('is Vietnam’s own day on a Vietnamese page', () => {
    expect(published('vi', '2025-05-13T20:57:43Z')).toMatchObject({
      date: '2025-05-14',
      time: '03:57:43',
    });
  });
});

describe('the title of the foreign press', () => {
  it('is the publisher’s headline where the heading says much the same', () => {
    const ld = { '@type': 'NewsArticle', headline: 'Harbour bridge opens to walkers' };
    expect(article({ ld }).title).toBe('Harbour bridge opens to walkers');
  });

  it('is not a headline that nothing on the page bears out', () => {
    const ld = { '@type': 'NewsArticle', headline: 'Ten recipes for the summer' };
    expect(article({ ld }).title).toBe('Harbour bridge opens');
  });

  it('is the heading where the headline was cut short', () => {
    const ld = { '@type': 'NewsArticle', headline: 'Harbour bridge opens after …' };
    const html = page({ ld }).replace(
      '<h1>Harbour bridge opens</h1>',
      '<h1>Harbour bridge opens after three winters</h1>',
    );
    expect(extractHtml(html, URL).article.title).toBe('Harbour bridge opens after three winters');
  });

  it('leaves out the kicker above it', () => {
    const html = page({}).replace(
      '<h1>Harbour bridge opens</h1>',
      '<h1><span class="title__overline">Traffic</span> <span>-</span> <span>Harbour bridge opens</span></h1>',
    );
    expect(extractHtml(html, URL).article.title).toBe('Harbour bridge opens');
  });
});

describe('the text of the foreign press', () => {
  const wanted = SENTENCE.join('\n');
  const between = (html: string) =>
    SENTENCE.map((text, at) => `<p class="par">${text}</p>${at === 2 ? html : ''}`).join('');

  it('is without captions, sign-ups and embedded posts', () => {
    const body = between(
      '<figure><img src="/a.jpg"><figcaption>Walkers on the bridge, with the far bank behind them in the early light.</figcaption></figure>' +
        '<div class="inlineSignup"><p>Get the morning letter with everything that happened while you were asleep.</p></div>' +
        '<blockquote class="twitter-tweet"><p>I crossed it at six and saw the sun come up over the whole of the bay</p></blockquote>',
    );
    expect(article({ body }).text).toBe(wanted);
  });

  it('is without links to other stories', () => {
    const body = between(
      '<p class="par"><a href="/x">Ferries stop for good this winter</a></p><p class="par">Read more: the debts of the city</p>',
    );
    expect(article({ body }).text).toBe(wanted);
  });

  it('keeps headings, lists and quotations that stand among the paragraphs', () => {
    const body = between(
      '<h2>Who may cross</h2><ul><li>Walkers at any hour</li></ul><blockquote><p>We waited long enough.</p></blockquote>',
    );
    expect(article({ body }).text.split('\n').slice(3, 6)).toEqual([
      'Who may cross',
      'Walkers at any hour',
      'We waited long enough.',
    ]);
  });

  it('is what the publisher’s own copy bears out, wherever the paragraphs stand', () => {
    const body = SENTENCE.map((text, at) => `<div class="c${at}"><p>${text}</p></div>`).join('');
    const promo =
      '<div class="c9"><p>Our shop has the poster of the bridge in three sizes, framed or rolled.</p></div>';
    const ld = { '@type': 'NewsArticle', articleBody: SENTENCE.join(' ') };
    expect(article({ body: body + promo, ld }).text).toBe(wanted);
  });

  it('does not trust a copy that the page does not bear out', () => {
    const ld = { '@type': 'NewsArticle', articleBody: 'Something else altogether. '.repeat(40) };
    expect(article({ ld }).text).toBe(wanted);
  });

  it('is found in scripts that write a word with one character', () => {
    const line = '港の橋は三年にわたる修理を終えて火曜日の朝に歩行者へ開放された。';
    const body = Array.from({ length: 4 }, (_, at) => `<p>${at}${line}</p>`).join('');
    expect(article({ body }).text.split('\n')).toHaveLength(4);
  });
});
