/**
 * Lines that portals print around an article, whole lines only, after NFC and trimming. Seen on
 * Liferay, SharePoint, NukeViet and the papers' own systems.
 */
const WHOLE_LINE = new RegExp(
  `^(?:${[
    'null',
    'Xuất bản thông tin',
    'Chi tiết (?:bài viết|tin)(?: Tin tức)?',
    'Skip Ribbon Commands|Skip to main content|Turn o(?:n|ff) Animations|Sign In',
    'Truy cập nội dung luôn',
    'Trang chủ',
    'Cỡ chữ:?.{0,20}|Mặc định|A\\s?[-+]?|A-\\s*A\\s*A\\+',
    'Chia sẻ(?: bài viết)?(?: .{0,30})?:?',
    '(?:Tăng|Giảm) tương phản|(?:Đọc|Nghe) (?:bài viết|bài)',
    'In (?:bài viết|trang)|Bản in|Gửi (?:e-?mail|mail)(?: bài viết)?|Quay lại|Về trang trước|Lưu bài(?: viết)?',
    'Xem (?:chi tiết|thêm|file|tại đây|toàn văn).{0,20}|Tải về.{0,20}',
    '(?:Đánh giá|Bình chọn)(?: (?:bài viết|tin|mục này|của bạn).{0,60}|\\s*[:(☆★].{0,60})?|\\(?\\d+/5.{0,30}\\)?|[☆★\\s]+',
    'Dữ liệu đang được cập nhật|Đang tải.{0,20}|Chưa có bình luận.{0,20}|Trả lời',
    'Video: ?\\S+\\.mp4',
    '(?:Lượt xem|Số lượt(?: người)?(?: xem| đọc)?|Đã xem|Lượt đọc)\\s*:?\\s*[\\d.,]*',
    '[\\d.,]+ lượt (?:xem|đọc)',
    '[|•·\\-–—*_.:>»\\s]+',
  ].join('|')})$`,
  'iu',
);

/** Once most of the text is read, these words open the page's own matter. */
const TAIL =
  /^[•\s*]*(?:Từ khóa|Từ khoá|Tags?|Chuyên mục khác|(?:Các |Những )?(?:tin|bài|video|văn bản|thông báo|mục)(?: viết| tức| bài)? (?:liên quan|khác|mới hơn|cũ hơn|mới nhất|mới|nổi bật|đã đưa|trước|cùng loại|xem nhiều)(?: \(.{0,20}\))?|Theo dòng sự kiện|Thông tin khác.{0,30}|Có thể bạn quan tâm|(?:Other|Related) (?:news|stories|articles)|(?:Tin|Bài) đọc (?:tiếp|nhiều)|(?:Tin |Bài )?Cùng chuyên mục|Tin cùng chuyên mục|Tài sản liên quan|Ý kiến bạn đọc|Ý kiến của bạn|Bình luận|Mới nhất|Chia sẻ|Gửi bình luận|Xem thêm|Đọc thêm)\s*(?::.*|\(\d+\))?$/iu;

/** A pointer to another story, as `>>` or `->` lines are. */
const POINTER = /^(?:>>|->|»|►|▶)/u;

export const isResidue = (text: string): boolean => WHOLE_LINE.test(text) || POINTER.test(text);
export const isTailMarker = (text: string): boolean => text.length < 60 && TAIL.test(text);
/** A template that was never filled in. */
export const isTemplateLeak = (text: string): boolean => /\{\{|\}\}/.test(text);

const VIEWS = [
  /^([\d.,]+)\s*lượt (?:xem|đọc)/iu,
  /(?:^|\/\s*)([\d.,]+)\s*lượt (?:xem|đọc)$/iu,
  /(?:lượt xem|lượt đọc|số lượt(?: người)?(?: xem| đọc)?|đã xem)\s*:?\s*([\d.,]+)/iu,
];

/** The view counter that a short line prints: `1,283 lượt xem` is 1283; null for any other line. */
export function viewsOf(text: string): number | null {
  if (text.length > 80) return null;
  for (const pattern of VIEWS) {
    const digits = pattern.exec(text)?.[1]?.replace(/\D/g, '');
    if (digits && digits.length < 10) return Number(digits);
  }
  return null;
}
