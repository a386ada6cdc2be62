import { describe, expect, it } from 'vitest';

import { toPrediction } from '../../extraction/prediction.ts';
import { splitCredit } from '../../extraction/picture-credit.ts';
import { articleWith, PROSE } from './a-page.ts';

const IMG = '<img src="/anh/1.jpg">';

const captionsOf = (inside: string, end = '') =>
  articleWith({ inside, end }).pictures.map(({ raw, caption }) => raw ?? caption);

describe('a caption', () => {
  it.each([
    ['in a figure', `<figure>${IMG}<figcaption>Một buổi họp thôn.</figcaption></figure>`],
    ['first in a figure', `<figure><figcaption>Một buổi họp thôn.</figcaption>${IMG}</figure>`],
    [
      'in the row below, in a table of its own',
      `<table><tr><td>${IMG}</td></tr><tr><td>Một buổi họp thôn.</td></tr></table>`,
    ],
    ['in a plain paragraph without a full stop', `<p>${IMG}</p><p>Một buổi họp thôn</p>`],
    ['centred', `<p>${IMG}</p><p style="text-align:center">Một buổi họp thôn.</p>`],
    ['in italics', `<p>${IMG}</p><p><em>Một buổi họp thôn.</em></p>`],
    ['after a line break in the picture’s paragraph', `<p>${IMG}<br>Một buổi họp thôn.</p>`],
    ['printed twice', `<p>${IMG}</p><p><i>Một buổi họp thôn.</i></p><p>Một buổi họp thôn.</p>`],
    [
      'in the link that leads to the large picture',
      `<p><a href="/anh/1-lon.jpg">${IMG}<br><em>Một buổi họp thôn.</em></a></p>`,
    ],
    [
      'of a picture that the page holds itself',
      `<p><img src="data:image/png;base64,${'A'.repeat(40)}"></p><p>Một buổi họp thôn</p>`,
    ],
  ])('is read %s, and is no text', (_, inside) => {
    const article = articleWith({ inside });
    expect(article.pictures.map(({ caption }) => caption?.replace(/\.$/, ''))).toEqual([
      'Một buổi họp thôn',
    ]);
    expect(article.text).not.toContain('Một buổi họp thôn');
    for (const paragraph of PROSE) expect(article.text).toContain(paragraph);
  });

  it('glued under the lead by a line break is no part of the lead', () => {
    const lead = `Chiều 19/12, xã Hòa Lộc tổ chức hội nghị trực tuyến tổng kết công tác dân vận.</strong></p><p>${IMG}<br>Lãnh đạo xã kết luận. Ảnh: MT</p><p><strong>`;
    const { pictures, lead: read } = articleWith({ lead });
    expect(read).toMatch(/công tác dân vận\.$/);
    expect(pictures).toEqual([
      {
        src: 'https://songmay.gov.vn/anh/1.jpg',
        alt: '',
        caption: 'Lãnh đạo xã kết luận.',
        credit: 'MT',
        raw: 'Lãnh đạo xã kết luận. Ảnh: MT',
      },
    ]);
  });

  it('is given to each picture of a row, in order', () => {
    const row = `<table><tr><td>${IMG}</td><td><img src="/anh/2.jpg"></td></tr><tr><td><p>Trao quà cho bà con</p></td><td><p>Thăm vườn cà phê</p></td></tr></table>`;
    expect(captionsOf(row)).toEqual(['Trao quà cho bà con', 'Thăm vườn cà phê']);
  });

  it('of several pictures one below the other stands with the last', () => {
    const gallery = `<p>${IMG}</p><p><img src="/anh/2.jpg"></p><p><em>Các thôn ra quân dọn vệ sinh</em></p>`;
    expect(captionsOf(gallery)).toEqual([null, 'Các thôn ra quân dọn vệ sinh']);
  });

  it('has its credit on a line of its own', () => {
    const inside = `<figure>${IMG}<figcaption><p>Một buổi họp thôn.</p><p>Ảnh: Văn Nam</p></figcaption></figure>`;
    const [picture] = articleWith({ inside }).pictures;
    expect(picture).toMatchObject({ caption: 'Một buổi họp thôn.', credit: 'Văn Nam' });
  });

  it('with a full stop in a plain paragraph is known by the other pictures of the article', () => {
    const plain = (src: string, text: string) => `<p><img src="${src}"></p><p>${text}</p>`;
    const inside =
      plain('/a.jpg', 'Đại biểu nhắn tin ủng hộ quỹ. (Ảnh: Trần Vương)') +
      `<p>${PROSE[1]}</p>` +
      plain('/b.jpg', 'Nhắn tin theo cú pháp để ủng hộ quỹ.');
    const { pictures, text } = articleWith({ inside });
    expect(pictures.map(({ caption }) => caption)).toEqual([
      'Đại biểu nhắn tin ủng hộ quỹ.',
      'Nhắn tin theo cú pháp để ủng hộ quỹ.',
    ]);
    expect(text).not.toContain('cú pháp');
  });

  it('outlives its picture, known by its credit', () => {
    const inside = '<p>Bà con thôn Hai làm đường bê tông. Ảnh: Lê Dung</p>';
    expect(articleWith({ inside }).pictures).toEqual([
      {
        src: null,
        alt: '',
        caption: 'Bà con thôn Hai làm đường bê tông.',
        credit: 'Lê Dung',
        raw: 'Bà con thôn Hai làm đường bê tông. Ảnh: Lê Dung',
      },
    ]);
  });

  it('is not the paragraph below a picture, nor the byline', () => {
    const { pictures, authors, text } = articleWith({
      inside: `<p>${IMG}</p>`,
      end: `<p><img src="/anh/2.jpg"></p><p>Tin, ảnh: Lê Dung</p>`,
    });
    expect(pictures.map(({ caption }) => caption)).toEqual([null, null]);
    expect(authors.map(({ name }) => name)).toEqual(['Lê Dung', 'Lê Dung']);
    expect(text).toContain(PROSE[1]);
  });

  it('is compared as printed', () => {
    const inside = `<p>${IMG}</p><p>Bà con làm đường. (Ảnh: Lê Dung)</p>`;
    const article = articleWith({ inside });
    expect(toPrediction({ kind: 'article', article }).captions).toEqual([
      'Bà con làm đường. (Ảnh: Lê Dung)',
    ]);
  });
});

