import marks from './article-marks.css?inline';
import pictures from './article-pictures.css?inline';
import text from './article-text.css?inline';

let sheet: CSSStyleSheet | null = null;

/**
 * Where the article's nodes stand in an element of the page: a root of their own, which ids, names
 * and styles do not leave, nor the page's come into. It is open, for nothing in it runs.
 */
export function textRoot(host: HTMLElement): HTMLElement {
  const present = host.shadowRoot?.firstElementChild;
  if (present) return present as HTMLElement;
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [(sheet ??= sheetOf(text + pictures + marks))];
  const place = host.ownerDocument.createElement('div');
  place.className = 'text';
  root.append(place);
  return place;
}

function sheetOf(css: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}
