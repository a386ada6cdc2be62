import type { Article } from '../../domain/article.ts';
import { changeHighlights, highlightValue, type Highlight } from '../../domain/clip-highlight.ts';
import { composeClip, type Clip } from '../../domain/clip.ts';
import { quoteAt } from '../../domain/text-quote.ts';
import { NOON, sampleArticle, sampleClip, sampleSource } from './sample-clips.ts';
import { sampleText } from './sample-texts.ts';

const PARAGRAPHS = sampleText(0).split('\n');

/** An article with all that an article can have, in our own words. */
export function readerArticle(change: Partial<Article> = {}): Article {
  const [first = '', second = '', third = '', fourth = '', fifth = ''] = PARAGRAPHS;
  return sampleArticle(3, {
    title:
      'Nhân rộng mô hình “Dân vận khéo” ở vùng đồng bào dân tộc thiểu số: kinh nghiệm từ ba xã biên giới của huyện Ngọc Hồi',
    html: `<p><strong>${first}</strong></p>
<p>${second}</p>
<figure><img src="https://kontum.gov.vn/anh/hop-dan.jpg" alt="Họp dân ở thôn Đông"><figcaption>Tổ dân vận thôn Đông bàn việc mở đường. Ảnh: Thu Hà</figcaption></figure>
<h3>Cán bộ làm trước, bà con làm theo</h3>
<p>${third} Xem <a href="https://kontum.gov.vn/ke-hoach">kế hoạch của xã</a>.</p>
<blockquote>Nói thật, làm thật và để dân bàn trước khi quyết.</blockquote>
<p><img src="https://kontum.gov.vn/anh/con-duong.jpg"></p>
<p>${fourth}</p>
<table><tr><th>Thôn</th><th>Số hộ</th><th>Đất hiến (m²)</th></tr><tr><td>Đông</td><td>42</td><td>1.200</td></tr><tr><td>Đoài</td><td>31</td><td>860</td></tr></table>
<ul><li>Công khai bản vẽ ở nhà văn hoá.</li><li>Hộ khó thì cả thôn góp công.</li></ul>
<p>${fifth}</p>`,
    text: PARAGRAPHS.join('\n'),
    authors: [
      { name: 'Nguyễn Hường', role: 'author' },
      { name: 'Trần Thị Thu Hà', role: 'photo' },
    ],
    updated: {
      raw: null,
      date: '2020-07-02',
      time: '14:05',
      precision: 'minute',
      origin: 'meta',
    },
    eventDate: '2020-06-30',
    via: 'Báo Nhân Dân',
    keywords: ['dân vận khéo', 'nông thôn mới', 'hiến đất'],
    pictures: [
      {
        src: 'https://kontum.gov.vn/anh/hop-dan.jpg',
        alt: 'Họp dân ở thôn Đông',
        caption: 'Tổ dân vận thôn Đông bàn việc mở đường.',
        credit: 'Thu Hà',
      },
      {
        src: 'https://kontum.gov.vn/anh/con-duong.jpg',
        alt: '',
        caption: 'Con đường sau khi mở rộng.',
        credit: 'Văn Tỵ',
      },
    ],
    videos: ['https://kontum.gov.vn/video/mo-duong.mp4'],
    attachments: [
      { text: 'Kế hoạch 76-KH/HU (PDF)', href: 'https://kontum.gov.vn/tep/76-KH-HU.pdf' },
    ],
    documents: [
      { number: '76-KH/HU', raw: 'Kế hoạch số 76-KH/HU', grammar: 'party' },
      { number: '18/2019/NQ-HĐND', raw: 'Nghị quyết số 18/2019/NQ-HĐND', grammar: 'state' },
    ],
    warnings: ['weekday-mismatch', 'lead-may-be-cut'],
    ...change,
  });
}

/** The clip of an article. */
export const clipOfArticle = (
  index: number,
  article: Article,
  change: Partial<Clip> = {},
): Clip => ({
  ...composeClip(
    {
      ...sampleClip(index, [0, 2]),
      source: sampleSource(index),
      capturedAt: NOON,
      textHash: `hash-${index}`,
    },
    article,
  ),
  ...change,
});

/** The text as it is displayed, near enough for quotes inside a paragraph. */
const DISPLAYED = PARAGRAPHS.join('\n');

/** A value that quotes these words of the sample article. */
export function quoteOf(words: string, change: Pick<Highlight, 'colour' | 'note'> = {}): string {
  const start = DISPLAYED.indexOf(words);
  const span = { start, end: start + words.length };
  const quote = start < 0 ? { exact: words, prefix: '', suffix: '' } : quoteAt(DISPLAYED, span);
  return highlightValue({ ...quote, ...change });
}

export const withHighlights = (clip: Clip, values: readonly string[]): Clip =>
  values.reduce(
    (held, value, at) =>
      changeHighlights(held, { add: [value], remove: [] }, NOON + at, 'gallery0'),
    clip,
  );
