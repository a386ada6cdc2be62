import { describe, expect, it } from 'vitest';

import { toPrediction } from '../../extraction/prediction.ts';
import { articleWith } from './a-page.ts';

const hrefs = (parts: Parameters<typeof articleWith>[0]) =>
  articleWith(parts).attachments.map(({ href }) => href);

describe('an attachment', () => {
  it('has an absolute address, and the one that the page writes beside it', () => {
    const article = articleWith({ end: '<p>Xem <a href="/tep/34 CD.PDF">tại đây</a></p>' });
    expect(article.attachments).toEqual([
      {
        text: 'tại đây',
        href: 'https://songmay.gov.vn/tep/34%20CD.PDF',
        raw: '/tep/34 CD.PDF',
      },
    ]);
    expect(toPrediction({ kind: 'article', article }).attachments).toEqual([
      { text: 'tại đây', href: '/tep/34 CD.PDF' },
    ]);
  });

  it('is written once where page and address agree', () => {
    const href = 'https://tinh.gov.vn/documents/10184/0/KH_08.pdf/3105b3a2-46e1';
    const { attachments } = articleWith({ end: `<p><a href="${href}">Kế hoạch 08</a></p>` });
    expect(attachments).toEqual([{ text: 'Kế hoạch 08', href }]);
  });

  it('is found although the system put a slash before its whole address', () => {
    expect(hrefs({ end: '<p><a href="/https://tinh.gov.vn/tep/1.pdf">tại đây</a></p>' })).toEqual([
      'https://tinh.gov.vn/tep/1.pdf',
    ]);
  });

  it('may be a scan, where the words point to it; a picture’s own link is none', () => {
    const end =
      '<p>Chi tiết văn bản xem <a href="/tep/cv12.jpg">tại đây</a></p>' +
      '<p><a href="/anh/lon.jpg"><img src="/anh/nho.jpg"></a></p>';
    expect(hrefs({ end })).toEqual(['https://songmay.gov.vn/tep/cv12.jpg']);
  });

  it('may be known by its name in the text alone', () => {
    expect(hrefs({ end: '<p><a href="/tai-ve?id=7">12-KH.docx</a></p>' })).toEqual([
      'https://songmay.gov.vn/tai-ve?id=7',
    ]);
  });

  it('may stand in a block just after the body, in printed order, each once', () => {
    const end = '<p><a href="/b.pdf">Phụ lục</a></p>';
    const after =
      '<div><p>Tệp đính kèm:</p><p><a href="/a.doc">Công văn</a></p><p><a href="/b.pdf">Phụ lục</a></p></div>';
    expect(hrefs({ end, after })).toEqual([
      'https://songmay.gov.vn/b.pdf',
      'https://songmay.gov.vn/a.doc',
    ]);
  });

  it('of another story is none', () => {
    const after =
      '<div><p>Tin liên quan</p><p><a href="/khac.pdf">Báo cáo của một xã khác trong huyện</a></p></div>';
    expect(hrefs({ after })).toEqual([]);
  });
});
