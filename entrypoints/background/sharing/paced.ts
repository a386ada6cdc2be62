/**
 * Calls `work` at once and then at most every `ms` milliseconds, as long as it is asked for; the last asking is
 * always followed by a call.
 */
export function createPaced(work: () => Promise<void>, ms: number) {
  let last = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const call = async (): Promise<void> => {
    timer = null;
    last = performance.now();
    await work();
  };
  /** Waits for the work where it is done at once. */
  return async (): Promise<void> => {
    if (timer !== null) return;
    const left = last + ms - performance.now();
    if (left <= 0) return call();
    timer = setTimeout(() => void call(), left);
  };
}
