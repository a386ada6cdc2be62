import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';

import type { Article } from '../../domain/article.ts';
import type { WholeClip } from '../../domain/clip.ts';
import { createClip } from '../../domain/create-clip.ts';
import { urlKey } from '../../domain/url-key.ts';
import type { Engine } from '../../storage/database.ts';
import { createLibrary } from '../../storage/library.ts';
import { anArticle as sampleArticle } from '../domain/a-whole.ts';

export const anEngine = (): Engine => ({ indexedDB: new IDBFactory(), IDBKeyRange });

export const aLibrary = (engine: Engine = anEngine()) => createLibrary(engine);

/** The domain's sample article in this room's words: one author, a text that the tests search. */
export function anArticle(part: Partial<Article> = {}): Article {
  const text = part.text ?? 'Sáng nay, hội nghị tổng kết công tác dân vận đã diễn ra.';
  return sampleArticle({
    title: 'Dân vận khéo ở cơ sở',
    lead: 'Sáng nay, hội nghị tổng kết công tác dân vận đã diễn ra.',
    html: `<p>${text.replaceAll('<', '&lt;')}</p>`,
    text,
    authors: [{ name: 'Lê An', role: 'author' }],
    ...part,
  });
}

let serial = 0;

/** A clip of its own page, one second younger than the one before it. */
export async function aClip(part: Partial<Article> = {}): Promise<WholeClip> {
  serial += 1;
  const url = part.url ?? `https://baomau.vn/tin/${serial}.html`;
  const id = `01890a5d-ac96-774b-bcce-${serial.toString(16).padStart(12, '0')}`;
  return createClip(
    {
      url,
      urlKey: urlKey(url),
      article: anArticle({ ...part, url }),
      capturedAt: 1_700_000_000_000 + serial * 1000,
    },
    {
      host: 'baomau.vn',
      name: 'Báo Mẫu',
      kind: 'newspaper',
      province2024: 'Thái Bình',
      province2025: 'Hưng Yên',
      registered: true,
    },
    'machine1',
    id,
  );
}
