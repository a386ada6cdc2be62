import type { ImportFormatId, ImportSource } from '../../../import/format.ts';
import { source } from './source.ts';

const json = (name: string, value: unknown): ImportSource => source(name, JSON.stringify(value));

/** A bookmark file as Chrome in Vietnamese writes it, with what Firefox, Delicious and people add. */
export const BOOKMARKS = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<!-- This is an automatically generated file.
     It will be read and overwritten.
     DO NOT EDIT! -->
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
    <DT><H3 ADD_DATE="1700000000" LAST_MODIFIED="0" PERSONAL_TOOLBAR_FOLDER="true">Bất kỳ</H3>
    <DL><p>
        <DT><A HREF="https://baohagiang.vn/a?x=1&amp;y=2" ADD_DATE="1700000001" ICON="data:image/png;base64,AAAA">Trên &lt;thanh&gt; &amp; “dấu”</A>
        <DT><H3 ADD_DATE="1700000002">Dân vận khéo</H3>
        <DD>Ghi chú của thư mục
        <DL><p>
            <DT><A HREF="https://baohagiang.vn/b" ADD_DATE="1700000003" TAGS="hội thi,2020">Bài b</A>
            <DD>Gửi lãnh đạo
trước thứ Sáu
            <DT><H3>Năm 2020</H3>
            <DL><p>
                <DT><A HREF="https://baohagiang.vn/c">Bài
                   c</A>
            </DL><p>
            <DT><A HREF="https://baohagiang.vn/d">Sau thư mục con</A>
        </DL><p>
        <HR>
    </DL><p>
    <DT><H3 ADD_DATE="1700000000">Dấu trang khác</H3>
    <DL><p>
        <DT><A HREF="javascript:alert(1)">Một nút</A>
        <DT><A ADD_DATE="1700000001">Không địa chỉ</A>
    </DL><p>
    <DT><A HREF='https://baohagiang.vn/e'>Ngoài thư mục
    <DT><H3 UNFILED_BOOKMARKS_FOLDER="true">Other Bookmarks</H3>
    <DL><p><DT><H3>Dấu trang khác</H3><DL><p><DT><A HREF="https://baohagiang.vn/f">Bài f</A></DL><p></DL><p>
</DL><p>
`;

export const WALLABAG = [
  {
    id: 23,
    title: 'Bài một',
    url: 'https://baohagiang.vn/1',
    is_archived: false,
    is_starred: true,
    content: '<p>Sáng nay</p>',
    created_at: '2016-09-08T11:55:58+0200',
    updated_at: '2016-09-08T11:57:16+0200',
    published_at: '2016-09-08T06:00:00+0000',
    published_by: ['Thu Hà', ''],
    mimetype: 'text/html',
    language: 'vi_VN',
    tags: ['dân vận', { id: 3, label: 'khéo', slug: 'kheo' }],
    annotations: [
      { quote: 'Sáng', text: 'hay', ranges: [{ start: '/p[1]', end: '/p[1]' }] },
      { quote: 'nay' },
      { text: 'không có đoạn nào' },
    ],
  },
  {
    is_archived: 1,
    is_starred: 0,
    title: 2020,
    url: 'https://baohagiang.vn/2',
    is_not_parsed: 1,
    content: "wallabag can't retrieve contents for this article. Please <a>troubleshoot</a>.",
    created_at: '2016-09-08T11:55:58+0200',
    published_at: '2020-07-08T00:00:00+0000',
    published_by: null,
    tags: null,
    annotations: [],
  },
  { is_archived: 0, is_starred: 0, title: 'Không địa chỉ', url: null },
  'không phải mục',
];

export const KARAKEEP = {
  bookmarks: [
    {
      createdAt: 1_700_000_000,
      title: 'Bài một',
      tags: ['dân vận'],
      lists: ['l2', 'smart', 'lost', 'c1'],
      content: { type: 'link', url: 'https://baohagiang.vn/1' },
      note: 'Gửi lãnh đạo',
      archived: true,
    },
    {
      createdAt: 1,
      title: 'Chữ',
      tags: [],
      content: { type: 'text', text: 'không địa chỉ' },
      note: null,
    },
    { createdAt: 1, title: null, tags: [], content: null, note: null },
  ],
  lists: [
    { id: 'l1', name: 'Báo cáo', type: 'manual', parentId: null },
    { id: 'l2', name: 'Tháng 11', type: 'manual', parentId: 'l1' },
    { id: 'c1', name: 'Vòng', type: 'manual', parentId: 'c2' },
    { id: 'c2', name: 'tròn', type: 'manual', parentId: 'c1' },
    { id: 'smart', name: 'Tìm', type: 'smart', query: 'x', parentId: null },
  ],
};

export const LINKWARDEN = {
  name: 'Lan',
  username: 'lan',
  collections: [
    {
      id: 1,
      name: 'Unorganized',
      parentId: null,
      links: [
        {
          id: 1,
          name: 'Bài một',
          url: 'https://baohagiang.vn/1',
          description: 'Gửi lãnh đạo',
          createdAt: '2025-01-01T00:00:00.000Z',
          importDate: null,
          tags: [{ id: 1, name: 'dân vận' }],
        },
      ],
    },
    { id: 2, name: 'Báo cáo', parentId: 1, links: [] },
    {
      id: 3,
      name: 'Tháng 11',
      parentId: 2,
      links: [
        {
          name: 'Bài hai',
          url: 'https://baohagiang.vn/2',
          textContent: 'Sáng nay',
          importDate: '2024-01-01T00:00:00.000Z',
          createdAt: '2025-01-01T00:00:00.000Z',
          tags: [],
        },
        { name: 'Tệp', url: null, type: 'pdf', tags: [] },
      ],
    },
  ],
  pinnedLinks: [],
};

export const FEED_1_1 = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Báo Hà Giang',
  language: 'vi',
  authors: [{ name: 'Tòa soạn' }],
  items: [
    {
      id: '1',
      url: 'https://baohagiang.vn/1',
      title: 'Bài một',
      content_html: '<p>Sáng nay</p>',
      content_text: 'Sáng nay',
      summary: 'Tóm tắt',
      date_published: '2020-07-08T16:30:00+07:00',
      tags: ['dân vận'],
    },
    {
      id: 'https://baohagiang.vn/2',
      content_text: 'Chỉ chữ',
      authors: [{ name: 'Thu Hà' }],
      language: 'en',
    },
    { id: 3, title: 'Không địa chỉ' },
  ],
};

export const FEED_1_0 = {
  version: 'https://jsonfeed.org/version/1',
  title: 'Cũ',
  items: [{ id: '1', url: 'https://baohagiang.vn/1', author: { name: 'Thu Hà' } }],
};

export const OMNIVORE_ITEM = {
  id: 'x',
  slug: 'bai-mot-18',
  title: 'Bài một',
  description: 'Tóm tắt',
  author: 'Thu Hà, Quang Huy',
  url: 'https://baohagiang.vn/1',
  state: 'Archived',
  readingProgress: 10,
  thumbnail: null,
  labels: ['dân vận'],
  savedAt: '2024-10-01T02:03:04.000Z',
  updatedAt: '2024-10-02T02:03:04.000Z',
  publishedAt: '2020-07-07T17:00:00.000Z',
};

export const OMNIVORE_NOTES = `Đọc lại bài này


