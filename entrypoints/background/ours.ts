import type { Protocol } from '../../messaging/protocol.ts';
import { WHILE_LOCKED } from '../../messaging/while-locked.ts';
import { whileAwake } from './awake.ts';
import { noteFailure, noteThrown } from './note-failure.ts';
import { isOwnPage } from './own-pages.ts';
import type { Services } from './services.ts';

interface Incoming<Data> {
  readonly type: string;
  readonly data: Data;
  readonly sender: Parameters<typeof isOwnPage>[0];
}

/**
 * Lets only this extension's own pages through: a page's script must not write the library. While it
 * is locked or being deleted, not every message of theirs either.
 */
export function oursOf({ lock, eraser }: Pick<Services, 'lock' | 'eraser'>) {
  const refusal = async (type: string): Promise<string | null> => {
    if (await eraser.isErasing()) return 'everything is being deleted';
    const answered = WHILE_LOCKED[type as keyof Protocol] === 'answered';
    return answered || !(await lock.isLocked()) ? null : 'the library is locked';
  };
  return <Data, Answer>(handle: (data: Data) => Promise<Answer>) =>
    async ({ type, data, sender }: Incoming<Data>): Promise<Answer> => {
      if (!isOwnPage(sender)) throw new Error('refused: not a page of this extension');
      const why = await refusal(type);
      if (why !== null) throw new Error(`refused: ${why}`);
      // Merging what a hundred thousand clips carry takes longer than an idle background is given.
      try {
        const work = whileAwake(() => handle(data));
        const answer = await (type === 'eraseEverything' ? work : eraser.during(work));
        noteFailure(answer);
        return answer;
      } catch (error) {
        noteThrown(error);
        throw error;
      }
    };
}

export type Ours = ReturnType<typeof oursOf>;
