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