> Sáng nay,
> huyện sơ kết

#dân_vận #hay

Trích cho báo cáo

thứ Sáu

> Đoạn hai 

`;

export const POCKET = `title,url,time_added,cursor,tags,status
"Bài ""một"", hai",https://baohagiang.vn/1,1600322788,,dân vận|hội thi,unread

https://baohagiang.vn/2,https://baohagiang.vn/2,1600172739,,,archive
Thiếu ô
`;

export const POCKET_PAGE = `<!DOCTYPE html>
<html>
	<!--So long and thanks for all the fish-->
	<head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8" /><title>Pocket Export</title></head>
	<body>
		<h1>Unread</h1>
		<ul>
			<li><a href="https://baohagiang.vn/1" time_added="1688628695" tags="dân vận,hội thi">Bài một</a></li>
<li><a href="https://baohagiang.vn/2" time_added="1688627412" tags="">https://baohagiang.vn/2</a></li>
		</ul>
		<h1>Read Archive</h1>
		<ul></ul>
	</body>
</html>`;

export const INSTAPAPER = `URL,Title,Selection,Folder,Timestamp,Tags
https://baohagiang.vn/1,Bài một,"Sáng nay,
huyện",Báo cáo,1700000000,"[""dân vận"",""hay""]"
https://baohagiang.vn/2,Bài hai,,Unread,1700000001,[]
`;

export const URLS = `Danh sách gửi anh Nam (thứ Sáu)

1. Dân vận khéo ở Hà Giang: https://baohagiang.vn/a.
2) https://baohagiang.vn/b (đã đăng)
- [Bài c](https://baohagiang.vn/c_(hội_nghị)?x=1#y)
www.hanam.gov.vn/d; và thêm https://baohagiang.vn/e, https://baohagiang.vn/f!
baothaibinh.com.vn/tin/g.html – Bài g
https://baohagiang.vn/a
gửi lại cho lan@hanam.gov.vn/ nhé
`;

/** Files of every neighbour, as they come. */
export const SAMPLES: Readonly<Partial<Record<ImportFormatId, readonly ImportSource[]>>> = {
  wallabag: [json('All articles.json', WALLABAG)],
  karakeep: [json('karakeep-export.json', KARAKEEP)],
  linkwarden: [json('backup.json', LINKWARDEN)],
  jsonFeed: [json('feed.json', FEED_1_1)],
  omnivore: [
    json('xuat/metadata_0_to_20.json', [OMNIVORE_ITEM, { ...OMNIVORE_ITEM, slug: '../../x' }]),
    source('xuat/content/bai-mot-18.html', '<p>Sáng nay, huyện sơ kết</p>'),
    source('xuat/highlights/bai-mot-18.md', OMNIVORE_NOTES),
  ],
  pocket: [source('part_000000.csv', POCKET)],
  instapaper: [source('instapaper-export.csv', INSTAPAPER)],
  netscape: [source('bookmarks_26_11_2026.html', BOOKMARKS)],
  urlList: [source('danh sach.txt', URLS)],
};
