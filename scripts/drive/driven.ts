import type { Language } from './one-language.ts';
import type { BodyOf } from './pages.ts';
import type { Tab } from './tab.ts';

export type { Tab } from './tab.ts';

export type BrowserName = 'chromium' | 'firefox';

export interface LaunchOptions {
  /** Kept if given; else a fresh one that is deleted on close. */
  readonly profile?: string;
  readonly headless?: boolean;
  readonly language?: Language;
  /** The language that the browser tells to be the person's; the extension's unless given. */
  readonly locale?: string;
  readonly dark?: boolean;
  /** The extension's folder; the production build for the browser unless given. */
  readonly extension?: string;
  readonly downloads?: string;
  /** The browser's own language decides, as it does for a person. */
  readonly anyLanguage?: boolean;
  /** The first steps, which open by themselves in a fresh profile, are left open. */
  readonly greeted?: boolean;
  /** What is given beforehand, for no test can answer the browser's own question. */
  readonly granted?: Granted;
  /** Bytes that the extension may keep on the disk: in Firefox alone, and ten million at the least. */
  readonly room?: number;
}

export interface Granted {
  readonly permissions?: readonly string[];
  /** Match patterns of sites. */
  readonly origins?: readonly string[];
  /** Kinds of data that may be sent, in Firefox's words: it alone asks for that. */
  readonly sent?: readonly string[];
}

/** A view of the extension that is no tab: the real popup under the button, the real side panel. */
export interface PopupView {
  /** Evaluates an expression there, awaiting promises; throws what it throws. */
  evaluate<T>(expression: string): Promise<T>;
  /** Clicks the first visible element that matches; by real mouse events. */
  click(selector: string): Promise<void>;
  /** Clicks the first visible button, link or option whose text or label starts so. */
  clickText(text: string): Promise<void>;
  /** Waits until the text is shown somewhere. */
  waitForText(text: string): Promise<void>;
  /** Puts the focus there and types. */
  type(selector: string, text: string): Promise<void>;
  /** Presses a key where the focus is. */
  press(key: string): Promise<void>;
  waitFor(selector: string): Promise<void>;
  /** Visible text of the first element that matches. */
  text(selector: string): Promise<string>;
  /** PNG of the view at its true size. */
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

/** A frame in an element whose shadow root no script of the page can look into. */
export interface ClosedFrame {
  /** All that it says; null while there is none. */
  text(): Promise<string | null>;
  /** Clicks the first button whose name begins so; by real mouse events. */
  press(name: string): Promise<void>;
}

/** The extension's background: a service worker here, an event page there. */
export interface Background {
  /** Evaluates an expression there; it must be awake. */
  evaluate<T>(expression: string): Promise<T>;
  isAwake(): Promise<boolean>;
  /** Ends it at whatever line it is, and returns when it is gone. */
  kill(): Promise<void>;
}

/** A real browser with the extension loaded, whichever it is. */
export interface Driven {
  readonly name: BrowserName;
  readonly profile: string;
  readonly downloads: string;
  readonly background: Background;
  /** A page of the browser itself, which no extension may read. */
  readonly innerPage: string;
  /** Address of a page of the extension. */
  ownUrl(path: string): string;
  /** A new tab in front; shows the address if one is given. */
  newTab(url?: string): Promise<Tab>;
  tabs(): Promise<readonly Tab[]>;
  /** The tab that something opened. */
  openedBy(act: () => Promise<unknown>): Promise<Tab>;
  /** Path of the file that something has the browser save, once it is whole. */
  savedBy(act: () => Promise<unknown>, name?: RegExp): Promise<string>;
  /** Presses the toolbar button on the tab: grants activeTab and opens the popup. */
  pressButton(tab: Tab): Promise<PopupView>;
  /** Chooses an item of ours in the page's menu. @param item its id */
  chooseInMenu(tab: Tab, item: string): Promise<void>;
  /** Whether the popup is open. */
  hasPopup(): Promise<boolean>;
  /** Whether the side panel is open. */
  hasPanel(): Promise<boolean>;
  /** The side panel, once something has opened it. */
  attachPanel(): Promise<PopupView>;
  /** What an element of the page keeps in its closed root. @param host its tag */
  closedFrame(tab: Tab, host: string): ClosedFrame;
  /** The web as the browser sees it; nothing else is let through to the network. */
  serve(bodyOf: BodyOf): Promise<void>;
  offline(is: boolean): Promise<void>;
  /** What lies on the clipboard. */
  clipboard(tab: Tab): Promise<{ readonly html: string; readonly plain: string }>;
  /** Loads another extension beside ours. @returns where its pages are, with the slash at the end */
  alsoLoad(folder: string): Promise<string>;
  /** Errors that pages of the extension left in the console. */
  complaints(): Promise<readonly string[]>;
  /** Ends the browser as a power cut does, and returns when it is gone. */
  crash(): Promise<void>;
  close(): Promise<void>;
}
