import type { PopupView } from '../../scripts/drive/driven.ts';
import { until } from '../../scripts/drive/target.ts';
import { message } from './a-portal.ts';

/** Sends a message from the popup and gives the answer; a worker that just died is woken. */
export async function ask<T>(
  popup: Pick<PopupView, 'evaluate'>,
  type: string,
  data: unknown,
): Promise<T> {
  const { answer } = await until(
    `an answer to ${type}`,
    async () => ({ answer: await popup.evaluate<T>(message(type, data)) }),
    60,
  );
  return answer;
}

/** For scripts that ask more than once: has `ask(type, data)` there. */
export const ASK_IN_PAGE = `const ask = (type, data) => ${message('TYPE', 'DATA').replace('"TYPE"', 'type').replace('"DATA"', 'data')};`;

/** A question to the background. */
export type Question = readonly [type: string, data: unknown];

/** An expression that asks many, one after another, with nothing of the test in between. @returns answers */
export const askingAll = (questions: readonly Question[]): string => `(async () => {
  ${ASK_IN_PAGE}
  const answers = [];
  for (const [type, data] of ${JSON.stringify(questions)}) answers.push(await ask(type, data));
  return answers;
})()`;
