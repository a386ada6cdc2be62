import { useCallback, useEffect, useState } from 'preact/hooks';

import type { Failure } from '../../domain/failure.ts';
import { noAnswer } from '../popup/attempt.ts';

/**
 * What is held somewhere, asked for again after every change.
 *
 * @param ask the same function at every call; @param first until it is known
 * @returns `failed` notes what a change of it ran into, `forget` drops that; `read` asks again
 */
export function useHeld<
  Port extends { readonly onChange: (listener: () => void) => () => void },
  Held,
  First,
>(port: Port, ask: (port: Port) => Promise<Held>, first: First) {
  const [held, setHeld] = useState<Held | First>(first);
  const [failure, setFailure] = useState<Failure | null>(null);
  const failed = useCallback((error: unknown) => setFailure(noAnswer(error)), []);
  const forget = useCallback(() => setFailure(null), []);
  const read = useCallback(() => {
    ask(port).then((found) => setHeld(() => found), failed);
  }, [port, ask, failed]);
  useEffect(() => {
    read();
    return port.onChange(read);
  }, [port, read]);
  return { held, failure, failed, forget, read };
}
