/** `auto`: as the system has it. */
export type Theme = 'auto' | 'light' | 'dark';

/** Puts a page into a theme; `tokens.css` does the rest. */
export function showTheme(root: HTMLElement, theme: Theme): void {
  if (theme === 'auto') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
}
