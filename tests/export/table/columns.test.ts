// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { tableColumns, type ColumnId, type Value } from '../../../export/table/columns.ts';
import { aClip, CAMPAIGN } from '../a-clip.ts';

const VI = tableColumns({ language: 'vi', notes: true });

async function line(
  article: Parameters<typeof aClip>[1] = {},
  corrections: Parameters<typeof aClip>[2] = {},
): Promise<Partial<Record<ColumnId, Value>>> {
  const { clip, body } = await aClip(1, article, corrections);
  const row = { number: 1, clip, article: body.article, campaigns: [CAMPAIGN.name, 'Khác'] };
  return Object.fromEntries(VI.map(({ id, value }) => [id, value(row)]));
}

describe('a line of the table', () => {
  it('tells what a digest needs to know of a clip', async () => {
    expect(await line()).toEqual({
      number: 1,
      day: '2020-07-08',
      time: '16:30',
      source: 'Cổng Thông tin điện tử hanam.gov.vn',
      via: null,
      section: 'Dân vận',
      title: 'Dân vận khéo 1',
      summary: 'Sáng 8/7, huyện Duy Tiên sơ kết phong trào.',
      authors: 'Thu Hà',
      campaigns: 'Năm dân vận khéo 2020; Khác',
      tone: null,
      provinceBefore: 'Hà Nam',
      provinceNow: 'Ninh Bình',
      documents: '100-KH/TU',
      link: 'https://www.hanam.gov.vn/tin-1.html',
      captured: '2026-11-22',
      words: 9,
      note: 'Gửi lãnh đạo\ntrước thứ Sáu',
    });
  });

  it('invents neither day nor time', async () => {
    expect(await line({ published: null })).toMatchObject({ day: null, time: null });
    const day = { raw: null, date: '2020-07-08', precision: 'day', origin: 'printed' } as const;
    expect(await line({ published: { ...day, time: null } })).toMatchObject({
      day: '2020-07-08',
      time: null,
    });
  });

  it('says who edited and who took pictures, each paper once, and the tone that was set', async () => {
    const paper = { number: '01-NQ/TU', raw: 'Nghị quyết 01-NQ/TU', grammar: 'party' } as const;
    const told = await line(
      {
        authors: [
          { name: 'Thu Hà', role: null },
          { name: 'Trần Nam', role: 'photo' },
          { name: 'Lê Bình', role: 'editor' },
        ],
        documents: [paper, paper],
      },
      { tone: { value: 'negative', stamp: '0mb000000.a1' } },
    );
    expect(told).toMatchObject({
      authors: 'Thu Hà; Trần Nam (ảnh); Lê Bình (biên tập)',
      documents: '01-NQ/TU',
      tone: 'Tiêu cực',
    });
  });

  it('has the person’s notes only if asked for, and heads in the language that was chosen', () => {
    const EN = tableColumns({ language: 'en', notes: false });
    expect(EN.map(({ head }) => head)).not.toContain('Notes');
    expect(EN.map(({ id }) => id)).toEqual(VI.slice(0, -1).map(({ id }) => id));
    expect(VI.slice(0, 3).map(({ head }) => head)).toEqual(['STT', 'Ngày đăng', 'Giờ đăng']);
    expect(new Set(EN.map(({ head }) => head)).size).toBe(EN.length);
  });
});
