import { DEFAULT_CHOICES } from '../../domain/export-choices.ts';
import { NO_OFFICE } from '../../domain/office.ts';
import type { FormatId } from '../../export/format.ts';
import { exportFormats } from '../../export/formats.ts';
import type { ImportFormatId } from '../../import/format.ts';
import { aClip, CAMPAIGN } from '../export/a-clip.ts';
import { inBatches } from '../export/any-clip.ts';

/** A good file of a format, small: what hostile ones are made of. */
export interface ValidFile {
  readonly id: ImportFormatId;
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const WRITTEN: readonly (FormatId & ImportFormatId)[] = [
  'json',
  'jsonl',
  'html',
  'markdown',
  'csl',
  'ris',
  'wallabag',
  'karakeep',
  'linkwarden',
  'omnivore',
  'netscape',
  'pocket',
];

const BY_HAND: readonly (Omit<ValidFile, 'bytes'> & { readonly text: string })[] = [
  {
    id: 'instapaper',
    name: 'instapaper.csv',
    text: 'URL,Title,Selection,Folder,Timestamp\nhttps://hanam.gov.vn/a.html,Dân vận khéo,"Sáng nay, ""sơ kết""",Unread,1709600000\nhttps://hanam.gov.vn/b.html,Mục tiêu kép,,Dân vận,1709600001\n',
  },
  {
    id: 'jsonFeed',
    name: 'feed.json',
    text: JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Blog',
      items: [
        {
          id: '1',
          url: 'https://hanam.gov.vn/a.html',
          title: 'Dân vận khéo',
          content_html: '<p>Sáng nay, huyện sơ kết.</p>',
          date_published: '2024-03-05T08:00:00+07:00',
          tags: ['Dân vận'],
        },
      ],
    }),
  },
  {
    id: 'urlList',
    name: 'dia-chi.txt',
    text: 'Danh sách\nhttps://hanam.gov.vn/a.html\n- https://hanam.gov.vn/b.html, đọc kỹ\n',
  },
  {
    id: 'savedPages',
    name: 'bai-1.html',
    text: '<!doctype html><!-- saved from url=(0027)https://hanam.gov.vn/a.html --><html><head><meta charset="utf-8"><title>Dân vận khéo</title></head><body><p>Sáng nay, huyện sơ kết phong trào.</p></body></html>',
  },
];

/** One of every format that is read. */
export async function validFiles(): Promise<readonly ValidFile[]> {
  const wholes = [await aClip(2), await aClip(1)];
  const files: ValidFile[] = BY_HAND.map(({ id, name, text }) => ({
    id,
    name,
    bytes: new TextEncoder().encode(text),
  }));
  for (const id of WRITTEN) {
    const format = exportFormats.find((each) => each.id === id);
    if (!format) throw new Error(`no exporter of ${id}`);
    const write = await format.load();
    const pieces: (string | Uint8Array<ArrayBuffer>)[] = [];
    const input = {
      title: 'Tất cả',
      campaigns: [CAMPAIGN],
      appVersion: '0.1.0',
      wholes: inBatches(wholes),
      now: Date.UTC(2026, 10, 22),
      period: null,
      before: null,
      office: NO_OFFICE,
      picture: async () => null,
    };
    for await (const piece of write(input, DEFAULT_CHOICES)) pieces.push(piece);
    const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer());
    files.push({ id, name: `tep.${format.extension}`, bytes });
  }
  return files;
}
