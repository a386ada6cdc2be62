import { resolve } from 'node:path';

import { bundle } from '../bench/world.ts';
import type { Firefox } from './firefox.ts';
import { typed, type Stroke } from './firefox-keys.ts';
import type { Answer, FrameAt, OfAll, OfOne } from './in-page/ask.ts';
import type { Step } from './in-page/steps.ts';

/** A document of Firefox: of a tab, of a popup, of the background. */
export interface FirefoxPage {
  /** Number under which the browser knows the tab or the view. */
  readonly id: number;
  /** Evaluates an expression as a script of the page would, awaiting promises; throws what it throws. */
  evaluate<T>(expression: string): Promise<T>;
  /** Asks the elements to which the steps lead. */
  ask<T>(steps: readonly Step[], question: OfAll | OfOne, arg?: unknown): Promise<Answer<T>>;
  /** Real mouse events at a place of the view. */
  mouse(type: 'move' | 'click' | 'menu', x: number, y: number): Promise<void>;
  wheel(x: number, y: number, deltaX: number, deltaY: number): Promise<void>;
  /** Real key events, where the focus is. */
  keys(strokes: readonly Stroke[]): Promise<void>;
  type(text: string): Promise<void>;
  screenshot(): Promise<Buffer>;
}

/**
 * Evaluates as the browser's debugger does, which no policy of the page forbids: in the page's own
 * world, and what it leaves there stays. JSON is all that comes back.
 */
const EVALUATE = `
  if (!globalThis.page) {
    ChromeUtils.importESModule('resource://gre/modules/jsdebugger.sys.mjs', { global: 'shared' })
      .addDebuggerToGlobal(globalThis);
    globalThis.page = new Debugger().addDebuggee(window);
  }
  const said = (completion) => {
    if (!completion) throw new Error('it was ended');
    if (!('throw' in completion)) return completion.return;
    const { throw: thrown } = completion;
    throw new Error(String(thrown?.unsafeDereference?.() ?? thrown));
  };
  const value = said(page.executeInGlobal(arguments[0]));
  return said(page.executeInGlobalWithBindings(
    'Promise.resolve(value).then((value) => JSON.stringify({ value }))', { value },
  )).unsafeDereference();`;

const ASK = `
  if (!globalThis.asking) return null;
  return asking.ask(...arguments[0]);`;

let asking: Promise<string> | null = null;

/** What asks in the page, as one script. */
const askingScript = (): Promise<string> =>
  (asking ??= bundle(resolve(import.meta.dirname, 'in-page/ask.ts')).then(
    ({ script }) => `globalThis.asking = (() => { ${script}; return _; })(); return true;`,
  ));

/** What is answered by a place; a frame knows no other than its own. */
const PLACES = new Set<OfAll | OfOne>(['point', 'box']);

function movedBy<T>({ x, y }: { x: number; y: number }, found: Answer<T>): Answer<T> {
  const { answer } = found as Answer<{ x: number; y: number }>;
  if (!answer) return found;
  return { ...found, answer: { ...answer, x: answer.x + x, y: answer.y + y } as T };
}

const PAGE = `
  const page = (args[1] === null
    ? BrowsingContext.getCurrentTopByBrowserId(args[0])
    : BrowsingContext.get(args[1]))?.currentWindowGlobal;
  if (!page) throw new Error('it is closed');
  // The actor by which Marionette itself acts on tabs. It is asked for by hand, because Marionette
  // counts neither the popup nor the background among its windows.
  const actor = page.getActor('MarionetteCommands');`;

