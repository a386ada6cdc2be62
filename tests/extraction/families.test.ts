import { describe, expect, it } from 'vitest';

import { toPrediction } from '../../extraction/prediction.ts';
import { extractionOf, goldPages, linesOf } from './gold.ts';
import { documentOf, extract, extractHtml, fixture } from './page.ts';

const TITLE = 'Hòa Lộc: Sơ kết phong trào thi đua dân vận khéo';
const LEAD = /^Sáng 12\/6, xã Hòa Lộc/;
const SITE = 'https://songmay.gov.vn';

const families = [
  {
    name: 'tb-family',
    date: '2020-06-12',
    time: null,
    authors: ['Minh Hạnh'],
    captions: ['Quang cảnh hội nghị'],
    views: 1204,
  },
  {
    name: 'kt-family',
    date: '2020-06-12',
    time: '16:05',
    authors: ['Thu Ngân'],
    captions: ['Đại biểu dự hội nghị.'],
    views: 742,
  },
  {
    name: 'liferay-7',
    date: undefined,
    time: undefined,
    authors: ['Lê Thu', 'Trần Vũ'],
    captions: [null],
    views: 215,
  },
  {
    name: 'sharepoint-2010',
    date: '2020-06-12',
    time: '14:38',
    authors: ['Thanh Mai', 'Quốc Huy'],
    captions: ['Đ/c Lê Văn Bình – Bí thư Đảng ủy xã phát biểu'],
    views: 318,
  },
  {
    name: 'nukeviet',
    date: '2020-06-12',
    time: '10:14',
    authors: ['Nguyễn Thị Hoa'],
    captions: [],
    views: null,
  },
  {
    name: 'onecms',
    date: '2020-06-12',
    time: '16:30:00',
    authors: ['VĂN NAM'],
    captions: ['Một buổi họp thôn.'],
    views: null,
  },
];

describe('an article of each family', () => {
  it.each(families)('$name: title, date, people, captions and views are right', (family) => {
    const { kind, article } = extractHtml(fixture(family.name), `${SITE}/tin-tuc/2/9/bai`);
    expect(kind).toBe('article');
    expect(article.title).toBe(TITLE);
    expect(article.published?.date).toBe(family.date);
    expect(article.published?.time).toBe(family.time);
    expect(article.authors.map(({ name }) => name)).toEqual(family.authors);
    expect(article.pictures.map(({ caption }) => caption)).toEqual(family.captions);
    expect(article.views).toBe(family.views);
  });

  it.each(families)('$name: the text is lead and three paragraphs, nothing else', (family) => {
    const { article } = extractHtml(fixture(family.name), `${SITE}/tin-tuc/2/9/bai`);
    const lines = article.text.split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(LEAD);
    expect(article.lead).toBe(lines[0]);
    expect(lines[3]).toMatch(/^Kết luận buổi làm việc/);
  });

  it('gives roles to the people of a Liferay byline and says that no date is printed', () => {
    const { article } = extractHtml(
      fixture('liferay-7'),
      `${SITE}/-/asset_publisher/x/content/id/1`,
    );
    expect(article.authors).toEqual([
      { name: 'Lê Thu', role: 'editor' },
      { name: 'Trần Vũ', role: 'photo' },
    ]);
    expect(article.published).toBeNull();
    expect(article.warnings).toContain('no-publish-date');
    expect(article.text).toContain('./.');
  });

  it('splits the credit off a caption, resolves lazy pictures and reads tags', () => {
    const { article } = extractHtml(fixture('onecms'), `${SITE}/bai-1.html`);
    expect(article.pictures).toEqual([
      {
        src: 'https://i.1cdn.vn/2020/06/12/a.jpg',
        alt: '',
        caption: 'Một buổi họp thôn.',
        credit: 'Văn Nam',
        raw: 'Một buổi họp thôn. Ảnh: Văn Nam',
      },
    ]);
    expect(article.keywords).toEqual(['dân vận khéo', 'Hòa Lộc']);
  });

  it('reads party and state papers apart and the day of the event', () => {
    const { article } = extractHtml(fixture('kt-family'), `${SITE}/bai-1.html`);
    expect(article.documents.map(({ number, grammar }) => [number, grammar])).toEqual([
      ['42-KH/TU', 'party'],
      ['15/2019/QĐ-UBND', 'state'],
    ]);
    expect(article.eventDate).toBe('2020-06-12');
  });

  it('takes "Nguồn tin" for the source of a repost, not for an author', () => {
    expect(extractHtml(fixture('nukeviet'), `${SITE}/bai-1.html`).article.via).toBe('Báo Sông Mây');
  });

  it('reads a foreign newspaper by its JSON-LD and keeps the clock that it writes', () => {
    const { kind, article } = extractHtml(
      fixture('newspaper-json-ld'),
      'https://coast.example/2024/library',
    );
    expect(kind).toBe('article');
    expect(article.title).toBe('Harbour town reopens its library after the flood');
    expect(article.published).toMatchObject({
      date: '2024-03-05',
      time: '23:30:00',
      origin: 'json-ld',
    });
    expect(article.authors.map(({ name }) => name)).toEqual(['Ada Finch', 'Tom Reed']);
    expect(article.section).toBe('Local');
    expect(article.language).toBe('en');
    expect(article.text).not.toContain('Ferry');
  });
});

describe('a whole page of each family', () => {
  const pages = goldPages('article');

  it('has a gold beside each of them', () => {
    expect(pages.length).toBeGreaterThanOrEqual(56);
  });

  it.each(pages)('%s: every line of the text and no other', (name, gold) => {
    const extraction = extractionOf(name, gold);
    expect(extraction.kind).toBe('article');
    const text = linesOf(extraction.article.text, gold.ambiguous);
    expect(text).toEqual(linesOf(gold.text, gold.ambiguous));
    for (const string of gold.must_not_contain)
      expect(extraction.article.text).not.toContain(string);
  });

  it.each(pages)('%s: title, lead, day and clock', (name, gold) => {
    const { article } = extractionOf(name, gold);
    expect(article.title).toBe(gold.title);
    if (gold.lead !== null) expect(article.lead).toBe(gold.lead);
    expect(article.published?.date ?? null).toBe(gold.published.date);
    expect(article.published?.time?.slice(0, 5) ?? null).toBe(gold.published.time);
  });

  it.each(pages)('%s: people, source, captions, papers and files', (name, gold) => {
    const extraction = extractionOf(name, gold);
    const read = toPrediction(extraction);
    expect(namesOf(read.authors)).toEqual(namesOf(gold.authors));
    if (gold.via !== undefined) expect(extraction.article.via).toBe(gold.via);
    expect(read.captions).toEqual(gold.captions);
    expect(read.documents).toEqual(gold.documents);
    expect(extraction.article.attachments.map(({ href }) => href)).toEqual(
      gold.attachments.map(({ href }) => href),
    );
  });
});

const namesOf = (people: readonly { readonly name: string }[]): string[] =>
  [...new Set(people.map(({ name }) => name))].toSorted();

describe('the page itself', () => {
  it.each([
    ...families.map(({ name }) => name),
    ...goldPages('article').map(([name]) => name),
    'listing',
    'stub',
    'hostile-title',
  ])('is the same before and after extraction: %s', (name) => {
    const document = documentOf(fixture(name));
    const before = document.documentElement.outerHTML;
    extract(document, `${SITE}/tin-tuc/bai`);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
