import { inertDocument } from './sanitize.ts';

/** What a frame may do that shows a snapshot: lay out text and pictures that the page itself holds. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'; base-uri 'none'";

/** Elements that are of no use without scripts and network, or that could reach for it. */
const ACTIVE =
  'script, noscript, template, base, meta, link, iframe, frame, object, embed, applet, portal, ' +
  'audio, video, source, track, dialog, ' +
  // They would give a link its address back.
  'set, animate, animateMotion, animateTransform';

/** Attributes that name something to be loaded. */
const LOADING: ReadonlySet<string> = new Set([
  'srcset',
  'imagesrcset',
  'ping',
  'background',
  'poster',
  'formaction',
  'action',
]);

/**
 * A kept page as a document for a frame with `sandbox=""`: a policy first that lets nothing load or
 * run, then the page without what could try. Links are read, not followed: within the frame they
 * would lead to the live page. Never to be put into a page of ours.
 */
export function snapshotPage(html: string): string {
  const page = inertDocument(html);
  for (const element of page.querySelectorAll(ACTIVE)) element.remove();
  for (const element of page.querySelectorAll('*')) clear(element);
  const policy = page.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = POLICY;
  page.head.prepend(policy);
  // A page without one was laid out by the rules of old browsers, and shall be again.
  return `${page.doctype ? '<!doctype html>' : ''}${page.documentElement.outerHTML}`;
}

function clear(element: Element): void {
  for (const { name } of Array.from(element.attributes)) {
    if (name.startsWith('on') || LOADING.has(name)) element.removeAttribute(name);
  }
  const address = element.getAttribute('href') ?? element.getAttribute('xlink:href');
  if (address !== null) {
    if (!element.hasAttribute('title') && /^https?:/i.test(address))
      element.setAttribute('title', address);
    element.removeAttribute('href');
    element.removeAttribute('xlink:href');
  }
  if (element.hasAttribute('src') && !/^data:image\//i.test(element.getAttribute('src') ?? '')) {
    element.removeAttribute('src');
  }
}
