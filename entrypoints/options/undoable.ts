import type { Act } from '../../domain/ports.ts';
import { failureText } from '../components/failure-text.ts';
import { t } from '../components/t.ts';
import { attempt } from '../popup/attempt.ts';
import type { LibraryPort } from './options-port.ts';
import type { Say } from './use-toast.ts';

/** Says what was done, with the way back. @param then when it was taken back */
export function undoable(
  port: Pick<LibraryPort, 'undo'>,
  say: Say,
  { act }: Act,
  text: string,
  then: () => void,
): void {
  const undo = async (): Promise<void> => {
    const undone = await attempt(port.undo(act));
    say({ text: undone.ok ? t('bulk.undone') : failureText(undone.failure).what });
    then();
  };
  say({ text, onUndo: () => void undo() });
}
