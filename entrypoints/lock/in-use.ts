import { sendMessage } from '../../messaging/protocol.ts';

/** More often the background is not told that somebody is there. */
const TELL_EVERY_MS = 30_000;

let watching = false;

/**
 * On pages of a library that has a lock: tells that somebody is there, locks by Alt+Shift+L, and
 * looks again after the machine was asleep.
 */
export function watchUse(look: () => void): void {
  if (watching) return;
  watching = true;
  let told = 0;
  const use = (): void => {
    if (Date.now() - told < TELL_EVERY_MS) return;
    told = Date.now();
    // Unheard, it locks the earlier: the passphrase is asked for once more.
    sendMessage('stillHere', null).catch(() => undefined);
  };
  for (const type of ['keydown', 'pointerdown', 'wheel'] as const) {
    addEventListener(type, use, { capture: true, passive: true });
  }
  addEventListener('keydown', (event) => {
    if (event.code !== 'KeyL' || !event.altKey || !event.shiftKey || event.ctrlKey) return;
    event.preventDefault();
    void sendMessage('lockNow', null);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') look();
  });
}
