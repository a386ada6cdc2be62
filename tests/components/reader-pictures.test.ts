// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';

import {
  countPictures,
  holdPictures,
  picturesOutside,
  showPictures,
} from '../../entrypoints/library/reader/pictures.ts';
import { readText } from '../../entrypoints/library/reader/text-map.ts';
import { readerArticle } from '../gallery/reader-article.ts';
import { speak } from './speak.ts';

const [FIRST, SECOND] = [
  'https://kontum.gov.vn/anh/hop-dan.jpg',
  'https://kontum.gov.vn/anh/con-duong.jpg',
];
let root: HTMLDivElement;

/** A picture as the doorway gives it: its address stands aside. */
function image(address: string): HTMLImageElement {
  const made = document.createElement('img');
  made.setAttribute('data-address', address);
  return made;
}

beforeEach(async () => {
  await speak('vi');
  root = document.createElement('div');
  const caption = document.createElement('p');
  caption.textContent = 'Tổ dân vận thôn Đông bàn việc mở đường. Ảnh: Thu Hà';
  root.append(image(FIRST), caption, image(SECOND));
  document.body.replaceChildren(root);
});

describe('pictures of an article', () => {
  it('are not loaded; their captions and credits are told once', () => {
    const said = readText(root).text;
    holdPictures(root, readerArticle().pictures);
    expect(root.querySelectorAll('img[src]')).toHaveLength(0);
    expect(root.querySelectorAll('button')).toHaveLength(2);
    expect(root.textContent?.split('Ảnh: Thu Hà')).toHaveLength(2);
    expect(root.textContent).toContain('Con đường sau khi mở rộng. Ảnh: Văn Tỵ');
    // None of it is a text that could be quoted.
    expect(readText(root).text).toBe(said);
  });

  it('are loaded when asked for; one that does not come keeps its caption', () => {
    holdPictures(root, readerArticle().pictures);
    showPictures(root);
    const [first, second] = root.querySelectorAll('img');
    expect([first?.src, second?.src]).toEqual([FIRST, SECOND]);
    first?.dispatchEvent(new Event('load'));
    second?.dispatchEvent(new Event('error'));
    expect(first?.hidden).toBe(false);
    expect(root.querySelectorAll('button')).toHaveLength(0);
    expect(root.textContent).toContain('Không tải được ảnh');
    expect(root.textContent).toContain('Con đường sau khi mở rộng. Ảnh: Văn Tỵ');
  });

  it('that the text does not hold are told apart, and counted', () => {
    const article = readerArticle();
    expect(picturesOutside(article)).toEqual([]);
    expect(countPictures(article)).toBe(2);
    const above = { src: 'https://a.vn/b?c=1&d=2', alt: '', caption: 'Ảnh đầu bài', credit: null };
    const lost = { src: null, alt: '', caption: 'Ảnh của trang', credit: null };
    const more = readerArticle({ pictures: [...article.pictures, above, lost] });
    expect(picturesOutside(more)).toEqual([above, lost]);
    expect(countPictures(more)).toBe(3);
    const inside = readerArticle({
      html: '<img src="https://a.vn/b?c=1&amp;d=2">',
      pictures: [above],
    });
    expect(picturesOutside(inside)).toEqual([]);
  });
});
