import { extractArticle } from '../../extraction/extract.ts';
import { sanitizeHtml } from '../../extraction/sanitize.ts';
import { voteWithReadability } from '../../extraction/vote.ts';
import { breachesIn, isAddress } from './xss-rule.ts';

const URL_OF_PAGE = 'https://songmay.gov.vn/tin/bai-1.html';

const TEXT = [
  'Sáng 12/6, xã Hòa Lộc tổ chức hội nghị sơ kết phong trào thi đua dân vận khéo, biểu dương chín tập thể và mười bốn cá nhân tiêu biểu của các thôn.',
  'Trong sáu tháng đầu năm, các tổ dân vận ở mười hai thôn đã đến từng nhà, lắng nghe và ghi lại hơn ba trăm ý kiến của bà con về đường, nước sạch và trường học.',
  'Nhờ cách làm ấy, tuyến đường liên thôn dài hai cây số được mở rộng mà không phải cưỡng chế hộ nào; bà con góp hơn năm trăm ngày công lao động.',
];

interface Parts {
  readonly head?: string;
  readonly title?: string;
  readonly body?: string;
  readonly inline?: string;
  readonly byline?: string;
}

const pageOf = ({
  head = '',
  title = 'Sơ kết phong trào',
  body = '',
  inline = '',
  byline = '',
}: Parts) =>
  `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">${head || `<title>${title}</title>`}</head><body>` +
  `<div class="detail"><h1>${title}</h1><p class="date">Thứ sáu, 12/06/2020 | 08:30</p><div class="content-detail">` +
  `<p>${TEXT[0]}</p>${body}<p>${TEXT[1]} ${inline}</p><p>${TEXT[2]}</p>${byline}</div></div></body></html>`;

/** As text, or as an attribute's whole value. */
const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** What the quotes of the payload's first address hold, for places that take addresses. */
const addressIn = (payload: string): string =>
  /(?:href|src|data|action|content)="([^"]*)"/i.exec(payload)?.[1] ?? payload;

const IMAGE = '<img src="/anh/1.jpg" alt="">';

/** The places of a page into which a payload is put. */
const PLACES: Readonly<Record<string, (payload: string) => Parts>> = {
  body: (payload) => ({ body: payload }),
  'a paragraph': (payload) => ({ inline: payload }),
  'the body, as text': (payload) => ({ body: `<p>${escaped(payload)}</p>` }),
  title: (payload) => ({ title: payload }),
  'title, as text': (payload) => ({
    title: escaped(payload),
    head: `<title>${escaped(payload)}</title><meta property="og:title" content="${escaped(payload)}">`,
  }),
  'meta, unescaped': (payload) => ({
    head: `<title>Sơ kết</title><meta name="author" content="${payload}"><meta property="og:description" content='${payload}'>`,
  }),
  caption: (payload) => ({
    body: `<figure>${IMAGE}<figcaption>Quang cảnh ${payload} Ảnh: ${payload}</figcaption></figure>`,
  }),
  'caption, as text': (payload) => ({
    body: `<figure>${IMAGE}<figcaption>Quang cảnh ${escaped(payload)}</figcaption></figure>`,
  }),
  alt: (payload) => ({
    body: `<p><img src="/anh/1.jpg" alt="${escaped(payload)}" title="${escaped(payload)}"></p>`,
  }),
  'alt, unescaped': (payload) => ({
    body: `<p><img src="/anh/1.jpg" alt="${payload}"><img src="/anh/2.jpg" alt='${payload}'><img src=/anh/3.jpg alt=${payload}></p>`,
  }),
  addresses: (payload) => {
    const address = addressIn(payload);
    return {
      body:
        `<p>Xem <a href="${address}">tại đây</a> <a href='${escaped(payload)}'>x</a> <a href="${address}.pdf">tệp.pdf</a></p>` +
        `<p><img src="${address}"></p><p><img data-src="${address}" src="data:,"></p><p><img srcset="${address} 2x, ${address} 3x"></p>` +
        `<video src="${address}"></video><iframe src="${address}/embed/"></iframe>`,
    };
  },
  byline: (payload) => ({
    byline: `<p style="text-align:right"><strong>${payload}</strong></p><p>Theo ${payload}</p>`,
  }),
  'byline, as text': (payload) => ({
    byline: `<p style="text-align:right"><strong>Tin, ảnh: ${escaped(payload)}</strong></p><p>Nguồn: ${escaped(payload)}</p>`,
  }),
  'JSON-LD': (payload) => ({ head: structured(payload, (json) => json.replace(/</g, '\\u003c')) }),
  'JSON-LD, unescaped': (payload) => ({ head: structured(payload, (json) => json) }),
};

