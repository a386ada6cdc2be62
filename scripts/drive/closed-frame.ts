import type { CDPSession, Page } from 'playwright-core';

import type { ClosedFrame } from './driven.ts';
import { until } from './target.ts';

interface Node {
  readonly nodeId: number;
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly Node[];
  readonly shadowRoots?: readonly Node[];
  readonly contentDocument?: Node;
}

/** The frame that an element of this tag keeps in its closed root: DevTools look into it. */
export function closedFrame(page: Page, host: string): ClosedFrame {
  const session = page.context().newCDPSession(page);
  const find = async (): Promise<Node | null> => frameOf(await session, host);
  return {
    async text() {
      const frame = await find();
      return frame && wordsOf(frame);
    },
    async press(name) {
      const { x, y } = await until(`the button "${name}"`, async () => {
        const frame = await find();
        const button = frame && all(frame).find((node) => isButton(node, name));
        if (!button) return null;
        const { model } = await (await session).send('DOM.getBoxModel', { nodeId: button.nodeId });
        const [left = 0, top = 0] = model.border;
        return { x: left + model.width / 2, y: top + model.height / 2 };
      });
      await page.mouse.click(x, y);
    },
  };
}

async function frameOf(cdp: CDPSession, tag: string): Promise<Node | null> {
  const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
  const host = all(root as Node).find(({ nodeName }) => nodeName === tag.toUpperCase());
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
