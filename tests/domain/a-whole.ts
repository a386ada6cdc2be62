import type { Article } from '../../domain/article.ts';
import { composeClip, type Clip, type WholeClip } from '../../domain/clip.ts';
import { correct, type Correctable } from '../../domain/corrections.ts';
import { addEntry, removeEntry, type Entry } from '../../domain/stamped-set.ts';

export const anArticle = (part: Partial<Article> = {}): Article => ({
  url: 'https://baomau.vn/tin/1.html',
  title: 'Hội nghị tổng kết công tác dân vận',
  lead: 'Chiều qua, huyện tổng kết một năm làm dân vận khéo.',
  html: '<p>Chiều qua, huyện tổng kết một năm làm dân vận khéo.</p>',
  text: 'Chiều qua, huyện tổng kết một năm làm dân vận khéo.',
  authors: [
    { name: 'Lê An', role: 'author' },
    { name: 'P.Y', role: 'author' },
    { name: 'P.Y', role: 'photo' },
  ],
  published: {
    raw: '05/03/2024 | 08:00',
    date: '2024-03-05',
    time: '08:00',
    precision: 'minute',
    origin: 'printed',
  },
  updated: null,
  eventDate: null,
  via: null,
  siteName: null,
  section: null,
  keywords: [],
  views: null,
  pictures: [],
  videos: [],
  attachments: [],
  documents: [],
  language: 'vi',
  words: 11,
  warnings: [],
  ...part,
});

export function aWhole(part: Partial<Clip> = {}, article: Partial<Article> = {}): WholeClip {
  const id = part.id ?? '01890a5d-ac96-774b-bcce-000000000001';
  const body = { id, article: anArticle(article) };
  const clip = composeClip(
    {
      url: body.article.url,
      urlKey: 'baomau.vn/tin/1.html',
      capturedAt: 1_700_000_000_000,
      device: 'm1',
      source: {
        host: 'baomau.vn',
        name: 'Báo Mẫu',
        kind: 'newspaper',
        province2024: 'Thái Bình',
        province2025: 'Hưng Yên',
        registered: true,
      },
      textHash: 'a'.repeat(64),
      entries: {},
      corrections: {},
      ...part,
      id,
    },
    body.article,
  );
  return { clip, body };
}

const recompose = ({ clip, body }: WholeClip, part: Partial<Clip>): WholeClip => ({
  clip: composeClip({ ...clip, ...part }, body.article),
  body,
});

export const added = (whole: WholeClip, entry: Entry, now: number, device: string): WholeClip =>
  recompose(whole, { entries: addEntry(whole.clip.entries, entry, now, device) });

export const removed = (whole: WholeClip, entry: Entry): WholeClip =>
  recompose(whole, { entries: removeEntry(whole.clip.entries, entry) });

export const corrected = <Field extends keyof Correctable>(
  whole: WholeClip,
  field: Field,
  value: Correctable[Field],
  now: number,
  device: string,
): WholeClip =>
  recompose(whole, { corrections: correct(whole.clip.corrections, field, value, now, device) });
