import type { Driven, Tab } from '../../scripts/drive/driven.ts';
import type { Bound } from './bounded.ts';

/**
 * The bound is a preference of the browser, which it reads once. What is left below it is set by a
 * file that takes up the rest.
 */
export async function boundInFirefox(_: Driven, page: Tab, bound: number): Promise<Bound> {
  // The folder itself takes some room the first time.
  await page.evaluate(TAKE_UP, 0);
  const quota = await page.evaluate<number>(
    'navigator.storage.estimate().then(({ quota }) => quota)',
  );
  if (quota < bound || quota > bound + 1024) throw new Error(`a bound of ${quota} bytes`);
  return {
    async leaveRoom(bytes) {
      await page.evaluate(TAKE_UP, 0);
      const left = await page.evaluate<number>(LEFT);
      await page.evaluate(TAKE_UP, left - bytes);
    },
    // There never is more than what was left.
    leaveNoMore: () => Promise.resolve(),
    makeRoom: () => page.evaluate(TAKE_UP, 0),
  };
}

const LEFT = 'navigator.storage.estimate().then(({ usage, quota }) => quota - usage)';

/** A file without words, of so many bytes. */
async function TAKE_UP(bytes: number): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const file = await root.getFileHandle('ballast', { create: true });
  const writing = await file.createWritable();
  await writing.truncate(bytes);
  await writing.close();
}
