/** What an article's HTML may consist of. The doorway lets nothing else through, a circle neither. */
export const ARTICLE_TAGS: readonly string[] = (
  'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tfoot tr th td caption figure figcaption ' +
  'img a blockquote em strong b i u s sub sup small code pre br hr div span q cite mark'
).split(' ');

export const ARTICLE_ATTRIBUTES: readonly string[] = [
  'href',
  'src',
  'alt',
  'title',
  'colspan',
  'rowspan',
  'rel',
];

/** Where a link may lead, and where a picture may come from. */
export const LINK_SCHEME = /^(?:https?|mailto):/i;
export const PICTURE_SCHEME = /^https?:/i;

/** What every link has. */
export const LINK_REL = 'noopener noreferrer';
