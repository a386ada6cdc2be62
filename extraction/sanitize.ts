import DOMPurify from 'dompurify';

const TAGS = (
  'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tfoot tr th td caption figure figcaption ' +
  'img a blockquote em strong b i u s sub sup small code pre br hr div span q cite mark'
).split(' ');
const ATTRIBUTES = ['href', 'src', 'alt', 'title', 'colspan', 'rowspan', 'rel'];

/** The one place where a foreign page's HTML becomes ours. See `sanitizeHtml`. */
export function createSanitizer(window: Window & typeof globalThis): (html: string) => string {
  const purify = DOMPurify(window);
  purify.addHook('afterSanitizeAttributes', (node) => {
    const link = node.tagName === 'A';
    const picture = node.tagName === 'IMG';
    if (!link && node.hasAttribute('href')) node.removeAttribute('href');
    if (!picture && node.hasAttribute('src')) node.removeAttribute('src');
    if (link && !/^(?:https?|mailto):/i.test(node.getAttribute('href') ?? ''))
      node.removeAttribute('href');
    if (link) node.setAttribute('rel', 'noopener noreferrer');
    else node.removeAttribute('rel');
    if (picture && !/^https?:/i.test(node.getAttribute('src') ?? '')) node.remove();
  });
  // Once: it is taken apart at every call otherwise.
  purify.setConfig({
    ALLOWED_TAGS: TAGS,
    ALLOWED_ATTR: ATTRIBUTES,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    // These hold no address, so the next rule is not for them.
    ADD_URI_SAFE_ATTR: ['colspan', 'rowspan', 'rel'],
    ALLOWED_URI_REGEXP: /^(?:https?|mailto):/i,
    // What stands inside these is code or form, never prose.
    FORBID_CONTENTS: [
      'script',
      'style',
      'svg',
      'math',
      'iframe',
      'object',
      'template',
      'noscript',
      'select',
    ],
  });
  return (html) => purify.sanitize(html);
}

let sanitizer: ((html: string) => string) | null = null;

/**
 * HTML with article markup only: no script, style, class, form, frame or foreign namespace; links
 * to http(s) and mailto, pictures from http(s), both absolute. Needs a window.
 */
export function sanitizeHtml(html: string): string {
  sanitizer ??= createSanitizer(globalThis as unknown as Window & typeof globalThis);
  return sanitizer(html);
}
