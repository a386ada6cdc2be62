import type { PopupView } from './driven.ts';
import { labelled, settled, visible } from './element.ts';
import { until } from './target.ts';

/** What a view can be driven by, whichever browser it is of. */
export interface Hands {
  /** Evaluates an expression there, awaiting promises; throws what it throws. */
  evaluate<T>(expression: string): Promise<T>;
  /** A real click at a place of the view. */
  click(x: number, y: number): Promise<void>;
  /** Writes where the focus is. */
  write(text: string): Promise<void>;
  press(key: string): Promise<void>;
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

/** A popup or a side panel as a person handles it. */
export function popupView(hands: Hands): PopupView {
  const evaluate = <T>(expression: string): Promise<T> => hands.evaluate<T>(expression);
  const waitFor = async (selector: string): Promise<void> => {
    await until(selector, () => evaluate<boolean>(`Boolean(${visible(selector)})`));
  };
  async function click(element: string, what: string): Promise<void> {
    await until(what, () => evaluate<boolean>(`Boolean(${element})`));
    const { x, y } = await evaluate<{ x: number; y: number }>(settled(element));
    await hands.click(x, y);
  }
  return {
    evaluate,
    waitFor,
    click: (selector) => click(visible(selector), selector),
    clickText: (text) => click(labelled(text), text),
    async waitForText(text) {
      await until(`"${text}"`, () =>
        evaluate<boolean>(`document.body.innerText.includes(${JSON.stringify(text)})`),
      );
    },
    async type(selector, text) {
      await waitFor(selector);
      await evaluate(`${visible(selector)}.focus()`);
      await hands.write(text);
    },
    press: (key) => hands.press(key),
    async text(selector) {
      await waitFor(selector);
      return evaluate<string>(`${visible(selector)}.innerText`);
    },
    screenshot: () => hands.screenshot(),
    close: () => hands.close(),
  };
}
