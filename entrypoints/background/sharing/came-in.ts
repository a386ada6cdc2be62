import type { Library } from '../../../domain/ports.ts';
import { stayAwake } from '../awake.ts';
import { createPaced } from './paced.ts';

/** Views ask anew at most so often while a circle comes in. */
const SAID_EVERY_MS = 2000;
/** Clips that came in before index and reposts are brought up to them: what waits is read by every search. */
const CATCH_UP_EVERY = 2000;

/** What is done about clips that come in, while more of them come. */
export function createCameIn(
  library: Pick<Library, 'catchUp'>,
  announce: () => Promise<void>,
): (changed: number) => Promise<void> {
  const saying = createPaced(announce, SAID_EVERY_MS);
  let since = 0;
  return async (changed) => {
    await saying();
    since += changed;
    if (since < CATCH_UP_EVERY) return;
    since = 0;
    // Waited for: else a first reading of a hundred thousand would run away from it.
    await library.catchUp(stayAwake);
  };
}
