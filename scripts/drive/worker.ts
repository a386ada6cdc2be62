import type { Chromium } from './chromium.ts';
import { attach, until, type Target } from './target.ts';

/** The extension's service worker as a target, or null while it sleeps. */
export async function findWorker({ cdp, extensionId }: Chromium): Promise<string | null> {
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{}] });
  const worker = targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.includes(extensionId),
  );
  return worker?.targetId ?? null;
}

/** Attaches to the worker, which must be awake. */
export async function attachWorker(browser: Chromium): Promise<Target> {
  const targetId = await findWorker(browser);
  if (!targetId) throw new Error('the worker sleeps');
  const worker = await attach(browser.cdp, targetId);
  // The target exists a moment before the extension's API does.
  await until('the API in the worker', () =>
    worker.evaluate<boolean>(`typeof globalThis.chrome?.scripting === 'object'`),
  );
  return worker;
}

/** Ends the worker at whatever line it is, and returns when it is gone; another one may run by then. */
export async function killWorker(browser: Chromium): Promise<void> {
  const targetId = await findWorker(browser);
  if (!targetId) return;
  // While anybody is attached the next worker takes over the target of the one that is gone, and
  // where a message waits it does so at once: the target's name alone would never tell the end.
  let gone = false;
  const worker = await attach(browser.cdp, targetId).catch(() => null);
  worker?.on('Inspector.targetCrashed', () => {
    gone = true;
  });
  void worker?.send('Inspector.enable').catch(() => undefined);
  await until('the worker to end', async () => {
    if (gone || (await findWorker(browser)) !== targetId) return true;
    // Said again to one that did not hear it: it was only just starting.
    await browser.cdp.send('Target.closeTarget', { targetId }).catch(() => undefined);
    return false;
  });
}
