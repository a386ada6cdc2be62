import { deflateSync } from 'node:zlib';

import { DEFAULT_CHOICES, type ExportChoices } from '../../../domain/export-choices.ts';
import { highlightValue } from '../../../domain/clip-highlight.ts';
import { recompose, type WholeClip } from '../../../domain/clip.ts';
import { crc32 } from '../../../domain/crc32.ts';
import { NO_OFFICE } from '../../../domain/office.ts';
import type { FormatWriter } from '../../../export/format.ts';
import type { ExportInput, PictureFile } from '../../../export/input.ts';
import { inBatches } from '../../../tests/export/any-clip.ts';
import { SIXTY_NOW, sixtyCampaigns, sixtyClips } from '../../../tests/fixtures/sixty-clips.ts';

/** What articles of old portals hold and the sixty do not: everything that must be escaped or mended. */
const HOSTILE = `<h1>Tiêu đề &lt;b&gt; &amp; "trích"</h1><p><b>Đậm <i>nghiêng</i></b><i>liền</i> H<sub>2</sub>O *sao* _gạch_ #thẻ</p>
<p><a href="https://a.vn/x?q=[1]&amp;r={2}|3^4 5%zz#a#b">liên kết lạ</a> <a href="mailto:bao@a.vn">thư</a></p>
<ul><li>Một<ul><li>Hai</li></ul></li><li><p>Ba</p><p>Bốn</p></li></ul><ol><li>Năm</li></ol><ol><li>Sáu</li></ol>
<table><tr><th>Huyện</th><th>Số | mô hình</th></tr><tr><td>Duy Tiên</td><td>12<br>13</td></tr></table>
<table><tr><td colspan="2">Rộng</td></tr><tr><td rowspan="2">Cao</td><td>1</td></tr><tr><td>2</td></tr></table>
<blockquote><p>“Dân là gốc”</p></blockquote><pre>một
  hai</pre><hr><figure><img src="https://a.vn/anh 1.jpg" alt="Ảnh &quot;một&quot;"><figcaption>Hội nghị. <em>Ảnh: T.H</em></figcaption></figure>
<p>- gạch đầu dòng</p><p>1. số đầu dòng</p><p>&lt;/script&gt;&lt;!-- ]]&gt; \u{1f469}\u200d\u{1f33e}</p>`;

export async function sampleClips(): Promise<readonly WholeClip[]> {
  const wholes = await sixtyClips();
  return wholes.map(({ clip, body }, at) => {
    if (at !== 3) return { clip, body };
    const exact = body.article.text.split('\n')[0]?.slice(0, 40) ?? '';
    const value = highlightValue({
      exact,
      prefix: '',
      suffix: '',
      note: 'Xem lại <số liệu> & nguồn',
    });
    const entries = {
      ...clip.entries,
      '0mb0000zz.a1b2c3d4': { kind: 'highlight' as const, value },
    };
    const article = { ...body.article, html: body.article.html + HOSTILE };
    return {
      clip: recompose({ ...clip, title: `${clip.title} & <i>"lạ"</i>` }, { entries }),
      body: { ...body, article },
    };
  });
}

export async function sampleInput(picture = aPicture()): Promise<ExportInput> {
  return {
    title: 'Năm dân vận khéo 2026: “Gần dân, trọng dân” & kết quả bước đầu',
    campaigns: sixtyCampaigns,
    wholes: inBatches(await sampleClips(), 7),
    appVersion: '0.1.0',
    now: SIXTY_NOW,
    period: { from: '2026-10-01', to: '2026-11-30' },
    before: null,
    office: { ...NO_OFFICE, name: 'Ban Tuyên giáo và Dân vận Tỉnh ủy' },
    picture: () => Promise.resolve(picture),
  };
}

export const SAMPLE_CHOICES: ExportChoices = { ...DEFAULT_CHOICES, pictures: true, notes: true };

export async function written(
  writer: FormatWriter,
  choices: Partial<ExportChoices> = {},
): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of writer(await sampleInput(), { ...SAMPLE_CHOICES, ...choices }))
    pieces.push(Buffer.from(piece as string));
  return Buffer.concat(pieces);
}

/** A PNG of soft stripes, for want of a photograph. */
function aPicture(width = 480, height = 300): PictureFile {
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * (width * 3 + 1) + 1 + x * 3;
      rows[at] = 120 + ((x + y) % 90);
      rows[at + 1] = 110 + (y % 80);
      rows[at + 2] = 100 + (x % 60);
    }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const bytes = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return { bytes: new Uint8Array(bytes), mime: 'image/png', width, height };
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(new Uint8Array(body)));
  return Buffer.concat([size, body, sum]);
}
