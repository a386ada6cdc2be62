interface Point {
  readonly what: string;
  /** Where it is, or how it is used. */
  readonly how: string;
}

interface Version {
  /** Without the last number, which never brings anything to tell. */
  readonly version: string;
  readonly points: readonly { readonly vi: Point; readonly en: Point }[];
}

/** What a person notices of each version, the newest first; the rest is in CHANGELOG.md. */
export const NEWS: readonly Version[] = [
  {
    version: '0.2',
    points: [
      {
        vi: {
          what: 'Thư viện',
          how: 'Một trang rộng để đọc, lọc, gắn chiến dịch và xuất nhiều bài một lúc. Mở từ hình giá sách trong Cắt Báo.',
        },
        en: {
          what: 'The library',
          how: 'A page with room to read, filter, tag and export many clips. Open it by the bookshelf in Cắt Báo.',
        },
      },
      {
        vi: {
          what: 'Điểm tin Word, Excel, EPUB và trích dẫn',
          how: 'Chọn chiến dịch và tháng rồi bấm Điểm tin Word. Xem trước, lưu tệp; lần sau nhớ cách đã chọn.',
        },
        en: {
          what: 'Word digests, Excel, EPUB and citations',
          how: 'Choose a campaign and a month, press Word digest. Look first, then save; choices are remembered.',
        },
      },
      {
        vi: {
          what: 'Nhập từ nơi khác, và các trang chờ cắt',
          how: 'wallabag, Pocket, Zotero, dấu trang, trang đã lưu, danh sách địa chỉ: xem trước sẽ có gì, hoàn tác được.',
        },
        en: {
          what: 'Imports, and pages that wait to be clipped',
          how: 'wallabag, Pocket, Zotero, bookmarks, saved pages, lists of addresses: see what will come, take it back.',
        },
      },
      {
        vi: {
          what: 'Bảng bên',
          how: 'Cắt Báo mở sẵn bên cạnh trang trong lúc anh chị xem báo, chuyển thẻ là đổi theo.',
        },
        en: {
          what: 'The side panel',
          how: 'Cắt Báo stays open beside the page while you read, and follows the tab you look at.',
        },
      },
      {
        vi: {
          what: 'Tìm kiếm nhanh, gõ không dấu cũng ra',
          how: 'Đặt cụm từ trong ngoặc kép, thêm dấu trừ để loại bớt; chỗ tìm thấy được tô ngay trong bài.',
        },
        en: {
          what: 'Quick search that forgives missing marks',
          how: 'Quote a phrase, put a minus before a word to leave it out; hits are marked in the text.',
        },
      },
      {
        vi: {
          what: 'Bài đăng lại và trang đã đổi',
          how: 'Bài cùng nội dung trên nhiều cổng tự gom lại. Trang đổi từ khi cắt thì Cắt Báo báo và cho so từng chữ.',
        },
        en: {
          what: 'Reposts and changed pages',
          how: 'Clips of one text are grouped. A page that changed since it was clipped says so, word by word.',
        },
      },
      {
        vi: {
          what: 'Sao lưu tự động và thử khôi phục',
          how: 'Đặt mỗi ngày hoặc mỗi tuần trong Cài đặt. Bản nào ghi xong cũng được đọc lại để chắc là dùng được.',
        },
        en: {
          what: 'Automatic backups, and a drill',
          how: 'Set every day or every week in the settings. Each backup is read back to be sure of it.',
        },
      },
      {
        vi: {
          what: 'Chỉ chỗ cho đúng',
          how: 'Trang nào đọc chưa đúng thì chỉ vào nội dung, tiêu đề, ngày đăng một lần; các bài sau được đọc theo.',
        },
        en: {
          what: 'Point at it',
          how: 'Where a page is misread, point at its text, title and date once; its other articles follow.',
        },
      },
      {
        vi: {
          what: 'Máy dùng chung, và cài đặt của cơ quan',
          how: 'Trong Cài đặt: mật khẩu trước khi mở kho, xem từng quyền đang giữ, xoá sạch mọi thứ khi bàn giao máy.',
        },
        en: {
          what: 'Shared PCs, and settings of an office',
          how: 'In the settings: a passphrase before the library, each permission held, everything deleted at once.',
        },
      },
      {
        vi: {
          what: 'Ngôn ngữ, giao diện sáng tối, chiến dịch mặc định',
          how: 'Trong Cài đặt, mục Chung.',
        },
        en: {
          what: 'Language, light and dark, a default campaign',
          how: 'In the settings, under General.',
        },
      },
    ],
  },
];
