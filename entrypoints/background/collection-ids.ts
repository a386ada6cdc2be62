import type { Collection } from '../../domain/collection.ts';
import type { Library } from '../../domain/ports.ts';

/** Newest first, whatever the order in which the person ticked them. */
export async function idsOf(library: Library, collection: Collection): Promise<readonly string[]> {
  if (collection.kind === 'query') return library.listIds(collection.query);
  const wanted = new Set(collection.ids);
  const all = await library.listIds({ text: '', campaign: null });
  return all.filter((id) => wanted.has(id));
}
