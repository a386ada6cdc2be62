import { t } from '../components/t.ts';
import { PICKER_STYLE } from './style.ts';

/** A window of our own over the page; what is shown and pressed there never reaches the page. */
export interface Stage {
  readonly document: Document;
  readonly window: Window;
  /** The one element that stands in the page's document. */
  readonly host: Element;
  /** Lets the page be used again: only this part of the window stays. */
  shrinkTo(rect: DOMRect): void;
  focus(): void;
  remove(): void;
}

const TAG = 'cat-bao-picker';

const OVER_ALL: Readonly<Record<string, string>> = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: '0',
  width: '100%',
  height: '100%',
  margin: '0',
  padding: '0',
  border: '0',
  overflow: 'visible',
  background: 'none',
  'z-index': '2147483647',
  'pointer-events': 'auto',
  visibility: 'visible',
  opacity: '1',
};

const FRAME: Readonly<Record<string, string>> = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: '0',
  width: '100%',
  height: '100%',
  border: '0',
  background: 'transparent',
  // A frame whose scheme differs from its document's is painted opaque.
  'color-scheme': 'light',
};

/**
 * Puts a blank frame in a closed shadow root over the page. Events inside a frame go to the
 * frame's own window, so that no listener of the page, captured at its window or not, can stop or
 * see them; style sheets of the page do not reach into it, nor can its scripts.
 *
 * @param ready called with the stage, again if the page took the frame out and it was put back
 * @param replaced another picker has taken its place: one of a newer version, after an update
 */
export function openStage(
  page: Document,
  title: string,
  ready: (stage: Stage) => void,
  replaced: () => void,
): Stage {
  for (const older of page.querySelectorAll(TAG)) older.remove();
  const host = page.createElement(TAG);
  style(host, OVER_ALL);
  // Blank and ours: nothing of the page, and no address, is ever loaded into it.
  // oxlint-disable-next-line react/iframe-missing-sandbox
  const frame = page.createElement('iframe');
  frame.title = title;
  style(frame, FRAME);
  host.attachShadow({ mode: 'closed' }).append(frame);

  let watcher: MutationObserver | null = null;
  const stage: Stage = {
    get document() {
      return frame.contentDocument ?? page;
    },
    get window() {
      return frame.contentWindow ?? window;
    },
    host,
    shrinkTo({ left, top, width, height }) {
      style(host, { 'pointer-events': 'none' });
      style(frame, {
        inset: `${top}px auto auto ${left}px`,
        width: `${width}px`,
        height: `${height}px`,
        'pointer-events': 'auto',
      });
    },
    focus() {
      frame.focus({ preventScroll: true });
      frame.contentWindow?.focus();
    },
    remove() {
      watcher?.disconnect();
      host.remove();
    },
  };
  let left = 5;
  const put = (): void => {
    // Beside the body, so that no place among its children moves.
    page.documentElement.append(host);
    onTop(host);
  };
  frame.addEventListener('load', () => {
    if (!frame.contentDocument) return;
    dress(frame.contentDocument);
    ready(stage);
  });
  put();
  watcher = new MutationObserver(() => {
    if (host.isConnected) return;
    if (page.querySelector(TAG)) return replaced();
    if (left-- > 0) put();
  });
  watcher.observe(page.documentElement, { childList: true });
  return stage;
}

/** The top layer is above every z-index (Chrome 114, Firefox 125); elsewhere the largest must do. */
function onTop(host: HTMLElement): void {
  if (typeof host.showPopover !== 'function') return;
  try {
    host.popover = 'manual';
    host.showPopover();
  } catch {
    // Not allowed in this document: the z-index stands.
  }
}

function dress(document: Document): void {
  const { theme = 'auto' } = globalThis.catBaoPickerLooks ?? {};
  const dark =
    theme === 'auto' ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
  document.documentElement.lang = t('lang');
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
  try {
    const View = document.defaultView;
    if (!View) return;
    // A made sheet is no inline style: the page's policy has no say in it.
    const sheet = new View.CSSStyleSheet();
    sheet.replaceSync(PICKER_STYLE);
    document.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox forbids it across its walls; there a style element of an extension is let through.
    const element = document.createElement('style');
    element.textContent = PICKER_STYLE;
    document.head.append(element);
  }
}

function style(element: HTMLElement, rules: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(rules)) {
    element.style.setProperty(name, value, 'important');
  }
}
