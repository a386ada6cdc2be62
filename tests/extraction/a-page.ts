import type { Article } from '../../domain/article.ts';
import { extractHtml } from './page.ts';

export const PROSE = [
  'Trong sáu tháng đầu năm, các tổ dân vận ở mười hai thôn đã đến từng nhà, lắng nghe và ghi lại hơn ba trăm ý kiến của bà con về đường, nước sạch và trường học.',
  'Nhờ cách làm ấy, tuyến đường liên thôn dài hai cây số được mở rộng mà không phải cưỡng chế hộ nào; bà con hiến gần một nghìn mét vuông đất và góp hơn năm trăm ngày công.',
  'Kết luận buổi làm việc, lãnh đạo xã đề nghị các đoàn thể giữ nếp sinh hoạt hằng tháng, chọn việc nhỏ làm trước, việc khó bàn kỹ, để mỗi thôn có một mô hình bền vững.',
] as const;

export const LEAD =
  'Sáng 12/6, xã Hòa Lộc tổ chức hội nghị sơ kết phong trào thi đua dân vận khéo, biểu dương chín tập thể.';

export const URL_OF_PAGE = 'https://songmay.gov.vn/tin-tuc/bai-viet-2.html';

interface Parts {
  readonly lead?: string;
  /** Above the title. */
  readonly head?: string;
  /** Between title and lead. */
  readonly below?: string;
  /** Between the first and the second paragraph. */
  readonly inside?: string;
  /** After the last paragraph. */
  readonly end?: string;
  /** After the body. */
  readonly after?: string;
  readonly url?: string;
}

/** The article read off a plain portal page with these parts in it. */
export function articleWith(parts: Parts): Article {
  const { lead = LEAD, head = '', below = '', inside = '', end = '', after = '' } = parts;
  const [first, second, third] = PROSE;
  const html = `<html><head><title>Cổng thông tin xã Hòa Lộc</title></head><body>
    <div class="top">${head}</div>
    <h1 class="title">Hòa Lộc: Sơ kết phong trào thi đua dân vận khéo</h1>${below}
    <div class="noidung"><p><strong>${lead}</strong></p><p>${first}</p>${inside}
    <p>${second}</p><p>${third}</p>${end}</div>${after}</body></html>`;
  return extractHtml(html, parts.url ?? URL_OF_PAGE).article;
}