/** The document that is in the tab or view of this number, whichever it is then. */
export function firefoxPage(firefox: Firefox, id: number): FirefoxPage {
  const act = <T>(frame: number | null, body: string, ...args: unknown[]): Promise<T> =>
    firefox.run<T>(`${PAGE} ${body}`, id, frame, ...args);

  /** Runs a function's body in the document with the browser's own rights. */
  async function inside<T>(frame: number | null, body: string, arg: unknown): Promise<T> {
    const { value, error } = await act<{ value: T; error?: string }>(
      frame,
      `return actor.executeScript(args[2], args[3],
         { sandboxName: 'system', timeout: 600_000 });`,
      `return (async function () { ${body} }).apply(null, arguments).then(
         (value) => ({ value }),
         (error) => ({ error: String(error) }));`,
      [arg],
    );
    if (error !== undefined) throw new Error(error.replace(/^Error: /, ''));
    return value;
  }

  async function askIn<T>(
    frame: number | null,
    question: readonly [readonly Step[], OfAll | OfOne, unknown],
  ): Promise<Answer<T>> {
    const answer = await inside<Answer<T> | null>(frame, ASK, question);
    if (answer) return answer;
    await inside(frame, await askingScript(), null);
    return inside<Answer<T>>(frame, ASK, question);
  }

  const mouseEvent = `const event = (type, eventData) => actor.dispatchEvent(
    'synthesizeMouseAtPoint', { x: args[2], y: args[3], eventData: { type, button: 0, ...eventData } });`;

  return {
    id,
    async evaluate<T>(expression: string): Promise<T> {
      const said = await inside<string>(null, EVALUATE, expression);
      return (JSON.parse(said) as { value: T }).value;
    },
    async ask<T>(
      steps: readonly Step[],
      question: OfAll | OfOne,
      arg: unknown = null,
    ): Promise<Answer<T>> {
      let frame: number | null = null;
      let rest = [...steps];
      const origin = { x: 0, y: 0 };
      for (;;) {
        const at = rest.findIndex(({ kind }) => kind === 'frame');
        if (at < 0) {
          const found = await askIn<T>(frame, [rest, question, arg]);
          return PLACES.has(question) ? movedBy(origin, found) : found;
        }
        const { answer }: Answer<FrameAt> = await askIn<FrameAt>(frame, [
          rest.slice(0, at),
          'frame',
          null,
        ]);
        if (!answer) return { count: 0 };
        frame = answer.id;
        origin.x += answer.x;
        origin.y += answer.y;
        rest = rest.slice(at + 1);
      }
    },
    async mouse(type, x, y) {
      const more = {
        move: '',
        click: `await event('mousedown', { buttons: 1, clickCount: 1 });
          await event('mouseup', { buttons: 0, clickCount: 1 });`,
        menu: `await event('contextmenu', { button: 2 });`,
      };
      await act(
        null,
        `${mouseEvent} await event('mousemove', { buttons: 0 }); ${more[type]}`,
        x,
        y,
      );
    },
    async wheel(x, y, deltaX, deltaY) {
      await act(
        null,
        `await actor.dispatchEvent('synthesizeWheelAtPoint',
           { x: args[2], y: args[3], eventData: { deltaX: args[4], deltaY: args[5], deltaMode: 0 } });`,
        x,
        y,
        deltaX,
        deltaY,
      );
    },
    async keys(strokes) {
      await act(
        null,
        `const { keyData } = ChromeUtils.importESModule(
           'chrome://remote/content/shared/webdriver/KeyData.sys.mjs');
         for (const { key, held } of args[2]) {
           const eventData = { ...keyData.getData(key), ...held };
           await actor.dispatchEvent('synthesizeKeyDown', { eventData });
           // A key may close what it was pressed in.
           if (page.isClosed) break;
           await actor.dispatchEvent('synthesizeKeyUp', { eventData });
         }`,
        strokes,
      );
    },
    type(text) {
      return this.keys(typed(text));
    },
    async screenshot() {
      const data = await act<string>(
        null,
        `const { capture } = ChromeUtils.importESModule(
           'chrome://remote/content/shared/Capture.sys.mjs');
         return actor.takeScreenshot(null, capture.Format.Base64, false, false);`,
      );
      return Buffer.from(data, 'base64');
    },
  };
}
