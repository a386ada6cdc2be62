import { CHROME_MARK } from './lines.ts';

/** Never part of what an article says. */
const DEAD =
  'link,svg,canvas,select,option,button,input,textarea,menu,dialog,' +
  'marquee,iframe,object,embed,audio,video,nav,[hidden],[role=navigation],[role=search],' +
  '[role=dialog],[role=alertdialog],.hide-accessible,.sr-only,.visually-hidden,.screen-reader-text,' +
  '.hidden,#wm-ipp,#wm-ipp-base,.ms-SkiptoNavigation,.ms-SkiptoMainContent,.s4-notdlg,#s4-ribbonrow';

/** Boxes of other stories and of the site, by the words that people name them with. */
const BOX =
  /(^|[-_\s])(breadcrumbs?|crumbs?|related|relates?|comments?|binh-?luan|discussion|sidebar|side-?bar|footer|banner|advert\w*|ads?|adv|quang-?cao|weather|newsletter|subscribe|recommend\w*|popular|most-?(read|view)\w*|(news|tin|bai|box)-?(lien-?quan|khac|cm|relate\w*|other|moi|doc-?nhieu)|other-?(news|cat|posts?)|(zone)?right|sticky|duong-?dan|asset-?links|outbrain|taboola|promo)([-_\s]|$)|lien-?quan|tin-?khac|relatednews|thong-?ke|newsrelated/i;

/** Tools of the page: sharing, printing, sizes of type, rating, tags, counters. */
const TOOL =
  /(^|[-_\s])(share\w*|social\w*|tags?|keywords?|tu-?khoa|rat(e|ing)s?|vote|print(ed|er)?|tools?|toolbar|font-?size|co-?chu|cong-?cu|like|follow|actions?|counter|view-?count|count-?view|player)([-_\s]|$)|fontsize|readcounter|printandback|user-actions|taglib-/i;

/**
 * Removes from the copy what is never article, makes the page-wide form of ASP.NET a plain
 * division, and marks boxes and tools (they may hold the date or the counter, so they stay).
 */
export function prepare(copy: Document): void {
  const { body } = copy;
  if (!body) return;
  for (const element of Array.from(body.querySelectorAll('script,style,noscript,template')))
    element.remove();
  const whole = textLength(body);
  // Broken markup can put the whole page inside a bar that was to be hidden: that one stays.
  const bury = (element: Element): void => {
    if (textLength(element) < whole * 0.6) element.remove();
  };
  for (const element of Array.from(body.querySelectorAll(DEAD))) bury(element);
  for (const element of Array.from(body.querySelectorAll('[style]'))) {
    const style = element.getAttribute('style') ?? '';
    if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) bury(element);
  }
  for (const form of Array.from(body.querySelectorAll('form'))) {
    const division = copy.createElement('div');
    while (form.firstChild) division.append(form.firstChild);
    form.replaceWith(division);
  }
  for (const element of Array.from(body.querySelectorAll('header,footer,aside,[class],[id]'))) {
    const kind = kindOf(element);
    if (kind && !element.querySelector('h1') && textLength(element) < whole * 0.4) {
      if (kind === 'tool' && proseLength(element) > 200) continue;
      element.setAttribute(CHROME_MARK, kind);
    }
  }
}

function kindOf(element: Element): 'box' | 'tool' | null {
  const tag = element.tagName.toUpperCase();
  if (tag === 'FOOTER' || tag === 'ASIDE') return 'box';
  if (tag === 'HEADER') return element.closest('article,main') ? null : 'box';
  if (
    /^(A|SPAN|IMG|TD|TR|TABLE|BODY|B|STRONG|EM|I)$/.test(tag) &&
    !/tag|share|count/i.test(element.className)
  )
    return null;
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`.replace(
    /([a-z])([A-Z])/g,
    '$1-$2',
  );
  if (names.length > 400) return null;
  if (BOX.test(names)) return 'box';
  return TOOL.test(names) ? 'tool' : null;
}

const textLength = (element: Element): number => (element.textContent ?? '').trim().length;

const proseLength = (element: Element): number =>
  Array.from(element.querySelectorAll('p')).reduce(
    (sum, paragraph) => sum + (textLength(paragraph) > 80 ? textLength(paragraph) : 0),
    0,
  );
