/** Arrow keys, Home and End move between the clips of a list. */
export function moveInList(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-clip]')];
  const at = rows.findIndex((row) => row.closest('li')?.contains(document.activeElement));
  const to = destination(event.key, at, rows.length);
  if (to === null) return;
  event.preventDefault();
  rows[to]?.focus();
}

function destination(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
