import { render, type ComponentType } from 'preact';
import { browser } from 'wxt/browser';

import { ERASING_KEY } from '../../storage/erasing-state.ts';
import { LOCK_KEY, OPENED_KEY } from '../../storage/lock-state.ts';

/** What a view shows under the gate while the library is locked; loaded only then. */
export type Below = () => Promise<ComponentType>;

/** Something drawn in the place of the view. */
export interface Cover {
  readonly redraw: () => void;
  readonly remove: () => void;
}

export interface Guard {
  /** Whether the view may be drawn now. */
  readonly mayDraw: () => boolean;
  /** The language changed: the gate follows. */
  readonly redraw: () => void;
}

/**
 * Lets no view be drawn before it is known that it may be: the library may be locked, or may just be
 * deleted. Where it is neither, one small read is all that it costs; the rest is loaded when needed.
 *
 * A view that is locked while it is open is covered, and keeps its place, its work and what is typed.
 * One that has something to show below the gate is taken away instead, and drawn anew afterwards.
 *
 * @param draw draws the view, if it may be
 */
export function guardPage(app: Element | null, draw: () => void, below: Below | null): Guard {
  const { local, onChanged } = browser.storage;
  let drawn = false;
  let cover: Cover | null = null;
  let turn = 0;

  const open = (): void => {
    cover?.remove();
    cover = null;
    hide(app, false);
    if (drawn) return;
    drawn = true;
    draw();
  };
  const shut = async (mine: number): Promise<void> => {
    hide(app, true);
    if (below && app) {
      render(null, app);
      drawn = false;
    }
    const { showLock } = await import('./lock-cover.tsx');
    if (mine === turn) cover ??= showLock(below);
  };
  const settle = async (mine: number, held: Record<string, unknown>): Promise<void> => {
    const plain = held[LOCK_KEY] === undefined && held[ERASING_KEY] === undefined;
    const verdict = plain ? 'open' : await (await import('./judge.ts')).judge(held, look);
    if (mine !== turn) return;
    if (verdict === 'open') open();
    if (verdict === 'locked') await shut(mine);
  };
  function look(): void {
    turn += 1;
    const mine = turn;
    local.get([LOCK_KEY, ERASING_KEY]).then(
      (held) => settle(mine, held),
      // Where not even that can be read, nobody is shut out of a library that can be; what is covered stays so.
      () => {
        if (mine === turn && !cover) open();
      },
    );
  }

  onChanged.addListener((changes) => {
    if (LOCK_KEY in changes || OPENED_KEY in changes) look();
    // What is open holds connections to the library, and knows what was in it.
    if (changes[ERASING_KEY]?.newValue !== undefined && (drawn || cover)) location.reload();
  });
  // Back by the browser's own button, as it was left: what happened meanwhile was not heard.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) look();
  });
  look();
  return { mayDraw: () => drawn, redraw: () => cover?.redraw() };
}

function hide(app: Element | null, hidden: boolean): void {
  app?.toggleAttribute('hidden', hidden);
  app?.toggleAttribute('inert', hidden);
}
