import type { Article } from '../../domain/article.ts';
import type { Campaign } from '../../domain/campaign.ts';
import type { WholeClip } from '../../domain/clip.ts';
import type { Corrections } from '../../domain/corrections.ts';
import { wholeOf } from './any-clip.ts';

export const CAMPAIGN: Campaign = {
  id: '01980000-0000-7000-8000-0000000000c1',
  name: 'Năm dân vận khéo 2020',
  phrases: ['dân vận khéo'],
  createdAt: Date.UTC(2026, 10, 1),
};

/** One clip, told apart by its number; later numbers were clipped later. */
export function aClip(
  number: number,
  article: Partial<Article> = {},
  corrections: Corrections = {},
): Promise<WholeClip> {
  return wholeOf({
    id: `01980000-0000-7000-8000-${String(number).padStart(12, '0')}`,
    url: `https://www.hanam.gov.vn/tin-${number}.html`,
    capturedAt: Date.UTC(2026, 10, 22) + number,
    device: 'a1b2c3d4',
    entries: {
      '0mb000000.a1b2c3d4': { kind: 'campaign', value: CAMPAIGN.id },
      '0mb000001.a1b2c3d4': { kind: 'note', value: 'Gửi lãnh đạo\ntrước thứ Sáu' },
    },
    corrections,
    article: {
      url: `https://www.hanam.gov.vn/tin-${number}.html`,
      title: `Dân vận khéo ${number}`,
      lead: 'Sáng 8/7, huyện Duy Tiên sơ kết phong trào.',
      html: '<p>Sáng 8/7, huyện Duy Tiên sơ kết phong trào.</p>',
      text: 'Sáng 8/7, huyện Duy Tiên sơ kết phong trào.',
      authors: [{ name: 'Thu Hà', role: 'author' }],
      published: {
        raw: '08/07/2020 16:30',
        date: '2020-07-08',
        time: '16:30',
        precision: 'minute',
        origin: 'printed',
      },
      updated: null,
      eventDate: '2020-07-08',
      via: null,
      siteName: 'Cổng Hà Nam',
      section: 'Dân vận',
      keywords: ['dân vận'],
      views: 1283,
      pictures: [
        { src: 'https://hanam.gov.vn/anh.jpg', alt: '', caption: 'Hội nghị', credit: 'Thu Hà' },
      ],
      videos: [],
      attachments: [{ text: 'Kế hoạch 100', href: 'https://hanam.gov.vn/100-KH.pdf' }],
      documents: [{ number: '100-KH/TU', raw: 'Kế hoạch số 100-KH/TU', grammar: 'party' }],
      language: 'vi',
      words: 9,
      warnings: [],
      ...article,
    },
  });
}
