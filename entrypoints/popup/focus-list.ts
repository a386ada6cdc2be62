/**
 * Gives the focus back to the list after what had it is gone: to the row of a clip if it is
 * there, else to the search box, which always stays. Waits until the list is drawn.
 */
export function focusList(id: string | null = null): void {
  setTimeout(() => {
    const row = id === null ? null : find(`[data-clip="${CSS.escape(id)}"]`);
    (row ?? find('[data-search]'))?.focus();
  });
}

const find = (selector: string): HTMLElement | null => document.querySelector(selector);
