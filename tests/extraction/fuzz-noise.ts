/** Names that elements can take from the document or a form when a page is read by name. */
export const CLOBBERED = (
  'body title head documentElement querySelector querySelectorAll getElementsByTagName cloneNode ' +
  'createElement createTreeWalker contentType defaultView implementation childNodes firstChild ' +
  'firstElementChild parentNode parentElement attributes getAttribute setAttribute removeAttribute ' +
  'hasAttribute textContent innerHTML nodeName nodeType tagName className id style closest remove ' +
  'replaceWith append children ownerDocument nextSibling contains baseURI location URL links forms'
).split(' ');
export const PROTOTYPE = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
];

export const NESTS = [
  '<form><div><form><p>trong</p></form></div></form>',
  '<table><tr><td><table><tr><form><td>ô</form></table><p>sau</table>',
  '<svg><foreignObject><p>trong<svg><title><p>x</p></title></svg></foreignObject><desc><table></svg>',
  '<math><mi><p>a</p></mi><annotation-xml encoding="text/html"><form><p>b</annotation-xml></math>',
  '<template><p>ẩn<template><script>x</script></template></template>',
  '<select><option><p>x</option><table></select>',
  '<a href="/1"><a href="/2"><table><a href="/3">x</a></table></a>',
  '<p><p><div><h1><h2><li><dd><b><i></b></i></p>',
  '<noscript><p>không</noscript><iframe><p></iframe><textarea><p></textarea>',
  '<picture><source media="(min-width:1px)" srcset="a.jpg 2x"><img></picture>',
  '<video><source src="x.mp4"><track></video><marquee><h1>Chạy</h1></marquee>',
];

export const DATES = [
  '31/02/2021',
  '29/02/2023',
  '00/00/0000',
  '99/99/9999',
  '1/1/1',
  '2021-13-45T25:61:61Z',
  'NaN',
  '32/13/2020 | 24:60',
  '٠١/٠٢/٢٠٢٠',
  '12/06/20200',
  'Thứ tám, 01/01/2020',
  '01/01/2020 00:00:00',
  '0001-01-01T00:00:00Z',
  '+275760-09-13',
  '1e21',
  '2020-06-12T10:00:00+99:99',
  '-1',
  '  /  /  ',
];

export const LD = [
  '{"@type":"NewsArticle","headline":7,"author":[null,{"name":[]},[[["x"]]],7],"datePublished":{},"keywords":{"a":1}}',
  '{"@type":{"a":1},"@graph":{"@graph":[{"@type":["Article",null]}]}}',
  '{"@type":"Article","__proto__":{"headline":"x"},"constructor":{"prototype":{"a":1}},"articleBody":{"a":[]}}',
  '{"@type":"Article","headline":"<img src=x onerror=trap()>","image":[[],{"url":{}}],"publisher":"x"}',
  '{"@type":"Article","articleBody":7,"isPartOf":null,"author":"javascript:x","mainEntityOfPage":[[]]}',
  `${'['.repeat(3000)}${']'.repeat(3000)}`,
  `${'{"@graph":'.repeat(2000)}1${'}'.repeat(2000)}`,
  '{"@type":"Article"',
  '[1,2',
  '\u0000',
  '"\ud800"',
  'null',
  '{"@type":"Article","headline":"\\ud800"}',
];

export const LONG = [
  'a',
  ' ',
  '\u00a0',
  '1',
  '1/',
  '01/01/2020 ',
  'A. ',
  'Ả',
  '<',
  '>> ',
  '-',
  '(',
  'Ảnh: ',
  'Theo ',
  '01-NQ/',
  'lượt xem ',
  '&nbsp;',
  '&amp;lt;',
  'Nguyễn ',
  'thứ hai ',
  '\u0301',
  '\u200b',
  '👍',
  '漢',
  ', ',
  '|',
  'http://',
  'sáng ',
  '12:00 ',
  '...',
  '"',
  'và ',
];
