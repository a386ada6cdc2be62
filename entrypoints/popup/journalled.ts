import { succeed, type Result } from '../../domain/failure.ts';
import type { Act } from '../../domain/ports.ts';
import type { Done } from './done.ts';
import type { PopupPort } from './popup-port.ts';

/** What the background did and can take back by itself, as something done here. */
export async function journalled(
  port: Pick<PopupPort, 'undoAct'>,
  acting: Promise<Result<Act>>,
): Promise<Result<Done>> {
  const acted = await acting;
  if (!acted.ok) return acted;
  const { act, clips } = acted.value;
  return succeed({ count: clips, changed: [], undo: () => takeBack(port, act) });
}

/** Which clips came back is not told: who needs to know asks again. */
export async function takeBack(
  port: Pick<PopupPort, 'undoAct'>,
  act: string,
): Promise<Result<readonly never[]>> {
  const undone = await port.undoAct(act);
  return undone.ok ? succeed([]) : undone;
}
