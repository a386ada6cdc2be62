import type { CDPSession, Page } from 'playwright-core';

import { until } from '../../scripts/drive/target.ts';

interface Node {
  readonly nodeId: number;
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly Node[];
  readonly shadowRoots?: readonly Node[];
  readonly contentDocument?: Node;
}

/** The picker on a page, as a person sees it: DevTools look through its closed shadow root. */
export interface PickerDriver {
  /** All that its bar says. */
  text(): Promise<string>;
  waitForText(text: string): Promise<void>;
  /** Clicks the button whose text or label begins so; by real mouse events. */
  press(text: string): Promise<void>;
  /** Waits until it is gone from the page. */
  waitForEnd(): Promise<void>;
}

/** Waits for the picker and gives a driver of it. */
export async function pickerOn(page: Page): Promise<PickerDriver> {
  const cdp = await page.context().newCDPSession(page);
  const find = () => frameOf(cdp);
  await until('the picker', find);
  const text = async (): Promise<string> => {
    const frame = await find();
    return frame ? wordsOf(frame) : '';
  };
  return {
    text,
    waitForText: async (wanted) => {
      await until(`"${wanted}" in the picker`, async () => (await text()).includes(wanted));
    },
    async press(wanted) {
      const { x, y } = await until(`the button "${wanted}"`, async () => {
        const frame = await find();
        const button = frame && all(frame).find((node) => isButton(node, wanted));
        if (!button) return null;
        const { model } = await cdp.send('DOM.getBoxModel', { nodeId: button.nodeId });
        const [left = 0, top = 0] = model.border;
        return { x: left + model.width / 2, y: top + model.height / 2 };
      });
      await page.mouse.click(x, y);
    },
    waitForEnd: async () => {
      await until('the picker to be gone', async () => (await find()) === null);
    },
  };
}

async function frameOf(cdp: CDPSession): Promise<Node | null> {
  const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
  const host = all(root as Node).find(({ nodeName }) => nodeName === 'CAT-BAO-PICKER');
  const frame = host && all(host).find(({ nodeName }) => nodeName === 'IFRAME');
  return frame?.contentDocument ?? null;
}

const childrenOf = (node: Node): readonly Node[] => [
  ...(node.children ?? []),
  ...(node.shadowRoots ?? []),
];

const all = (node: Node): Node[] => [node, ...childrenOf(node).flatMap((child) => all(child))];

const wordsOf = (node: Node): string =>
  all(node)
    .map(({ nodeValue }) => nodeValue)
    .filter(Boolean)
    .join(' ');

function isButton(node: Node, wanted: string): boolean {
  if (node.nodeName !== 'BUTTON') return false;
  const attributes = node.attributes ?? [];
  const label = attributes[attributes.indexOf('aria-label') + 1] ?? '';
  return wordsOf(node).startsWith(wanted) || label.startsWith(wanted);
}

/** A real click in the middle of what the page shows there. */
export async function clickOn(page: Page, selector: string): Promise<void> {
  const element = page.locator(selector).first();
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (!box) throw new Error(`${selector} is not shown`);
  await page.mouse.move(box.x + 20, box.y + box.height / 2);
  await page.mouse.click(box.x + 20, box.y + box.height / 2);
}

/** Skips a step by the keyboard; the buttons before it are move, choose, wider, narrower, back. */
export async function skipByTab(page: Page): Promise<void> {
  for (let n = 0; n < 6; n++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
}
