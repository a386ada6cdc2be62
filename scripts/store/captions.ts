export interface Caption {
  readonly vi: string;
  readonly en: string;
}

/** What stands above each picture, in the order in which a store shows them. */
export const CAPTIONS = {
  clip: {
    vi: 'Bấm một nút khi đang đọc: tiêu đề, nguồn, ngày đăng, chiến dịch',
    en: 'One press while you read: title, source, publish date, campaign',
  },
  library: {
    vi: 'Tìm không dấu, lọc theo chiến dịch, tỉnh, nguồn, tháng; đọc ngay bên cạnh',
    en: 'Search without diacritics, filter by campaign, province, source; read beside the list',
  },
  digest: {
    vi: 'Từ chiến dịch và tháng ra bản điểm tin Word, xem trước rồi mới lưu',
    en: 'From a campaign and a month to a Word digest; look first, then save',
  },
  campaign: {
    vi: 'Mỗi chiến dịch một trang: theo thời gian, tỉnh nào đã có bài, ai đưa tin trước',
    en: 'A page for each campaign: over time, which provinces reported, who was first',
  },
  pictures: {
    vi: 'Biểu đồ và bản đồ 34 tỉnh, tải về dùng ngay trong báo cáo',
    en: 'Charts and a map of the 34 provinces, ready for your report',
  },
} as const satisfies Readonly<Record<string, Caption>>;

export type Shot = keyof typeof CAPTIONS;

export const PROMISE: Caption = {
  vi: 'Cắt tin, gắn chiến dịch,\ngiao cả bộ sưu tập',
  en: 'Clip the news, tag it,\nhand over the collection',
};
