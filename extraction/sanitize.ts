import DOMPurify from 'dompurify';

import {
  ARTICLE_ATTRIBUTES,
  ARTICLE_TAGS,
  LINK_SCHEME,
  LINK_REL,
  PICTURE_SCHEME,
} from '../domain/article-markup.ts';
import { makePolicy, type TrustedPolicy } from './trusted-types.ts';

const CONFIG = {
  ALLOWED_TAGS: [...ARTICLE_TAGS],
  ALLOWED_ATTR: [...ARTICLE_ATTRIBUTES],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  // These hold no address, so the next rule is not for them.
  ADD_URI_SAFE_ATTR: ['colspan', 'rowspan', 'rel'],
  ALLOWED_URI_REGEXP: LINK_SCHEME,
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
};

type Realm = Window & typeof globalThis;

const here = globalThis as unknown as Realm;

let policy: TrustedPolicy | null | undefined;

/** Everything that it is used for parses into a document in which nothing runs or loads. */
const doorwayPolicy = (): TrustedPolicy | null =>
  (policy ??= makePolicy(here, 'cat-bao-doorway', { createHTML: (html) => html }));

/** A page's whole HTML as a document in which nothing runs or loads: to be read, never to be shown. */
export const inertDocument = (html: string): Document =>
  new DOMParser().parseFromString(doorwayPolicy()?.createHTML(html) ?? html, 'text/html');

/** The one place where a foreign page's HTML becomes ours. See `sanitizeHtml`. */
export function createSanitizer(window: Realm): (html: string) => string {
  const purify = createPurify(window);
  // Once: it is taken apart at every call otherwise.
  purify.setConfig(configFor(window));
  return (html) => purify.sanitize(html);
}

/** Left to itself it would make a policy of its own. */
const configFor = (window: Realm) => ({
  ...CONFIG,
  TRUSTED_TYPES_POLICY: (window === here ? doorwayPolicy() : null) as unknown as null,
});

function createPurify(window: Realm): typeof DOMPurify {
  const purify = DOMPurify(window);
  // What is not allowed is taken out and its content put in its place. That must not befall the body in
  // which all else stands: every part of it would be copied first. And scripts go before anything is
  // moved: one that was never closed, moved, is told of as a breach of our own pages' rules for strings,
  // though it runs there as little as any other.
  purify.addHook('uponSanitizeElement', (node, { tagName, allowedTags }) => {
    const root = node.parentNode === node.ownerDocument?.documentElement;
    allowedTags['body'] = root;
    if (!root || tagName !== 'body') return;
    for (const script of (node as Element).querySelectorAll('script')) script.remove();
  });
  purify.addHook('afterSanitizeAttributes', (node) => {
    const link = node.tagName === 'A';
    const picture = node.tagName === 'IMG';
    if (!link && node.hasAttribute('href')) node.removeAttribute('href');
    if (!picture && node.hasAttribute('src')) node.removeAttribute('src');
    if (link && !LINK_SCHEME.test(node.getAttribute('href') ?? '')) node.removeAttribute('href');
    if (link) node.setAttribute('rel', LINK_REL);
    else node.removeAttribute('rel');
    if (picture && !PICTURE_SCHEME.test(node.getAttribute('src') ?? '')) node.remove();
  });
  return purify;
}

let sanitizer: ((html: string) => string) | null = null;

/**
 * HTML with article markup only: no script, style, class, form, frame or foreign namespace; links
 * to http(s) and mailto, pictures from http(s), both absolute. Needs a window.
 */
export function sanitizeHtml(html: string): string {
  sanitizer ??= createSanitizer(here);
  return sanitizer(html);
}

/** Where a picture's address stands in what `displayFragment` gives: nothing is loaded from there. */
export const PICTURE_ADDRESS = 'data-address';

let displayer: ((html: string) => DocumentFragment) | null = null;

/**
 * Stored HTML to be shown in a page of ours: the same markup and no more, whoever wrote it into the
 * library. Links open in a new tab that knows nothing of ours; pictures do not load, their addresses
 * stand in `PICTURE_ADDRESS`.
 */
export function displayFragment(html: string): DocumentFragment {
  displayer ??= createDisplayer(here);
  return displayer(html);
}

function createDisplayer(window: Realm): (html: string) => DocumentFragment {
  const purify = createPurify(window);
  // Behind the doorway's own hook: what comes here is as it would be stored. The document that it
  // stands in is inert, so no picture has begun to load.
  purify.addHook('afterSanitizeAttributes', (node) => {
    if (node.tagName === 'A') {
      node.setAttribute('target', '_blank');
      node.setAttribute('referrerpolicy', 'no-referrer');
    }
    if (node.tagName !== 'IMG') return;
    node.setAttribute(PICTURE_ADDRESS, node.getAttribute('src') ?? '');
    node.removeAttribute('src');
    node.setAttribute('referrerpolicy', 'no-referrer');
    node.setAttribute('decoding', 'async');
  });
  purify.setConfig({ ...configFor(window), RETURN_DOM_FRAGMENT: true });
  return (html) => purify.sanitize(html) as unknown as DocumentFragment;
}
