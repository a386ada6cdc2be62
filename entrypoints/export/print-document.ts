/** Long enough for a dialog that does not say when it was closed. */
const KEPT_MS = 10 * 60 * 1000;

/**
 * Prints a document that is not on the screen. It stands in a frame that may run no script; the frame is of
 * our origin so that this page can call for the dialog.
 */
export async function printDocument(html: Blob): Promise<void> {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
  frame.title = document.title;
  frame.className = 'print-frame';
  const url = URL.createObjectURL(html);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = url;
  document.body.append(frame);
  await loaded;
  const view = frame.contentWindow;
  const end = (): void => {
    frame.remove();
    URL.revokeObjectURL(url);
  };
  view?.addEventListener('afterprint', end, { once: true });
  setTimeout(end, KEPT_MS);
  view?.focus();
  view?.print();
}
