import type { ExtractionWarning } from '../domain/article.ts';
import type { HostRule } from '../domain/host-rule.ts';
import { hostOf, urlKey } from '../domain/url-key.ts';
import { CHROME_MARK, type Line } from './lines.ts';
import { dateIn, textOf, withoutScripts } from './pointed.ts';
import type { Dates } from './published.ts';
import type { Title } from './title.ts';

/** What a host's rule finds on a page. */
export interface Chosen {
  /** Whether the rule is in force on the page or finds nothing there: told with the article. */
  readonly notice: Extract<ExtractionWarning, 'host-rule-used' | 'rule-not-found'>;
  /** Whether the rule was made on this very page: a person said that it is an article. */
  readonly here: boolean;
  /** The body, once `prepare` has thrown away what is never article; null where none is chosen. */
  body(): Element | null;
  /** The title, with the line nearest above the body that prints it; null where none is chosen. */
  title(lines: readonly Line[], bodyAt: number): Title | null;
  /** The dates, with the chosen one in the place of the publish date that was found. */
  dates(found: Dates): Dates;
}

const CONTROLS = 'input,button,select,textarea,iframe,object,embed';

/**
 * Finds what the rule names on the copy, before anything is thrown away. Selectors are data from
 * storage: one that is no CSS finds nothing.
 *
 * @param copy changed: the body is put into a division of its own
 * @returns null for a page of another host, as after a navigation in between
 */
export function findChosen(copy: Document, rule: HostRule, url: string): Chosen | null {
  if (hostOf(url) !== rule.host) return null;
  const body = mostText(matches(copy, rule.body));
  const title = firstOf(matches(copy, rule.title), (element) => textOf(element, 500) || null);
  const date = firstOf(matches(copy, rule.date), dateIn);
  const found = body !== null || (rule.body === null && (title !== null || date !== null));
  const held = body && hold(copy, body);
  return {
    notice: found ? 'host-rule-used' : 'rule-not-found',
    here: rule.madeOn === urlKey(url),
    body: () => held && letStand(copy, held),
    title(lines, bodyAt) {
      if (title === null) return null;
      const prints = (line: Line): boolean => line.text === title;
      const above = lines.slice(0, bodyAt + 1).findLastIndex(prints);
      return { text: title, at: above >= 0 ? above : lines.findIndex(prints), certain: true };
    },
    dates(others) {
      if (!date) return others;
      const { published, weekdayWrong } = date;
      const { updated } = others;
      const same = updated?.date === published.date && updated.time === published.time;
      return { ...others, published, weekdayWrong, updated: same ? null : updated };
    },
  };
}

/** The chosen element inside one of ours, and a copy of it from before `prepare`. */
interface Held {
  readonly element: Element;
  readonly spare: Element;
}

function hold(copy: Document, element: Element): Held {
  let held: Element = copy.body;
  if (!element.contains(copy.body)) {
    // Around it, so that a form or a list that is rebuilt inside keeps its place.
    held = copy.createElement('div');
    element.replaceWith(held);
    held.append(element);
  }
  const spare = withoutScripts(held);
  for (const control of Array.from(spare.querySelectorAll(CONTROLS))) control.remove();
  return { element: held, spare };
}

/**
 * What a person pointed at is text although its place or its name speaks against it: it comes
 * back if it was thrown away, and is no chrome.
 */
function letStand(copy: Document, { element: held, spare }: Held): Element {
  let element = held;
  if (!copy.body.contains(held) || lengthOf(held) < lengthOf(spare) / 2) {
    if (copy.body.contains(held)) held.replaceWith(spare);
    else copy.body.append(spare);
    element = spare;
  }
  for (let at: Element | null = element; at; at = at.parentElement) at.removeAttribute(CHROME_MARK);
  const whole = lengthOf(element);
  for (const marked of Array.from(element.querySelectorAll(`[${CHROME_MARK}]`))) {
    if (lengthOf(marked) > whole * 0.3) marked.removeAttribute(CHROME_MARK);
  }
  return element;
}

function matches(copy: Document, selector: string | null): Element[] {
  if (selector === null) return [];
  try {
    return Array.from(copy.querySelectorAll(selector)).slice(0, 50);
  } catch {
    // Not CSS: an older or a broken rule. It finds nothing, and that is said.
    return [];
  }
}

function mostText(elements: readonly Element[]): Element | null {
  let best: Element | null = null;
  let most = 0;
  for (const element of elements) {
    const { length } = textOf(element);
    if (length > most) [best, most] = [element, length];
  }
  return best;
}

function firstOf<T>(elements: readonly Element[], read: (element: Element) => T | null): T | null {
  for (const element of elements) {
    const found = read(element);
    if (found !== null) return found;
  }
  return null;
}

const lengthOf = (element: Element): number => (element.textContent ?? '').trim().length;
