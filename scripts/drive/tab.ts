import type { Page } from 'playwright-core';

export type Role = Parameters<Page['getByRole']>[0];

type Words = string | RegExp;

/**
 * Where elements are looked for. With the interfaces below our own part of Playwright's: its `Page`
 * and its `Locator` are such, and so is what drives Firefox.
 */
export interface Searched {
  locator(selector: string, options?: { hasText?: Words }): Found;
  getByRole(role: Role, options?: { name?: Words; exact?: boolean; level?: number }): Found;
  getByText(text: Words, options?: { exact?: boolean }): Found;
  getByLabel(text: Words, options?: { exact?: boolean }): Found;
  frameLocator(selector: string): Pick<Searched, 'locator' | 'getByRole' | 'getByText'>;
}

interface Patience {
  /** Milliseconds. */
  timeout?: number;
}

/** Files by path, or one by name and bytes. */
export type ChosenFiles =
  | string
  | readonly string[]
  | { name: string; mimeType: string; buffer: Buffer };

/** A way to elements, walked anew at each use; what acts waits for the one element first. */
export interface Found extends Searched {
  first(): Found;
  last(): Found;
  nth(n: number): Found;
  filter(options: { hasText: Words }): Found;
  click(options?: Patience): Promise<void>;
  hover(options?: Patience & { force?: boolean }): Promise<void>;
  focus(options?: Patience): Promise<void>;
  check(options?: Patience): Promise<void>;
  fill(text: string, options?: Patience): Promise<void>;
  press(key: string, options?: Patience): Promise<void>;
  selectOption(value: string | { label: string }, options?: Patience): Promise<unknown>;
  setInputFiles(files: ChosenFiles, options?: Patience): Promise<void>;
  scrollIntoViewIfNeeded(options?: Patience): Promise<void>;
  waitFor(
    options?: Patience & { state?: 'visible' | 'hidden' | 'attached' | 'detached' },
  ): Promise<void>;
  count(): Promise<number>;
  isVisible(): Promise<boolean>;
  textContent(options?: Patience): Promise<string | null>;
  innerText(options?: Patience): Promise<string>;
  allInnerTexts(): Promise<string[]>;
  inputValue(options?: Patience): Promise<string>;
  getAttribute(name: string, options?: Patience): Promise<string | null>;
  boundingBox(
    options?: Patience,
  ): Promise<{ x: number; y: number; width: number; height: number } | null>;
}

export type WaitUntil = 'load' | 'domcontentloaded' | 'commit';

/** A tab of a browser, with what it shows. */
export interface Tab extends Searched {
  readonly keyboard: {
    /** One key, with others held: `Control+Enter`. */
    press(key: string): Promise<void>;
    type(text: string): Promise<void>;
    insertText(text: string): Promise<void>;
  };
  readonly mouse: {
    move(x: number, y: number): Promise<void>;
    click(x: number, y: number): Promise<void>;
    wheel(deltaX: number, deltaY: number): Promise<void>;
  };
  goto(url: string, options?: Patience & { waitUntil?: WaitUntil }): Promise<unknown>;
  reload(): Promise<unknown>;
  goBack(): Promise<unknown>;
  goForward(): Promise<unknown>;
  close(): Promise<void>;
  bringToFront(): Promise<void>;
  url(): string | Promise<string>;
  title(): Promise<string>;
  waitForURL(url: string | RegExp, options?: Patience): Promise<void>;
  waitForTimeout(ms: number): Promise<void>;
  /** Evaluates an expression or calls a function in the page; an argument must be plain data. */
  evaluate<T, A>(work: string | ((arg: A) => T | Promise<T>), arg: A): Promise<T>;
  evaluate<T>(work: string | (() => T | Promise<T>)): Promise<T>;
  screenshot(): Promise<Buffer>;
  setViewportSize(size: { width: number; height: number }): Promise<void>;
  emulateMedia(options: {
    media?: 'print' | 'screen' | null;
    colorScheme?: 'light' | 'dark' | null;
  }): Promise<void>;
}
