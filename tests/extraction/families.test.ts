import { describe, expect, it } from 'vitest';

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

  it('reads a newspaper by its JSON-LD, turning UTC into the clock of Vietnam', () => {
    const { kind, article } = extractHtml(
      fixture('newspaper-json-ld'),
      'https://coast.example/2024/library',
    );
    expect(kind).toBe('article');
    expect(article.title).toBe('Harbour town reopens its library after the flood');
    expect(article.published).toMatchObject({
      date: '2024-03-06',
      time: '06:30:00',
      origin: 'json-ld',
    });
    expect(article.authors.map(({ name }) => name)).toEqual(['Ada Finch', 'Tom Reed']);
    expect(article.section).toBe('Local');
    expect(article.language).toBe('en');
    expect(article.text).not.toContain('Ferry');
  });
});

describe('the page itself', () => {
  it.each([...families.map(({ name }) => name), 'listing', 'stub', 'hostile-title'])(
    'is the same before and after extraction: %s',
    (name) => {
      const document = documentOf(fixture(name));
      const before = document.documentElement.outerHTML;
      extract(document, `${SITE}/tin-tuc/bai`);
      expect(document.documentElement.outerHTML).toBe(before);
    },
  );
});
