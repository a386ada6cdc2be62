/** What the buttons and links of tool bars say; a row of nothing else is a tool bar. */
const TOOLS = new RegExp(
  [
    '(?:xem )?(?:với )?cỡ chữ|(?:tăng|giảm) cỡ chữ|tăng tương phản|giảm tương phản|mặc định|aa|a\\s?[-+]?',
    '(?:bản in|in ấn|in ra|in|print)(?: (?:bài này|bài viết|bài|tin|trang này|trang))?',
    '(?:gửi (?:cho )?(?:bạn bè|email|mail|bài viết|tin)|chia sẻ|share|send to friends?|e-?mail)(?: (?:bài viết|qua email))?',
    '(?:nghe )?(?:đọc|nghe) (?:bài viết|bài|tin|audio)|giọng (?:đọc|nam|nữ)(?: miền (?:bắc|trung|nam))?|\\d{1,2}:\\d{2}(?: ?/ ?\\d{1,2}:\\d{2})?',
    '(?:về |lên |trở lại |quay lại )?(?:đầu trang|trang trước|trang chủ)|quay lại|trở lại|back|top',
    'lưu (?:bài|tin)(?: viết)?(?: này)?|facebook|zalo|twitter|google(?: ?\\+| news)?|linkedin|telegram|pinterest|messenger|copy link|sao chép liên kết|theo dõi|bình luận|thích|like|tweet',
  ].join('|'),
  'giu',
);

const LINES = new RegExp(
  `^(?:${[
    // Pages of a long piece; a number alone is a table's cell
    '(?=.*(?:[‹«<›»>]|\\p{L}|\\d\\s+\\d+\\s+\\d))[‹«<]?\\s*(?:trước|trang trước|previous|prev)?[\\s\\d.…]*(?:sau|trang sau|tiếp|next)?\\s*[›»>]?',
    // Whose the page is
    '(?:©|\\(c\\)|copyright|bản quyền (?:thuộc|©|\\d|:)|giữ bản quyền|ghi rõ nguồn|chú ý: việc đăng lại|(?:giấy phép|gp) (?:số|thiết lập|xuất bản)|chịu trách nhiệm|người chịu trách nhiệm|cơ quan chủ quản).{0,200}',
    '(?:tổng số điểm của bài viết|xếp hạng:|click để đánh giá).{0,80}',
    '[-–—\\s]*quảng cáo[-–—\\s]*|mục lục|advertisement',
    // Labels whose value stands in an element of its own, and the system's own account of who typed
    '(?:tác giả|nguồn|tags?|thẻ|chuyên mục|chủ đề|chi tiết|file đính kèm|tệp đính kèm|tài liệu đính kèm)\\s*:?',
    '(?:viết bởi|được (?:đăng|gửi) bởi|đăng bởi|posted (?:by|on|in)|written by)\\s.{0,80}',
    '(?:sửa|cập nhật) lần cuối.{0,60}|(?:đọc|read) \\d+ (?:lần|times)|[\\d.,]+ (?:lần đọc|lần xem|views)',
    '(?:\\d+ )?(?:bình luận|phản hồi|comments?)\\s*(?:\\(\\d+\\))?|hãy là người đầu tiên bình luận.?',
  ].join('|')})$`,
  'iu',
);

/**
 * Whole lines that belong to the page and not to its article, in any system: tool bars, page
 * numbers, rights and licences, labels without their value.
 */
export function isPageMatter(text: string): boolean {
  if (text.length > 220) return false;
  if (LINES.test(text)) return true;
  if (!/\p{L}{2}/u.test(text) || text.length > 160) return false;
  return !/[\p{L}\p{N}]/u.test(text.replace(TOOLS, ' '));
}
