import { render } from 'preact';

import { sendMessage } from '../../messaging/protocol.ts';
import { later } from '../components/later.tsx';
import type { Below, Cover } from './guard.ts';
import './lock.css';
import { LockGate } from './lock-gate.tsx';

/** What a covered view hears at the document or the window, and must not hear from the gate. */
const HEARD = ['keydown', 'keyup', 'paste', 'drop', 'dragover'] as const;

const end = (event: Event): void => event.stopPropagation();

/** Draws the gate over the page. */
export function showLock(below: Below | null): Cover {
  const root = document.createElement('div');
  root.id = 'lock';
  document.body.append(root);
  const Under = below && later(below);
  const redraw = (): void =>
    render(
      <LockGate unlock={(passphrase) => sendMessage('unlock', { passphrase })}>
        {Under && <Under />}
      </LockGate>,
      root,
    );
  const keep = (event: Event): void => {
    // Outside the gate nothing may act: a key would, on what nobody sees.
    if (!(event.target instanceof Node && root.contains(event.target)))
      event.stopImmediatePropagation();
  };
  for (const type of HEARD) {
    addEventListener(type, keep, { capture: true });
    root.addEventListener(type, end);
  }
  redraw();
  return {
    redraw,
    remove() {
      for (const type of HEARD) removeEventListener(type, keep, { capture: true });
      render(null, root);
      root.remove();
    },
  };
}
