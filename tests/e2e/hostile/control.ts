import MarkdownIt from 'markdown-it';

import { HOSTILE_PAYLOADS, type Payload } from '../../fixtures/hostile/payloads.ts';
import { WITNESS } from './web.ts';

/** A document that shows a payload as careless programs would. */
type Careless = readonly [kind: string, type: string, text: string];

/** Kinds of which nothing can run in a page: they are for sheets, objects and eyes, or lead elsewhere. */
export const NO_SCRIPTS: ReadonlySet<string> = new Set([
  'cells that calculate',
  'prototypes',
  'letters that mislead',
  'calls that need no script',
  // Browsers give such a document an origin of its own, and do not go there from a link.
  'addresses that are documents',
  'ways out to another window',
]);

const head = `<head><script>${WITNESS}</script></head>`;
const html = (kind: string, body: string): Careless => [
  kind,
  'text/html',
  `<!DOCTYPE html><html>${head}<body>${body}</body></html>`,
];

const loose = new MarkdownIt({ html: true, linkify: true });
loose.validateLink = () => true;

/** Nobody escaped anything: in markup, in an attribute, in a script, in XHTML, in Markdown. */
function shownBy({ kind, text }: Payload): readonly Careless[] {
  switch (kind) {
    case 'out of an attribute or a string':
      return [
        html(kind, text),
        html(kind, `<p title="${text}" id='${text}'>x</p><textarea>${text}</textarea>`),
        html(kind, `<script>var x = "${text}";</script>`),
      ];
    case 'JSON that leaves its place':
      return [html(kind, `<script type="application/ld+json">{"a":"${text}"}</script>`)];
    case 'Markdown that acts':
      return [html(kind, loose.render(text))];
    case 'XML that acts':
      return [
        [
          kind,
          'application/xhtml+xml',
          `<html xmlns="http://www.w3.org/1999/xhtml">${head}<body><p>${text}</p></body></html>`,
        ],
        html(kind, text),
      ];
    default:
      return [html(kind, text)];
  }
}

/** A page of ours that shows every payload unescaped, pokes at it, and tells what ran. */
export const controlPage = (): string => `<!DOCTYPE html><html><body><script>
  const rest = (ms) => new Promise((done) => setTimeout(done, ms));
  const show = async ([kind, type, text]) => {
    const frame = document.createElement('iframe');
    frame.style = 'width: 200px; height: 100px';
    const url = URL.createObjectURL(new Blob([text], { type }));
    const loaded = new Promise((done) => { frame.onload = done; });
    frame.src = url;
    document.body.append(frame);
    await Promise.race([loaded, rest(1500)]);
    const ran = new Set();
    const note = () => { try { for (const id of frame.contentWindow.trapped ?? []) ran.add(id); } catch {} };
    note();
    const view = frame.contentWindow;
    for (const element of view.document.querySelectorAll('*')) {
      for (const name of ['mouseover', 'pointerenter', 'focus', 'toggle', 'wheel', 'auxclick', 'copy', 'dragstart', 'submit'])
        try { element.dispatchEvent(new Event(name, { cancelable: true })); } catch {}
      note();
      const href = element.getAttribute('href') ?? '';
      if (/^https?:|^mailto:/i.test(href.trim())) continue;
      try { (element.click ?? (() => element.dispatchEvent(new Event('click')))).call(element); } catch {}
    }
    await rest(60);
    note();
    frame.remove();
    return [kind, [...ran]];
  };
  globalThis.shown = (async () => {
    const documents = ${JSON.stringify(HOSTILE_PAYLOADS.flatMap(shownBy)).replace(/</g, '\\u003c')};
    const all = [];
    while (documents.length > 0) all.push(...await Promise.all(documents.splice(0, 24).map(show)));
    return all;
  })();
</script></body></html>`;
