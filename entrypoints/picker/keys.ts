/** What a key asks of the picker. */
export type PickerKey =
  | 'choose'
  | 'cancel'
  | 'wider'
  | 'narrower'
  | 'next'
  | 'previous'
  | 'page-down'
  | 'page-up';

const KEYS: Readonly<Record<string, PickerKey>> = {
  Enter: 'choose',
  Escape: 'cancel',
  ArrowUp: 'wider',
  ArrowDown: 'narrower',
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  PageDown: 'page-down',
  PageUp: 'page-up',
};

/** The meaning of a key; null for keys that are the browser's or a button's own. */
export function keyOf(event: KeyboardEvent, bar: Element | null): PickerKey | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  const onButton = event.target === null ? false : isButtonOf(bar, event.target as Node);
  if (onButton && event.key === 'Enter') return null;
  return KEYS[event.key] ?? null;
}

const isButtonOf = (bar: Element | null, target: Node): boolean =>
  bar !== null && bar !== target && bar.contains(target);
