import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readByline } from '../../extraction/byline.ts';
import { articleWith } from './a-page.ts';

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
    ['TIN, ẢNH: LÊ MAI', ['author: LÊ MAI', 'photo: LÊ MAI']],
    ['Tin – ảnh: Thanh Hằng', ['author: Thanh Hằng', 'photo: Thanh Hằng']],
    ['Tin, bài, ảnh: Lê Mai', ['author: Lê Mai', 'photo: Lê Mai']],
    ['Tin: Lan Anh; ảnh: Minh Đức', ['author: Lan Anh', 'photo: Minh Đức']],
    ['Biên soạn: Lê Mai', ['editor: Lê Mai']],
    ['Tin của Lê Mai', ['author: Lê Mai']],
    ['Kim Ngân- Sỹ Hào', ['author: Kim Ngân', 'author: Sỹ Hào']],
    ['Kim Ngân-Sỹ Hào', ['author: Kim Ngân', 'author: Sỹ Hào']],
    ['Thu Hà và Minh Anh', ['author: Thu Hà', 'author: Minh Anh']],
    ['Đại úy Vũ Đức Dũng', ['author: Vũ Đức Dũng']],
    ['PGS.TS. Lê Văn Cương', ['author: Lê Văn Cương']],
    ['Mai Phương - email', ['author: Mai Phương']],
    ['Mai Phương – maiphuong@songmay.vn', ['author: Mai Phương']],
    ['Thanh Tâm – TTVH', ['author: Thanh Tâm']],
    ['Nguyễn Thu (tổng hợp)', ['author: Nguyễn Thu']],
    ['Anh Minh tổng hợp', ['author: Anh Minh']],
    ['Ngọc Tâm./.', ['author: Ngọc Tâm']],
    ['H’Mai, Y Krắk', ['author: H’Mai', 'author: Y Krắk']],
    ['P.Y', ['author: P.Y']],
    ['PV', ['author: PV']],
    ['PV-CTV', ['author: PV-CTV']],
    ['Lê Hiền và nhóm PV', ['author: Lê Hiền', 'author: nhóm PV']],
  ])('%s', (line, expected) => {
    expect(roles(line)?.toSorted()).toEqual(expected.toSorted());
  });

  it.each([
    ['Theo Báo Nhân Dân', 'Báo Nhân Dân'],
    ['Nguồn Báo Bình Phước', 'Báo Bình Phước'],
    ['Theo chinhphu.vn', 'chinhphu.vn'],
    ['(Nguồn: Báo Dân trí)', 'Báo Dân trí'],
    ['Theo QV (TTXVN)', 'QV (TTXVN)'],
    ['TTXVN', 'TTXVN'],
    ['PV TTXVN', 'TTXVN'],
    ['Theo Thái Sơn/Báo QĐND', 'Thái Sơn/Báo QĐND'],
    ['Nguồn Quảng Bình: http://songmay.vn/bai-1', 'Quảng Bình'],
    ['Nguồn: https://www.songmay.vn/bai-1', 'songmay.vn'],
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
    ['CÔNG SÁNG (báo lao động)', 'CÔNG SÁNG', 'báo lao động'],
    ['Xuân Hòa (Theo TTXVN)', 'Xuân Hòa', 'TTXVN'],
    ['Vũ Dung - Theo Báo Sông Mây', 'Vũ Dung', 'Báo Sông Mây'],
    ['Hồng Hạnh /TTXVN', 'Hồng Hạnh', 'TTXVN'],
    ['Tác giả: Lê Thị Hoa - Nguồn tin: Báo Sông Mây', 'Lê Thị Hoa', 'Báo Sông Mây'],
  ])('takes author and source apart: %s', (line, name, via) => {
    expect(readByline(line)).toEqual({ authors: [{ name, role: 'author' }], via });
  });

  it('of one syllable counts where the line is set apart', () => {
    expect(readByline('Tuấn')).toBeNull();
    expect(readByline('Tuấn', true)?.authors).toEqual([{ name: 'Tuấn', role: 'author' }]);
  });

  it.each([
    'Các đại biểu tham dự hội nghị',
    'Đ/c Lê Văn Bình – Bí thư Đảng ủy xã phát biểu chỉ đạo',
    'Toàn cảnh hội nghị.',
    'Chuyên mục khác',
    'Theo đánh giá của ban tổ chức, phong trào có nhiều chuyển biến',
    'TM. ỦY BAN NHÂN DÂN',
    'admin',
    'Người đăng: admin',
    'BBT',
    'Huyện Hòa Lộc',
    'Đắk Nông',
    'Sở Tài chính',
    'Dịch covid',
    'Ảnh minh họa',
    'Mời quý vị xem các tin tức đã phát sóng tại đây./.',
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

  it.each([
    ['to the right', '<p style="text-align:right">Tuấn</p>', ['Tuấn']],
    ['in bold', '<p><strong>Lê Mai</strong></p>', ['Lê Mai']],
    ['after a row of blanks', `<p>${'&nbsp;'.repeat(40)}Lê Mai</p>`, ['Lê Mai']],
    [
      'in a cell of its own',
      '<table><tr><td align="right"><b>Lê Mai</b></td></tr></table>',
      ['Lê Mai'],
    ],
    ['below its label', '<p>Tin, ảnh:</p><p>Lê Mai</p>', ['Lê Mai', 'Lê Mai']],
    [
      'before an invitation to watch',
      '<p>Lê Mai - Trọng Khánh</p><p>Mời quý vị xem tin đã phát sóng tại đây./.</p>',
      ['Lê Mai', 'Trọng Khánh'],
    ],
  ])('is found at the end of an article %s, and is no text', (_, end, expected) => {
    const { authors, text } = articleWith({ end });
    expect(authors.map(({ name }) => name)).toEqual(expected);
    expect(text).not.toMatch(/Lê Mai|Tuấn|Tin, ảnh/);
  });
});
