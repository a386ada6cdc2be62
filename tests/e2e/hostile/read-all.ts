import { activeIn } from '../../fixtures/hostile/active-in.ts';

/** What a person's pointer and keys could set off, without a person. */
export const POKE = `for (const element of poked) {
  for (const type of ['mouseover', 'pointerenter', 'focus', 'toggle', 'animationstart', 'load', 'error', 'wheel', 'beforetoggle'])
    element.dispatchEvent(new Event(type));
  if (!element.closest('a, button')) element.click?.();
}`;

/** What was met: faults, how many articles were shown, and how many pictures were asked for. */
export interface Read {
  readonly faults: readonly string[];
  readonly shown: number;
  readonly pictured: number;
}

/**
 * An expression for the library page: opens one clip after another in the reader and looks through each.
 *
 * @param pictures has them loaded @returns a `Read`
 */
export const readAll = (
  clips: readonly { readonly id: string }[],
  pictures = false,
): string => `(async () => {
  const faults = [];
  let shown = 0;
  let pictured = 0;
  let last = null;
  for (const id of ${JSON.stringify(clips.map(({ id }) => id))}) {
    history.pushState(null, '', 'library.html?clip=' + id);
    dispatchEvent(new PopStateEvent('popstate'));
    const root = await there('the text of ' + id, () => {
      const host = document.querySelector('.reader-text');
      const text = host?.shadowRoot ?? host;
      return host !== last && text?.textContent.trim() ? text : null;
    });
    last = document.querySelector('.reader-text');
    const buttons = root.querySelectorAll('[data-shows-pictures]');
    if (${pictures} && buttons.length > 0) buttons[0].click();
    const poked = root.querySelectorAll('*');
    ${POKE}
    await rest(5);
    shown += 1;
    pictured += root.querySelectorAll('img[src]').length;
    for (const fault of (${activeIn.toString()})(document, location.origin + '/')) {
      // A picture from the web, once it was asked for.
      if (!(${pictures} && /^img: src=https?:/.test(fault))) faults.push(id + ' ' + fault);
    }
  }
  return { faults, shown, pictured };
})()`;
