import type { Article } from '../../domain/article.ts';
import type { Source, SourceKind } from '../../domain/source.ts';
import { sampleArticle } from './sample-clips.ts';

/** 22/11/2026 09:30 in Vietnam. */
export const NOON = Date.parse('2026-11-22T09:30:00+07:00');

const SOURCES: readonly Source[] = [
  source('baothaibinh.com.vn', 'Báo Thái Bình', 'newspaper', 'Thái Bình', 'Hưng Yên'),
  source('baotuyenquang.com.vn', 'Báo Tuyên Quang', 'newspaper', 'Tuyên Quang', 'Tuyên Quang'),
  source('danvan.vn', 'Tạp chí Dân vận', 'central-press', null, null),
  source(
    'kontum.gov.vn',
    'Cổng thông tin điện tử tỉnh Kon Tum',
    'government',
    'Kon Tum',
    'Quảng Ngãi',
  ),
  source('baohagiang.vn', 'Báo Hà Giang', 'newspaper', 'Hà Giang', 'Tuyên Quang'),
  source(
    'mattran.bacgiang.vn',
    'Ủy ban Mặt trận Tổ quốc tỉnh Bắc Giang',
    'front',
    'Bắc Giang',
    'Bắc Ninh',
  ),
  source('tinhuycamau.vn', 'Tỉnh ủy Cà Mau', 'party', 'Cà Mau', 'Cà Mau'),
  source(
    'thtg.vn',
    'Đài Phát thanh và Truyền hình Tiền Giang',
    'broadcaster',
    'Tiền Giang',
    'Đồng Tháp',
  ),
];

const PLACES = [
  'thôn Đông',
  'xã Tân Lập',
  'phường Minh Xuân',
  'bản Nậm Ngà',
  'ấp Mỹ Thuận',
  'tổ 7',
];
const DEEDS = [
  'vận động bà con hiến 1.200 m² đất mở đường liên thôn',
  'sơ kết công tác dân vận sáu tháng đầu năm',
  'nhân rộng mô hình “Dân vận khéo” ở vùng đồng bào dân tộc thiểu số',
  'giữ vững mục tiêu kép: vừa phòng dịch, vừa phục hồi sản xuất',
  'đối thoại với nhân dân về giải phóng mặt bằng cụm công nghiệp',
  'quyên góp ủng hộ đồng bào vùng lũ, trao 120 suất quà tận tay các hộ',
  'đến từng nhà hướng dẫn dịch vụ công trực tuyến',
];

/** An article in our own words, one of many. */
export function roomArticle(at: number): Article {
  const place = PLACES[at % PLACES.length] ?? '';
  const deed = DEEDS[at % DEEDS.length] ?? '';
  const title = `${place.slice(0, 1).toUpperCase()}${place.slice(1)} ${deed}`;
  const lead = `Ngày làm việc thứ ${at + 1} của đợt thi đua, cán bộ ${place} ${deed}; bà con đồng thuận cao vì được bàn, được biết và được giám sát từ đầu.`;
  const paragraphs = [
    lead,
    `Theo kế hoạch số ${at + 10}-KH/TU, các tổ dân vận họp dân trước khi làm. Ông Nguyễn Văn Khuyến, bí thư chi bộ ${place}, cho biết điều quan trọng nhất là cán bộ phải làm trước để bà con làm theo.`,
    `Đến nay đã có ${at * 3 + 12} hộ đăng ký tham gia, đóng góp ${at + 20} ngày công. Những hộ khó khăn được Ủy ban Mặt trận Tổ quốc hỗ trợ vật liệu.`,
    `Trong quý tới, ${place} sẽ tổng kết và giới thiệu cách làm với các địa phương lân cận.`,
  ];
  const day = new Date(NOON - Math.floor(at / 5) * 86_400_000 + 7 * 3_600_000)
    .toISOString()
    .slice(0, 10);
  return sampleArticle(at, {
    url: `https://${roomSource(at).host}/tin-tuc/bai-${at}.html`,
    title,
    lead,
    html: paragraphs.map((text) => `<p>${text}</p>`).join(''),
    text: paragraphs.join('\n\n'),
    published: {
      raw: `Ngày ${day.split('-').toReversed().join('/')}`,
      date: day,
      time: null,
      precision: 'day',
      origin: 'printed',
    },
  });
}

export const roomSource = (at: number): Source =>
  SOURCES[(at * 7 + Math.floor(at / 9)) % SOURCES.length] as Source;

function source(
  host: string,
  name: string,
  kind: SourceKind,
  then: string | null,
  now: string | null,
): Source {
  return { host, name, kind, province2024: then, province2025: now, registered: true };
}
