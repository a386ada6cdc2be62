import type { Family } from './family.ts';

/** Systems of newspapers and broadcasters. */
export const PAPERS: readonly Family[] = [
  {
    name: 'onecms',
    marks: '.b-maincontent,.onecms__tags,[class*=sc-longform-header]',
    body: 'div.b-maincontent .entry,article.entry,div.b-maincontent',
    title: '.sc-longform-header-title,.c-detail-head__title',
    lead: '.sc-longform-header-sapo,.block-sc-sapo',
    date: '.sc-longform-header-date,.c-detail-head__time',
    author: '.c-detail-head__author',
    chrome:
      '.sc-empty-layer,.sc-related-articles,.c-news-related,.c-box,.c-audio,.c-powered,.c-tag',
  },
  {
    name: 'cms',
    marks: '.cms-body,.cms-title,.zce-content-body',
    path: /-post\d+\.(?:html|vnp)$/,
    body: '.article__body.cms-body,.cms-body,[data-field=body]',
    title: '.article__title,.cms-title',
    lead: '.article__sapo,.cms-desc',
    date: '.article__meta time',
    author: '.article__author,.cms-author',
    chrome:
      '[class*=article__box--],.article-relate,.article__tag,[id^=adsWeb_],.ads_middle,.site-header',
  },
  {
    name: 'vccorp',
    marks: '.afcbc-body,.VCSortableInPreviewMode',
    body: '.detail-content.afcbc-body,[data-role=content]',
    title: '[data-role=title]',
    lead: '[data-role=sapo]',
    date: '[data-role=publishdate]',
    author: '[data-role=author]',
    chrome:
      '[type=RelatedOneNews],[type=RelatedNews],[type=VideoStream],.kbwscwl-relatedbox,.box-category',
  },
  {
    name: 'yyyymm-hex',
    path: /\/\d{6}\/[^/]+-(?:[\da-f]{7,}|\d{5,})\/?$/,
    body: '#content.content-detail,.article_content #content',
    title: 'h1.title5,h1.head_title,.article_content h1',
    chrome: '.bd02,.td-post-sharing,.related-post',
  },
  {
    name: 'a-id',
    path: /-a\d+\.html$/,
    body: '#newscontents .content-fck,#contentNews .singular-content,#newscontents,#contentNews',
    title: 'h1.fw700,h1.margintopbot10',
    date: '.pubdate',
    author: 'p.author.ignore',
    chrome: '.titlecate,.block_tag,.evtname,.detail-related,#linkshare',
  },
  {
    name: 'qn',
    marks: '.pseudonym,#content-detail .relates',
    body: '#content-detail',
    title: 'h1.name',
    author: '.pseudonym',
    chrome: '.relates,.topics,.print_page,.block-news-list,[class*=news-related]',
  },
  {
    name: 'tb',
    path: /\/(?:news|tin-tuc)\/\d+\/\d+\/[^/]+$/,
  },
  {
    name: 'kt',
    marks: 'img[src*="/uploads/Image/"]',
  },
];
