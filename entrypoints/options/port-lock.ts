import { browser } from 'wxt/browser';

import { sendMessage } from '../../messaging/protocol.ts';
import { createLockState } from '../../storage/lock-state.ts';
import type { LockPanelPort } from './lock-panel-port.ts';

/** The lock in the extension: read here, changed by the background. */
export function createLockPort(): LockPanelPort {
  const state = createLockState(browser.storage, Date.now);
  return {
    read: async () => (await state.read()).lock,
    onChange: (listener) => state.watch(listener),
    turnOn: (passphrase, idleMinutes) => sendMessage('turnLockOn', { passphrase, idleMinutes }),
    change: (present, passphrase) => sendMessage('changeLock', { present, passphrase }),
    setIdle: (idleMinutes) => sendMessage('setLockIdle', { idleMinutes }),
    lockNow: () => sendMessage('lockNow', null),
  };
}
