const ABOUT =
  'Cổng thông tin giới thiệu chức năng, nhiệm vụ, cơ cấu tổ chức và quá trình hình thành của cơ quan qua các thời kỳ.';

/** A page whose story stands in a box named like comments, beside a text that stands on every page. */
const misread = (number: number, title: string, story: string, script = ''): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Cổng thông tin</title>
<style>* { pointer-events: auto } body { max-width: 50rem }
.menu { position: fixed; top: 0; z-index: 2147483647; background: #ddd; width: 100% }</style></head>
<body class="page-${number}"><div class="menu">Trang chủ</div>
<article class="gioi-thieu"><h1>Giới thiệu chung về cổng thông tin của tỉnh</h1>
${`<p>${ABOUT} ${ABOUT}</p>`.repeat(4)}</article>
<div class="khung" id="post-${number}"><div class="ten-bai" data-id="${number}">${title}</div>
<span class="luc-dang">Thứ Ba, 05/03/2024 | 08:15</span>
<div class="comment-box"><p>${story} mở đầu câu chuyện ở thôn Đông, nơi bà con cùng nhau góp đất làm con đường mới.</p>
<p>${story} kể tiếp rằng tổ dân vận đã đi từng ngõ, gõ từng nhà, cán bộ làm trước để bà con làm theo.</p>
<p>${story} khép lại khi con đường thông xe, cả thôn mở hội và cùng trồng hàng cây dọc hai bên đường.</p></div></div>
${'<br>'.repeat(60)}<script>${script}</script></body></html>`;

/** Forbids frames, styles and all else but the page's own script. */
const POLICY = `<meta http-equiv="Content-Security-Policy"
  content="default-src 'none'; script-src 'unsafe-inline'">`;

/** Listeners that let no event through, registered before any of ours. */
const HOSTILE = `for (const type of ['click', 'mousedown', 'mouseup', 'pointerdown', 'pointermove', 'mousemove',
  'keydown', 'keyup', 'wheel', 'focus', 'focusin'])
  window.addEventListener(type, (event) => { event.stopImmediatePropagation(); event.preventDefault();
    document.body.dataset.heard = (document.body.dataset.heard ?? '') + ' ' + type; }, true);`;

const LEGACY = `<!doctype html><html><head><meta charset="utf-8"><title>Cæng th«ng tin</title></head><body>
<h1>Héi nghÞ s¬ kÕt c«ng t¸c d©n vËn</h1><div class="noi-dung">${'<p>S¸ng ngµy 5/3, Ban D©n vËn TØnh ñy tæ chøc héi nghÞ s¬ kÕt c«ng t¸c d©n vËn s¸u th¸ng ®Çu n¨m víi sù tham dù cña ®¹i biÓu c¸c ban, ngµnh trong tØnh.</p>'.repeat(3)}</div></body></html>`;

/** Pages that the extraction reads wrongly or that are hard to pick on. */
export const SHELF = {
  '/bai/cu': { body: LEGACY },
  '/bai/1': { body: misread(10_001, 'Con đường thôn Đông', 'Phóng sự một') },
  '/bai/2': { body: misread(10_002, 'Mùa gặt ở làng Thượng', 'Phóng sự hai') },
  '/bai/3': { body: misread(10_003, 'Ngày hội thôn Đoài', 'Phóng sự ba') },
  '/bai/4': {
    body: misread(10_004, 'Chợ phiên vùng cao', 'Phóng sự bốn', HOSTILE).replace(
      '<head>',
      `<head>${POLICY}`,
    ),
  },
};
