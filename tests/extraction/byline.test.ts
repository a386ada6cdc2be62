import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readByline } from '../../extraction/byline.ts';

const roles = (line: string) =>
  readByline(line)?.authors.map(({ name, role }) => `${role}: ${name}`) ?? null;

describe('a byline', () => {
  it.each([
    ['Minh Hạnh', ['author: Minh Hạnh']],
    ['BT: Lê Thu – Hình: Trần Vũ', ['editor: Lê Thu', 'photo: Trần Vũ']],
    ['Thanh Mai – Quốc Huy', ['author: Thanh Mai', 'author: Quốc Huy']],
    ['Tin, ảnh: P.Y', ['author: P.Y', 'photo: P.Y']],
    ['Bài và ảnh: Ngọc Lan', ['author: Ngọc Lan', 'photo: Ngọc Lan']],
    ['HẢI YẾN', ['author: HẢI YẾN']],
    ['Thu Hương, Đình Hiền', ['author: Thu Hương', 'author: Đình Hiền']],
    ['T/h: Lệ Quyên', ['author: Lệ Quyên']],
    ['Thực hiện: Nhóm phóng viên', ['author: Nhóm phóng viên']],
    ['Tin, ảnh: HỒNG NHUNG (Đài Truyền thanh huyện)', ['author: HỒNG NHUNG', 'photo: HỒNG NHUNG']],
    [
      'Tin ảnh Đức Tài – Mai Chi.',
      ['author: Đức Tài', 'author: Mai Chi', 'photo: Đức Tài', 'photo: Mai Chi'],
    ],
  ])('%s', (line, expected) => {
    expect(roles(line)?.toSorted()).toEqual(expected.toSorted());
  });

  it.each([
    ['Theo Báo Nhân Dân', 'Báo Nhân Dân'],
    ['Nguồn Báo Bình Phước', 'Báo Bình Phước'],
    ['Theo chinhphu.vn', 'chinhphu.vn'],
    ['(Nguồn: Báo Dân trí)', 'Báo Dân trí'],
    ['Theo QV (TTXVN)', 'QV (TTXVN)'],
  ])('a repost is a source and nobody wrote it: %s', (line, via) => {
    expect(readByline(line)).toEqual({ authors: [], via });
  });

  it('takes author and source apart', () => {
    expect(readByline('M.K./VOV.VN(biên dịch)')).toEqual({
      authors: [{ name: 'M.K.', role: 'author' }],
      via: 'VOV.VN',
    });
  });

  it.each([
    'Các đại biểu tham dự hội nghị',
    'Đ/c Lê Văn Bình – Bí thư Đảng ủy xã phát biểu chỉ đạo',
    'Toàn cảnh hội nghị.',
    'Chuyên mục khác',
    'Theo đánh giá của ban tổ chức, phong trào có nhiều chuyển biến',
    'TM. ỦY BAN NHÂN DÂN',
    'admin',
    '',
  ])('is not: %s', (line) => {
    expect(readByline(line)).toBeNull();
  });

  it('never throws on any string and names nobody who is not in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (line) => {
        const plain = line.normalize('NFC').replace(/\s+/g, '');
        for (const { name } of readByline(line)?.authors ?? [])
          expect(plain).toContain(name.replace(/\s+/g, ''));
      }),
    );
  });
});
