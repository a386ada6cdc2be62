// @vitest-environment node
import { beforeAll, describe, expect, it } from 'vitest';

import type { WholeClip } from '../../../domain/clip.ts';
import type { Office } from '../../../domain/office.ts';
import { novemberClips } from '../../fixtures/sixty-clips.ts';
import { all, type Xml } from './package.ts';
import { wordOf } from './write.ts';

let november: readonly WholeClip[];
beforeAll(async () => {
  november = await novemberClips();
});

const OFFICE: Office = {
  rule: 'party',
  superior: 'Tỉnh ủy Tuyên Quang',
  name: 'Ban Tuyên giáo và Dân vận',
  number: 'Số: 12-BC/BTGDVTU',
  place: 'Tuyên Quang',
  signatoryTitle: 'K/T Trưởng ban\nPhó Trưởng ban',
  signatory: 'Nguyễn Thị Minh Tâm',
  recipients: '- Thường trực Tỉnh ủy;\nLưu Văn phòng.',
};

const paragraphs = (xml: Xml): readonly string[] => all(xml, 'w:p').map(({ text }) => text);

describe('the paper', () => {
  it('of a party body has the Party’s name and never the nation’s', async () => {
    const { document } = await wordOf(november, { look: 'prose' }, { office: OFFICE });
    const lines = paragraphs(document);
    for (const line of [
      'TỈNH ỦY TUYÊN QUANG',
      'BAN TUYÊN GIÁO VÀ DÂN VẬN',
      '*',
      'Số 12-BC/BTGDVTU',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Tuyên Quang, ngày 30 tháng 11 năm 2026',
      'Nơi nhận:',
      '- Thường trực Tỉnh ủy,',
      '- Lưu Văn phòng.',
      'K/T TRƯỞNG BAN',
      'Nguyễn Thị Minh Tâm',
    ])
      expect(lines).toContain(line);
    expect(document.text).not.toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA');
  });

  it('of a state body has the nation’s name and motto', async () => {
    const { document } = await wordOf(
      november,
      { look: 'prose' },
      { office: { ...OFFICE, rule: 'state' }, now: Date.UTC(2027, 1, 3) },
    );
    const lines = paragraphs(document);
    expect(lines).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(lines).toContain('Độc lập - Tự do - Hạnh phúc');
    expect(lines).toContain('Tuyên Quang, ngày 03 tháng 02 năm 2027');
    expect(document.text).not.toContain('ĐẢNG CỘNG SẢN');
  });

  it('has its margins and a page number on top of all pages but the first', async () => {
    for (const [rule, right] of [
      ['party', 1134],
      ['state', 850],
    ] as const) {
      const word = await wordOf(november, { look: 'prose' }, { office: { ...OFFICE, rule } });
      expect(all(word.document, 'w:pgMar')[0]?.attributes).toMatchObject({
        'w:top': '1134',
        'w:bottom': '1134',
        'w:left': '1701',
        'w:right': String(right),
      });
      expect(all(word.document, 'w:titlePg')).toHaveLength(1);
      const headers = Object.fromEntries(
        all(word.document, 'w:headerReference').map(({ attributes }) => [
          attributes['w:type'],
          word.part(`word/${word.links.get(attributes['r:id'] ?? '')}`),
        ]),
      );
      expect(headers['first']?.text).toBe('');
      expect(headers['default']?.text).toContain('PAGE');
    }
  });

  it('is in Vietnamese for Word’s speller, and says who wrote it', async () => {
    const word = await wordOf(november, {}, { office: OFFICE });
    expect(all(word.part('word/styles.xml'), 'w:lang')[0]?.attributes['w:val']).toBe('vi-VN');
    const core = word.part('docProps/core.xml');
    expect(all(core, 'dc:creator')[0]?.text).toBe('Ban Tuyên giáo và Dân vận');
    expect(all(core, 'dc:title')[0]?.text).toBe(
      'BẢNG ĐIỂM TIN – Công tác dân vận – Tháng 11 năm 2026',
    );
  });
});
