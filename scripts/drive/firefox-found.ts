import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { pressed } from './firefox-keys.ts';
import type { ClosedFrame } from './driven.ts';
import type { FirefoxPage } from './firefox-page.ts';
import type { OfOne } from './in-page/ask.ts';
import { wordsOf, type Step } from './in-page/steps.ts';
import type { ChosenFiles, Found, Searched } from './tab.ts';
import { until } from './target.ts';

/** As long as Playwright waits. */
const PATIENCE = 30_000;

/** What a way to elements needs of the tab. */
export interface Ground {
  readonly page: FirefoxPage;
  /** Where files may be put that a page shall be given. */
  readonly folder: string;
  /** A person acts on what is in front. */
  toFront(): Promise<void>;
}

/** Ways that begin with these steps. */
export function searchFrom(ground: Ground, steps: readonly Step[]): Searched {
  const on = (...more: readonly Step[]): Found => foundBy(ground, [...steps, ...more]);
  return {
    locator: (selector, { hasText } = {}) =>
      on(
        { kind: 'css', selector },
        ...(hasText === undefined
          ? []
          : [{ kind: 'has-text', words: wordsOf(hasText) } satisfies Step]),
      ),
    getByRole: (role, { name, exact, level } = {}) =>
      on({
        kind: 'role',
        role,
        ...(name !== undefined && { name: wordsOf(name, exact) }),
        ...(level !== undefined && { level }),
      }),
    getByText: (text, { exact } = {}) => on({ kind: 'text', words: wordsOf(text, exact) }),
    getByLabel: (text, { exact } = {}) => on({ kind: 'label', words: wordsOf(text, exact) }),
    frameLocator: (selector) =>
      searchFrom(ground, [...steps, { kind: 'css', selector }, { kind: 'frame' }]),
  };
}

/** The frame that an element of this tag keeps in its closed root. */
export function closedFrame(ground: Ground, host: string): ClosedFrame {
  const frame = searchFrom(ground, [
    { kind: 'css', selector: host },
    { kind: 'closed', selector: 'iframe' },
    { kind: 'frame' },
  ]);
  return {
    text: async () => (await frame.locator('body').allInnerTexts())[0] ?? null,
    press: (name) =>
      frame
        .getByRole('button', {
          name: new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`),
        })
        .first()
        .click(),
  };
}

/** A way to elements in a tab of Firefox. */
function foundBy(ground: Ground, steps: readonly Step[]): Found {
  const { page } = ground;
  const on = (step: Step): Found => foundBy(ground, [...steps, step]);
  const what = JSON.stringify(steps);

  /** Waits until there is one element, and it can answer. */
  async function one<T>(question: OfOne, arg?: unknown, timeout = PATIENCE): Promise<T> {
    const { answer } = await until(
      what,
      async () => {
        const { count, answer: said } = await page.ask<T>(steps, question, arg);
        if (count > 1) throw new Error(`${count} elements`);
        return said !== undefined && said !== null && { answer: said };
      },
      timeout / 1000,
    );
    return answer;
  }
  /** As above, where null is an answer too. */
  async function oneOrNull<T>(question: OfOne, arg: unknown, timeout?: number): Promise<T | null> {
    await one('box', null, timeout);
    return (await page.ask<T | null>(steps, question, arg)).answer ?? null;
  }
  async function click(timeout?: number): Promise<void> {
    await ground.toFront();
    const { x, y } = await one<{ x: number; y: number }>('point', false, timeout);
    await page.mouse('click', x, y);
  }

  return {
    ...searchFrom(ground, steps),
    first: () => on({ kind: 'nth', n: 0 }),
    last: () => on({ kind: 'nth', n: -1 }),
    nth: (n) => on({ kind: 'nth', n }),
    filter: ({ hasText }) => on({ kind: 'has-text', words: wordsOf(hasText) }),
    click: ({ timeout } = {}) => click(timeout),
    async hover({ timeout, force } = {}) {
      await ground.toFront();
      const { x, y } = await one<{ x: number; y: number }>('point', force ?? false, timeout);
      await page.mouse('move', x, y);
    },
    async focus({ timeout } = {}) {
      await ground.toFront();
      await one('focus', null, timeout);
    },
    async check({ timeout } = {}) {
      if (await one<boolean>('isChecked', null, timeout)) return;
      await click(timeout);
      await until(`${what} to be ticked`, () => one<boolean>('isChecked'));
    },
    async fill(text, { timeout } = {}) {
      await ground.toFront();
      await one('fill', text, timeout);
    },
    async press(key, { timeout } = {}) {
      await ground.toFront();
      await one('focus', null, timeout);
      await page.keys([pressed(key)]);
    },
    async selectOption(value, { timeout } = {}) {
      await ground.toFront();
      await one('select', value, timeout);
    },
    async setInputFiles(files, { timeout } = {}) {
      await one('files', pathsOf(files, ground.folder), timeout);
    },
    async scrollIntoViewIfNeeded({ timeout } = {}) {
      await one('scroll', null, timeout);
    },
    async waitFor({ state = 'visible', timeout = PATIENCE } = {}) {
      await until(
        `${what} to be ${state}`,
        async () => {
          const { count, answer: shown = [] } = await page.ask<boolean[]>(steps, 'shown');
          if (count > 1) throw new Error(`${count} elements`);
          if (state === 'attached') return count === 1;
          if (state === 'detached') return count === 0;
          return shown.includes(true) === (state === 'visible');
        },
        timeout / 1000,
      );
    },
    count: async () => (await page.ask(steps, 'count')).count,
    isVisible: async () =>
      (await page.ask<boolean[]>(steps, 'shown')).answer?.includes(true) ?? false,
    textContent: ({ timeout } = {}) => one<string>('textContent', null, timeout),
    innerText: ({ timeout } = {}) => one<string>('innerText', null, timeout),
    allInnerTexts: async () => (await page.ask<string[]>(steps, 'texts')).answer ?? [],
    inputValue: ({ timeout } = {}) => one<string>('value', null, timeout),
    getAttribute: (name, { timeout } = {}) => oneOrNull<string>('attribute', name, timeout),
    boundingBox: ({ timeout } = {}) => one('box', null, timeout),
  };
}

let files = 0;

function pathsOf(chosen: ChosenFiles, folder: string): string[] {
  if (typeof chosen === 'string') return [chosen];
  if (!('buffer' in chosen)) return [...chosen];
  const place = join(folder, 'chosen', String(++files));
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, chosen.name), chosen.buffer);
  return [join(place, chosen.name)];
}