function structured(payload: string, write: (json: string) => string): string {
  const json = JSON.stringify({
    '@type': 'NewsArticle',
    headline: payload,
    description: payload,
    articleBody: `${TEXT.join('\n')}\n${payload}`,
    articleSection: payload,
    keywords: payload,
    author: { '@type': 'Person', name: payload, url: addressIn(payload) },
    image: addressIn(payload),
    datePublished: '2020-06-12T08:30:00+07:00',
    publisher: { name: payload },
  });
  return `<title>Sơ kết phong trào</title><script type="application/ld+json">${write(json)}</script>`;
}

const RAW = new Set(['body', 'a paragraph', 'title', 'meta, unescaped', 'caption']);

let hits = 0;
Object.assign(globalThis, { trap: () => hits++ });

/**
 * Puts one payload into every place, extracts, renders what is to be stored, and pokes at it.
 *
 * @returns what went wrong
 */
export async function attack(payload: string): Promise<string[]> {
  const faults: string[] = [];
  const stage = document.createElement('div');
  document.body.append(stage);
  hits = 0;
  for (const [place, put] of Object.entries(PLACES)) {
    const html = pageOf(put(payload));
    const saved = new DOMParser().parseFromString(html, 'text/html');
    for (const fault of extractAndRender(saved, stage)) faults.push(`${place}: ${fault}`);
    if (!RAW.has(place)) continue;
    // An open page is read with scripts on, which parses some elements in another way.
    const live = inFrame(html);
    for (const fault of extractAndRender(live.document, stage))
      faults.push(`${place}, open: ${fault}`);
    live.close();
  }
  for (const element of Array.from(stage.querySelectorAll('*'))) poke(element);
  await new Promise((rest) => setTimeout(rest, 15));
  if (hits > 0) faults.push(`the trap was called ${hits} times`);
  stage.remove();
  return faults;
}

/** Renders a payload as it is: the trap must be able to catch something. Gives the calls. */
export async function control(payload: string): Promise<number> {
  const stage = document.createElement('div');
  document.body.append(stage);
  hits = 0;
  stage.innerHTML = payload;
  for (const element of Array.from(stage.querySelectorAll('*'))) poke(element);
  await new Promise((rest) => setTimeout(rest, 50));
  stage.remove();
  return hits;
}

function extractAndRender(page: Document, stage: Element): string[] {
  try {
    const { article } = extractArticle(page, URL_OF_PAGE, {
      sanitize: sanitizeHtml,
      vote: voteWithReadability,
    });
    const shown = document.createElement('div');
    shown.innerHTML = article.html;
    stage.append(shown);
    // Without scripts a noscript element is read in another way.
    const read = new DOMParser().parseFromString(article.html, 'text/html').body;
    const faults = [...breachesIn(shown), ...breachesIn(read)];
    if (sanitizeHtml(article.html) !== article.html) faults.push('not the same when cleaned again');
    const addresses = [
      ...article.pictures.flatMap(({ src }) => src ?? []),
      ...article.attachments.map(({ href }) => href),
      ...article.videos,
    ];
    for (const address of addresses)
      if (!isAddress(address, false)) faults.push(`address ${address.slice(0, 80)}`);
    return faults;
  } catch (error) {
    return [error instanceof Error ? String(error.stack).slice(0, 300) : String(error)];
  }
}

/** The page as an open tab has it, with scripts: in a frame of a frame, which reach no trap. */
function inFrame(html: string): { document: Document; close(): void } {
  const outer = document.createElement('iframe');
  document.body.append(outer);
  const frame = document.createElement('iframe');
  outer.contentDocument?.body.append(frame);
  const inside = frame.contentDocument;
  if (!inside) throw new Error('no frame');
  inside.open();
  inside.write(html);
  inside.close();
  return { document: inside, close: () => outer.remove() };
}

function poke(element: Element): void {
  for (const type of [
    'mouseover',
    'pointerenter',
    'focus',
    'toggle',
    'animationstart',
    'load',
    'wheel',
  ])
    element.dispatchEvent(new Event(type));
  if (element instanceof HTMLElement) element.click();
}

// A click that leads to the web would end the test.
addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (/^(?:https?|mailto):/i.test(link?.getAttribute('href') ?? '')) event.preventDefault();
});
