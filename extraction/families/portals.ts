import type { Family } from './family.ts';

/** Systems of state and Party portals. */
export const PORTALS: readonly Family[] = [
  {
    name: 'liferay',
    marks: '.portlet-boundary,[id^=p_p_id_]',
    path: /\/-\/(?:asset_publisher|view-article)\//,
    body: '.asset-full-content .journal-content-article,.journal-content-article,.asset-full-content,.vcms-content',
    // The portlet's name stands in headings too; the back link's hidden label is "null".
    title: '.header-title,.asset_title,.asset-title',
    lead: '.asset-abstract .assetdesc,.asset-full-content .asset-summary',
    date: '.asset-publish-date,.metadata-publish-date',
    chrome:
      '.portlet-title,.portlet-title-text,.asset-links,.related-assets,.related_assets,.asset-flag,.asset-ratings,.site-title',
  },
  {
    name: 'sharepoint',
    marks: '#s4-bodyContainer,#s4-workspace,.ms-rtestate-field,[class^=ExternalClass]',
    generator: /sharepoint/i,
    body: '.ms-rtestate-field,div[id$="__ControlWrapper_RichHtmlField"],[class^=ExternalClass],#divArticleDescription',
    title: '[id$=lblTitle],[id$=txtTitle]',
    lead: '[id$=lblSapo],[id$=lblSummary],[id$=lblDescription]',
    date: '[id$=lblDate],#txtDateString',
    chrome: '#s4-ribbonrow,.ms-core-navigation,.ms-breadcrumb',
  },
  {
    name: 'dotnetnuke',
    marks: '[id^=dnn_ctr],#dnn_ContentPane',
    generator: /dotnetnuke|\bdnn\b/i,
    body: '[id^=dnn_ctr][id$=lblContent],[id^=dnn_ctr][id*=_ModuleContent]',
    title: '[id^=dnn_ctr][id$=lblTitle]',
    lead: '[id^=dnn_ctr][id$=lblSummary],[id^=dnn_ctr][id$=lblDescription]',
    date: '[id^=dnn_ctr][id$=lblDate]',
    author: '[id^=dnn_ctr][id$=lblAuthor]',
    // Its skins print the day of the visit and the way to the page.
    chrome: '[id*=CURRENTDATE],[id*=BREADCRUMB],[id*=_dlOther],#dnn_FooterPane',
  },
  {
    name: 'nukeviet',
    marks: '.news_column,#news-bodyhtml',
    generator: /nukeviet/i,
    path: /[?&]nv=news\b/,
    body: '#news-bodyhtml,.bodytext',
    title: '.news_column h1,#news_detail h1',
    lead: '#hometext,.hometext',
    chrome: '.current-time,.copyright,#idcomment,.comment-form,#form3B',
  },
  {
    name: 'webcenter',
    marks: '[id^="T:oc_"]',
    path: /\/webcenter\/portal\//,
  },
  {
    name: 'vnpt',
    marks: 'img[src*="/App/images/"],img[onerror*="/App/images/"]',
    path: /\/tin-tuc\/[^/]+\/[^/]+-t\.html$/,
  },
];
