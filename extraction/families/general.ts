import type { Family } from './family.ts';

/** Systems used everywhere. */
export const GENERAL: readonly Family[] = [
  {
    name: 'joomla-k2',
    marks: '#k2Container,.itemView',
    body: '.itemBody,.itemFullText',
    title: '.itemTitle',
    lead: '.itemIntroText',
    date: '.itemDateCreated',
    chrome:
      '.itemToolbar,.itemRatingBlock,.itemContentFooter,.itemRelated,.itemNavigation,.itemTagsBlock,.itemCategory,.itemBackToTop,.itemAuthor',
  },
  {
    name: 'joomla',
    marks: '.item-page,.com-content-article',
    generator: /joomla/i,
    body: '.com-content-article__body,.item-page',
    title: '.item-page [itemprop=headline],.item-page .page-header h2',
    date: '.article-info .published,.article-info .create',
    chrome:
      '.article-info .createdby,.article-info .category-name,.article-info-term,.pagenavigation,.pager,.mod-breadcrumbs',
  },
  {
    name: 'drupal',
    marks: '.field-name-body,.field--name-body',
    generator: /drupal/i,
    path: /^\/node\/\d+$/,
    body: '.field--name-body,.field-name-body',
    title: '#page-title,.page-title',
    date: '.submitted,.node__submitted',
    chrome:
      '[class*=field-name-field-tags],[class*=field--name-field-tags],[class*=field--name-uid],.link-wrapper',
  },
  {
    name: 'wordpress',
    marks: '.type-post,[class*=wp-block-],.td-post-content',
    generator: /wordpress/i,
    body: '.td-post-content,.tdb_single_content,.entry-content',
    title: 'h1.entry-title,.tdb-title-text',
    lead: '.td-post-sub-title',
    date: '.td-post-date,.posted-on,.entry-date',
    author: '.td-post-author-name a',
    chrome:
      '[id^=ez-toc],.td-a-rec,.td-post-next-prev,.td-post-source-tags,.author-box,.post-navigation,.blog-share,footer.entry-meta,.entry-category,.entry-meta .byline,.td-crumb-container,.post-date',
  },
  {
    name: 'next',
    marks: '#__next',
    body: '[class*=detail_content],[class*=content_detail],[class*=article_content]',
    title: '[class*=detail_title],[class*=article_title]',
    lead: '[class*=detail_brief],[class*=detail_sapo],[class*=detail_desc]',
    author: '[class*=detail_author]',
  },
];
