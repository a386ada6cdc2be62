import { computeAccessibleName, getRole, isInaccessible } from 'dom-accessibility-api';

import type { Step, Words } from './steps.ts';

/** The elements to which the steps lead, in the order of the document. */
export function find(steps: readonly Step[]): Element[] {
  let found: Element[] | null = null;
  for (const step of steps) found = follow(step, found);
  return found ?? [];
}

/** @param from null for the document */
function follow(step: Step, from: Element[] | null): Element[] {
  switch (step.kind) {
    case 'css':
      return within(from, step.selector);
    case 'closed':
      return (from ?? []).flatMap((element) => closedWithin(element, step.selector));
    case 'role':
      return within(from, '*').filter((element) => isOfRole(element, step));
    case 'text':
      return smallest(within(from, ':not(script, style, noscript, head, head *)'), step.words);
    case 'label':
      return within(from, '*').filter((element) =>
        labelsOf(element).some((label) => matches(step.words, label)),
      );
    case 'has-text':
      return (from ?? []).filter((element) => matches(step.words, textOf(element)));
    case 'nth':
      return (from ?? []).slice(step.n, step.n === -1 ? undefined : step.n + 1);
    case 'frame':
      throw new Error('a frame is another document');
    default:
      return step satisfies never;
  }
}

function within(from: Element[] | null, selector: string): Element[] {
  const trees = (from ?? [document]).flatMap(treesIn);
  const found = new Set(trees.flatMap((tree) => [...tree.querySelectorAll(selector)]));
  return trees.length < 2 ? [...found] : [...found].sort(inOrder);
}

/** What is in a tree of its own, open to all, is looked into as well. */
function treesIn(top: ParentNode): ParentNode[] {
  const hosts = [top as Element, ...top.querySelectorAll('*')];
  return [top, ...hosts.flatMap(({ shadowRoot }) => (shadowRoot ? treesIn(shadowRoot) : []))];
}

/** The browser lets its own scripts look into every root. */
function closedWithin(element: Element, selector: string): Element[] {
  const { openOrClosedShadowRoot: root } = element as { openOrClosedShadowRoot?: ShadowRoot };
  return [...(root?.querySelectorAll(selector) ?? [])];
}

function inOrder(a: Element, b: Element): number {
  const [one, other] = a.getRootNode() === b.getRootNode() ? [a, b] : [outermost(a), outermost(b)];
  if (one === other) return 0;
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** What of the document itself it is, or is in the tree of. */
function outermost(element: Element): Element {
  const { host } = element.getRootNode() as Partial<ShadowRoot>;
  return host ? outermost(host) : element;
}

function isOfRole(element: Element, { role, name, level }: Step & { kind: 'role' }): boolean {
  if (getRole(element) !== role || isInaccessible(element, STYLES)) return false;
  if (level !== undefined && levelOf(element) !== level) return false;
  return name === undefined || matches(name, normal(computeAccessibleName(element, STYLES)));
}

/** Asked of the window by name: the library asks it by itself, which a sandbox may not. */
const STYLES = {
  getComputedStyle: (element: Element, pseudo?: string | null) =>
    window.getComputedStyle(element, pseudo),
};

const levelOf = (element: Element): number =>
  Number(element.getAttribute('aria-level') ?? /^h([1-6])$/.exec(element.localName)?.[1]);

/** Those that say the words and have nothing inside that does. */
function smallest(elements: Element[], words: Words): Element[] {
  const saying = new Set(elements.filter((element) => matches(words, textOf(element))));
  return [...saying].filter((element) => ![...element.children].some((child) => saying.has(child)));
}

function textOf(element: Element): string {
  const { textContent } = element;
  const button = element.matches('input:is([type=button], [type=submit], [type=reset])');
  return normal(button ? (element as HTMLInputElement).value : (textContent ?? ''));
}

function labelsOf(element: Element): string[] {
  const named = element.getAttribute('aria-labelledby');
  if (named) {
    const labels = named.split(/\s+/).map((id) => document.querySelector(`#${CSS.escape(id)}`));
    return labels.map((label) => normal(label?.textContent ?? ''));
  }
  const label = element.getAttribute('aria-label');
  const labels = [...((element as HTMLInputElement).labels ?? [])];
  return [
    ...(label ? [normal(label)] : []),
    ...labels.map(({ textContent }) => normal(textContent ?? '')),
  ];
}

const normal = (text: string): string => text.replace(/[\s\u200b]+/g, ' ').trim();

function matches(words: Words, text: string): boolean {
  switch (words.kind) {
    case 'whole':
      return text === normal(words.text);
    case 'part':
      return text.toLowerCase().includes(normal(words.text).toLowerCase());
    case 'pattern':
      return new RegExp(words.source, words.flags).test(text);
    default:
      return words satisfies never;
  }
}
