/** Words that say what an element is doing now, not what it is. */
const STATE =
  /(^|[-_])(active|hover|focus(ed)?|open(ed)?|closed|selected|current|visible|hidden|show(n|ing)?|loaded|loading|first|last|odd|even|lazy(load(ed|ing)?)?|fade|animated?|inview|js|no-js|ng)([-_]|$)/i;

/** Words of layout, which any box may carry: good only where nothing better is there. */
const LAYOUT =
  /^(row|col([-_]?\w+)*|container(-fluid)?|clear(fix)?|(pull|float|text|align)-\w+|[mp][trblxyse]?-?\d+|[dwh]-\w+|left|right|center|wrap(per)?|inner|outer|box|block|grid|flex|full|fl|fr)$/i;

/** Tags that a page has once, by their meaning. */
const LANDMARKS = new Set(['h1', 'article', 'main', 'time']);

/**
 * A CSS selector for an element that finds it and nothing else on its page, made of what the
 * articles of one site share: ids, classes and tags without an article's number or a generated
 * word in them, and places among siblings only where names do not suffice.
 *
 * @param element in the tree of a document
 */
export function selectorOf(element: Element): string {
  const root = element.ownerDocument;
  const finds = (selector: string): boolean => {
    try {
      const found = root.querySelectorAll(selector);
      return found.length === 1 && found[0] === element;
    } catch {
      // No selector that this browser reads: the next one is tried.
      return false;
    }
  };
  const own = namesOf(element);
  for (const name of own) if (finds(name)) return name;

  const tag = tagOf(element);
  for (const ancestor of ancestorsOf(element)) {
    for (const name of namesOf(ancestor)) {
      for (const last of [...own, tag]) {
        if (finds(`${name} ${last}`)) return `${name} ${last}`;
      }
    }
  }
  return pathTo(element, finds);
}

/** Selectors of the element alone, the steadiest first. */
function namesOf(element: Element): string[] {
  const tag = tagOf(element);
  const names: string[] = [];
  for (const attribute of ['itemprop', 'data-role', 'data-field']) {
    const value = element.getAttribute(attribute) ?? '';
    if (isSteady(value)) names.push(`[${attribute}="${value}"]`);
  }
  if (isSteady(element.id)) names.push(`#${element.id}`);
  const classes = (element.getAttribute('class') ?? '').split(/\s+/).filter(isSteady);
  const telling = classes.filter((name) => !LAYOUT.test(name)).slice(0, 8);
  names.push(...telling.map((name) => `${tag}.${name}`));
  if (telling.length > 1) names.push(`${tag}.${telling.join('.')}`);
  const stem = stemOf(element.getAttribute('class') ?? '');
  if (stem) names.push(`${tag}[class^="${stem}"]`);
  if (LANDMARKS.has(tag)) names.push(tag);
  names.push(...classes.filter((name) => LAYOUT.test(name)).map((name) => `${tag}.${name}`));
  return names;
}

/**
 * A name that the next article's page has too: no run of digits (`post-12345`), no piece of a hash
 * (`css-1q2w3e`, `ExternalClass8F2C…`), no state (`is-active`).
 */
export function isSteady(name: string): boolean {
  return (
    /^[A-Za-z_][\w-]{1,59}$/.test(name) &&
    !/\d{3}/.test(name) &&
    !/\d[a-z]+\d/i.test(name) &&
    !/(?=[a-f]*\d)[\da-f]{8}/i.test(name) &&
    !STATE.test(name)
  );
}

/** The word before the hash in a class that SharePoint makes anew for each text. */
function stemOf(classes: string): string | null {
  const stem = /^([A-Za-z]{6,}?)(?=[\dA-F]*\d)[\dA-F]{16,}(?:\s|$)/.exec(classes.trim())?.[1];
  return stem && isSteady(stem) ? stem : null;
}

/** Steps by tag and place from the nearest ancestor that has a name of its own. */
function pathTo(element: Element, finds: (selector: string) => boolean): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) {
    steps.unshift(stepOf(at));
    const { parentElement: parent } = at;
    if (!parent) break;
    for (const name of parent.tagName.toUpperCase() === 'BODY' ? ['body'] : namesOf(parent)) {
      const selector = `${name} > ${steps.join(' > ')}`;
      if (finds(selector)) return selector;
    }
  }
  // Tags that cannot be written, or a document without a body: places alone always find it.
  const places: string[] = [];
  for (let at: Element | null = element; at?.parentElement; at = at.parentElement) {
    places.unshift(`:nth-child(${Array.from(at.parentElement.children).indexOf(at) + 1})`);
  }
  return [':root', ...places].join(' > ');
}

function stepOf(element: Element): string {
  const tag = tagOf(element);
  const alike = Array.from(element.parentElement?.children ?? []).filter(
    ({ tagName }) => tagName === element.tagName,
  );
  return alike.length > 1 ? `${tag}:nth-of-type(${alike.indexOf(element) + 1})` : tag;
}

/** From the parent up to, not with, the body: its names differ from article to article. */
function* ancestorsOf(element: Element): Generator<Element> {
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (/^(?:BODY|HTML)$/i.test(at.tagName)) return;
    yield at;
  }
}

const tagOf = (element: Element): string =>
  /^[a-z][a-z\d-]*$/i.test(element.localName) ? element.localName : '*';
