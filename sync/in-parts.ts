import { answer, type Answer } from './couch-failure.ts';

export interface Parts<Item, T> {
  readonly values: readonly T[];
  /** What is too large even alone. */
  readonly tooLarge: readonly Item[];
}

/** Asks for many things at once, and for half of them at a time where the answer is too large. */
export async function inParts<Item, T>(
  items: readonly Item[],
  ask: (part: readonly Item[]) => Promise<Answer<readonly T[]>>,
): Promise<Answer<Parts<Item, T>>> {
  if (items.length === 0) return answer({ values: [], tooLarge: [] });
  const said = await ask(items);
  if (said.ok) return answer({ values: said.value, tooLarge: [] });
  if (said.failure.kind !== 'overflow') return said;
  if (items.length === 1) return answer({ values: [], tooLarge: items });
  const half = Math.ceil(items.length / 2);
  const first = await inParts(items.slice(0, half), ask);
  if (!first.ok) return first;
  const second = await inParts(items.slice(half), ask);
  if (!second.ok) return second;
  return answer({
    values: [...first.value.values, ...second.value.values],
    tooLarge: [...first.value.tooLarge, ...second.value.tooLarge],
  });
}
