import { identify } from './families.ts';
import { markByFamily } from './family-marks.ts';
import { CHROME_MARK } from './lines.ts';

/** Never part of what an article says. */
const DEAD =
  'link,svg,canvas,select,option,button,input,textarea,menu,dialog,' +
  'marquee,iframe,object,embed,audio,video,nav,[hidden],[role=navigation],[role=search],' +
  '[role=dialog],[role=alertdialog],.hide-accessible,.sr-only,.visually-hidden,.screen-reader-text,' +
  '.hidden,#wm-ipp,#wm-ipp-base,.ms-SkiptoNavigation,.ms-SkiptoMainContent,.s4-notdlg,#s4-ribbonrow';

/** Boxes of other stories and of the site, by the words that people name them with. */
const BOX =
  /(^|[-_\s])(breadcrumbs?|crumbs?|related|relates?|comments?|binh-?luan|discussion|sidebar|side-?bar|footer|banner|advert\w*|ads?|adv|quang-?cao|weather|newsletter|subscribe|recommend\w*|popular|most-?(read|view)\w*|(news|tin|bai|box)-?(lien-?quan|khac|cm|relate\w*|other|moi|doc-?nhieu)|other-?(news|cat|posts?)|(?<!(?:text|align|pull|float|col|td|rte)[-_])(zone)?right|sticky|duong-?dan|asset-?links|outbrain|taboola|promo)([-_\s]|$)|lien-?quan|tin-?khac|relatednews|thong-?ke|newsrelated/i;

/** Tools of the page: sharing, printing, sizes of type, rating, tags, counters. */
const TOOL =
  /(^|[-_\s])(share\w*|social\w*|tags?|keywords?|tu-?khoa|rat(e|ing)s?|vote|print(ed|er)?|tools?|toolbar|font-?size|co-?chu|cong-?cu|like|follow|actions?|counter|view-?count|count-?view|player|audio\w*|speech|tts|toc)([-_\s]|$)|fontsize|readcounter|printandback|user-actions|taglib-/i;

/**
 * Removes from the copy what is never article, makes the page-wide form of ASP.NET a plain
 * division, and marks boxes and tools (they may hold the date or the counter, so they stay).
 *
 * @param url the page's address, a sign of its system
 */
export function prepare(copy: Document, url: string): void {
  const { body } = copy;
  if (!body) return;
  const families = identify(copy, url);
  for (const element of Array.from(body.querySelectorAll('script,style,noscript,template')))
    element.remove();
  const whole = textLength(body);
  // Broken markup can put the whole page inside a bar that was to be hidden: that one stays.
  const bury = (element: Element): void => {
    if (!element.firstChild || textLength(element) < whole * 0.6) element.remove();
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
  const prose = proseLength(body);
  const kinds = new Map<string, Kind>();
  for (const element of Array.from(body.querySelectorAll('header,footer,aside,[class],[id]'))) {
    const kind = kindOf(element, kinds);
    if (kind && !element.querySelector('h1') && textLength(element) < whole * 0.4) {
      const own = proseLength(element);
      if (kind === 'tool' && own > 200) continue;
      // What holds most of the page's paragraphs is the article, whatever it is called.
      if (own > 1500 && own > prose * 0.4) continue;
      element.setAttribute(CHROME_MARK, kind);
    }
  }
  markByFamily(copy, families, whole);
}

type Kind = 'box' | 'tool' | null;

/** @param kinds what was found for the same names before: menus repeat them */
function kindOf(element: Element, kinds: Map<string, Kind>): Kind {
  const tag = element.tagName.toUpperCase();
  if (tag === 'FOOTER' || tag === 'ASIDE') return 'box';
  if (tag === 'HEADER') return element.closest('article,main') ? null : 'box';
  if (
    /^(A|SPAN|IMG|TD|TR|TABLE|BODY|B|STRONG|EM|I)$/.test(tag) &&
    !/tag|share|count/i.test(element.className)
  )
    return null;
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`;
  let kind = kinds.get(names);
  if (kind === undefined) {
    kind = kindOfNames(names);
    kinds.set(names, kind);
  }
  return kind;
}

function kindOfNames(names: string): Kind {
  if (names.length > 400) return null;
  const words = names.replace(/([a-z])([A-Z])/g, '$1-$2');
  if (BOX.test(words)) return 'box';
  return TOOL.test(words) ? 'tool' : null;
}

const textLength = (element: Element): number => (element.textContent ?? '').trim().length;

const proseLength = (element: Element): number =>
  Array.from(element.querySelectorAll('p')).reduce(
    (sum, paragraph) => sum + (textLength(paragraph) > 80 ? textLength(paragraph) : 0),
    0,
  );