describe('a credit', () => {
  it.each([
    ['Trao quà. Ảnh: TTXVN', 'Trao quà.', 'TTXVN'],
    ['Trao quà (Ảnh: S.Đ)', 'Trao quà', 'S.Đ'],
    ['Trao quà. (Ảnh: Lê Anh/TTXVN)', 'Trao quà.', 'Lê Anh/TTXVN'],
    ['Trao quà - Ảnh: VGP', 'Trao quà', 'VGP'],
    ['Trao quà, Ảnh tư liệu: Văn Huỳnh.', 'Trao quà', 'Văn Huỳnh'],
    ['Ảnh: Cổng TTĐT Tỉnh ủy Vĩnh Long', null, 'Cổng TTĐT Tỉnh ủy Vĩnh Long'],
    ['Trao quà. Ảnh: 𠀋山', 'Trao quà.', '𠀋山'],
    ['Ảnh minh họa', 'Ảnh minh họa', null],
    ['Trao quà (Ảnh: )', 'Trao quà (Ảnh: )', null],
    ['Trao quà. Ảnh: …', 'Trao quà. Ảnh: …', null],
    ['Trao quà. Ảnh: (TTXVN)', 'Trao quà. Ảnh: (TTXVN)', null],
    ['Triển lãm ảnh: hai trăm bức', 'Triển lãm ảnh: hai trăm bức', null],
  ])('%s', (text, caption, credit) => {
    expect(splitCredit(text)).toEqual({ caption, credit });
  });
});

describe('a line of dashes', () => {
  it('does not hold up the reading, however long', () => {
    // Quadratic, this would take far longer than a test may; it is not a measurement.
    const dashes = '- '.repeat(200_000);
    expect(splitCredit(`${dashes}x`).credit).toBeNull();
    expect(splitCredit(`Trao quà ${dashes}Ảnh: MT`)).toEqual({ caption: 'Trao quà', credit: 'MT' });
  });
});

describe('a picture', () => {
  it('without an address is told when the page holds it, and not when it never came', () => {
    const held = `<p><img alt="Hội nghị" src="data:image/jpeg;base64,${'A'.repeat(4000)}"></p>`;
    expect(articleWith({ inside: held }).pictures).toEqual([
      { src: null, alt: 'Hội nghị', caption: null, credit: null },
    ]);
    const blank = '<p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></p>';
    expect(articleWith({ inside: blank }).pictures).toEqual([]);
  });

  it('that stands twice is told once, and icons are not told', () => {
    const inside = `<p>${IMG}</p><p><img src="/icons/icon-pdf.png"></p>`;
    expect(articleWith({ inside, end: `<p>${IMG}</p>` }).pictures).toHaveLength(1);
  });
});
