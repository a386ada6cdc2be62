import { find } from './find.ts';
import type { Step } from './steps.ts';

/** What can be asked of all elements that were found. */
const OF_ALL = {
  count: (all: Element[]) => all.length,
  texts: (all: Element[]) => all.map((element) => (element as HTMLElement).innerText),
  shown: (all: Element[]) => all.map(isShown),
} satisfies Record<string, (all: Element[]) => unknown>;

/** What can be asked of the one element that was found; undefined for: not yet. */
const OF_ONE = {
  innerText: (one) => one.innerText,
  textContent: (one) => one.textContent,
  value: (one) => (one as HTMLInputElement).value,
  isChecked: (one) => (one as HTMLInputElement).checked,
  attribute: (one, name) => one.getAttribute(String(name)),
  box: (one) => boxOf(one),
  frame: (one) => frameOf(one),
  focus: (one) => ready(one) && done(() => one.focus()),
  scroll: (one) => done(() => one.scrollIntoView({ block: 'center', behavior: 'instant' })),
  fill: (one, text) => ready(one) && done(() => fill(one, String(text))),
  select: (one, wanted) => ready(one) && select(one as HTMLSelectElement, wanted as Wanted),
  files: (one, paths) => chooseFiles(one as unknown as FileInput, paths as string[]),
  point: (one, still) => ready(one) && pointOf(one, Boolean(still)),
} satisfies Record<string, AskOne>;

type AskOne = (one: HTMLElement, arg: unknown) => unknown;

export type OfAll = keyof typeof OF_ALL;
export type OfOne = keyof typeof OF_ONE;

/** How many were found and, where that is enough to answer, the answer. */
export interface Answer<T> {
  readonly count: number;
  readonly answer?: T;
}

export async function ask(
  steps: readonly Step[],
  question: OfAll | OfOne,
  arg: unknown,
): Promise<Answer<unknown>> {
  const all = find(steps);
  if (question in OF_ALL) return { count: all.length, answer: OF_ALL[question as OfAll](all) };
  const [one] = all;
  if (!one || all.length > 1) return { count: all.length };
  return { count: 1, answer: await answerOf(question as OfOne, one as HTMLElement, arg) };
}

const answerOf = async (question: OfOne, one: HTMLElement, arg: unknown): Promise<unknown> =>
  (OF_ONE[question] satisfies AskOne)(one, arg);

const isShown = (element: Element): boolean => {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && getComputedStyle(element).visibility === 'visible';
};

/** Undefined until a person could use it. */
const ready = (element: Element): true | undefined =>
  (isShown(element) && !element.matches(':disabled')) || undefined;

function done(work: () => void): true {
  work();
  return true;
}

const boxOf = (element: Element): object => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
};

/** The document in a frame, and where in this one it begins. */
export interface FrameAt {
  readonly id: number;
  readonly x: number;
  readonly y: number;
}

function frameOf(element: HTMLElement): FrameAt | undefined {
  const { browsingContext } = element as { browsingContext?: { id: number } };
  const { x, y } = element.getBoundingClientRect();
  return (
    browsingContext && {
      id: browsingContext.id,
      x: x + element.clientLeft,
      y: y + element.clientTop,
    }
  );
}

const rest = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 60);
  });

/** Its middle once it is in view and at rest, if nothing lies over it; undefined for: not yet. */
async function pointOf(
  element: Element,
  force: boolean,
): Promise<{ x: number; y: number } | undefined> {
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const before = element.getBoundingClientRect();
  await rest();
  const now = element.getBoundingClientRect();
  if (before.x !== now.x || before.y !== now.y) return undefined;
  const x = now.x + now.width / 2;
  const y = now.y + now.height / 2;
  const hit = (element.getRootNode() as Document | ShadowRoot).elementFromPoint(x, y);
  const meant = [element, ...((element as HTMLInputElement).labels ?? [])];
  return force || meant.some((one) => one.contains(hit)) ? { x, y } : undefined;
}

/** As a person's own input, which the page hears of. */
function fill(element: HTMLElement, text: string): void {
  element.focus();
  (element as unknown as { setUserInput(value: string): void }).setUserInput(text);
}

type Wanted = string | { readonly label: string };

function select(element: HTMLSelectElement, wanted: Wanted): true | undefined {
  const option = [...element.options].find((each) =>
    typeof wanted === 'string' ? each.value === wanted : each.label.trim() === wanted.label,
  );
  if (!option) return undefined;
  element.value = option.value;
  for (const type of ['input', 'change'])
    element.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  return true;
}

interface FileInput extends HTMLElement {
  mozSetFileArray(files: File[]): void;
}

/** The browser lets its own scripts make files of paths. */
async function chooseFiles(element: FileInput, paths: string[]): Promise<true> {
  const maker = File as unknown as { createFromFileName(path: string): Promise<File> };
  element.mozSetFileArray(await Promise.all(paths.map((path) => maker.createFromFileName(path))));
  for (const type of ['input', 'change'])
    element.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  return true;
}
