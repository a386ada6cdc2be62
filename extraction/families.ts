/**
 * Where the content systems behind Vietnamese portals and papers keep the body of an article.
 * A selector is a hint only: what it finds must win against Readability's choice by its text.
 */
export const BODY_SELECTORS: readonly string[] = [
  // HTML and schema.org
  '[itemprop=articleBody]',
  // Liferay 6 and 7
  '.asset-full-content .asset-content .journal-content-article',
  '.journal-content-article',
  '.asset-full-content',
  // SharePoint
  '.ms-rtestate-field',
  'div[id$="__ControlWrapper_RichHtmlField"]',
  '[class^=ExternalClass]',
  '#divArticleDescription',
  // DotNetNuke
  '[id^=dnn_ctr][id*=_ModuleContent]',
  '[id*=lblContent]',
  // NukeViet
  '#news-bodyhtml',
  '.bodytext',
  // ONECMS
  'div.b-maincontent .entry',
  'article.entry',
  'div.b-maincontent',
  // cms-*
  '.article__body.cms-body',
  '[data-field=body]',
  // VCCorp
  'div.detail-content.afcbc-body',
  '[data-role=content]',
  // the yyyymm-hex, a-id and qn families
  '#content.content-detail',
  '#newscontents .content-fck',
  '#contentNews .singular-content',
  '#content-detail',
  // papers and ministries with a system of their own use words like these
  '#content_detail',
  '#printContent',
  '.news-content',
  '.detail-content',
  '.content-detail',
  '.post-content',
  '.entry-content',
  '.entry-body',
  '.article-content',
  '.article-body',
  '.noi-dung-chi-tiet-tin',
  '.noidung',
  '.noi-dung',
  '.fulltext',
];

/** Where the same systems print the title, for pages whose `<title>` is the site's name. */
export const TITLE_NAMES =
  /(^|[-_\s])(title|tieu-?de|headline|header-title|name|subject)([-_\s]|$)|title$/i;
