import { drive } from '../../scripts/drive/drive.ts';
import type { Driven, LaunchOptions, Tab } from '../../scripts/drive/driven.ts';

export const HOST = 'https://baothaibinh.com.vn';

const TOPICS = [
  'Ban Dân vận Tỉnh ủy tổ chức hội nghị sơ kết công tác sáu tháng đầu năm với sự tham dự của đại diện các ban, ngành.',
  'Báo cáo tại hội nghị nêu rõ phong trào thi đua “Dân vận khéo” đã được triển khai sâu rộng ở tất cả các xã, phường trong tỉnh.',
  'Các đại biểu thảo luận về việc thực hiện quy chế dân chủ ở cơ sở, kinh nghiệm tiếp xúc và đối thoại trực tiếp với nhân dân.',
  'Kết luận hội nghị, đồng chí chủ trì đề nghị các đơn vị tiếp tục đổi mới phương thức tuyên truyền, vận động, gần dân và sát cơ sở.',
];

/** An article of our own, in the markup of a provincial newspaper. */
export function anArticlePage(title: string, extra = ''): string {
  const body = TOPICS.map((text) => `<p>${text}</p>`).join('\n');
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8">
<title>${title} - Báo Thái Bình điện tử</title>
<meta property="og:title" content="${title}"><meta property="og:type" content="article">
<meta property="og:site_name" content="Báo Thái Bình điện tử"></head>
<body><header><a href="/">Trang chủ</a> <a href="/tin-tuc/4">Chính trị</a></header>
<div class="col-left"><h1 class="title-detail">${title}</h1>
<p class="time-detail">Thứ 3, 05/03/2024 | 08:15:20</p><p class="view-detail">1,204 lượt xem</p>
<div class="content-detail"><p class="sapo-detail"><b>Sáng 5/3, hội nghị công tác dân vận đã diễn ra tại trung tâm hội nghị tỉnh.</b></p>
${body}<p style="text-align:right"><b>Thu Hà</b></p></div>${extra}</div>
<footer>Bản quyền thuộc về tòa soạn</footer></body></html>`;
}

/** Addresses and what stands there; an address that is not listed is an article of its own. */
export type Shelf = Record<string, { body: string; contentType?: string }>;

/** A browser with the extension and a portal that any address leads into. */
export async function portal(options: LaunchOptions = {}, shelf: Shelf = {}): Promise<Driven> {
  const browser = await drive(options);
  await browser.serve((url) => onShelf(shelf, url));
  return browser;
}

/** What stands at an address. */
export function onShelf(shelf: Shelf, url: string): { body: string; contentType: string } {
  const { pathname } = new URL(url);
  const { body, contentType = 'text/html; charset=utf-8' } = shelf[pathname] ?? {
    body: anArticlePage(`Bài ${titleIn(pathname)}`),
  };
  return { body, contentType };
}

const titleIn = (pathname: string): string =>
  decodeURIComponent(pathname.split('/').at(-1) ?? '').replaceAll('-', ' ');

/** Opens an address of the portal in a new tab. */
export async function open(browser: Driven, path: string): Promise<Tab> {
  const page = await browser.newTab();
  await page.goto(`${HOST}${path}`, { waitUntil: 'domcontentloaded' });
  return page;
}

/** An expression that sends a message from an extension page, as the product's code does. */
export const message = (type: string, data: unknown): string =>
  `chrome.runtime.sendMessage({ id: 1, type: ${JSON.stringify(type)}, data: ${JSON.stringify(data)},
    timestamp: Date.now() }).then((answer) => {
      // A worker that dies may leave nothing in place of an answer: that is none, and an error.
      if (!answer) throw new Error('No response');
      if (answer.err) throw new Error(JSON.stringify(answer.err));
      return answer.res;
    })`;

/** What the toolbar button says for the page's tab. */
export async function badgeOf(browser: Driven, page: Pick<Tab, 'url'>): Promise<string> {
  return browser.background.evaluate<string>(
    `chrome.tabs.query({}).then(async (tabs) => {
      const titles = await Promise.all(tabs.map(async (tab) => [tab, await chrome.action.getBadgeText({ tabId: tab.id })]));
      return (titles.find(([tab]) => tab.url === ${JSON.stringify(await page.url())}) ?? [0, ''])[1];
    })`,
  );
}
