import type { ExportChoices } from '../../domain/export-choices.ts';
import type { ExportInput } from '../input.ts';
import { uniqueKeys } from './citation-key.ts';
import { cslItem, type CslItem } from './csl-item.ts';

/**
 * The collection as CSL items, batch by batch.
 *
 * @throws Error where a clip carries a campaign that was not given: a bug of the caller
 */
export async function* cslItems(
  input: Pick<ExportInput, 'campaigns' | 'wholes'>,
  { notes }: Pick<ExportChoices, 'notes'>,
): AsyncGenerator<readonly CslItem[]> {
  const names = new Map(input.campaigns.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => {
    const name = names.get(id);
    if (name === undefined) throw new Error(`export: campaign ${id} is not among those given`);
    return name;
  };
  const keyOf = uniqueKeys();
  for await (const wholes of input.wholes) {
    yield wholes.map((whole) =>
      cslItem(whole.clip, keyOf(whole), {
        article: whole.body.article,
        campaigns: whole.clip.campaigns.map(nameOf),
        note: notes ? whole.clip.note : '',
      }),
    );
  }
}
