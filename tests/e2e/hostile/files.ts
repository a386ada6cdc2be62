import { strFromU8, unzipSync } from 'fflate';
import MarkdownIt from 'markdown-it';

import type { Tab } from '../../../scripts/drive/driven.ts';
import { exportFormats } from '../../../export/formats.ts';
import { WITNESS_AT } from './web.ts';

/** Every format, as the export page lists it. */
export const FORMATS = exportFormats.map(({ id }) => id);

/** Keeps what the page would have the browser download, in place of that. */
export const KEEP_DOWNLOADS = `globalThis.blobs = new Map();
  globalThis.downloads = [];
  const made = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    const url = made.call(URL, blob);
    blobs.set(url, blob);
    return url;
  };
  const pressed = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    if (!this.download) return pressed.call(this);
    downloads.push({ name: this.download, blob: blobs.get(this.href) });
  };
  0`;

/** Chooses a format and waits for its preview. */
export const chooseFormat = (id: string): string => `(async () => {
  const radio = () => document.querySelector('input[name=format][value=${id}]');
  for (const head of document.querySelectorAll('.format-groups .disclosure-head[aria-expanded=false]')) head.click();
  (await there('${id}', radio)).click();
  await rest(400);
  await there('the preview of ${id}', () => document.querySelector('.preview[aria-busy=false]'));
  return document.querySelector('.preview').textContent.length;
})()`;

/** Has the file of the chosen format written. @returns it in base64 */
const SAVE = `(async () => {
  const before = downloads.length;
  await press('.send .button-primary:enabled');
  const { blob } = await there('the file', () => downloads[before]);
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += 32768) binary += String.fromCharCode(...bytes.subarray(at, at + 32768));
  return btoa(binary);
})()`;

export const savedBytes = async (page: Pick<Tab, 'evaluate'>): Promise<Buffer> =>
  Buffer.from(await page.evaluate<string>(SAVE), 'base64');

/** A page with a witness, and without the policy that would stop what the markup allows. */
export const bared = (html: string): string =>
  html
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
    .replace(/<head>|(?=<title>)|^/, `$&<script src="${WITNESS_AT}"></script>`);

/** The chapters of a book, each with a witness. */
export const chapters = (book: Buffer): readonly (readonly [name: string, xhtml: string])[] =>
  Object.entries(unzipSync(book))
    .filter(([name]) => name.endsWith('.xhtml'))
    .map(([name, bytes]) => [
      name,
      strFromU8(bytes)
        .replace('<head>', `<head><script src="${WITNESS_AT}"></script>`)
        // The book's own, which are not on the shelf.
        .replace(/<link rel="stylesheet"[^>]*>| src="cover\.svg"/g, ''),
    ]);

/** A folder of notes as one page, shown as previews do that let HTML and any address through. */
export function notesPage(folder: Buffer): string {
  const reader = new MarkdownIt({ html: true, linkify: true, typographer: true });
  reader.validateLink = () => true;
  const notes = Object.entries(unzipSync(folder)).filter(([name]) => name.endsWith('.md'));
  const shown = notes.map(([, bytes]) => `<article>${reader.render(strFromU8(bytes))}</article>`);
  return `<!DOCTYPE html><html><head><script src="${WITNESS_AT}"></script></head><body>${shown.join('\n')}</body></html>`;
}

/** A page that opens files in frames, a few at a time, and tells what became of them. */
export const framesPage = (files: readonly string[]): string => `<!DOCTYPE html><html><body><script>
  globalThis.opened = (async () => {
    const files = ${JSON.stringify(files)};
    const docs = [];
    while (files.length > 0)
      await Promise.all(files.splice(0, 20).map((file) => new Promise((done) => {
        const frame = document.createElement('iframe');
        frame.onload = () => done(docs.push(frame));
        frame.src = file;
        document.body.append(frame);
      })));
    return docs;
  })();
</script></body></html>`;
