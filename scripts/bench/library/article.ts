import type { Article, Picture, Published } from '../../../domain/article.ts';
import { dropMarks } from '../../../domain/fold.ts';
import type { Source } from '../../../domain/source.ts';
import { syllables, type Prose } from './prose.ts';
import type { Random } from './random.ts';

const BYLINES = ['Thu Hà', 'Minh Quân', 'Hoàng Lan', 'Trần Bình', 'Ngọc Ánh', 'PV', 'Quang Huy'];
const SECTIONS = [
  'Chính trị',
  'Kinh tế',
  'Văn hóa - Xã hội',
  'Dân vận',
  'Pháp luật',
  'Nông thôn mới',
];
const DAY = 86_400_000;
const VIETNAM = 7 * 3_600_000;

/**
 * The article as a portal's page gives it: markup about twice as long as the text.
 *
 * @param n makes its address one of a kind
 * @param capturedAt milliseconds since 1970; it was published in the two weeks before
 */
export function articleOf(
  prose: Prose,
  source: Source,
  n: number,
  capturedAt: number,
  random: Random,
): Article {
  const { title, lead, paragraphs } = prose;
  const slug = slugOf(title);
  const text = [lead, ...paragraphs].join('\n');
  const pictures = Array.from({ length: random.below(4) }, (_, at): Picture => {
    const words = paragraphs[at % paragraphs.length]?.split(' ').slice(0, 14) ?? [];
    return {
      src: `https://${source.host}/uploads/images/${slug}-${n}-${at}.jpg`,
      alt: title,
      caption: `Quang cảnh: ${words.join(' ')}`,
      credit: at % 2 ? 'Ảnh: CTV' : null,
    };
  });
  return {
    url: `https://${source.host}/tin-tuc/${slug}-${100_000 + n}.html`,
    title,
    lead,
    html: htmlOf([lead, ...paragraphs], source.host, pictures),
    text,
    authors: random.chance(0.8) ? [{ name: random.pick(BYLINES), role: null }] : [],
    published: random.chance(0.97) ? publishedOf(capturedAt, random) : null,
    updated: null,
    eventDate: null,
    via: random.chance(0.05) ? 'Báo Nhân Dân' : null,
    agency: null,
    siteName: source.name,
    section: random.pick(SECTIONS),
    keywords: prose.people.slice(0, 2),
    views: random.chance(0.4) ? random.below(5000) : null,
    pictures,
    videos: [],
    attachments: [],
    documents: [...new Set(prose.documents)]
      .filter((number) => text.includes(number))
      .map((number) => ({ number, raw: `số ${number}`, grammar: 'bare' })),
    language: 'vi',
    words: syllables(text) + paragraphs.length,
    coverage: 1,
    warnings: [],
  };
}

/** A link in every paragraph and the pictures between them, as house systems put them there. */
function htmlOf(blocks: readonly string[], host: string, pictures: readonly Picture[]): string {
  return blocks
    .map((block, at) => {
      const cut = block.indexOf(' ', block.length / 2);
      const end = block.indexOf(' ', cut + 8);
      const text =
        cut < 0 || end < 0
          ? block
          : `${block.slice(0, cut)} <a href="https://${host}/tim-kiem?tu-khoa=${block.length}&amp;trang=1" title="Xem thêm tin về nội dung này" rel="noopener noreferrer">${block.slice(cut + 1, end)}</a>${block.slice(end)}`;
      const picture = pictures[at];
      const figure = picture
        ? `<figure><img src="${picture.src}" alt="${picture.alt}"><figcaption><em>${picture.caption}</em></figcaption></figure>`
        : '';
      return `<p><span>${text}</span></p>${figure}`;
    })
    .join('\n');
}

function publishedOf(capturedAt: number, random: Random): Published {
  const instant = new Date(capturedAt + VIETNAM - random.rank(14) * DAY - random.below(DAY / 24));
  const iso = instant.toISOString();
  const date = iso.slice(0, 10);
  const timed = random.chance(0.8);
  const [year, month, dayOfMonth] = date.split('-');
  const day = `${dayOfMonth}/${month}/${year}`;
  const time = timed ? iso.slice(11, 16) : null;
  return {
    raw: time === null ? day : `${day} ${time}`,
    date,
    time,
    precision: timed ? 'minute' : 'day',
    origin: timed ? 'meta' : 'printed',
  };
}

const slugOf = (title: string): string =>
  dropMarks(title)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80);
