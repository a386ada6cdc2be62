const NAME = 'cat-bao:backup';

/**
 * Lets one backup, restore or drill run at a time, in all windows and the background together.
 *
 * @returns `busy` when another one runs
 */
export function alone<T>(work: () => Promise<T>): Promise<T | { readonly kind: 'busy' }> {
  return navigator.locks.request(NAME, { ifAvailable: true }, async (lock) =>
    lock ? work() : { kind: 'busy' as const },
  );
}
