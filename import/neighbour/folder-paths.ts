import { member, text } from './held.ts';

/** A list in a list in a list: deeper than this nobody sorts. The bound also ends a circle of lists. */
export const DEPTH_MAX = 20;

/**
 * Lists that name the list that they lie in (`id`, `name`, `parentId`).
 *
 * @returns for an id the names from the outermost to the list itself; none for an unknown one
 */
export function folderPaths(lists: readonly unknown[]): (id: string) => readonly string[] {
  const known = new Map<string, { readonly name: string; readonly parent: string }>();
  for (const held of lists) {
    const [name, parent] = [text(member(held, 'name')), text(member(held, 'parentId'))];
    known.set(text(member(held, 'id')), { name, parent });
  }
  return (id) => {
    const path: string[] = [];
    for (let at = known.get(id); at && path.length < DEPTH_MAX; at = known.get(at.parent))
      path.unshift(at.name);
    return [...new Set(path)];
  };
}
